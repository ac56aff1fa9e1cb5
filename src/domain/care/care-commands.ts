// What is told of home care: who is cared for, by whom, on which days, and every visit.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { Reading } from '../health/reading.ts';
import type { ScaleId } from './care-scales.ts';
import type { Condition } from './measure.ts';
import type { AbsenceReason, CareEndReason, CareReason, RotaDay, Skill, StopReason, Training } from './team.ts';

/** What identifies a recipient and how the family is reached; erasable. */
export interface RecipientCard {
  readonly name?: string;
  readonly place?: string;
  readonly need?: string;
  readonly contact?: string;
}

export type StartCare = CommandShape<'start-care', { personId: Id; volunteers: readonly Id[]; why?: CareReason }, RecipientCard>;
export type DescribeRecipient = CommandShape<'describe-recipient', { personId: Id; why?: CareReason }, RecipientCard>;
export type EndCare = CommandShape<'end-care', { personId: Id; reason: CareEndReason }, { note: string }>;
export type RecordVisit = CommandShape<
  'record-visit',
  { meetingId?: Id; personId: Id; visitors: readonly Id[]; tasks: readonly string[]; condition: Condition },
  { note?: string; reading?: Reading }
>;
/** `answers`: for each item of the scale, in its order, which of the item's choices fits. */
export type AssessNeeds = CommandShape<
  'assess-needs',
  { personId: Id; scale: ScaleId; version: number; assessorId?: Id },
  { answers: readonly number[]; note?: string }
>;
/** Who goes on which weekdays from this day on; the days before keep the rota they had. */
export type SetRota = CommandShape<'set-rota', { personId: Id; volunteers: readonly Id[]; days: readonly RotaDay[] }>;
/** On one day somebody else goes. */
export type SwapVisit = CommandShape<'swap-visit', { personId: Id; day: LocalDate; away: Id; instead: Id }>;
/** Without a volunteer the whole team rests (Tết). */
export type NoteAbsence = CommandShape<'note-absence', { volunteerId?: Id; from: LocalDate; to: LocalDate; reason: AbsenceReason }>;
export type HandOverCare = CommandShape<'hand-over-care', { from: Id; moves: readonly { personId: Id; to: Id }[] }, { note: string }>;
export type DescribeVolunteer = CommandShape<'describe-volunteer', { personId: Id; skills: readonly Skill[]; partnerId?: Id }>;
export type TrainVolunteers = CommandShape<'train-volunteers', { personIds: readonly Id[]; topic: Training; by?: string }>;
export type StopVolunteering = CommandShape<'stop-volunteering', { personId: Id; reason: StopReason }, { note: string }>;

export type CareCommand =
  | StartCare
  | DescribeRecipient
  | EndCare
  | RecordVisit
  | AssessNeeds
  | SetRota
  | SwapVisit
  | NoteAbsence
  | HandOverCare
  | DescribeVolunteer
  | TrainVolunteers
  | StopVolunteering;
