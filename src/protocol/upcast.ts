// Every event ever released still folds (law 9): an old version is lifted to the present one here, step by step, and an
// event of a newer version is told apart, never guessed at. Version 1 is the first, so there is nothing to lift yet.
import type { ClubEvent } from '../domain/club/event.ts';
import { EVENT_VERSION } from '../domain/club/event-version.ts';

export type Upcast = { readonly ok: true; readonly event: ClubEvent } | { readonly ok: false; readonly why: 'newer-version' };

/** Lifts a stored event to the present version. */
export function upcast(stored: { readonly v: number }): Upcast {
  if (stored.v > EVENT_VERSION) return { ok: false, why: 'newer-version' };
  return { ok: true, event: stored as ClubEvent };
}
