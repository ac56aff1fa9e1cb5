// The programmes the network is measured against, oldest first.
import { KH_205 } from './kh-205.ts';
import type { Programme, Target } from './programme.ts';
import { QD_1336 } from './qd-1336.ts';
import { QD_1648 } from './qd-1648.ts';

export const PROGRAMMES: readonly Programme[] = [QD_1336, KH_205, QD_1648];

export function programmeOf(programmeId: string): Programme | null {
  return PROGRAMMES.find((programme) => programme.id === programmeId) ?? null;
}

export function targetOf(programmeId: string, targetId: string): Target | null {
  return programmeOf(programmeId)?.targets.find((target) => target.id === targetId) ?? null;
}
