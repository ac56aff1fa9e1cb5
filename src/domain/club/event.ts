// What the book holds: past-tense facts, never changed, never removed. Each lies in a room; a reader gets the rooms its
// role opens and only the digest of the rest. `priv` is the erasable part; figures never read it.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate, Month } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Area } from '../activities/area.ts';
import type { Fund, Place } from '../books/account.ts';
import type { Entry } from '../books/entry.ts';
import type { Condition, Reading } from '../care/measure.ts';
import type { GoodsHelp } from '../help/kinds.ts';
import type { AppliedPart } from '../loans/repayment.ts';
import type { LoanTerms } from '../loans/terms.ts';
import type { AttendanceMark, MeetingPage, NoteCount, Signature } from '../meetings/meeting.ts';
import type { Birth, EndReason, Household, Role, Sex } from '../people/member.ts';
import type { Charter } from './charter.ts';
import type { DifferenceReason, MoneySource, PostponeReason, ReversalReason, SettleChoice, SpendingCategory } from './command.ts';

export type Room = 'common' | 'money' | 'care';

interface Body<Kind extends string, R extends Room, Public, Private = undefined> {
  readonly kind: Kind;
  readonly room: R;
  readonly pub: Public;
  readonly priv?: Private;
}

export type ClubFounded = Body<
  'club-founded',
  'common',
  { name: string; unitId: string; hamlet: string; decisionNumber: string; decisionOn: LocalDate; launchedOn: LocalDate; charter: Charter }
>;
export type ClubPlaced = Body<'club-placed', 'common', { unitId: string; hamlet: string; document: string }>;
export type CharterAdopted = Body<'charter-adopted', 'common', { charter: Charter }>;
export type ClubStatusChanged = Body<'club-status-changed', 'common', { status: 'active' | 'dormant' | 'closed'; reason: string }>;
export type MemberEnrolled = Body<
  'member-enrolled',
  'common',
  { personId: Id; group: number; sex: Sex; born: Birth; household: Household; minority: boolean; associationMember: boolean },
  { name: string; bornOn?: LocalDate; phone?: string; note?: string }
>;
export type MembershipEnded = Body<'membership-ended', 'common', { personId: Id; reason: EndReason }>;
export type RoleGiven = Body<'role-given', 'common', { personId: Id; role: Role }>;
export type RoleEnded = Body<'role-ended', 'common', { personId: Id; role: Role }>;
export type MeetingOpened = Body<'meeting-opened', 'common', { meetingId: Id; number: number }>;
export type AttendanceMarked = Body<
  'attendance-marked',
  'common',
  { meetingId: Id; marks: readonly { personId: Id; mark: AttendanceMark }[] }
>;
export type ActivityHeld = Body<
  'activity-held',
  'common',
  { meetingId?: Id; area: Area; topic: string; partner?: string; participants: number },
  { note: string }
>;
/** Labour, goods or money passed from hand to hand: stands beside the funds. */
export type HelpGiven = Body<
  'help-given',
  'common',
  {
    meetingId?: Id;
    personId: Id;
    help: { how: 'labour'; halfDays: number } | { how: 'collected-money'; amount: Dong } | ({ how: 'goods' } & GoodsHelp);
    helpers: readonly Id[];
  },
  { note: string }
>;
export type MeetingClosed = Body<
  'meeting-closed',
  'common',
  { meetingId: Id; signatures: readonly Signature[]; page: MeetingPage; pageDigest: string; signedDigest: string }
>;

export type DuesReceived = Body<
  'dues-received',
  'money',
  { meetingId?: Id; fund: Fund; payers: readonly { personId: Id; months: readonly Month[]; amount: Dong }[] }
>;
/** Money that crossed the table and fits nowhere yet: kept for the member until people settle it. */
export type MoneyHeld = Body<
  'money-held',
  'money',
  { meetingId?: Id; fund: Fund; personId: Id; amount: Dong; loanId?: Id; why: ReviewKind }
>;
export type LoanApproved = Body<
  'loan-approved',
  'money',
  { loanId: Id; personId: Id; fund: Fund; terms: LoanTerms; purpose: string; approvedBy: readonly Id[] },
  { note: string }
>;
export type LoanDisbursed = Body<
  'loan-disbursed',
  'money',
  { meetingId?: Id; loanId: Id; personId: Id; fund: Fund; terms: LoanTerms; purpose: string; meetingDay: number },
  { note: string }
>;
export type LoanRepaid = Body<
  'loan-repaid',
  'money',
  {
    meetingId?: Id;
    loanId: Id;
    personId: Id;
    fund: Fund;
    principal: Dong;
    interest: Dong;
    applied: readonly AppliedPart[];
    interestTo: readonly { fund: Fund; amount: Dong }[];
  }
