// What courses and conferences have in common: people whose names an office types, days, and the end of a plan.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';

/** The largest halls hold some hundreds. */
export const MOST_PEOPLE = 600;
/** Lines of a programme, of conclusions, of a budget. */
export const MOST_LINES = 60;

/** Typed by the office; no member of a club's book is meant, and none is looked up. */
export interface Attendee {
  readonly name: string;
  readonly role: string;
  /** The club or the place this person comes from, in words; the club itself when it is one of the unit's. */
  readonly from: string;
  readonly clubId?: Id;
}

export interface CancelBody {
  readonly gatheringId: Id;
  readonly reason: string;
}

export interface Cost {
  /** In đồng; 0: none. */
  readonly cost: number;
}

type PlanKind = 'plan-course' | 'plan-conference';
type HoldKind = 'hold-course' | 'hold-conference';
type CancelKind = 'cancel-course' | 'cancel-conference';

/** Every version of its plan, oldest first; of what was held the last word. */
export interface Gathering<Plan extends PlanKind, Held extends HoldKind, Cancelled extends CancelKind> {
  readonly plans: readonly OfficeRecord<Plan>[];
  readonly plan: OfficeRecord<Plan>;
  readonly held?: OfficeRecord<Held>;
  readonly cancelled?: OfficeRecord<Cancelled>;
}

type AnyGathering = Gathering<PlanKind, HoldKind, CancelKind>;

/** The same person from the same place, however the capitals are typed. */
export const attendeeKey = ({ name, from }: Attendee): string => `${name.toLowerCase()} | ${from.toLowerCase()}`;

/** What is wrong with a record about this gathering, before its own contents are asked about. */
export function problemsOfTurn(
  gathering: AnyGathering | undefined,
  { kind, unitId }: OfficeOrder<PlanKind | HoldKind | CancelKind>,
): readonly OfficeRefusal[] {
  const isPlan = kind === 'plan-course' || kind === 'plan-conference';
  if (gathering === undefined) return isPlan ? [] : [{ why: 'gathering-not-open' }];
  if (gathering.plan.unitId !== unitId || gathering.cancelled !== undefined) return [{ why: 'gathering-not-open' }];
  const isHeld = gathering.held !== undefined;
  return isHeld && kind !== 'hold-course' && kind !== 'hold-conference' ? [{ why: 'gathering-held' }] : [];
}

export function problemsOfDays(from: LocalDate, until: LocalDate): readonly OfficeRefusal[] {
  return until < from ? [{ why: 'gathering-backwards' }] : [];
}

/** What was held is over on the day it is written down. */
export function problemsOfHeldOn(until: LocalDate, writtenOn: LocalDate): readonly OfficeRefusal[] {
  return until > writtenOn ? [{ why: 'gathering-ahead', on: until }] : [];
}

export function problemsOfPeople(people: readonly Attendee[]): readonly OfficeRefusal[] {
  const seen = new Set<string>();
  return people.flatMap((person): readonly OfficeRefusal[] => {
    const key = attendeeKey(person);
    if (seen.has(key)) return [{ why: 'attendee-twice', name: person.name }];
    seen.add(key);
    return [];
  });
}

/** Who was asked and did not come, who came unasked. */
export function comparedPeople<Person extends Attendee>(
  planned: readonly Person[],
  came: readonly Attendee[],
): { readonly absent: readonly Person[]; readonly unasked: number } {
  const there = new Set(came.map(attendeeKey));
  const asked = new Set(planned.map(attendeeKey));
  return {
    absent: planned.filter((one) => !there.has(attendeeKey(one))),
    unasked: came.filter((one) => !asked.has(attendeeKey(one))).length,
  };
}

export const clubsAmong = (people: readonly Attendee[]): readonly Id[] => [
  ...new Set(people.flatMap(({ clubId }) => (clubId === undefined ? [] : [clubId]))),
];
