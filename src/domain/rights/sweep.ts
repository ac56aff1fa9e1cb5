// The yearly check of the whole club (rà soát): who is to be looked at, how far it has come, what it found, and how that
// compares with the year before. Interrupted anywhere, it goes on where it was: each person is a record of its own.
import type { Id } from '../../kernel/ids.ts';
import { type LocalDate, localDate, yearOf } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import { mayShow } from '../people/consent.ts';
import { householdIn, isPoor } from '../people/describing.ts';
import { isMemberOn, type Member } from '../people/member.ts';
import { idsOf } from '../people/same-person.ts';
import { birthDays, birthdayAt, DEFAULT_AGE_SETTING } from './legal-age.ts';
import { applicationsOf } from './person-facts.ts';
import { provinceOf } from './province.ts';
import { sweepIdOf } from './recording.ts';
import type { Right } from './right.ts';
import type { Finding } from './rights-commands.ts';
import { rightsOf } from './rights-of.ts';
import type { RightsCheck, Sweep } from './rights-state.ts';
import type { RuleVersion } from './rule.ts';

/** Elders by law (Luật NCT, Điều 2) are sixty; the poor of any age have the card the state pays. */
const ELDER = 60;

export function peopleToCheck(state: ClubState, on: LocalDate): readonly Member[] {
  return [...state.members.values()].filter((member) => {
    if (!isMemberOn(member, on)) return false;
    const sixty = birthdayAt(birthDays(member).earliest, ELDER, DEFAULT_AGE_SETTING.leapBirthday);
    return sixty <= on || isPoor(householdIn(member, yearOf(on)));
  });
}

export function sweepOfYear(state: ClubState, year: number): Sweep | undefined {
  return state.sweeps.get(sweepIdOf(state.clubId, year));
}

/** The newest check of a person in a sweep. */
export function checkOf(state: ClubState, sweepId: Id, personId: Id): RightsCheck | undefined {
  const all = idsOf(state, personId).flatMap((id) => state.rightsChecks.get(`${sweepId}/${id}`) ?? []);
  return all.at(-1);
}

/** What is written down of a person: what the rules say now, without the dates that only people need. */
export function findingsOf(rights: readonly Right[]): readonly Finding[] {
  return rights.map(({ rule, version, verdict, amount, lacks }) => ({
    rule,
    version: version.version,
    verdict,
    ...(amount === null ? {} : { amount }),
    ...(lacks.length === 0 ? {} : { lacks }),
  }));
}

export interface SweepSummary {
  readonly year: number;
  readonly toCheck: number;
  readonly checked: number;
  /** Rights that the check found given and not received. */
  readonly missing: number;
  readonly unknown: number;
  /** Requests sent in that year, and those granted by the day asked for. */
  readonly requested: number;
  readonly granted: number;
}

export function summaryOf(state: ClubState, year: number, on: LocalDate): SweepSummary {
  const sweepId = sweepIdOf(state.clubId, year);
  const last = localDate(`${year}-12-31`);
  const people = peopleToCheck(state, on < last ? on : last);
  const checks = people.flatMap((member) => checkOf(state, sweepId, member.personId) ?? []);
  const count = (verdict: Finding['verdict']): number =>
    checks.reduce((sum, { findings }) => sum + findings.filter((one) => one.verdict === verdict).length, 0);
  const requests = [...state.applications.values()].filter(({ sentOn }) => yearOf(sentOn) === year && sentOn <= on);
  const granted = requests.filter(({ answers }) => answers.some((answer) => answer.outcome === 'granted' && answer.on <= on));
  return {
    year,
    toCheck: people.length,
    checked: checks.length,
    missing: count('missing'),
    unknown: count('unknown'),
    requested: requests.length,
    granted: granted.length,
  };
}

export interface PersonRow {
  readonly member: Member;
  readonly rights: readonly Right[];
  readonly missing: number;
  readonly unknown: number;
  readonly waiting: number;
}

/** The club by what is left to do: rights missed first, then facts missing, then requests without an answer. */
export function clubRights(state: ClubState, on: LocalDate, province: string): readonly PersonRow[] {
  const rows = peopleToCheck(state, on).map((member): PersonRow => {
    const rights = rightsOf(state, member.personId, on, province);
    const count = (verdict: Right['verdict']): number => rights.filter((right) => right.verdict === verdict).length;
    const waiting = applicationsOf(state, member.personId).filter(({ answers }) => answers.length === 0).length;
    return { member, rights, missing: count('missing'), unknown: count('unknown'), waiting };
  });
  return rows.sort((a, b) => weight(b) - weight(a));
}

/** Those rows that may be shown: a person who withdrew is told of nowhere. */
export function shownRights(state: ClubState, on: LocalDate): readonly PersonRow[] {
  return clubRights(state, on, provinceOf(state, on)).filter(({ member }) => mayShow(state, member.personId, 'rights', on));
}

export interface RequestToWrite {
  readonly member: Member;
  readonly version: RuleVersion;
}

/** Rights that are missed and asked for in writing: the lists of the commune are not the club's to write. */
export function requestsToWrite(rows: readonly PersonRow[]): readonly RequestToWrite[] {
  return rows.flatMap(({ member, rights }) =>
    rights.filter(({ verdict, version }) => verdict === 'missing' && version.request !== null).map(({ version }) => ({ member, version })),
  );
}

function weight({ missing, unknown, waiting }: PersonRow): number {
  return missing * 10_000 + waiting * 100 + unknown;
}
