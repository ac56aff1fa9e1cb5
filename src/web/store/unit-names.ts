// What units are called on a screen, by the map in force there.
import type { UnitId } from '../../domain/network/units/unit.ts';
import { unitNamed as namedIn } from '../../text/unit-names.ts';
import { bordersInForce } from './map.svelte.ts';

export const unitNamed = (unitId: UnitId): string => namedIn(unitId, bordersInForce().tree);
