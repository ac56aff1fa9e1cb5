// A start of care or a rota that was typed wrong is taken back: what the book says of that one person is told again from the
// records that stand, so that whatever held before holds again.
import type { Id } from '../../kernel/ids.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { evolveCare, noteLastVisit } from './care.ts';
import type { CareStarted } from './care-events.ts';
import { evolveRota } from './rota.ts';

/** Where visits were made or needs looked at since, care has begun: it is ended with its reason, not taken back. */
export function mayUnstart(state: ClubState, { cmdId, on, pub: { personId } }: ClubEvent & CareStarted): boolean {
  const since = [...(state.careVisits.get(personId) ?? []), ...(state.assessments.get(personId) ?? [])];
  return newestOf(state, personId, 'care-started') === cmdId && !since.some((one) => one.on >= on);
}

/** The newest standing record of this kind about a person. */
export function newestOf(state: ClubState, personId: Id, kind: 'care-started' | 'rota-set'): Id | undefined {
  return [...state.records].findLast(
    ([cmdId, record]) => !state.reversed.has(cmdId) && record.some((event) => event.kind === kind && event.pub.personId === personId),
  )?.[0];
}

export function retellCare(state: ClubState, personId: Id): void {
  state.recipients.delete(personId);
  state.rotas.delete(personId);
  for (const [cmdId, record] of state.records) {
    const stands = !state.reversed.has(cmdId);
    for (const event of record) retellOne(state, event, personId, stands);
  }
}

/** The day of the last visit keeps even a visit taken back, as it does when the log is folded once (law 9). */
function retellOne(state: ClubState, event: ClubEvent, personId: Id, stands: boolean): void {
  if (event.kind === 'visit-made' && event.pub.personId === personId) noteLastVisit(state, event);
  if (!stands) return;
  switch (event.kind) {
    case 'care-started':
    case 'recipient-described':
    case 'care-ended':
      if (event.pub.personId === personId) evolveCare(state, event);
      return;
    case 'rota-set':
      if (event.pub.personId === personId) evolveRota(state, event);
      return;
    case 'care-handed-over':
      evolveRota(state, { ...event, pub: { ...event.pub, moves: event.pub.moves.filter((move) => move.personId === personId) } });
      return;
    default:
  }
}
