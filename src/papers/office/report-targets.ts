// A report's sections on the programme's targets, the work ahead, the conference, and the annex of clubs.
import { formatBasisPoints, formatDate, formatDong, formatPercent, formatShortDong, groupDigits } from '../../text/format.ts';
import { type Block, plain, type Row } from '../paper.ts';
import type { PeriodFacts, PlanLine, TargetLine } from './facts.ts';
import { passages } from './saying.ts';

export function targets({ targets: lines }: PeriodFacts): readonly Block[] {
  if (lines.length === 0) return passages('Chưa có chỉ tiêu nào được giao cho đơn vị.');
  return [
    {
      what: 'table',
      look: 'small',
      columns: [
        { head: 'Văn bản', align: 'left', share: 18 },
        { head: 'Chỉ tiêu', align: 'left', share: 38 },
        { head: 'Kết quả', align: 'right', share: 24 },
        { head: 'So với chỉ tiêu', align: 'right', share: 20 },
      ],
      rows: lines.map((line): Row => ({ cells: [line.programme, line.words, resultOf(line), againstGoal(line)] })),
    },
  ];
}

function resultOf({ goal, told }: TargetLine): string {
  if (told.withheld) return 'không nêu';
  if (told.value === null) return 'chưa có số';
  if (goal.kind === 'count') return groupDigits(told.value);
  const { numerator = 0, denominator = 0 } = told;
  return `${formatPercent(numerator, denominator)} (${groupDigits(numerator)}/${groupDigits(denominator)})`;
}

function againstGoal({ goal, told }: TargetLine): string {
  if (told.withheld || told.value === null) return '';
  if (goal.strict ? told.value > goal.atLeast : told.value >= goal.atLeast) return 'đạt';
  if (goal.kind === 'share') return `còn thiếu ${pointsText(goal.atLeast - told.value)} điểm %`;
  return `${groupDigits(told.value)} trên ${groupDigits(goal.atLeast)} = ${formatPercent(told.value, goal.atLeast)}, còn ${groupDigits(goal.atLeast - told.value)}`;
}

/** Basis points as points of a percent: 2812 → 28,12 */
const pointsText = (basisPoints: number): string => formatBasisPoints(basisPoints).replace('%', '');

export function conference({ conference: held }: PeriodFacts): readonly Block[] {
  if (held === undefined) return [];
  return passages(
    `Ngày ${formatDate(held.on)}, tại ${held.place}, đã tổ chức Hội nghị ${held.topic}, với ${groupDigits(held.delegates)} đại biểu của ${groupDigits(held.clubs)} câu lạc bộ.`,
  );
}

export function workAhead({ plan = [] }: PeriodFacts): readonly Block[] {
  if (plan.length === 0) return [];
  const year = plan[0]?.due.slice(0, 4);
  return [
    ...passages(`Năm ${year}, triển khai ${groupDigits(plan.length)} việc trong kế hoạch:`),
    {
      what: 'table',
      look: 'small',
      columns: [
        { head: 'STT', align: 'centre', share: 8 },
        { head: 'Việc', align: 'left', share: 52 },
        { head: 'Số lượng, kinh phí', align: 'right', share: 22 },
        { head: 'Hạn', align: 'centre', share: 18 },
      ],
      rows: plan.map((line, at): Row => ({ cells: [String(at + 1), planWords(line), planSize(line), formatDate(line.due)] })),
    },
  ];
}

const planWords = ({ words, finding }: PlanLine): string =>
  finding === undefined ? words : `${words} (tồn tại: ${finding.toLowerCase()})`;

function planSize({ amount, pieces }: PlanLine): string {
  if (amount !== undefined) return formatShortDong(amount);
  return pieces === undefined ? 'theo phát hiện' : groupDigits(pieces);
}

/** The clubs one by one; what they add up to is what the report says. Empty without a club. */
export function annexOfClubs({ clubs, to }: PeriodFacts, number: string): readonly Block[] {
  if (clubs.length === 0) return [];
  const moved = clubs.some(({ placeThen, placeNow }) => placeThen !== placeNow);
  const sum = (of: 'members' | 'fundTotal'): number => clubs.reduce((all, club) => all + club[of], 0);
  const rows = clubs.map(
    (club, at): Row => ({
      cells: [
        String(at + 1),
        club.name,
        formatDate(club.foundedOn),
        club.placeThen,
        ...(moved ? [club.placeNow] : []),
        groupDigits(club.members),
        formatDong(club.fundTotal),
        club.firstCapital ? 'đủ' : 'chưa đủ',
      ],
    }),
  );
  const enough = clubs.filter(({ firstCapital }) => firstCapital).length;
  return [
    plain('Phụ lục', 'centre'),
    { what: 'title', look: 'named', text: 'DANH SÁCH CÂU LẠC BỘ', under: `Số liệu đến ngày ${formatDate(to)}` },
    plain(`(Kèm theo ${number})`, 'centre'),
    {
      what: 'table',
      look: 'small',
      columns: [
        { head: 'STT', align: 'centre', share: 6 },
        { head: 'Câu lạc bộ', align: 'left', share: moved ? 22 : 28 },
        { head: 'Thành lập', align: 'centre', share: 13 },
        { head: moved ? 'Nơi đặt khi ấy' : 'Nơi đặt', align: 'left', share: moved ? 17 : 25 },
        ...(moved ? [{ head: 'Nơi đặt hiện nay', align: 'left' as const, share: 13 }] : []),
        { head: 'Thành viên', align: 'right', share: 10 },
        { head: 'Vốn quỹ', align: 'right', share: 16 },
        { head: 'Vốn đầu từ 20 triệu', align: 'centre', share: 9 },
      ],
      rows: [
        ...rows,
        {
          cells: [
            '',
            `Cộng ${groupDigits(clubs.length)} câu lạc bộ`,
            '',
            '',
            ...(moved ? [''] : []),
            groupDigits(sum('members')),
            formatDong(sum('fundTotal')),
            `${groupDigits(enough)} đủ`,
          ],
          look: 'total',
        },
      ],
    },
  ];
}