>;
export type RepaymentPostponed = Body<'repayment-postponed', 'money', { meetingId?: Id; loanId: Id; personId: Id; reason: PostponeReason }>;
export type MoneyReceived = Body<
  'money-received',
  'money',
  { meetingId?: Id; fund: Fund; place: Place; source: MoneySource; asCapital: boolean; amount: Dong },
  { from?: string; note?: string }
>;
export type MoneySpent = Body<
  'money-spent',
  'money',
  { meetingId?: Id; fund: Fund; place: Place; category: SpendingCategory; amount: Dong; approvedBy: readonly Id[] },
  { payee?: string; what: string }
>;
/** Help paid out of a fund: one record that is both the spending and the help. */
export type HelpPaid = Body<
  'help-paid',
  'money',
  { meetingId?: Id; personId: Id; fund: Fund; amount: Dong; helpers: readonly Id[] },
  { note: string }
>;
export type CashCounted = Body<
  'cash-counted',
  'money',
  { meetingId: Id; notes: readonly NoteCount[]; counted: Dong; book: Dong; difference: Dong; fund: Fund; reason?: DifferenceReason },
  { note: string }
>;
export type RecordReversed = Body<
  'record-reversed',
  'money' | 'common' | 'care',
  { cmdId: Id; reason: ReversalReason; entry: Entry; originalOn: LocalDate; meetingId?: Id },
  { note: string }
>;
export type HeldSettled = Body<
  'held-settled',
  'money',
  { reviewId: string; choice: SettleChoice; personId: Id; fund: Fund; amount: Dong; meetingId?: Id }
>;

export type CareStarted = Body<
  'care-started',
  'care',
  { personId: Id; volunteers: readonly Id[] },
  { name?: string; place?: string; need?: string }
>;
export type CareEnded = Body<'care-ended', 'care', { personId: Id; reason: EndReason }>;
export type VisitMade = Body<
  'visit-made',
  'care',
  { meetingId?: Id; personId: Id; visitors: readonly Id[]; tasks: readonly string[]; condition: Condition },
  { note?: string; reading?: Reading }
>;
export type HealthMeasured = Body<
  'health-measured',
  'care',
  { meetingId?: Id; personIds: readonly Id[] },
  { readings: readonly Reading[] }
>;

/** Something people have to look at again; reviewId = "command/n" of this event. */
export type ReviewRaised = Body<
  'review-raised',
  Room,
  { review: ReviewKind; personId?: Id; loanId?: Id; meetingId?: Id; amount?: Dong; about: Id }
>;
export type ReviewSettled = Body<'review-settled', Room, { reviewId: string; choice: SettleChoice }, { note: string }>;

export type ReviewKind =
  | 'club-not-founded'
  | 'dated-before-club'
  | 'dated-far-ahead'
  | 'member-unknown'
  | 'member-not-active'
  | 'member-enrolled-twice'
  | 'meeting-unknown'
  | 'meeting-already-closed'
  | 'dues-paid-twice'
  | 'loan-unknown'
  | 'loan-not-approved'
  | 'loan-disbursed-twice'
  | 'loan-finished'
  | 'repayment-twice'
  | 'paid-more-than-owed'
  | 'cash-below-zero'
  | 'count-differs-from-signed'
  | 'page-differs';

export type EventBody =
  | ClubFounded
  | ClubPlaced
  | CharterAdopted
  | ClubStatusChanged
  | MemberEnrolled
  | MembershipEnded
  | RoleGiven
  | RoleEnded
  | MeetingOpened
  | AttendanceMarked
  | ActivityHeld
  | HelpGiven
  | MeetingClosed
  | DuesReceived
  | MoneyHeld
  | LoanApproved
  | LoanDisbursed
  | LoanRepaid
  | RepaymentPostponed
  | MoneyReceived
  | MoneySpent
  | HelpPaid
  | CashCounted
  | RecordReversed
  | HeldSettled
  | CareStarted
  | CareEnded
  | VisitMade
  | HealthMeasured
  | ReviewRaised
  | ReviewSettled;

export type EventKind = EventBody['kind'];

export interface EventMeta {
  readonly cmdId: Id;
  /** Ordinal among the events of one command, from 0. */
  readonly n: number;
  readonly v: 1;
  readonly on: LocalDate;
  readonly at: string;
  readonly actor: Id;
  readonly device: Id;
}

/** An event as decided; the log adds seq, digest and hash. */
export type ClubEvent = EventMeta & EventBody;
