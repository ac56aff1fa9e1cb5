// A plan is adopted by the club, with or without naming the resolution; a resolution that did not carry adopts nothing.
import { type Decision, events, refuse } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { refusedByResolution } from '../meetings/resolving.ts';
import type { AdoptPlan } from './plan-commands.ts';
import type { PlanAdopted } from './plan-events.ts';

/** Order of refusals: REFUSAL_ORDER['adopt-plan']. */
export function decideAdoptPlan(state: ClubState, command: AdoptPlan): Decision {
  if (state.profile === null) return refuse({ why: 'club-not-founded' });
  const refusal = command.body.resolutionId === undefined ? null : refusedByResolution(state, command.body.resolutionId);
  if (refusal !== null) return refuse(refusal);
  return events({ kind: 'plan-adopted', room: 'common', pub: command.body });
}

export function evolvePlans(state: ClubState, event: ClubEvent & PlanAdopted): void {
  const { year, items, budget, resolutionId } = event.pub;
  state.plans.set(String(year), { year, items, budget, adoptedOn: event.on, resolutionId: resolutionId ?? '', cmdId: event.cmdId });
}
