// Folded books kept in memory between pushes. An entry says which sequence it stands at; whoever takes it out checks
// that against the head row it has just locked, so another process may have written in between. An entry is taken
// out while it is being folded further and put back only after the commit: a failed append leaves nothing wrong here.

import type { ClubState } from '../../domain/club/state.ts';

export type CachedBook = { readonly seq: number; readonly state: ClubState };

/** Some 1 kB an event: about 100 MB. */
const mostEvents = 100_000;

export class StateCache {
  readonly #books = new Map<string, CachedBook>();
  #events = 0;

  take(clubId: string): CachedBook | null {
    const book = this.#books.get(clubId);
    if (!book) return null;
    this.#books.delete(clubId);
    this.#events -= book.seq;
    return book;
  }

  put(clubId: string, book: CachedBook): void {
    this.take(clubId);
    this.#books.set(clubId, book);
    this.#events += book.seq;
    for (const oldest of this.#books.keys()) {
      if (this.#events <= mostEvents || this.#books.size === 1) return;
      this.take(oldest);
    }
  }
}
