// Talks, culture, exercise, rights reviews and the like: one record names its area of the eight.

import { type Decision, events, oddities } from '../club/decision.ts';
import type { ClubState } from '../club/state.ts';
import type { HoldActivity } from './activity-commands.ts';

export function decideHoldActivity(state: ClubState, command: HoldActivity): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'activity-held', room: 'common', pub: command.body, ...priv }, ...oddities(state, command, 'common'));
}
