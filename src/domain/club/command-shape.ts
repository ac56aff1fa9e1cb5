// The envelope every command travels in. Ids, the business date, the claimed clock and the author come inside; decide has
// no clock and no dice.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { TypedBy } from '../typing/typist.ts';

export interface CommandShape<Kind extends string, Body, Private = undefined> {
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
  /** Somebody else typed it and the author confirmed it; absent where the author typed. */
  readonly typedBy?: TypedBy;
  readonly priv?: Private;
}
