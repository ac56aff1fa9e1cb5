// The plan of the sample network: which clubs, founded when, where, how large, with how much money. All of it invented so
// that the article's figures come out on 4 November 2022 (165 clubs, over 9,000 members, over 3.7 billion đồng, about 94
// clubs with 20 million and more); parameters from domain notes §9. Every screen of it says "Số liệu minh họa".

import type { UnitId } from '../domain/network/units/unit.ts';
import { nameOn, predecessorsOf, unitOf } from '../domain/network/units/unit-tree.ts';
import { BORDERS_OF_2025, VIETNAM } from '../domain/network/units/vietnam.ts';
import { allocate } from '../kernel/allocate.ts';
import { assert } from '../kernel/assert.ts';
import { digestBytes } from '../kernel/digest.ts';
import { type Id, idFromDigest } from '../kernel/ids.ts';
import { addDays, type LocalDate, localDate, month, onDayOf } from '../kernel/local-date.ts';
import { CLUBS_BY_UNIT } from './clubs-by-unit.ts';
import { type Dice, diceOf } from './dice.ts';
import { type Fading, fadingOf, KNOWN_HAMLETS } from './fading.ts';
import { hamletName } from './people-names.ts';
import { logNormalSpread, normalSpread } from './spread.ts';

export const SAMPLE_SEED = 'lá lành đùm lá rách';
/** The sample's last day, the eve of the meeting of thôn 5 on the screens. */
export const SAMPLE_TODAY = localDate('2026-11-23');
export const ALL_CLUBS = 165;
/** Xã Hoàng Tân, thị xã Quảng Yên; since 1 July 2025 in phường Hà An. */
export const HOANG_TAN: UnitId = 'qn-07156-2017';
export const HA_AN: UnitId = 'qn-07168-2025';

export type ClubPlan = {
  readonly clubId: Id;
  readonly name: string;
  readonly hamlet: string;
  /** The commune of its founding, in the borders before 1 November 2024. */
  readonly unitThen: UnitId;
  /** The commune it lies in since 1 July 2025. */
  readonly unitNow: UnitId;
  readonly decisionOn: LocalDate;
  readonly launchedOn: LocalDate;
  readonly meetingDay: number;
  readonly size: number;
  /** First capital of the income fund, đồng. */
  readonly capital: number;
  readonly fading: Fading;
  readonly isThon5: boolean;
};

export type NetworkPlan = { readonly seed: string; readonly until: LocalDate; readonly clubs: readonly ClubPlan[] };

export type SampleOptions = { readonly clubs?: number; readonly seed?: string; readonly until?: LocalDate };

const BEFORE_2024 = localDate('2024-10-31');

/** New clubs a year: 12, 37, 68, 106, 121, 165 at the ends of 2017 to 2022. */
const FOUNDED: readonly (readonly [year: number, clubs: number])[] = [
  [2017, 12],
  [2018, 25],
  [2019, 31],
  [2020, 38],
  [2021, 15],
  [2022, 44],
];

export const clubIdOf = (key: string): Id => idFromDigest(digestBytes(`lá lành · mẫu · ${key}`));
export const THON_5: Id = clubIdOf('CLB thôn 5, xã Hoàng Tân');

/** Plans `clubs` clubs (at least 1: thôn 5 is always there). The same options give the same plan. */
export function planNetwork({ clubs = ALL_CLUBS, seed = SAMPLE_SEED, until = SAMPLE_TODAY }: SampleOptions = {}): NetworkPlan {
  assert(Number.isSafeInteger(clubs) && clubs >= 1 && clubs <= ALL_CLUBS, `a sample has 1 to ${ALL_CLUBS} clubs`);
  const dice = diceOf(`${seed} · plan`);
  const places = placesFor(clubs, dice);
  const dates = foundingDates(clubs, dice);
  const sizes = dice.shuffled(normalSpread(clubs, 54.84, 6.6, 43, 83));
  const capitals = dice.shuffled(logNormalSpread(clubs, 20_080_000, 0.3, 100_000).map(snapped));
  const planned = places.map((place, index): ClubPlan => {
    const decisionOn = dates[index] ?? SAMPLE_TODAY;
    return {
      ...place,
      clubId: clubIdOf(place.name),
      decisionOn,
      launchedOn: addDays(decisionOn, dice.between(1, 26)),
      meetingDay: dice.between(3, 27),
      size: sizes[index] ?? 55,
      capital: place.fading.kind === 'poor' ? 8_500_000 : (capitals[index] ?? 20_000_000),
      isThon5: false,
    };
  });
  const all = [...planned, thon5()].sort((a, b) => (a.decisionOn < b.decisionOn ? -1 : a.decisionOn > b.decisionOn ? 1 : 0));
  return { seed, until, clubs: all };
}

