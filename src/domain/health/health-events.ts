// People's health, in the room of care. That a check-up day was planned or held, with whom and how many came, is for everybody;
// who came and what was found is not. Names and what was said lie in the private part.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { Exam } from './check-up.ts';
import type { Reading } from './reading.ts';
import type { Outcome, ReferredTo } from './referral.ts';

/** Somebody who came along and is no member: only a name. */
export interface GuestName {
  readonly personId: Id;
  readonly name: string;
}

/** What health staff said of one person at a check-up day, in their words. */
export interface CheckUpFinding {
  readonly personId: Id;
  readonly note?: string;
  readonly reading?: Reading;
}

/** What a person tells of their own health; nobody checked it. */
export interface HealthTold {
  readonly conditions?: string;
  readonly medicines?: string;
  readonly allergies?: string;
}

export type HealthMeasured = EventShape<
  'health-measured',
  'care',
  { meetingId?: Id; personIds: readonly Id[]; guests?: readonly Id[] },
  { readings: readonly Reading[]; guestNames?: readonly GuestName[] }
>;
export type CheckUpPlanned = EventShape<
  'check-up-planned',
  'common',
  { checkUpId: Id; plannedOn: LocalDate; partner: string; exams: readonly Exam[] }
>;
export type CheckUpHeld = EventShape<
  'check-up-held',
  'common',
  { checkUpId: Id; partner: string; exams: readonly Exam[]; came: number; guestsCame: number }
>;
export type CheckUpAttended = EventShape<
  'check-up-attended',
  'care',
  { checkUpId: Id; personIds: readonly Id[]; guests?: readonly Id[] },
  { findings?: readonly CheckUpFinding[]; guestNames?: readonly GuestName[] }
>;
export type PersonReferred = EventShape<
  'person-referred',
  'care',
  { referralId: Id; personId: Id; to: ReferredTo; meetingId?: Id; checkUpId?: Id; guest?: true },
  { why: string; place?: string; reading?: Reading; guestName?: string }
>;
export type ReferralClosed = EventShape<'referral-closed', 'care', { referralId: Id; outcome: Outcome }, { told: string }>;
export type HealthNoted = EventShape<'health-noted', 'care', { personId: Id }, HealthTold>;

export type HealthEvent = HealthMeasured | CheckUpPlanned | CheckUpHeld | CheckUpAttended | PersonReferred | ReferralClosed | HealthNoted;
