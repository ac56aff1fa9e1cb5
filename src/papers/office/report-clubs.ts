// A report's sections on the place, the clubs, their members and where they are.
import { INDICATORS } from '../../domain/network/indicators/catalogue.ts';
import { divideHalfUp } from '../../kernel/money.ts';
import { formatBasisPoints, formatDate, formatPercent, groupDigits } from '../../text/format.ts';
import type { Block, Row } from '../paper.ts';
import type { PeriodFacts } from './facts.ts';
import { amountOf, changeSince, countOf, passages, shareText, upperFirst } from './saying.ts';

export function situation(facts: PeriodFacts): readonly Block[] {
  const { statistics, unit } = facts;
  const stated = (name: (typeof statistics)[number]['statistic']) => statistics.find(({ statistic }) => statistic === name);
  const [older, share, joined, allowances] = [
    stated('older-people'),
    stated('older-share-basis-points'),
    stated('association-members'),
    stated('allowance-recipients'),
  ];
  if (older === undefined && joined === undefined && allowances === undefined)
    return passages(`Đơn vị chưa ghi số liệu thống kê về người cao tuổi của ${unit.type} ${unit.name}.`);
  const population = older !== undefined && share !== undefined ? divideHalfUp(older.amount * 10_000, share.amount) : null;
  return passages(
    older === undefined
      ? ''
      : `Toàn ${unit.type} có ${groupDigits(older.amount)} người cao tuổi${share === undefined ? '' : `, bằng ${formatBasisPoints(share.amount)} dân số`}${population === null ? '' : ` (dân số suy ra từ hai số này: ${groupDigits(population)} người)`}.`,
    joined === undefined
      ? ''
      : `Có ${groupDigits(joined.amount)} hội viên Hội Người cao tuổi${older === undefined ? '' : `, bằng ${formatPercent(joined.amount, older.amount)} số người cao tuổi`}.`,
    allowances === undefined ? '' : `${groupDigits(allowances.amount)} người hưởng trợ cấp hằng tháng.`,
    `Nguồn số liệu thống kê: ${[...new Set(statistics.map(({ source }) => source))].join('; ')}.`,
  );
}

export function clubsAndMembers(facts: PeriodFacts): readonly Block[] {
  const { now, unit, to } = facts;
  const founded = amountOf(now, 'clubs-founded') ?? 0;
  if (founded === 0) return passages(`Đến ngày ${formatDate(to)}, ${unit.type} ${unit.name} chưa có câu lạc bộ nào được thành lập.`);
  return [...founding(facts, founded), ...membership(facts)];
}

function founding(facts: PeriodFacts, founded: number): readonly Block[] {
  const { now, unit, years, to } = facts;
  const first = years[0];
  const gone = founded - (amountOf(now, 'clubs') ?? 0);
  const chart: readonly Block[] =
    years.length < 2
      ? []
      : [
          {
            what: 'chart',
            look: 'columns',
            caption: `Số câu lạc bộ đã thành lập đến cuối từng năm (năm ${years.at(-1)?.year}: đến ${formatDate(to)})`,
            series: 'Câu lạc bộ',
            points: years.map(({ year, clubs }) => ({ label: String(year), value: clubs })),
          },
        ];
  return [
    ...passages(
      `${first === undefined ? 'Đến' : `Từ năm ${first.year} đến`} ngày ${formatDate(to)}, ${unit.type} ${unit.name} đã thành lập ${groupDigits(founded)} câu lạc bộ${changeSince(facts, 'clubs-founded')}${gone > 0 ? `; ${groupDigits(gone)} câu lạc bộ đã giải thể` : ''}.`,
      coverage(facts),
    ),
    ...chart,
  ];
}

function coverage({ now, coverageNow, unit }: PeriodFacts): string {
  const then = unit.level === 'commune' ? null : shareText(now['communes-with-club-share']);
  if (then === null) return '';
  const told = `Số xã, phường, thị trấn có câu lạc bộ: ${then}`;
  if (coverageNow === null) return `${told}.`;
  const { withClub, all, without } = coverageNow;
  const missing = without.length > 0 && without.length <= 12 ? `; nơi chưa có: ${without.join(', ')}` : '';
  return `${told}, theo địa giới khi ấy; theo địa giới hiện nay: ${groupDigits(withClub)} trên ${groupDigits(all)} (${formatPercent(withClub, all)})${missing}.`;
}

function membership(facts: PeriodFacts): readonly Block[] {
  const { now } = facts;
  const members = amountOf(now, 'members') ?? 0;
  if (members === 0) return passages('Các câu lạc bộ chưa ghi thành viên nào.');
  const groups = ['members-women', 'members-60-plus', 'members-poor', 'members-minority', 'volunteers'] as const;
  return [
    ...passages(`Tổng số thành viên: ${groupDigits(members)} thành viên${changeSince(facts, 'members')}. Trong đó:`),
    {
      what: 'table',
      look: 'small',
      columns: [
        { head: 'Nhóm thành viên', align: 'left', share: 60 },
        { head: 'Số người', align: 'right', share: 40 },
      ],
      rows: [
        ...groups.map((indicator): Row => ({ cells: [upperFirst(INDICATORS[indicator].name.vi), countOf(now, indicator, members)] })),
        { cells: ['Tổng số thành viên', `${groupDigits(members)} người`], look: 'total' },
      ],
    },
    ...passages('Các nhóm trên có người trùng nhau nên không cộng với nhau; tỷ lệ tính trên tổng số thành viên.'),
  ];
}
