// Shares and averages: always one named figure over another, so that two reports cannot divide by different things.
// (A province once published an average over 135 clubs when 102 held funds: clubs.md §10.)
import type { BaseId } from './catalogue.ts';
import type { CLUB_TESTS } from './club-tests.ts';
import type { ClubMonthsIndicator, CoverageIndicator, RatioIndicator } from './definition.ts';

type Countable = BaseId | keyof typeof CLUB_TESTS | keyof typeof COVERAGE_INDICATORS | keyof typeof CLUB_MONTHS;

export const CLUB_MONTHS = {
  'club-months': {
    kind: 'club-months',
    measure: 'club-months',
    source: 'own',
    name: { vi: 'Tháng hoạt động của các câu lạc bộ', en: 'Club-months' },
    meaning: {
      vi: 'Cộng số câu lạc bộ đang hoạt động cuối từng tháng đã trọn trong kỳ.',
      en: 'Clubs active at the end of each full month of the period, added up.',
    },
  },
} as const satisfies Record<string, ClubMonthsIndicator>;

const UNITS = { kind: 'coverage', measure: 'units', source: 'KH 205/KH-UBND; article-facts 16' } as const;

export const COVERAGE_INDICATORS = {
  'communes-with-club': {
    ...UNITS,
    level: 'commune',
    counts: 'with-club',
    name: { vi: 'Xã, phường, đặc khu có câu lạc bộ', en: 'Communes with a club' },
    meaning: {
      vi: 'Đơn vị cấp xã theo bản đồ của ngày đã nêu có ít nhất một câu lạc bộ.',
      en: 'Communes of the map of the stated day with at least one club.',
    },
  },
  communes: {
    ...UNITS,
    level: 'commune',
    counts: 'all',
    name: { vi: 'Xã, phường, đặc khu', en: 'Communes' },
    meaning: { vi: 'Số đơn vị cấp xã theo bản đồ của ngày đã nêu.', en: 'Communes of the map of the stated day.' },
  },
  'provinces-with-club': {
    ...UNITS,
    level: 'province',
    counts: 'with-club',
    name: { vi: 'Tỉnh, thành phố có câu lạc bộ', en: 'Provinces with a club' },
    meaning: {
      vi: 'Tỉnh, thành phố theo bản đồ của ngày đã nêu có ít nhất một câu lạc bộ.',
      en: 'Provinces of the map of the stated day with at least one club.',
    },
  },
  provinces: {
    ...UNITS,
    level: 'province',
    counts: 'all',
    name: { vi: 'Tỉnh, thành phố', en: 'Provinces' },
    meaning: { vi: 'Số tỉnh, thành phố theo bản đồ của ngày đã nêu.', en: 'Provinces of the map of the stated day.' },
  },
} as const satisfies Record<string, CoverageIndicator>;

