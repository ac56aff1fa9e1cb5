// What each month of dues costs a member, and which months are paid, excused or open. A month costs what the charter of its
// first day says, so a change holds from the next month on (decision 0016).
import type { Id } from '../../kernel/ids.ts';
import { addMonthsTo, firstDayOf, type LocalDate, lastDayOf, type Month, monthOf, onDayOf } from '../../kernel/local-date.ts';
import { type Dong, dong, ZERO } from '../../kernel/money.ts';
import { type Decision, events, oddities, oddPersons } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import { type ClubState, charterOn } from '../club/state.ts';
import { ageOn, type Member, type Spell } from '../people/member.ts';
import { idsOf } from '../people/same-person.ts';
import type { ExemptDues, ExemptionReason } from './money-commands.ts';
import type { DuesExempted } from './money-events.ts';

export interface Exemption {
  readonly personId: Id;
  readonly from: Month;
  /** Last month it holds; empty text while it has no end. */
  readonly to: Month | '';
  readonly reason: ExemptionReason;
}

/** 'not-asked': no member in that month, or the book knew no dues yet. */
export type DuesState = 'paid' | 'exempt' | 'open' | 'not-asked';

export interface DuesMonth {
  readonly month: Month;
  readonly is: DuesState;
  /** What is asked for the month; 0 unless it is open. */
  readonly amount: Dong;
  readonly reason?: ExemptionReason;
}

export function decideExemptDues(state: ClubState, command: ExemptDues): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events(
    { kind: 'dues-exempted', room: 'money', pub: command.body, ...priv },
    ...oddities(state, command, 'money'),
    ...oddPersons(state, command, 'money', [command.body.personId]),
  );
}

export function evolveExempted(state: ClubState, event: ClubEvent & DuesExempted): void {
  const { personId, from, to, reason } = event.pub;
  state.exemptions.set(event.cmdId, { personId, from, to: to ?? '', reason });
}

export function duesPerMonth(state: ClubState, month: Month): Dong {
  return charterOn(state, firstDayOf(month)).duesPerMonth;
}

/** The first month anybody paid dues for in this book: nothing before it is asked for. '' while nobody has paid. */
export function duesBegin(state: ClubState): Month | '' {
  let first: string = '';
  for (const key of state.duesPaid.keys()) {
    const month = key.slice(-7);
    if (first === '' || month < first) first = month;
  }
  return first as Month | '';
}

export function duesOfMonth(state: ClubState, member: Member, month: Month): DuesMonth {
  if (hasPaid(state, member, month)) return { month, is: 'paid', amount: ZERO };
  if (!isAsked(state, member, month)) return { month, is: 'not-asked', amount: ZERO };
  const reason = excuseOf(state, member, month);
  if (reason !== undefined) return { month, is: 'exempt', amount: ZERO, reason };
  const amount = duesPerMonth(state, month);
  return amount === 0 ? { month, is: 'not-asked', amount } : { month, is: 'open', amount };
}

/** Months unpaid up to and including `through`, oldest first. `begin` is duesBegin, found once for a whole sheet. */
export function openDues(state: ClubState, member: Member, through: Month, begin: Month | ''): readonly DuesMonth[] {
  const found: DuesMonth[] = [];
  const joined = member.spells[0]?.from;
  if (joined === undefined) return found;
  let month = begin === '' || begin > through ? through : begin;
  if (month < monthOf(joined)) month = monthOf(joined);
  for (; month <= through; month = addMonthsTo(month, 1)) {
    const one = duesOfMonth(state, member, month);
    if (one.is === 'open') found.push(one);
  }
  return found;
}

/** The last month paid for when the member has paid beyond `month`; undefined otherwise. */
export function paidAhead(state: ClubState, member: Member, month: Month): Month | undefined {
  let last: Month | undefined;
  for (let next = addMonthsTo(month, 1); hasPaid(state, member, next); next = addMonthsTo(next, 1)) last = next;
  return last;
}

/** Open and then coming months that `amount` pays, oldest first, and what is left over. */
export function monthsPaidBy(
  state: ClubState,
  member: Member,
  amount: number,
  through: Month,
  begin: Month | '',
): { readonly months: readonly Month[]; readonly rest: number } {
  const months: Month[] = [];
  let rest = amount;
  for (const open of openDues(state, member, through, begin)) {
    if (open.amount > rest) return { months: months.length === 0 ? [open.month] : months, rest: months.length === 0 ? 0 : rest };
    months.push(open.month);
    rest -= open.amount;
  }
  let next = addMonthsTo(through, 1);
  for (let step = 0; step < MOST_AHEAD && months.length < MOST_AT_ONCE; step += 1, next = addMonthsTo(next, 1)) {
    const one = duesOfMonth(state, member, next);
    if (one.is !== 'open') continue;
    if (one.amount > rest) {
      if (months.length > 0) break;
      return { months: [one.month], rest: 0 };
    }
    months.push(one.month);
    rest -= one.amount;
  }
  return { months, rest };
}

/** The command carries at most 36 months; nobody pays further ahead than five years. */
const MOST_AT_ONCE = 36;
const MOST_AHEAD = 60;

/** Under any id the person was ever entered by. */
function hasPaid(state: ClubState, member: Member, month: Month): boolean {
  return idsOf(state, member.personId).some((personId) => state.duesPaid.has(`${personId}/${month}`));
}

/** Joined by the meeting day of the month, and not gone before its end. */
function isAsked(state: ClubState, member: Member, month: Month): boolean {
  return member.spells.some(
    (spell) => spell.from <= onDayOf(month, charterOn(state, firstDayOf(month)).meetingDay) && staysThrough(spell, month),
  );
}

function staysThrough(spell: Spell, month: Month): boolean {
  return spell.to === '' || spell.to > lastDayOf(month);
}

function excuseOf(state: ClubState, member: Member, month: Month): ExemptionReason | undefined {
  const day: LocalDate = firstDayOf(month);
  const free = charterOn(state, day).duesFreeFromAge;
  if (free !== undefined && ageOn(member.born, day) >= free) return 'old';
  const who = idsOf(state, member.personId);
  for (const { personId, from, to, reason } of state.exemptions.values())
    if (who.includes(personId) && from <= month && (to === '' || month <= to)) return reason;
  return undefined;
}

export function totalOf(months: readonly DuesMonth[]): Dong {
  return months.reduce((total, one) => dong(total + one.amount), ZERO);
}
