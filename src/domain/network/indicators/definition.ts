// What an indicator is. A *base* indicator is the sum of contributions that records of a club give, so its value opens
// into those records (law 15). A *ratio* divides two others. A *club test* counts the clubs whose own figures pass a stated
// condition. A *coverage* counts units on the map of a day. *Club-months* count the months clubs stood. No value is typed in.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Room } from '../../club/event-shape.ts';
import type { ClubFigures } from './club-figures.ts';

export type Words = { readonly vi: string; readonly en: string };

export type Measure =
  | 'people'
  | 'dong'
  | 'clubs'
  | 'club-months'
  | 'times'
  | 'loans'
  | 'instalments'
  | 'half-days'
  | 'records'
  | 'units'
  | 'share'
  | 'average';

/** A stock is the sum of all contributions up to a day; a flow is the sum of those within a period. */
export type TimeBasis = 'stock' | 'flow';

type Described = {
  readonly name: Words;
  /** One sentence that decides every doubtful case. */
  readonly meaning: Words;
  readonly measure: Measure;
  /** Where the definition comes from; 'own' says that no document defines it and ours is shown. */
  readonly source: string;
};

export type BaseIndicator = Described & {
  readonly kind: 'base';
  readonly time: TimeBasis;
  /** The room of the records it opens into; a reader without it sees the figure and not the records. */
  readonly room: Room;
};

/** `numerator` ÷ `denominator`, as a share in basis points or as an average in whole units, half up. */
export type RatioIndicator<Id extends string = string> = Described & {
  readonly kind: 'ratio';
  readonly numerator: Id;
  readonly denominator: Id;
};

/** Counts the clubs for which `passes` says yes on the day, from their own figures alone. */
export type ClubTestIndicator = Described & {
  readonly kind: 'club-test';
  readonly passes: (figures: ClubFigures, on: LocalDate) => boolean;
};

/** Clubs active at the end of each month of the period, added up. */
export type ClubMonthsIndicator = Described & { readonly kind: 'club-months' };

/** Units of a level that hold at least one club, or all of them, on the map of the day. */
export type CoverageIndicator = Described & {
  readonly kind: 'coverage';
  readonly level: 'commune' | 'province';
  readonly counts: 'with-club' | 'all';
};

export type Indicator = BaseIndicator | RatioIndicator | ClubTestIndicator | ClubMonthsIndicator | CoverageIndicator;

/** Vietnamese and English word after the number. Half days are shown as ngày công, the value halved. */
export const MEASURE_WORDS: { readonly [M in Measure]: Words } = {
  people: { vi: 'người', en: 'people' },
  dong: { vi: 'đồng', en: 'đồng' },
  clubs: { vi: 'câu lạc bộ', en: 'clubs' },
  'club-months': { vi: 'tháng của câu lạc bộ', en: 'club-months' },
  times: { vi: 'lượt', en: 'times' },
  loans: { vi: 'khoản vay', en: 'loans' },
  instalments: { vi: 'kỳ góp', en: 'instalments' },
  'half-days': { vi: 'ngày công', en: 'labour days' },
  records: { vi: 'bản ghi', en: 'records' },
  units: { vi: 'đơn vị', en: 'units' },
  share: { vi: '%', en: '%' },
  average: { vi: 'bình quân', en: 'average' },
};
