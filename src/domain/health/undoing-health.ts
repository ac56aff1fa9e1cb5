// What a reversal undoes of health: readings leave the trend, persons the count, days and referrals their lists.
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { undoCheckUp } from './check-up.ts';
import { takeReadings } from './measuring.ts';
import { undoNote } from './noting.ts';
import { undoReferral } from './referral.ts';
import { recallSeen } from './seen.ts';

export function undoHealth(state: ClubState, event: ClubEvent): void {
  switch (event.kind) {
    case 'visit-made':
      takeReadings(state, event.cmdId);
      return;
    case 'health-measured':
      takeReadings(state, event.cmdId);
      recallSeen(state, 'measured', event.on);
      return;
    case 'check-up-planned':
    case 'check-up-held':
      settleQuestions(state, event);
      undoCheckUp(state, event);
      return;
    case 'check-up-attended':
      takeReadings(state, event.cmdId);
      undoCheckUp(state, event);
      recallSeen(state, 'checked-up', event.on);
      return;
    case 'person-referred':
    case 'referral-closed':
      settleQuestions(state, event);
      undoReferral(state, event);
      return;
    case 'health-noted':
      undoNote(state, event);
      return;
    default:
  }
}

/** A record taken back takes its questions with it. */
function settleQuestions(state: ClubState, { cmdId }: ClubEvent): void {
  for (const review of [...state.reviews.values()])
    if (review.about === cmdId) state.reviews.set(review.reviewId, { ...review, settled: true });
}
