// What an office did about a club that shows signs of fading: a call, a visit, help, training; what came of it, and when to look
// again. Every note either names the next day or ends the matter, so that nothing is left hanging unseen.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';

export const FOLLOW_UP_DEEDS = ['called', 'visited', 'helped', 'trained', 'other'] as const;
export type FollowUpDeed = (typeof FOLLOW_UP_DEEDS)[number];

export interface FollowUpBody {
  readonly deed: FollowUpDeed;
  /** What was done and what came of it. */
  readonly what: string;
  /** Who went or called, when it was not the one who writes. */
  readonly who?: string;
  /** When the office looks again; absent when the matter ends here. */
  readonly nextOn?: LocalDate;
}

/** Of each club, oldest first. */
export type FollowUpState = ReadonlyMap<Id, readonly OfficeRecord<'follow-up-club'>[]>;

export function evolveFollowUp(state: FollowUpState, record: OfficeRecord<'follow-up-club'>): FollowUpState {
  if (record.clubId === undefined) return state;
  return new Map(state).set(record.clubId, [...(state.get(record.clubId) ?? []), record]);
}

export function problemsOfFollowUp({ clubId, on, body }: OfficeOrder<'follow-up-club'>): readonly OfficeRefusal[] {
  const problems: OfficeRefusal[] = [];
  if (clubId === undefined) problems.push({ why: 'club-missing' });
  if (body.nextOn !== undefined && body.nextOn <= on) problems.push({ why: 'follow-up-next-too-early', on });
  return problems;
}

export type FollowUpStanding =
  | { readonly is: 'none' }
  | { readonly is: 'ended'; readonly on: LocalDate }
  | { readonly is: 'open' | 'overdue'; readonly since: LocalDate; readonly nextOn: LocalDate };

/** `since` is the day of the first note after the matter was last ended. */
export function followUpStanding(notes: readonly OfficeRecord<'follow-up-club'>[], today: LocalDate): FollowUpStanding {
  const last = notes.at(-1);
  if (last === undefined) return { is: 'none' };
  const { nextOn } = last.body;
  if (nextOn === undefined) return { is: 'ended', on: last.on };
  const ended = notes.findLastIndex(({ body }) => body.nextOn === undefined);
  return { is: nextOn < today ? 'overdue' : 'open', since: notes[ended + 1]?.on ?? last.on, nextOn };
}
