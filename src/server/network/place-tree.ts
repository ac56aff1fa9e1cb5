// The whole network as a tree of units with the clubs where they lie today.

import type { PlaceNode } from '../../domain/network/told-over-months.ts';
import { today } from '../clock.ts';
import { chainOn } from './places.ts';

export type PlacedClub = { club_id: string; unit_now: string };

interface Branch {
  readonly id: string;
  readonly below: (Branch | { readonly id: string })[];
}

export function placeTreeOf(clubs: readonly PlacedClub[]): PlaceNode {
  const on = today();
  const root: Branch = { id: '', below: [] };
  const branches = new Map<string, Branch>();
  const branchOf = (chain: readonly string[]): Branch => {
    const [unit, ...above] = chain;
    if (unit === undefined) return root;
    const known = branches.get(unit);
    if (known !== undefined) return known;
    const made: Branch = { id: unit, below: [] };
    branches.set(unit, made);
    branchOf(above).below.push(made);
    return made;
  };
  for (const { club_id, unit_now } of clubs) branchOf(chainOn(unit_now, on)).below.push({ id: club_id });
  return root;
}
