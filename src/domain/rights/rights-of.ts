// rightsOf(state, person, day, province): what the rules of that day and place give, and what of it the person has. Nothing is
// guessed: a condition holds, does not hold, or a fact is missing, and the missing fact is named.
import type { Id } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import { type ClubState, charterOn } from '../club/state.ts';
import { householdIn } from '../people/describing.ts';
import type { Member } from '../people/member.ts';
import { whoIs } from '../people/same-person.ts';
import { amountOn, inTenths } from './amounts.ts';
import { type AgeSetting, birthDays, DEFAULT_AGE_SETTING, reaches, roundAgeIn } from './legal-age.ts';
import { applicationsOf, benefitOn, factsOn, type PersonFacts, stepOf } from './person-facts.ts';
import type { Lack, Right, Verdict } from './right.ts';
import type { RuleId, RuleVersion, Way } from './rule.ts';
import { rulesOn } from './rules/all-rules.ts';

/** Days ahead in which an age soon reached is told of. */
export const SOON_DAYS = 60;

interface Asked {
  readonly state: ClubState;
  readonly member: Member;
  readonly on: LocalDate;
  readonly province: string;
  readonly facts: PersonFacts;
  readonly setting: AgeSetting;
}

/** Empty for somebody the roster does not know. */
export function rightsOf(state: ClubState, personId: Id, on: LocalDate, province: string): readonly Right[] {
  const member = state.members.get(whoIs(state, personId));
  if (member === undefined) return [];
  const setting = { ...DEFAULT_AGE_SETTING, ...charterOn(state, on).legalAge };
  const asked: Asked = { state, member, on, province, facts: factsOn(state, personId, on), setting };
  return onlyTheLargest(rulesOn(on, province).map((version) => rightBy(version, asked)));
}

/** Will be given within sixty days by reaching an age. */
export function isSoon(right: Right, on: LocalDate): boolean {
  return right.verdict === 'not' && right.from !== '' && right.from > on && right.from <= addDays(on, SOON_DAYS);
}

type Holds = 'yes' | 'no' | 'unknown';

interface WayResult {
  readonly holds: Holds;
  readonly lacks: readonly Lack[];
  readonly amount: Dong | null;
  /** Day of the age when that alone decides; empty when something else stands against it. */
  readonly from: LocalDate | '';
}

function rightBy(version: RuleVersion, asked: Asked): Right {
  const ways = version.ways.map((way) => tryWay(way, asked));
  const good = largest(ways.filter(({ holds }) => holds === 'yes'));
  const open = ways.filter(({ holds }) => holds === 'unknown');
  const holds: Holds = good !== undefined ? 'yes' : open.length > 0 ? 'unknown' : 'no';
  const days = ways.flatMap(({ from }) => (from === '' ? [] : [from])).sort();
  const first = good?.from || days[0] || '';
  const from = first !== '' && first < version.from ? version.from : first;
  const verdict = verdictBy(version, holds, asked);
  const cardLack: readonly Lack[] = verdict === 'unknown' && holds === 'yes' ? ['health-card'] : [];
  const lacks = verdict === 'unknown' ? [...new Set([...open.flatMap((way) => (holds === 'unknown' ? way.lacks : [])), ...cardLack])] : [];
  return { rule: version.rule, version, verdict, from, amount: (good ?? largest(open))?.amount ?? null, lacks };
}

function verdictBy(version: RuleVersion, holds: Holds, asked: Asked): Verdict {
  const isCard = version.gives === 'card' || version.gives === 'support';
  if (!isCard && receives(version, asked)) return 'receives';
  if (holds !== 'yes') return holds === 'no' ? 'not' : 'unknown';
  if (isCard) return asked.facts.healthCard === null ? 'unknown' : asked.facts.healthCard === 'yes' ? 'receives' : 'missing';
  if (version.request === null) return 'gives';
  const last = applicationsOf(asked.state, asked.member.personId, version.rule)
    .filter(({ sentOn }) => sentOn <= asked.on)
    .at(-1);
  return last !== undefined && stepOf(last) === 'waiting' ? 'gives' : 'missing';
}

/** Has it on that day; a right given once counts in the calendar year it was given. */
function receives(version: RuleVersion, { state, member, on }: Asked): boolean {
  return [version.rule, ...(version.continues ?? [])].some((rule) => {
    const benefit = benefitOn(state, member.personId, rule, on);
    if (benefit === undefined || benefit.change === 'stopped') return false;
    return version.gives !== 'once' || benefit.since.slice(0, 4) === on.slice(0, 4);
  });
}

