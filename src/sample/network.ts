// The sample network, club by club: what the demo loads and what tests and the report read. Illustrative data.

import type { ClubState } from '../domain/club/state.ts';
import type { UnitId } from '../domain/network/units/unit.ts';
import type { Id } from '../kernel/ids.ts';
import { type NetworkPlan, planNetwork, type SampleOptions } from './plan.ts';
import { play } from './play.ts';
import type { Played } from './table.ts';

export type SampleClub = {
  readonly clubId: Id;
  readonly name: string;
  readonly hamlet: string;
  /** Where it lies today. */
  readonly unitId: UnitId;
  /** In the order they were said: the command, the events decide answered, and what those added to the figures. */
  readonly played: readonly Played[];
  /** The book after all of it. */
  readonly state: ClubState;
};

/** Plays the club at `index` of the plan; needs no other club, so clubs may be played side by side. */
export function playClub(plan: NetworkPlan, index: number): SampleClub | null {
  const club = plan.clubs[index];
  if (club === undefined) return null;
  const { played, state } = play(club, plan);
  return { clubId: club.clubId, name: club.name, hamlet: club.hamlet, unitId: club.unitNow, played, state };
}

/** All clubs of the plan, oldest first. The same options give the same commands to the letter. */
export function* sampleNetwork(options: SampleOptions = {}): Generator<SampleClub> {
  const plan = planNetwork(options);
  for (let index = 0; ; index += 1) {
    const club = playClub(plan, index);
    if (club === null) return;
    yield club;
  }
}