export const RATIO_INDICATORS = {
  'women-share': share('members-women', 'members', 'Tỷ lệ nữ', 'Share of women'),
  'older-share': share('members-60-plus', 'members', 'Tỷ lệ từ 60 tuổi', 'Share aged 60 and over'),
  'older-55-share': share('members-55-plus', 'members', 'Tỷ lệ từ 55 tuổi', 'Share aged 55 and over'),
  'younger-share': share('members-under-60', 'members', 'Tỷ lệ dưới 60 tuổi', 'Share under 60'),
  'women-among-older-share': share(
    'members-women-60-plus',
    'members-60-plus',
    'Tỷ lệ nữ trong người từ 60 tuổi',
    'Share of women among those aged 60 and over',
  ),
  'poor-share': share('members-poor', 'members', 'Tỷ lệ hộ nghèo, cận nghèo', 'Share of poor and near-poor households'),
  'ever-lent-share': share('members-ever-lent', 'members', 'Tỷ lệ thành viên từng được vay', 'Share of members ever lent to'),
  'borrowing-share': share('members-borrowing', 'members', 'Tỷ lệ thành viên đang vay', 'Share of members now borrowing'),
  'on-time-share': share('instalments-on-time', 'instalments-due', 'Tỷ lệ trả đúng hạn', 'Share of instalments paid on time'),
  'overdue-share': share('principal-overdue', 'loans-outstanding', 'Tỷ lệ gốc quá hạn trên dư nợ', 'Share of principal overdue'),
  'at-risk-share': share('principal-at-risk', 'loans-outstanding', 'Tỷ lệ dư nợ có rủi ro', 'Portfolio at risk over 30 days'),
  'attendance-share': share('attendances', 'roll-calls', 'Tỷ lệ dự sinh hoạt', 'Attendance'),
  'months-with-help-share': share(
    'months-with-help',
    'club-months',
    'Tỷ lệ tháng có giúp ít nhất một người',
    'Share of club-months with someone helped',
  ),
  'clubs-active-share': share('clubs-active', 'clubs-founded', 'Tỷ lệ câu lạc bộ được duy trì', 'Share of clubs kept active'),
  'clubs-both-funds-share': share('clubs-both-funds', 'clubs', 'Tỷ lệ câu lạc bộ có đủ hai quỹ', 'Share of clubs with both funds'),
  'clubs-income-fund-share': share(
    'clubs-with-income-fund',
    'clubs',
    'Tỷ lệ câu lạc bộ có Quỹ tăng thu nhập',
    'Share of clubs with an income fund',
  ),
  'clubs-fund-20m-share': share(
    'clubs-fund-20m',
    'clubs',
    'Tỷ lệ câu lạc bộ có vốn quỹ từ 20 triệu',
    'Share of clubs with 20 million or more',
  ),
  'clubs-first-capital-20m-share': share(
    'clubs-first-capital-20m',
    'clubs',
    'Tỷ lệ câu lạc bộ có vốn ban đầu từ 20 triệu',
    'Share of clubs with 20 million of first capital',
  ),
  'clubs-all-areas-share': share('clubs-all-areas', 'clubs', 'Tỷ lệ câu lạc bộ đủ tám mảng', 'Share of clubs active in all eight areas'),
  'communes-with-club-share': share('communes-with-club', 'communes', 'Tỷ lệ xã, phường có câu lạc bộ', 'Share of communes with a club'),
  'provinces-with-club-share': share(
    'provinces-with-club',
    'provinces',
    'Tỷ lệ tỉnh, thành phố có câu lạc bộ',
    'Share of provinces with a club',
  ),
  'members-per-club': average('members', 'clubs', 'Thành viên bình quân một câu lạc bộ', 'Members per club'),
  'fund-per-club': average(
    'fund-total',
    'clubs-with-income-fund',
    'Vốn quỹ bình quân một câu lạc bộ có quỹ',
    'Funds per club that has a fund',
  ),
  'visits-per-recipient': average('visits', 'care-recipients', 'Lượt thăm bình quân một người được chăm sóc', 'Visits per recipient'),
  'loan-size': average('loans-disbursed-amount', 'loans-disbursed', 'Mức vay bình quân một khoản', 'Average loan'),
} as const satisfies Record<string, RatioIndicator<Countable>>;

function share<Top extends Countable, Bottom extends Countable>(numerator: Top, denominator: Bottom, vi: string, en: string) {
  return { ...ratio(numerator, denominator, vi, en), measure: 'share' } as const;
}

function average<Top extends Countable, Bottom extends Countable>(numerator: Top, denominator: Bottom, vi: string, en: string) {
  return { ...ratio(numerator, denominator, vi, en), measure: 'average' } as const;
}

/** The sentence is built from the two parts when it is shown: "‹tử số› chia cho ‹mẫu số›". */
function ratio<Top extends Countable, Bottom extends Countable>(numerator: Top, denominator: Bottom, vi: string, en: string) {
  const meaning = {
    vi: `${vi}: lấy tử số chia cho mẫu số trong cùng một kỳ.`,
    en: `${en}: numerator over denominator of the same period.`,
  };
  return { kind: 'ratio', source: 'clubs.md §8', name: { vi, en }, meaning, numerator, denominator } as const;
}
