// Chúc thọ, mừng thọ (Luật Người cao tuổi, Điều 21), and the gift of a province at Tết. The commune makes the lists; the club
// sees to it that nobody is left out. A list counts whole years: the year less the year of birth.
import { localDate } from '../../../kernel/local-date.ts';
import { LONGEVITY_AGES, type RuleVersion } from '../rule.ts';

export const HONOURS: readonly RuleVersion[] = [
  {
    rule: 'longevity',
    version: 'luat-39-2009',
    from: localDate('2010-07-01'),
    to: '',
    province: '',
    reading: 'quoted',
    citations: [
      { document: 'Luật Người cao tuổi 39/2009/QH12', article: 'Điều 21', on: localDate('2009-11-23') },
      { document: 'Thông tư 96/2018/TT-BTC', article: '', on: localDate('2018-10-18') },
    ],
    gives: 'once',
    ways: LONGEVITY_AGES.map((age) => ({ roundAges: [age], amount: `longevity-${age}` }) as const),
    request: null,
  },
  {
    rule: 'new-year-gift',
    version: 'quang-ninh-2026',
    from: localDate('2026-01-01'),
    to: localDate('2030-12-31'),
    province: 'vn-quang-ninh',
    reading: 'quoted',
    citations: [{ document: 'Nghị quyết của HĐND tỉnh Quảng Ninh về quà Tết 2026–2030', article: '', on: localDate('2026-01-01') }],
    gives: 'once',
    ways: [{ fromAge: 70, amount: 'new-year-gift' }],
    request: null,
  },
];
