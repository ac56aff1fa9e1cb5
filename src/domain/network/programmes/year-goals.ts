// What a target asks for in one year, which target took the place of which, and which two speak of the same thing.
import type { UnitId } from '../units/unit.ts';
import type { Goal, Programme, Target, TargetKey } from './programme.ts';

export type Placed = { readonly programme: Programme; readonly target: Target };

/** The value to be reached: the lower bound, or the upper where only that is given; null where a document gives neither. */
export function boundOf(goal: Goal): number | null {
  return goal.kind === 'count' ? (goal.atLeast ?? goal.atMost ?? null) : (goal.atLeastBasisPoints ?? goal.atMostBasisPoints ?? null);
}

/** Asked for by the end of `year`, in the goal's unit; null where the document does not speak of that year. */
export function goalIn({ goal, dueYear, path = [] }: Target, year: number): number | null {
  return path.find((one) => one.year === year)?.value ?? (year === dueYear ? boundOf(goal) : null);
}

/** The year to look at from `year` on: the next one the document speaks of; of a yearly target that year itself; after the last, the last. */
export function yearAsked(target: Target, year: number): number {
  if (target.basis === 'in-the-year') return Math.min(year, target.dueYear);
  const spoken = [...(target.path ?? []).map((one) => one.year), target.dueYear].filter((one) => one >= year);
  return spoken.length === 0 ? target.dueYear : Math.min(...spoken);
}

/** The goal with `value` as what is to be reached: of one year, or of one unit's part. */
export function goalWith(goal: Goal, value: number): Goal {
  return goal.kind === 'count'
    ? { ...goal, ...(goal.atLeast === undefined && goal.atMost !== undefined ? { atMost: value } : { atLeast: value }) }
    : {
        ...goal,
        ...(goal.atLeastBasisPoints === undefined && goal.atMostBasisPoints !== undefined
          ? { atMostBasisPoints: value }
          : { atLeastBasisPoints: value }),
      };
}

export function placedIn(programmes: readonly Programme[]): readonly Placed[] {
  return programmes.flatMap((programme) => programme.targets.map((target) => ({ programme, target })));
}

export function targetIn(programmes: readonly Programme[], key: TargetKey): Placed | null {
  return placedIn(programmes).find(({ programme, target }) => programme.id === key.programme && target.id === key.target) ?? null;
}

/** The target that took this one's place; null while it stands. */
export function replacementOf(programmes: readonly Programme[], key: TargetKey): Placed | null {
  return (
    placedIn(programmes).find(({ target }) => target.replaces?.programme === key.programme && target.replaces.target === key.target) ?? null
  );
}

/**
 * Other targets that ask the same unit for the same indicator on the same basis in the same year. They are shown beside each other and
 * never made one: a report once named 70% and 80% for one thing. A share asked for above holds for every unit below, a number does not.
 */
export function rivalsOf(programmes: readonly Programme[], unit: UnitId, key: TargetKey, year: number): readonly Placed[] {
  const own = targetIn(programmes, key);
  if (own === null || own.target.indicator === null) return [];
  return placedIn(programmes).filter(({ programme, target }) => {
    const isSelf = programme.id === key.programme && target.id === key.target;
    const asks = programme.unit === unit || target.goal.kind === 'share';
    const same = target.indicator === own.target.indicator && target.basis === own.target.basis && goalIn(target, year) !== null;
    return !isSelf && asks && same && replacementOf(programmes, { programme: programme.id, target: target.id }) === null;
  });
}
