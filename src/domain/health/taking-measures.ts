// A measure is a fact: kept whatever it says. One that was typed wrong is measured anew naming the record it puts right, so that
// whoever may write a measure may mend it too; both stay in the book, the wrong one turned around.
import type { Id } from '../../kernel/ids.ts';
import { reversalOf } from '../club/correcting.ts';
import type { ReverseRecord } from '../club/correcting-commands.ts';
import { type Decision, events, oddities, oddPersons } from '../club/decision.ts';
import type { EventBody } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { againstConsent } from '../people/consent.ts';
import type { MeasureHealth } from './health-commands.ts';

/** Whoever came along and is no member is measured too, without a question about who it is. */
export function decideMeasureHealth(state: ClubState, command: MeasureHealth): Decision {
  const { corrects, ...pub } = command.body;
  const members = pub.personIds.filter((personId) => pub.guests?.includes(personId) !== true);
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events(
    ...(corrects === undefined ? [] : turnedAround(state, command, corrects)),
    { kind: 'health-measured', room: 'care', pub, ...priv },
    ...oddities(state, command, 'care'),
    ...oddPersons(state, command, 'care', members),
    ...againstConsent(state, command, 'care', { purpose: 'health', personIds: pub.personIds }),
  );
}

/** Only a measure is put right this way, and only once; anything else is left as it is. */
function turnedAround(state: ClubState, command: MeasureHealth, cmdId: Id): readonly EventBody[] {
  const record = state.records.get(cmdId) ?? [];
  if (!record.some((event) => event.kind === 'health-measured')) return [];
  const { priv: _, ...envelope } = command;
  const asked: ReverseRecord = { ...envelope, kind: 'reverse-record', body: { cmdId, reason: 'typed-wrong' } };
  const decision = reversalOf(state, asked, cmdId, 'typed-wrong');
  return decision.ok ? decision.events : [];
}
