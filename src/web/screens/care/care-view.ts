// How the screens of home care call people and read the book: names of recipients who are no members, who is at this phone,
// what was done last time, months in a row.
import type { CareRecipient } from '../../../domain/care/care-state.ts';
import type { Condition } from '../../../domain/care/measure.ts';
import { goingOn } from '../../../domain/care/planned-visits.ts';
import { visitRecordOf, visitsOf } from '../../../domain/care/recipients.ts';
import { isVolunteerOn, VISIT_TASKS, volunteersOn } from '../../../domain/care/team.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import { whoIs } from '../../../domain/people/same-person.ts';
import type { Id } from '../../../kernel/ids.ts';
import {
  addDays,
  addMonthsTo,
  isLocalDate,
  type LocalDate,
  localDate,
  type Month,
  month,
  monthOf,
  weekdayOf,
  yearOf,
} from '../../../kernel/local-date.ts';
import { compareNames } from '../../text/person.ts';
import type { Text } from '../../text/vi.ts';
import { callName, fullName } from '../people/naming.ts';

export function recipientName(state: ClubState, recipient: CareRecipient, words: Text): string {
  return recipient.name !== '' ? recipient.name : fullName(state.members.get(whoIs(state, recipient.personId)), words);
}

/** "cụ Sáu" of a member; the whole name of a neighbour, whose age nobody wrote. */
export function recipientCall(state: ClubState, recipient: CareRecipient, on: LocalDate, words: Text): string {
  const member = state.members.get(whoIs(state, recipient.personId));
  return member === undefined || member.name === '' ? recipientName(state, recipient, words) : callName(member, on, words);
}

export function recipientBy(state: ClubState, personId: string): CareRecipient | undefined {
  return [...state.recipients.values()].find((one) => one.personId === personId);
}

export function personName(state: ClubState, personId: Id, words: Text): string {
  return fullName(state.members.get(whoIs(state, personId)), words);
}

export interface Option {
  readonly id: string;
  readonly label: string;
}

/** Volunteers of a day for the phone's picker, by given name. */
export function volunteerOptions(state: ClubState, on: LocalDate, words: Text): readonly Option[] {
  return [...volunteersOn(state, on)]
    .sort((a, b) => compareNames(a.name, b.name))
    .map((member) => ({ id: member.personId, label: fullName(member, words) }));
}

/** Who is taken to have gone: those planned for the day, otherwise the pair; only who is still in the team. */
export function likelyVisitors(state: ClubState, recipient: CareRecipient, on: LocalDate, mine: Id | undefined): readonly Id[] {
  const planned = goingOn(state, recipient.personId, on);
  const pair = (planned.length > 0 ? planned : recipient.volunteers).filter((one) => isVolunteerOn(state, one, on));
  if (pair.length > 0 || mine === undefined || !isVolunteerOn(state, mine, on)) return pair.slice(0, 2);
  return [mine];
}

export interface PastVisit {
  readonly cmdId: Id;
  readonly on: LocalDate;
  readonly condition: Condition;
  readonly tasks: readonly string[];
  readonly visitors: readonly Id[];
  readonly note: string;
}

/** Newest first, at most `most`, with what their records say. */
export function pastVisits(state: ClubState, personId: Id, on: LocalDate, most: number): readonly PastVisit[] {
  return visitsOf(state, personId)
    .filter((visit) => visit.on <= on)
    .slice(-most)
    .reverse()
    .map(({ cmdId, condition, visitors, on: day }) => {
      const event = visitRecordOf(state, cmdId);
      return { cmdId, on: day, condition, visitors, tasks: event?.pub.tasks ?? [], note: event?.priv?.note ?? '' };
    });
}

/** The tasks of the form: what was done last time first, then the usual ones. */
export function tasksToOffer(last: readonly string[]): readonly string[] {
  const usual: readonly string[] = VISIT_TASKS;
  return [...last.filter((task) => usual.includes(task)), ...usual.filter((task) => !last.includes(task))];
}

export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - weekdayOf(day));
}

/** A typed day, or null while it is none. */
export function typedDay(text: string): LocalDate | null {
  return isLocalDate(text) ? localDate(text) : null;
}

export interface BookSpan {
  readonly from: Month;
  readonly to: Month;
}

const MONTHS_OFFERED = 12;

/** Of which months and years a visit book can be printed: the newest months first, then whole years. */
export function bookSpans(first: LocalDate, last: LocalDate): readonly BookSpan[] {
  const spans: BookSpan[] = [];
  for (let one = monthOf(last); one >= monthOf(first) && spans.length < MONTHS_OFFERED; one = addMonthsTo(one, -1))
    spans.push({ from: one, to: one });
  for (let year = yearOf(last); year >= yearOf(first); year -= 1) spans.push({ from: month(`${year}-01`), to: month(`${year}-12`) });
  return spans;
}
