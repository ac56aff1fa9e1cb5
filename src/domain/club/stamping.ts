// From what was decided to what the book holds: each event gets its place in the command, its author and its day.
import { placed } from '../months/dating.ts';
import { withoutErased } from '../privacy/leaving-out.ts';
import { withTypist } from '../typing/typed-records.ts';
import type { ClubCommand } from './command.ts';
import type { ClubEvent, EventBody } from './event.ts';
import type { ClubState } from './state.ts';

export function stamped(state: ClubState, command: ClubCommand, bodies: readonly EventBody[]): readonly ClubEvent[] {
  const { id: cmdId, at, actor, device } = command;
  const made = bodies.map((decided, n): ClubEvent => {
    const { body, on } = placed(state, decided, command.on);
    return { cmdId, n, v: 1, on, at, actor, device, ...withTypist(body, command) };
  });
  return withoutErased(state, made);
}
