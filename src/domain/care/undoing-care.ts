// What a reversal takes back in the care room.
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { dropAssessment } from './assessing.ts';
import { dropVisit } from './care.ts';
import { retellCare } from './retelling.ts';
import { dropTraining } from './volunteering.ts';

export function undoCare(state: ClubState, event: ClubEvent): void {
  switch (event.kind) {
    case 'visit-made':
      dropVisit(state, event.pub.personId, event.cmdId);
      return;
    case 'care-started':
    case 'rota-set':
      retellCare(state, event.pub.personId);
      settleQuestions(state, event.cmdId);
      return;
    case 'needs-assessed':
      dropAssessment(state, event);
      return;
    case 'visit-swapped':
      state.visitSwaps.delete(event.cmdId);
      return;
    case 'absence-noted':
      state.absences.delete(event.cmdId);
      return;
    case 'volunteers-trained':
      dropTraining(state, event);
      return;
    default:
  }
}

/** A record taken back takes its questions with it. */
function settleQuestions(state: ClubState, about: string): void {
  for (const review of [...state.reviews.values()])
    if (review.about === about) state.reviews.set(review.reviewId, { ...review, settled: true });
}
