// Conferences of a unit: the programme, who is asked, who came, what was concluded, and whether each conclusion was carried out.
import type { Id } from '../../kernel/ids.ts';
import { type LocalDate, yearOf } from '../../kernel/local-date.ts';
import { type Attendee, type Cost, type Gathering, problemsOfHeldOn, problemsOfPeople, problemsOfTurn } from './gatherings.ts';
import type { GrantSource } from './grants.ts';
import type { OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';

export const CONFERENCE_KINDS = ['so-ket', 'tong-ket', 'other'] as const;
export type ConferenceKind = (typeof CONFERENCE_KINDS)[number];

export const DELEGATE_GROUPS = ['clubs', 'members', 'officers', 'guests'] as const;
export type DelegateGroup = (typeof DELEGATE_GROUPS)[number];

export type Delegate = Attendee & { readonly group: DelegateGroup };

export interface AgendaLine {
  /** "08:30" */
  readonly at?: string;
  readonly what: string;
  readonly who?: string;
}

export interface ConferenceBody extends Cost {
  readonly conferenceId: Id;
  readonly kind: ConferenceKind;
  readonly topic: string;
  readonly on: LocalDate;
  /** When it begins: "08:00". */
  readonly at: string;
  readonly place: string;
  readonly chair: string;
  readonly agenda: readonly AgendaLine[];
  readonly delegates: readonly Delegate[];
  readonly source: GrantSource;
}

export interface Conclusion {
  /** Kept when the minutes are said anew. */
  readonly lineId: string;
  readonly what: string;
  readonly who: string;
  readonly dueOn?: LocalDate;
}

export interface ConferenceHeldBody extends Cost {
  readonly conferenceId: Id;
  readonly on: LocalDate;
  readonly people: readonly Delegate[];
  readonly minutes?: string;
  readonly conclusions: readonly Conclusion[];
}

export interface ConclusionBody {
  readonly conferenceId: Id;
  readonly lineId: string;
  readonly done: boolean;
  readonly note?: string;
}

export interface Conference extends Gathering<'plan-conference', 'hold-conference', 'cancel-conference'> {
  /** What was said of each conclusion, the last word last. */
  readonly followed: ReadonlyMap<string, readonly OfficeRecord<'follow-conclusion'>[]>;
}

export type ConferenceState = ReadonlyMap<Id, Conference>;

type Kind = 'plan-conference' | 'hold-conference' | 'cancel-conference' | 'follow-conclusion';

const idOf = (order: OfficeOrder<Kind>): Id => (order.kind === 'cancel-conference' ? order.body.gatheringId : order.body.conferenceId);

export function evolveConference(state: ConferenceState, record: OfficeRecord<Kind>): ConferenceState {
  const conferenceId = idOf(record);
  const before = state.get(conferenceId);
  if (record.kind === 'plan-conference')
    return new Map(state).set(conferenceId, { plans: [...(before?.plans ?? []), record], plan: record, followed: new Map() });
  return before === undefined ? state : new Map(state).set(conferenceId, changed(before, record));
}

function changed(before: Conference, record: OfficeRecord<Exclude<Kind, 'plan-conference'>>): Conference {
  if (record.kind === 'hold-conference') return { ...before, held: record };
  if (record.kind === 'cancel-conference') return { ...before, cancelled: record };
  const { lineId } = record.body;
  return { ...before, followed: new Map(before.followed).set(lineId, [...(before.followed.get(lineId) ?? []), record]) };
}

export function problemsOfConference(state: ConferenceState, order: OfficeOrder<Kind>): readonly OfficeRefusal[] {
  const conference = state.get(idOf(order));
  if (order.kind === 'follow-conclusion') {
    const known = conference?.held?.body.conclusions.some(({ lineId }) => lineId === order.body.lineId);
    return known && conference?.plan.unitId === order.unitId ? [] : [{ why: 'conclusion-unknown' }];
  }
  const turn = problemsOfTurn(conference, order);
  if (turn.length > 0 || order.kind === 'cancel-conference') return turn;
  if (order.kind === 'plan-conference') return problemsOfPeople(order.body.delegates);
  const { on, people, conclusions } = order.body;
  return [...problemsOfHeldOn(on, order.on), ...problemsOfPeople(people), ...problemsOfConclusions(conclusions, on)];
}

function problemsOfConclusions(conclusions: readonly Conclusion[], heldOn: LocalDate): readonly OfficeRefusal[] {
  const ids = conclusions.map(({ lineId }) => lineId);
  if (new Set(ids).size < ids.length) return [{ why: 'conclusion-twice' }];
  return conclusions.flatMap(({ what, dueOn }): readonly OfficeRefusal[] =>
    dueOn !== undefined && dueOn < heldOn ? [{ why: 'conclusion-due-too-early', what, on: heldOn }] : [],
  );
}

export type ConclusionStanding = { readonly is: 'open' | 'overdue' } | { readonly is: 'done'; readonly on: LocalDate };

export function conclusionStanding({ followed }: Conference, { lineId, dueOn }: Conclusion, today: LocalDate): ConclusionStanding {
  const last = followed.get(lineId)?.at(-1);
  if (last?.body.done) return { is: 'done', on: last.on };
  return { is: dueOn !== undefined && dueOn < today ? 'overdue' : 'open' };
}

export const yearOfConference = ({ plan, held }: Conference): number => yearOf((held ?? plan).body.on);
