// Home care in its own room. The score of an assessment is public within the room; what was answered is erasable.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { Reading } from '../health/reading.ts';
import type { RecipientCard } from './care-commands.ts';
import type { ScaleId } from './care-scales.ts';
import type { Condition } from './measure.ts';
import type { AbsenceReason, CareEndReason, CareReason, RotaDay, Skill, StopReason, Training } from './team.ts';

export type CareStarted = EventShape<'care-started', 'care', { personId: Id; volunteers: readonly Id[]; why?: CareReason }, RecipientCard>;
export type RecipientDescribed = EventShape<'recipient-described', 'care', { personId: Id; why?: CareReason }, RecipientCard>;
export type CareEnded = EventShape<'care-ended', 'care', { personId: Id; reason: CareEndReason }, { note: string }>;
export type VisitMade = EventShape<
  'visit-made',
  'care',
  { meetingId?: Id; personId: Id; visitors: readonly Id[]; tasks: readonly string[]; condition: Condition },
  { note?: string; reading?: Reading }
>;
export type NeedsAssessed = EventShape<
  'needs-assessed',
  'care',
  { personId: Id; scale: ScaleId; version: number; assessorId?: Id; score: number; outOf: number; again: boolean },
  { answers: readonly number[]; note?: string }
>;
export type RotaSet = EventShape<'rota-set', 'care', { personId: Id; volunteers: readonly Id[]; days: readonly RotaDay[] }>;
export type VisitSwapped = EventShape<'visit-swapped', 'care', { personId: Id; day: LocalDate; away: Id; instead: Id }>;
export type AbsenceNoted = EventShape<'absence-noted', 'care', { volunteerId?: Id; from: LocalDate; to: LocalDate; reason: AbsenceReason }>;
export type CareHandedOver = EventShape<
  'care-handed-over',
  'care',
  { from: Id; moves: readonly { personId: Id; to: Id }[] },
  { note: string }
>;
export type VolunteerDescribed = EventShape<'volunteer-described', 'care', { personId: Id; skills: readonly Skill[]; partnerId?: Id }>;
export type VolunteersTrained = EventShape<'volunteers-trained', 'care', { personIds: readonly Id[]; topic: Training; by?: string }>;
export type VolunteerStopped = EventShape<'volunteer-stopped', 'care', { personId: Id; reason: StopReason }, { note: string }>;

export type CareEvent =
  | CareStarted
  | RecipientDescribed
  | CareEnded
  | VisitMade
  | NeedsAssessed
  | RotaSet
  | VisitSwapped
  | AbsenceNoted
  | CareHandedOver
  | VolunteerDescribed
  | VolunteersTrained
  | VolunteerStopped;
