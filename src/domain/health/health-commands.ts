// What is told of people's health: measures, check-up days with the health station, who was sent on and how it ended.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { Exam } from './check-up.ts';
import type { CheckUpFinding, GuestName, HealthTold } from './health-events.ts';
import type { Reading } from './reading.ts';
import type { Outcome, ReferredTo } from './referral.ts';

export type MeasureHealth = CommandShape<
  'measure-health',
  {
    meetingId?: Id;
    personIds: readonly Id[];
    /** Those of personIds who only came along. */
    guests?: readonly Id[];
    /** The measure this one puts right. */
    corrects?: Id;
  },
  { readings: readonly Reading[]; guestNames?: readonly GuestName[] }
>;
/** The same id again changes the plan. */
export type PlanCheckUp = CommandShape<'plan-check-up', { checkUpId: Id; plannedOn: LocalDate; partner: string; exams: readonly Exam[] }>;
export type HoldCheckUp = CommandShape<
  'hold-check-up',
  { checkUpId: Id; partner: string; exams: readonly Exam[]; personIds: readonly Id[]; guests?: readonly Id[] },
  { findings?: readonly CheckUpFinding[]; guestNames?: readonly GuestName[] }
>;
export type ReferPerson = CommandShape<
  'refer-person',
  { referralId: Id; personId: Id; to: ReferredTo; meetingId?: Id; checkUpId?: Id; guest?: true },
  { why: string; place?: string; reading?: Reading; guestName?: string }
>;
export type CloseReferral = CommandShape<'close-referral', { referralId: Id; outcome: Outcome }, { told: string }>;
export type NoteHealth = CommandShape<'note-health', { personId: Id }, HealthTold>;

export type HealthCommand = MeasureHealth | PlanCheckUp | HoldCheckUp | ReferPerson | CloseReferral | NoteHealth;