function tryWay(way: Way, asked: Asked): WayResult {
  const amount = amountOfWay(way, asked);
  const age = ageHolds(way, asked);
  const others = [householdHolds(way, asked), incomeHolds(way, amount, asked), aloneHolds(way, asked), receivesHolds(way, asked)];
  const all: readonly Condition[] = [age, ...others, { holds: way.hardArea ? 'unknown' : 'yes', lacks: way.hardArea ? ['hard-area'] : [] }];
  const against = others.some(({ holds }) => holds === 'no');
  const holds = all.some((one) => one.holds === 'no') ? 'no' : all.some((one) => one.holds === 'unknown') ? 'unknown' : 'yes';
  return { holds, lacks: all.flatMap((one) => (one.holds === 'unknown' ? one.lacks : [])), amount, from: against ? '' : age.from };
}

interface Condition {
  readonly holds: Holds;
  readonly lacks: readonly Lack[];
}
const YES: Condition = { holds: 'yes', lacks: [] };
const NO: Condition = { holds: 'no', lacks: [] };

function ageHolds(way: Way, { member, on, setting }: Asked): Condition & { readonly from: LocalDate | '' } {
  if (way.roundAges !== undefined) {
    const age = roundAgeIn(member, on);
    const counts = way.roundAges.some((one) => one === age || (one === 100 && age > 100));
    return { ...(counts ? YES : NO), from: '' };
  }
  if (way.fromAge === undefined) return { ...YES, from: '' };
  const days = birthDays(member);
  const begins = reaches(days, way.fromAge, setting);
  const ends = way.belowAge === undefined ? null : reaches(days, way.belowAge, setting);
  if (ends !== null && ends.surely <= on) return { ...NO, from: '' };
  if (on < begins.perhaps) return { ...NO, from: begins.perhaps };
  const vague = on < begins.surely || (ends !== null && ends.perhaps <= on);
  return vague ? { holds: 'unknown', lacks: ['birth-day'], from: begins.perhaps } : { ...YES, from: begins.surely };
}

function householdHolds({ households }: Way, { member, on }: Asked): Condition {
  return households === undefined || households.includes(householdIn(member, Number(on.slice(0, 4)))) ? YES : NO;
}

function incomeHolds({ income }: Way, amount: Dong | null, { facts }: Asked): Condition {
  if (income === undefined) return YES;
  if (facts.income === null) return { holds: 'unknown', lacks: ['income'] };
  if (income === 'survivor') return facts.income === 'survivor' ? YES : NO;
  if (facts.income === 'none') return YES;
  return income === 'none' ? NO : lessThan(amount, facts);
}

/** Receives less than the sum of the rule: by the sum itself, or by the bound that was told. */
function lessThan(amount: Dong | null, { incomeAmount, incomeFrom, incomeBelow }: PersonFacts): Condition {
  if (amount === null) return { holds: 'unknown', lacks: ['benefit-amount'] };
  if (incomeAmount !== null) return incomeAmount < amount ? YES : NO;
  if (incomeFrom !== null && incomeFrom >= amount) return NO;
  return incomeBelow !== null && incomeBelow <= amount ? YES : { holds: 'unknown', lacks: ['income-amount'] };
}

function aloneHolds({ alone }: Way, { facts }: Asked): Condition {
  if (alone === undefined) return YES;
  if (facts.alone === null) return { holds: 'unknown', lacks: ['alone'] };
  return facts.alone ? YES : NO;
}

function receivesHolds(way: Way, { state, member, on }: Asked): Condition {
  if (way.receives === undefined) return YES;
  const has = (rule: RuleId): boolean => benefitOn(state, member.personId, rule, on)?.change === 'receives';
  // Whoever received the allowance of the aged before 1/7/2025 went over to the social pension.
  return way.receives.some((rule) => has(rule) || (rule === 'social-pension' && has('aged-allowance'))) ? YES : NO;
}

function amountOfWay(way: Way, { state, province, on }: Asked): Dong | null {
  if (way.amount === null) return null;
  const amount = amountOn(state, way.amount, province, on)?.amount ?? null;
  return amount === null || way.tenths === undefined ? amount : inTenths(amount, way.tenths);
}

function largest(ways: readonly WayResult[]): WayResult | undefined {
  return [...ways].sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0))[0];
}

/** Of the monthly sums only the larger one is paid (NĐ 176/2025; NĐ 20/2021, Điều 6 khoản 2); who is given a card needs no help to buy one. */
function onlyTheLargest(rights: readonly Right[]): readonly Right[] {
  const isGiven = ({ verdict }: Right): boolean => verdict !== 'not' && verdict !== 'unknown';
  const monthly = rights.filter((right) => right.version.gives === 'monthly' && isGiven(right));
  const best = [...monthly].sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0))[0];
  const card = rights.find((right) => right.version.gives === 'card' && isGiven(right));
  return rights.map((right) => {
    const better = right.version.gives === 'support' ? card : monthly.includes(right) && right.verdict !== 'receives' ? best : undefined;
    return better === undefined || better === right ? right : { ...right, verdict: 'not', from: '', instead: better.rule };
  });
}
