// The goals that bind a unit for a figure in a year: what its own programmes ask of it, the part it was given of a target above,
// and a share asked for above where nothing nearer is said. What another target took the place of is not among them. Every screen,
// report and document asks here, so that none speaks of another goal than the next.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { INDICATORS, type IndicatorId, isIndicatorId } from '../indicators/catalogue.ts';
import type { UnitId } from '../units/unit.ts';
import type { Goal, Target, TargetKey } from './programme.ts';
import { goalIn, goalWith, type Placed, placedIn, replacementOf, yearAsked } from './year-goals.ts';

/** A part of a target given to the unit for one year, by a unit above it. */
export type GivenPart = TargetKey & { readonly year: number; readonly value: number; readonly by: UnitId; readonly on: LocalDate };

export type Binding = {
  /** In force on the day asked about, of the unit and of those above it. */
  readonly programmes: readonly Placed['programme'][];
  readonly given: readonly GivenPart[];
};

/** Whether the goal is held against the figure itself, or against what it grew by since the basis began. */
export type GoalReading = 'own' | 'growth';

export type BindingGoal = Placed & {
  readonly indicator: IndicatorId;
  readonly how: 'own' | 'given' | 'above';
  readonly reading: GoalReading;
  /** The year the value is asked for: the one asked about, the next one spoken of, or the last one when all are past. */
  readonly year: number;
  /** Pieces, or basis points of a share: the lower bound, or the upper where only that is asked for. */
  readonly value: number;
  /** The target's goal with the value of that year. */
  readonly goal: Goal;
  /** By whom and when the part was given. */
  readonly part?: GivenPart;
};

export function readingOf({ basis, goal }: Target): GoalReading {
  return goal.kind === 'count' && (basis === 'in-the-period' || basis === 'in-the-year') ? 'growth' : 'own';
}

/** The lower bound, in the goal's unit; null for a goal that only asks for no more than something. */
export function lowerBoundOf(goal: Goal): number | null {
  return (goal.kind === 'count' ? goal.atLeast : goal.atLeastBasisPoints) ?? null;
}

/**
 * `chain`: the unit, then what stands above it, nearest first. The unit's own come first, then what it was given, then what holds from
 * above; among those what is not yet past, the nearest year first. Two of one figure are both told: nobody here chooses between them.
 */
export function goalsThatBind(
  { programmes, given }: Binding,
  chain: readonly UnitId[],
  year: number,
  figure?: IndicatorId,
): readonly BindingGoal[] {
  const unit = chain[0] ?? '';
  const found = placedIn(programmes).flatMap((placed): readonly BindingGoal[] => {
    const { programme, target } = placed;
    const { indicator } = target;
    const key = { programme: programme.id, target: target.id };
    if (indicator === null || (figure !== undefined && indicator !== figure) || replacementOf(programmes, key) !== null) return [];
    const asked = askedOf(placed, unit, given, year);
    if (asked === null || (asked.how === 'above' && !chain.includes(programme.unit))) return [];
    return [{ ...placed, ...asked, indicator, reading: readingOf(target), goal: goalWith(target.goal, asked.value) }];
  });
  const nearest = found.filter((one) => one.how !== 'above' || !found.some((other) => isNearer(other, one, chain, year)));
  return nearest.toSorted((a, b) => rankOf(a, year) - rankOf(b, year) || a.year - b.year || later(a, b));
}

function askedOf(
  { programme, target }: Placed,
  unit: UnitId,
  given: readonly GivenPart[],
  year: number,
): Pick<BindingGoal, 'how' | 'year' | 'value' | 'part'> | null {
  const first = yearAsked(target, year);
  const spoken = goalIn(target, first) === null ? yearAsked({ ...target, basis: 'now' }, year) : first;
  const ofTarget = goalIn(target, spoken);
  if (programme.unit === unit) return ofTarget === null ? null : { how: 'own', year: spoken, value: ofTarget };
  const [part] = given
    .filter((one) => one.programme === programme.id && one.target === target.id && one.year >= year)
    .toSorted((a, b) => a.year - b.year);
  if (part !== undefined) return { how: 'given', year: part.year, value: part.value, part };
  // A percentage asked for above is asked for everywhere below; a number is nobody's part until it is given.
  const holdsBelow = target.goal.kind === 'share' && !isOfUnits(target);
  return holdsBelow && ofTarget !== null ? { how: 'above', year: spoken, value: ofTarget } : null;
}

/** A share of units that have a club is asked of the unit that counts them, not of each of them. */
function isOfUnits({ indicator }: Target): boolean {
  const definition = indicator === null ? undefined : INDICATORS[indicator];
  return definition?.kind === 'ratio' && isIndicatorId(definition.numerator) && INDICATORS[definition.numerator].kind === 'coverage';
}

/** What is past takes nothing's place. */
function isNearer(other: BindingGoal, than: BindingGoal, chain: readonly UnitId[], year: number): boolean {
  if (other.indicator !== than.indicator || other.reading !== than.reading || (other.year < year && than.year >= year)) return false;
  return other.how !== 'above' || chain.indexOf(other.programme.unit) < chain.indexOf(than.programme.unit);
}

const RANKS = { own: 0, given: 1, above: 2 } as const;
const rankOf = ({ how, year }: BindingGoal, asked: number): number => (year < asked ? 3 : 0) + RANKS[how];

/** The later document first. */
const later = (a: BindingGoal, b: BindingGoal): number =>
  Number(b.programme.issuedOn > a.programme.issuedOn) - Number(b.programme.issuedOn < a.programme.issuedOn);
