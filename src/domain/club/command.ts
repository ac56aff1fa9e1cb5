// Everything a person may tell the book, in two unions. A *fact* says what happened and is never refused: it ends in
// the book, settled or flagged. A *request* asks for a decision and may be refused. Ids, the business date, the claimed
// clock and the author come inside; decide has no clock and no dice.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate, Month } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Area } from '../activities/area.ts';
import type { Fund, Place } from '../books/account.ts';
import type { Condition, Reading } from '../care/measure.ts';
import type { GoodsHelp } from '../help/kinds.ts';
import type { LoanTerms } from '../loans/terms.ts';
import type { AttendanceMark, NoteCount, Signature } from '../meetings/meeting.ts';
import type { Birth, EndReason, Household, Role, Sex } from '../people/member.ts';
import type { Charter } from './charter.ts';

interface Command<Kind extends string, Body, Private = undefined> {
  readonly id: Id;
  readonly clubId: Id;
  readonly kind: Kind;
  readonly v: 1;
  /** Business date, chosen by people. */
  readonly on: LocalDate;
  /** What the device's clock said, ISO 8601 with zone; information only. */
  readonly at: string;
  /** Account of the person who recorded it. */
  readonly actor: Id;
  readonly device: Id;
  /** 32 hex digits of dice; salts the hash of the private part. */
  readonly salt: string;
  readonly body: Body;
  readonly priv?: Private;
}

export type FoundClub = Command<
  'found-club',
  { name: string; unitId: string; hamlet: string; decisionNumber: string; decisionOn: LocalDate; launchedOn: LocalDate; charter: Charter }
>;
export type PlaceClub = Command<'place-club', { unitId: string; hamlet: string; document: string }>;
export type AdoptCharter = Command<'adopt-charter', { charter: Charter }>;
export type ChangeClubStatus = Command<'change-club-status', { status: 'active' | 'dormant' | 'closed'; reason: string }>;
export type ApproveLoan = Command<
  'approve-loan',
  { loanId: Id; personId: Id; fund: Fund; terms: LoanTerms; purpose: string; approvedBy: readonly Id[] },
  { note: string }
>;
export type CloseMeeting = Command<'close-meeting', { meetingId: Id; signatures: readonly Signature[]; pageDigest: string }>;
export type ReverseRecord = Command<'reverse-record', { cmdId: Id; reason: ReversalReason }, { note: string }>;
export type SettleReview = Command<'settle-review', { reviewId: string; choice: SettleChoice }, { note: string }>;

export type ReversalReason = 'typed-wrong' | 'wrong-person' | 'recorded-twice' | 'money-given-back' | 'other';
/** 'noted': seen, nothing to move. 'return-money': held money goes back to the member. 'apply-money': held money pays dues or the loan. */
export type SettleChoice = 'noted' | 'return-money' | 'apply-money';

export type EnrolMember = Command<
  'enrol-member',
  { personId: Id; group: number; sex: Sex; born: Birth; household: Household; minority: boolean; associationMember: boolean },
  { name: string; bornOn?: LocalDate; phone?: string; note?: string }
>;
export type EndMembership = Command<'end-membership', { personId: Id; reason: EndReason }>;
export type GiveRole = Command<'give-role', { personId: Id; role: Role }>;
export type EndRole = Command<'end-role', { personId: Id; role: Role }>;
export type OpenMeeting = Command<'open-meeting', { meetingId: Id }>;
export type MarkAttendance = Command<'mark-attendance', { meetingId: Id; marks: readonly { personId: Id; mark: AttendanceMark }[] }>;
export type ReceiveDues = Command<
  'receive-dues',
  { meetingId?: Id; payers: readonly { personId: Id; months: readonly Month[]; amount: Dong }[] }
>;
export type ReceiveRepayment = Command<'receive-repayment', { meetingId?: Id; loanId: Id; personId: Id; amount: Dong }>;
export type PostponeRepayment = Command<'postpone-repayment', { meetingId?: Id; loanId: Id; personId: Id; reason: PostponeReason }>;
export type ReceiveMoney = Command<
  'receive-money',
  { meetingId?: Id; fund: Fund; place: Place; source: MoneySource; asCapital: boolean; amount: Dong },
  { from?: string; note?: string }
>;
export type DisburseLoan = Command<
  'disburse-loan',
  { meetingId?: Id; loanId: Id; personId: Id; fund: Fund; terms: LoanTerms; purpose: string },
  { note: string }
>;
export type SpendMoney = Command<
  'spend-money',
  { meetingId?: Id; fund: Fund; place: Place; category: SpendingCategory; amount: Dong; approvedBy: readonly Id[] },
  { payee?: string; what: string }
>;
export type GiveHelp = Command<
  'give-help',
  {
    meetingId?: Id;
    personId: Id;
    /** Half days of labour, đồng out of a fund, đồng given by hand beside the funds, or goods. */
    help:
      | { how: 'labour'; halfDays: number }
      | { how: 'money'; fund: Fund; amount: Dong }
      | { how: 'collected-money'; amount: Dong }
      | ({ how: 'goods' } & GoodsHelp);
    helpers: readonly Id[];
  },
  { note: string }
>;
export type StartCare = Command<
  'start-care',
  { personId: Id; volunteers: readonly Id[] },
  { name?: string; place?: string; need?: string }
>;
export type EndCare = Command<'end-care', { personId: Id; reason: EndReason }>;
export type RecordVisit = Command<
  'record-visit',
  { meetingId?: Id; personId: Id; visitors: readonly Id[]; tasks: readonly string[]; condition: Condition },
  { note?: string; reading?: Reading }
>;
export type MeasureHealth = Command<'measure-health', { meetingId?: Id; personIds: readonly Id[] }, { readings: readonly Reading[] }>;
export type HoldActivity = Command<
  'hold-activity',
  { meetingId?: Id; area: Area; topic: string; partner?: string; participants: number },
  { note: string }
>;
export type CountCash = Command<
  'count-cash',
  { meetingId: Id; notes: readonly NoteCount[]; bookSeen: Dong; reason?: DifferenceReason },
  { note: string }
>;

export type PostponeReason = 'ill' | 'away' | 'hardship' | 'disaster' | 'other';
export type MoneySource = 'state-budget' | 'association' | 'project' | 'donor' | 'members' | 'collective-work' | 'bank-interest' | 'other';
export type SpendingCategory = 'meeting' | 'visiting' | 'equipment' | 'culture' | 'stationery' | 'training' | 'other';
export type DifferenceReason = 'change-given' | 'counted-late' | 'note-forgotten' | 'unknown' | 'other';

export type Fact =
  | EnrolMember
  | EndMembership
  | GiveRole
  | EndRole
  | OpenMeeting
  | MarkAttendance
  | ReceiveDues
  | ReceiveRepayment
  | PostponeRepayment
  | ReceiveMoney
  | DisburseLoan
  | SpendMoney
  | GiveHelp
  | StartCare
  | EndCare
  | RecordVisit
  | MeasureHealth
  | HoldActivity
  | CountCash;

export type Request = FoundClub | PlaceClub | AdoptCharter | ChangeClubStatus | ApproveLoan | CloseMeeting | ReverseRecord | SettleReview;

export type ClubCommand = Fact | Request;
export type CommandKind = ClubCommand['kind'];
