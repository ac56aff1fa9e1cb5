// A report's section on the funds and the loans.
import { INDICATORS } from '../../domain/network/indicators/catalogue.ts';
import { FIRST_CAPITAL } from '../../domain/network/indicators/club-tests.ts';
import { sharesOf } from '../../domain/network/shares.ts';
import { divideHalfUp } from '../../kernel/money.ts';
import { formatDong, formatPercent, formatShortDong, groupDigits } from '../../text/format.ts';
import type { Block, Row } from '../paper.ts';
import type { PeriodFacts } from './facts.ts';
import { amountOf, changeSince, ifAny, passages, shareText, upperFirst } from './saying.ts';

const PLACES = ['cash', 'bank', 'loans-outstanding'] as const;

export function fundsAndLoans(facts: PeriodFacts): readonly Block[] {
  return [...funds(facts), ...capital(facts), ...loans(facts)];
}

function funds(facts: PeriodFacts): readonly Block[] {
  const { now } = facts;
  const total = amountOf(now, 'fund-total') ?? 0;
  const holding = amountOf(now, 'clubs-with-income-fund') ?? 0;
  if (total === 0) return passages('Các câu lạc bộ chưa ghi vốn quỹ.');
  const values = PLACES.map((place) => amountOf(now, place) ?? 0);
  const shares = sharesOf(values);
  return [
    ...passages(
      `Tổng vốn quỹ: ${formatDong(total)} (${formatShortDong(total)})${changeSince(facts, 'fund-total', formatDong)}${holding > 0 ? `; bình quân ${formatDong(divideHalfUp(total, holding))} mỗi câu lạc bộ có quỹ (${groupDigits(holding)} câu lạc bộ)` : ''}.`,
    ),
    {
      what: 'table',
      look: 'small',
      columns: [
        { head: 'Vốn quỹ đang ở', align: 'left', share: 46 },
        { head: 'Số tiền', align: 'right', share: 34 },
        { head: 'Tỷ lệ', align: 'right', share: 20 },
      ],
      rows: [
        ...PLACES.map(
          (place, at): Row => ({
            cells: [upperFirst(INDICATORS[place].name.vi), formatDong(values[at] ?? 0), formatPercent(shares[at] ?? 0, 1000)],
          }),
        ),
        { cells: ['Cộng', formatDong(values.reduce((sum, one) => sum + one, 0)), '100,0%'], look: 'total' },
      ],
    },
  ];
}

function capital({ now }: PeriodFacts): readonly Block[] {
  const clubs = amountOf(now, 'clubs') ?? 0;
  if (clubs === 0) return [];
  const [income, first, today] = (['clubs-with-income-fund', 'clubs-first-capital-20m', 'clubs-fund-20m'] as const).map(
    (indicator) => amountOf(now, indicator) ?? 0,
  );
  const budget = amountOf(now, 'received-state-budget') ?? 0;
  return passages(
    `${groupDigits(income ?? 0)} trên ${groupDigits(clubs)} câu lạc bộ có Quỹ tăng thu nhập; ${groupDigits(first ?? 0)} câu lạc bộ có vốn ban đầu từ ${formatShortDong(FIRST_CAPITAL)} (${formatPercent(first ?? 0, clubs)}), còn ${groupDigits(clubs - (first ?? 0))} câu lạc bộ chưa đủ, nêu trong Phụ lục. Hiện nay ${groupDigits(today ?? 0)} câu lạc bộ có tổng vốn quỹ từ 20 triệu đồng.`,
    budget > 0 ? `Ngân sách đã hỗ trợ các câu lạc bộ trong kỳ ${formatDong(budget)} (${formatShortDong(budget)}).` : '',
  );
}

function loans({ now, purposes = [] }: PeriodFacts): readonly Block[] {
  const amount = amountOf(now, 'loans-disbursed-amount') ?? 0;
  const [ever, borrowing] = [shareText(now['ever-lent-share']), shareText(now['borrowing-share'])];
  const equipment = amountOf(now, 'spending-equipment');
  const overdue = amountOf(now, 'principal-overdue') ?? 0;
  return passages(
    ...ifAny(
      amountOf(now, 'loans-disbursed'),
      (made) => `Trong kỳ các câu lạc bộ cho vay ${groupDigits(made)} khoản vay, tổng ${formatDong(amount)} (${formatShortDong(amount)}).`,
      'Trong kỳ các câu lạc bộ chưa cho vay khoản nào.',
    ),
    purposes.length === 0
      ? ''
      : `Mục đích vay nhiều nhất: ${purposes.map(({ name, times, amount: lent }) => `${name} ${groupDigits(times)} khoản (${formatShortDong(lent)})`).join('; ')}.`,
    ever === null ? '' : `Số thành viên từng được vay: ${ever} thành viên${borrowing === null ? '' : `; đang vay: ${borrowing}`}.`,
    overdue > 0 ? `Gốc quá hạn: ${formatDong(overdue)}.` : '',
    ...ifAny(equipment, (spent) => `Mua trang thiết bị: ${formatDong(spent)}.`, ''),
  );
}
