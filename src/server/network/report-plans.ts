// What documents plan for a unit's figure in a year.
import { PROGRAMMES } from '../../domain/network/programmes/programmes.ts';
import type { ReportCell } from '../../domain/network/reports/computed.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';

/** The nearest goal not yet past that binds this very unit and is counted as the row is; nothing where no document gives one. */
export function planOf(unitId: UnitId, indicator: string, reading: 'own' | 'growth', year: number): ReportCell {
  const goals = PROGRAMMES.filter(({ unit }) => unit === unitId).flatMap(({ number, targets }) =>
    targets.flatMap(({ indicator: of, basis, dueYear, goal }) => {
      const atLeast = goal.kind === 'count' ? goal.atLeast : goal.atLeastBasisPoints;
      const isIncrease = goal.kind === 'count' && (basis === 'in-the-period' || basis === 'in-the-year');
      // What a programme wants of several years together is no plan of one year.
      if (of !== indicator || dueYear < year || atLeast === undefined || basis === 'in-the-period') return [];
      return isIncrease === (reading === 'growth') ? [{ dueYear, value: atLeast, citation: `${number}, ${dueYear}` }] : [];
    }),
  );
  const [nearest] = goals.toSorted((a, b) => a.dueYear - b.dueYear);
  return nearest === undefined ? { value: null } : { value: nearest.value, citation: nearest.citation };
}