function thon5(): ClubPlan {
  return {
    clubId: THON_5,
    name: 'CLB LTHTGN thôn 5, xã Hoàng Tân',
    hamlet: 'thôn 5',
    unitThen: HOANG_TAN,
    unitNow: HA_AN,
    decisionOn: localDate('2018-09-12'),
    launchedOn: localDate('2018-09-24'),
    meetingDay: 24,
    size: 55,
    capital: 22_000_000,
    fading: { kind: 'none' },
    isThon5: true,
  };
}

/** A grant of "20 million" is 20 million, not 19.6; who has less has clearly less. */
function snapped(capital: number): number {
  if (capital >= 19_600_000 && capital <= 20_900_000) return 20_000_000;
  return capital > 18_000_000 && capital < 19_600_000 ? 18_000_000 : capital;
}

/** Decision days of all clubs but thôn 5, in no order. */
function foundingDates(clubs: number, dice: Dice): LocalDate[] {
  const weights = FOUNDED.map(([year, count]) => (year === 2018 ? count - 1 : count));
  const counts = allocate(clubs - 1, weights);
  const dates = FOUNDED.flatMap(([year], index) =>
    Array.from({ length: counts[index] ?? 0 }, () => {
      const inYear = dice.between(year === 2017 ? 4 : 1, year === 2022 ? 9 : 12);
      return onDayOf(month(`${year}-${String(inYear).padStart(2, '0')}`), inYear === 12 ? dice.between(1, 20) : dice.between(1, 28));
    }),
  );
  return dice.shuffled(dates);
}

type Place = Pick<ClubPlan, 'name' | 'hamlet' | 'unitThen' | 'unitNow' | 'fading'>;

/** Where all clubs but thôn 5 lie: today's communes by weight, in each the old communes one after the other. */
function placesFor(clubs: number, dice: Dice): Place[] {
  const counts = allocate(
    clubs - 1,
    CLUBS_BY_UNIT.map(([unit, count]) => (unit === HA_AN ? count - 1 : count)),
  );
  const used = new Map<UnitId, Set<string>>([[HOANG_TAN, new Set(['thôn 5'])]]);
  return CLUBS_BY_UNIT.flatMap(([unitNow], index) => {
    const olds = dice.shuffled(oldUnitsOf(unitNow).filter((unit) => unit !== HOANG_TAN));
    return Array.from({ length: counts[index] ?? 0 }, (_, turn): Place => {
      const known = turn === 0 ? KNOWN_HAMLETS[unitNow] : undefined;
      const unitThen = known === undefined ? olds[turn % olds.length] : olds.find((unit) => suits(known, unit));
      assert(unitThen !== undefined, `${unitNow} has no old commune`);
      const { type, name } = nameOn(unitOf(VIETNAM, unitThen), BEFORE_2024);
      const taken = used.get(unitThen) ?? new Set();
      const hamlet = known ?? hamletName(dice, type, taken);
      used.set(unitThen, taken.add(hamlet));
      return { name: `CLB LTHTGN ${hamlet}, ${type} ${name}`, hamlet, unitThen, unitNow, fading: fadingOf(unitNow, turn, dice) };
    });
  });
}

/** A thôn lies in a xã, a khu in a phường or a thị trấn. */
function suits(hamlet: string, unit: UnitId): boolean {
  return hamlet.startsWith('thôn') === (nameOn(unitOf(VIETNAM, unit), BEFORE_2024).type === 'xã');
}

/** The communes of before 1 November 2024 whose land lies, wholly or in part, in today's commune. */
function oldUnitsOf(unitNow: UnitId): UnitId[] {
  const before = (unit: UnitId): UnitId[] => {
    const steps = predecessorsOf(VIETNAM, unit);
    return steps.length === 0 ? [unit] : steps.flatMap((step) => before(step.predecessor));
  };
  return before(unitNow).filter((unit) => (unitOf(VIETNAM, unit).until ?? BORDERS_OF_2025) <= BORDERS_OF_2025);
}
