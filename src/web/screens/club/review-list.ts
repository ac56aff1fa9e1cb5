// Which questions of the book still wait for people.
import type { ClubState, Review } from '../../../domain/club/state.ts';

/** Questions nobody has settled, newest first; one whose record was taken back needs no answer any more. */
export function openReviews(state: ClubState): readonly Review[] {
  return [...state.reviews.values()].filter((review) => !review.settled && !state.reversed.has(review.about)).reverse();
}
