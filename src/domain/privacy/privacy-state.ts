// What the book holds of people's own data: what was asked, and who was erased.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { DataRequest } from './data-request.ts';
import type { Stays } from './privacy-events.ts';

export interface Erased {
  readonly personId: Id;
  readonly requestId: Id;
  readonly on: LocalDate;
  readonly number: number;
  readonly knownAs: string;
  readonly stays: readonly Stays[];
}

export interface PrivacyBook {
  /** What people asked about the data kept of them, by the id of the asking. */
  readonly dataRequests: Map<Id, DataRequest>;
  /** Who was erased, by every entry of theirs. */
  readonly erased: Map<Id, Erased>;
}

export function emptyPrivacy(): PrivacyBook {
  return { dataRequests: new Map(), erased: new Map() };
}
