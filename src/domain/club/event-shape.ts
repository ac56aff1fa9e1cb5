// The shape of every event: its room, its permanent public part, and its erasable private part, which figures never read.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { TypedBy } from '../typing/typist.ts';

/**
 * `care`: home care and health. `board`: needs and suggestions, for those who decide. `rights`: what the law gives a person.
 * `appeals`: what is said past the club to the level above; the club writes it and cannot read it back.
 */
export const ROOMS = ['common', 'money', 'care', 'board', 'rights', 'appeals'] as const;
export type Room = (typeof ROOMS)[number];

export interface EventShape<Kind extends string, R extends Room, Public, Private = undefined> {
  readonly kind: Kind;
  readonly room: R;
  /**
   * `concerns`: the day a money record is about, when it had to be entered in a later month (a closed month takes none).
   * `typedBy`: who typed what the author confirmed.
   */
  readonly pub: Public & { readonly concerns?: LocalDate; readonly typedBy?: TypedBy };
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
