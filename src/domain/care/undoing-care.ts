// What a reversal takes back in the care room.
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { dropAssessment } from './assessing.ts';
import { dropVisit } from './care.ts';
import { dropTraining } from './volunteering.ts';

export function undoCare(state: ClubState, event: ClubEvent): void {
  switch (event.kind) {
    case 'visit-made':
      dropVisit(state, event.pub.personId, event.cmdId);
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
