// The list of who was handed what of a club's book, as the server tells it.

import type { Room } from '../domain/club/event-shape.ts';
import type { AccountRole } from '../domain/club/roles.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/** A room of the book; a list of single records opened by an officer; a paper drawn by the server. */
export type Viewed = Room | 'records' | 'paper';

export interface BookView {
  readonly on: LocalDate;
  readonly name: string;
  readonly roles: readonly AccountRole[];
  readonly what: readonly Viewed[];
  /** On how many devices; 0 when none was named. */
  readonly devices: number;
}

export interface BookViews {
  readonly from: LocalDate;
  readonly keptMonths: number;
  /** Newest day first. */
  readonly views: readonly BookView[];
  /** There are older lines than those told here. */
  readonly more: boolean;
}
