// Conditions on a club as a whole: they are not sums of single records, so each states how it is read from the club's own
// figures. The list of clubs that fail is as good an answer as the number that pass (article-facts 17).
import { firstDayOf, lastDayOf, localDate, monthOf, yearOf } from '../../../kernel/local-date.ts';
import { allAreasRuleOn, hasAllAreas } from '../../areas/all-areas.ts';
import type { ClubTestIndicator } from './definition.ts';

/** KH 205/KH-UBND: "mức tối thiểu ban đầu 20 triệu đồng". */
export const FIRST_CAPITAL = 20_000_000;

const CLUBS = { kind: 'club-test', measure: 'clubs' } as const;

export const CLUB_TESTS = {
  'clubs-fund-20m': atLeast(20, 'clubs.md §8; screen 20'),
  'clubs-fund-30m': atLeast(30, 'clubs.md §8'),
  'clubs-fund-100m': atLeast(100, 'clubs.md §8'),
  'clubs-first-capital-20m': {
    ...CLUBS,
    source: 'KH 205/KH-UBND; article-facts 17',
    name: { vi: 'CLB có vốn ban đầu từ 20 triệu', en: 'Clubs with 20 million of first capital' },
    meaning: {
      vi: 'Câu lạc bộ có Quỹ tăng thu nhập từ 20 triệu đồng trở lên vào cuối tháng đầu tiên quỹ có tiền.',
      en: 'Clubs whose income fund held at least 20 million đồng at the end of the first month it had money.',
    },
    passes: (figures, on) => {
      const first = figures.firstMonth('income-fund');
      if (first === null || firstDayOf(first) > on) return false;
      return figures.upTo('income-fund', monthOf(on) === first ? on : lastDayOf(first)) >= FIRST_CAPITAL;
    },
  },
  'clubs-all-areas': {
    ...CLUBS,
    source: 'QĐ 1336/QĐ-TTg',
    name: { vi: 'CLB đủ tám mảng trong năm', en: 'Clubs active in all eight areas this year' },
    meaning: {
      vi: 'Câu lạc bộ từ đầu năm đến ngày xem có ít nhất một bản ghi ở mỗi mảng trong tám mảng.',
      en: 'Clubs with at least one record in each of the eight areas from 1 January to the day.',
    },
    passes: (figures, on) => {
      const newYear = localDate(`${yearOf(on)}-01-01`);
      return hasAllAreas(allAreasRuleOn(on), (area) => figures.within(`area-${area}`, newYear, on));
    },
  },
  'clubs-met': {
    ...CLUBS,
    source: 'clubs.md §6',
    name: { vi: 'CLB có sinh hoạt trong tháng', en: 'Clubs that met this month' },
    meaning: { vi: 'Câu lạc bộ có ít nhất một buổi sinh hoạt trong tháng.', en: 'Clubs with at least one meeting held in the month.' },
    passes: (figures, on) => figures.within('meetings-held', firstDayOf(monthOf(on)), on) > 0,
  },
  'clubs-helped': {
    ...CLUBS,
    source: 'article-facts 12',
    name: { vi: 'CLB có giúp người trong tháng', en: 'Clubs that helped someone this month' },
    meaning: { vi: 'Câu lạc bộ có giúp ít nhất một người trong tháng.', en: 'Clubs that helped at least one person in the month.' },
    passes: (figures, on) => figures.within('people-helped', firstDayOf(monthOf(on)), on) > 0,
  },
} as const satisfies Record<string, ClubTestIndicator>;

function atLeast(million: number, source: string): ClubTestIndicator {
  return {
    ...CLUBS,
    source,
    name: { vi: `CLB có vốn quỹ từ ${million} triệu`, en: `Clubs with ${million} million or more` },
    meaning: {
      vi: `Câu lạc bộ hiện có mà tổng vốn quỹ trong ngày từ ${million} triệu đồng trở lên.`,
      en: `Standing clubs whose funds in total are at least ${million} million đồng on the day.`,
    },
    passes: (figures, on) => figures.upTo('clubs', on) > 0 && figures.upTo('fund-total', on) >= million * 1_000_000,
  };
}
