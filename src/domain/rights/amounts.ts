// Sums by day and place. The nation sets a floor; a province may set more, and then the larger one is paid. What a club or
// its commune adds from a document of its province stands beside these (set-benefit-amount).
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import { type Dong, divideHalfUp, dong } from '../../kernel/money.ts';
import type { ClubState } from '../club/state.ts';
import type { Amount, AmountKey, Reading } from './rule.ts';

const QUANG_NINH = 'vn-quang-ninh';
const TT_96 = 'Thông tư 96/2018/TT-BTC';
const PAPER_OF_PROVINCE = 'Cổng tin tỉnh Quảng Ninh, chưa đối chiếu nghị quyết';

export const KNOWN_AMOUNTS: readonly Amount[] = [
  row('assistance-standard', '', '2021-07-01', 360_000, 'text', 'Nghị định 20/2021/NĐ-CP, Điều 4'),
  row('assistance-standard', '', '2024-07-01', 500_000, 'quoted', 'Nghị định 76/2024/NĐ-CP'),
  row('assistance-standard', '', '2026-07-01', 540_000, 'quoted', 'Nghị định 335/2026/NĐ-CP'),
  row('assistance-standard', QUANG_NINH, '2021-08-01', 450_000, 'quoted', PAPER_OF_PROVINCE),
  row('assistance-standard', QUANG_NINH, '2023-01-01', 500_000, 'quoted', PAPER_OF_PROVINCE),
  row('assistance-standard', QUANG_NINH, '2024-10-01', 700_000, 'quoted', PAPER_OF_PROVINCE),
  row('social-pension', '', '2025-07-01', 500_000, 'quoted', 'Nghị định 176/2025/NĐ-CP'),
  row('social-pension', '', '2026-07-01', 540_000, 'quoted', 'Nghị định 335/2026/NĐ-CP'),
  // The press speaks of more in Quảng Ninh; from which day, and by which resolution, was not found. So the nation's sum stands.
  row('social-pension', QUANG_NINH, '2025-07-01', null, 'unread', 'Nghị quyết của HĐND tỉnh, chưa thấy số và mức'),
  // The least of the nation: 500.000 đ and goods of 150.000 đ; 700.000 đ and five metres of silk.
  row('longevity-90', '', '2019-01-01', 650_000, 'quoted', TT_96),
  row('longevity-100', '', '2019-01-01', 700_000, 'quoted', TT_96),
  ...([70, 75, 80, 85, 90, 95, 100] as const).map((age) =>
    row(`longevity-${age}`, QUANG_NINH, '2019-08-10', null, 'unread', 'Nghị quyết 203/2019/NQ-HĐND'),
  ),
  row('new-year-gift', QUANG_NINH, '2026-01-01', null, 'unread', 'Nghị quyết quà Tết 2026–2030, mức theo từng nhóm'),
];

function row(key: AmountKey, province: string, from: string, amount: number | null, reading: Reading, document: string): Amount {
  return { key, province, from: localDate(from), amount: amount === null ? null : dong(amount), reading, document };
}

/** The rows of this state's book and of the law, oldest first. */
export function amountsOf(state: ClubState, key: AmountKey, province: string): readonly Amount[] {
  const all = [...KNOWN_AMOUNTS, ...state.benefitAmounts.values()];
  return all
    .filter((one) => one.key === key && (one.province === '' || one.province === province))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** What is paid on a day: the larger of the nation's and the province's newest sum; null when no document with a sum is known. */
export function amountOn(state: ClubState, key: AmountKey, province: string, on: LocalDate): Amount | null {
  let nation: Amount | null = null;
  let local: Amount | null = null;
  for (const one of amountsOf(state, key, province)) {
    if (one.from > on || one.amount === null) continue;
    if (one.province === '') nation = one;
    else local = one;
  }
  if (nation === null || local === null) return local ?? nation;
  return (local.amount ?? 0) >= (nation.amount ?? 0) ? local : nation;
}

/** A document of the province that is known by its number and not yet by its sum. */
export function unreadAmount(state: ClubState, key: AmountKey, province: string, on: LocalDate): Amount | null {
  const mine = amountsOf(state, key, province).filter((one) => one.province === province && one.province !== '' && one.from <= on);
  const newest = mine.at(-1);
  return newest !== undefined && newest.amount === null ? newest : null;
}

export function inTenths(amount: Dong, tenths: number): Dong {
  return dong(divideHalfUp(amount * tenths, 10));
}
