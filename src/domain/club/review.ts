// A question the book asks people, as it stands: what about, in which room, and whether it is settled.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Fund } from '../books/account.ts';
import type { ReviewKind } from './correcting-events.ts';
import type { Room } from './event-shape.ts';

export interface Review {
  readonly reviewId: string;
  readonly review: ReviewKind;
  readonly room: Room;
  readonly on: LocalDate;
  /** Command that caused it. */
  readonly about: Id;
  readonly personId?: Id;
  readonly loanId?: Id;
  readonly meetingId?: Id;
  /** Held money, when there is any. */
  readonly amount: Dong;
  readonly fund: Fund;
  readonly holdsMoney: boolean;
  /** Cash left the box twice for one loan; the second sum waits for people's choice. Absent otherwise. */
  readonly paidAgain?: true;
  readonly settled: boolean;
}
