// Who goes on which weekday, on one day instead of another, and after a hand-over. What was planned for a past day stays
// as it was planned: a rota holds from a day on.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Decision, events, oddities, question } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { whoIs } from '../people/same-person.ts';
import type { HandOverCare, SetRota, SwapVisit } from './care-commands.ts';
import type { CareHandedOver, RotaSet, VisitSwapped } from './care-events.ts';
import { oddRecipient, oddVolunteers } from './odd-care.ts';
import { goingOn } from './planned-visits.ts';
import type { DatedRota } from './team.ts';

export function decideSetRota(state: ClubState, command: SetRota): Decision {
  const { personId, volunteers, days } = command.body;
  return events(
    { kind: 'rota-set', room: 'care', pub: command.body },
    ...oddities(state, command, 'care'),
    ...oddRecipient(state, command, personId),
    ...oddVolunteers(state, command, [...volunteers, ...days.flatMap((day) => day.volunteers)]),
  );
}

/** Whoever was to be replaced goes no more that day: two phones changed it, and the first stands until people have looked. */
export function decideSwapVisit(state: ClubState, command: SwapVisit): Decision {
  const { personId, day, away, instead } = command.body;
  const goes = goingOn(state, personId, day).some((one) => whoIs(state, one) === whoIs(state, away));
  const twice = goes ? [] : [question('care', 'visit-swapped-twice', command.id, { personId })];
  return events(
    { kind: 'visit-swapped', room: 'care', pub: command.body },
    ...oddities(state, command, 'care'),
    ...oddRecipient(state, command, personId),
    ...oddVolunteers(state, command, [instead], day),
    ...twice,
  );
}

/** Each recipient named goes to their successor, in the pair and on every day of the rota; the others stay where they were. */
export function decideHandOverCare(state: ClubState, command: HandOverCare): Decision {
  const { moves } = command.body;
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events(
    { kind: 'care-handed-over', room: 'care', pub: command.body, ...priv },
    ...oddities(state, command, 'care'),
    ...moves.flatMap(({ personId }) => oddRecipient(state, command, personId)),
    ...oddVolunteers(
      state,
      command,
      moves.map(({ to }) => to),
    ),
  );
}

export function evolveRota(state: ClubState, event: ClubEvent & (RotaSet | VisitSwapped | CareHandedOver)): void {
  switch (event.kind) {
    case 'rota-set': {
      const { personId, volunteers, days } = event.pub;
      const known = state.recipients.get(personId);
      if (known !== undefined) state.recipients.set(personId, { ...known, volunteers });
      addRota(state, personId, { from: event.on, volunteers, days });
      return;
    }
    case 'visit-swapped': {
      // The second of two phones changes nothing: whom it replaces does not go that day.
      const { personId, day, away } = event.pub;
      if (goingOn(state, personId, day).some((one) => whoIs(state, one) === whoIs(state, away)))
        state.visitSwaps.set(event.cmdId, event.pub);
      return;
    }
    case 'care-handed-over':
      for (const { personId, to } of event.pub.moves) handOne(state, personId, event.pub.from, to, event.on);
  }
}

function handOne(state: ClubState, personId: Id, from: Id, to: Id, on: LocalDate): void {
  const known = state.recipients.get(personId);
  if (known === undefined) return;
  const replaced = (pair: readonly Id[]): readonly Id[] => [
    ...new Set(pair.map((one) => (whoIs(state, one) === whoIs(state, from) ? to : one))),
  ];
  const volunteers = replaced(known.volunteers);
  state.recipients.set(personId, { ...known, volunteers });
  const rota = (state.rotas.get(personId) ?? []).at(-1);
  if (rota === undefined) return;
  const days = rota.days.map((day) => ({ ...day, volunteers: replaced(day.volunteers) }));
  addRota(state, personId, { from: on > rota.from ? on : rota.from, volunteers, days });
}

/** By the day they hold from; of two for one day the later recorded one holds. */
function addRota(state: ClubState, personId: Id, rota: DatedRota): void {
  const before = state.rotas.get(personId) ?? [];
  const place = before.findLastIndex(({ from }) => from <= rota.from) + 1;
  state.rotas.set(personId, before.toSpliced(place, 0, rota));
}
