// The monthly meeting: who came, what happened to the cash box, how it was counted and closed.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Fund } from '../books/account.ts';
import type { Role } from '../people/member.ts';

export type AttendanceMark = 'present' | 'absent' | 'excused';

export interface NoteCount {
  /** Face value of the note in đồng. */
  readonly value: number;
  readonly count: number;
}

/** Notes in use, largest first (conventions §2, "Bảng kiểm kê quỹ"). */
export const NOTE_VALUES: readonly number[] = [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5000, 2000, 1000];

export interface Signature {
  readonly personId: Id;
  readonly role: Role;
}

export interface CashCount {
  readonly cmdId: Id;
  readonly counted: Dong;
  /** Cash the book held when the count was decided. */
  readonly book: Dong;
  /** counted − book */
  readonly difference: Dong;
  /** A reason was given with this count, or with the one before it when this one found nothing new. */
  readonly hasReason: boolean;
  /** Number of money records of the meeting when it was counted. */
  readonly recordsThen: number;
}

export interface Meeting {
  readonly meetingId: Id;
  /** 1 for the club's first meeting in this book. */
  readonly number: number;
  readonly on: LocalDate;
  readonly status: 'open' | 'closed';
  readonly marks: { readonly [personId: string]: AttendanceMark };
  /** Cash that came in and went out at this meeting, differences apart; what its records add up to. */
  readonly cashIn: Dong;
  readonly cashOut: Dong;
  readonly difference: Dong;
  /** One line a money record, "command:kind:cash", in the order of the book. */
  readonly records: readonly string[];
  readonly count: CashCount | null;
  readonly pageDigest: string;
}

/** A closed meeting's page: the figures read out and signed. Its digest is printed as check words (law: paper = phone = server). */
export interface MeetingPage {
  readonly clubId: Id;
  readonly meetingId: Id;
  readonly number: number;
  readonly on: LocalDate;
  readonly present: number;
  readonly members: number;
  readonly cashIn: Dong;
  readonly cashOut: Dong;
  readonly difference: Dong;
  readonly funds: readonly { readonly fund: Fund; readonly cash: Dong; readonly bank: Dong; readonly loans: Dong; readonly held: Dong }[];
  readonly recordsDigest: string;
  /** Page digest of the meeting closed before this one; empty for the first. */
  readonly previous: string;
}
