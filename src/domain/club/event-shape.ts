// The shape of every event: its room, its permanent public part, and its erasable private part, which figures never read.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

export type Room = 'common' | 'money' | 'care';

export interface EventShape<Kind extends string, R extends Room, Public, Private = undefined> {
  readonly kind: Kind;
  readonly room: R;
  /** `concerns`: the day a money record is about, when it had to be entered in a later month (a closed month takes none). */
  readonly pub: Public & { readonly concerns?: LocalDate };
  readonly priv?: Private;
}

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
