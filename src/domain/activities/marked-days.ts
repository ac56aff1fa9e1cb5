// Days of a year a club marks: Tết, the days of women, of war invalids and martyrs, of older people, rằm tháng Tám, and its own
// founding. Lunar ones by the Vietnamese calendar. Which are kept is the club's affair; nothing is refused or counted by this list.
import { addDays, type LocalDate, localDate, monthNumberOf, onDayOf, month as theMonth, yearOf } from '../../kernel/local-date.ts';
import { lunarNewYear, solarDate } from '../../kernel/lunar-date.ts';
import type { ClubState } from '../club/state.ts';
import { activitiesOf } from '../groups/season.ts';

export const MARKED_DAYS = ['tet', 'women', 'elders', 'martyrs', 'mid-autumn', 'older-persons', 'founding'] as const;
export type MarkedDay = (typeof MARKED_DAYS)[number];

export interface DayToMark {
  readonly what: MarkedDay;
  readonly on: LocalDate;
  /** Years since the founding, for the founding day alone. */
  readonly years?: number;
}

/** 8/3, 6/6 (Ngày truyền thống NCT Việt Nam), 27/7, 1/10 (Ngày quốc tế NCT). */
const FIXED = { women: '03-08', elders: '06-06', martyrs: '07-27', 'older-persons': '10-01' } as const;

/** The days of a year, first first. */
export function markedDaysIn(state: ClubState, year: number): readonly DayToMark[] {
  const midAutumn = solarDate({ year, month: 8, day: 15, leap: false });
  const days: DayToMark[] = [
    { what: 'tet', on: lunarNewYear(year) },
    ...(['women', 'elders', 'martyrs', 'older-persons'] as const).map((what) => ({ what, on: localDate(`${year}-${FIXED[what]}`) })),
    ...(midAutumn === null ? [] : [{ what: 'mid-autumn', on: midAutumn } as const]),
    ...foundingDay(state, year),
  ];
  return days.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The day the club was launched, from the year after. */
function foundingDay(state: ClubState, year: number): readonly DayToMark[] {
  const launched = state.profile?.launchedOn;
  if (launched === undefined || yearOf(launched) >= year) return [];
  const inMonth = theMonth(`${year}-${String(monthNumberOf(launched)).padStart(2, '0')}`);
  return [{ what: 'founding', on: onDayOf(inMonth, Number(launched.slice(8))), years: year - yearOf(launched) }];
}

/** Days of the law on which long life is celebrated: Tết, 6/6 and 1/10 (Luật Người cao tuổi, article 21; birthdays apart). */
export function longevityDaysIn(year: number): readonly LocalDate[] {
  return [lunarNewYear(year), localDate(`${year}-${FIXED.elders}`), localDate(`${year}-${FIXED['older-persons']}`)];
}

/** A celebration this many days before the day or after it is of that day. Default, no paper says so. */
export const NEAR_DAYS = 15;

/** Was it marked: a celebration, songs or an exchange were recorded near it. */
export function isMarked(state: ClubState, { on }: DayToMark): boolean {
  const [first, last] = [addDays(on, -NEAR_DAYS), addDays(on, NEAR_DAYS)];
  const years = new Set([yearOf(first), yearOf(last)]);
  return [...years].some((year) =>
    activitiesOf(state, year).some((event) => event.on >= first && event.on <= last && isFestive(event.pub.sort, event.pub.area)),
  );
}

/** Records of the first release name no kind; their area tells. */
function isFestive(sort: string | undefined, area: string): boolean {
  return sort === undefined ? area === 'culture' : sort === 'celebration' || sort === 'culture' || sort === 'exchange';
}
