// Trang sổ của thành viên: what one member paid, borrowed and repaid in a year, to take home. It shows that member's money
// and nobody else's, and nothing of the care room.
import type { ClubEvent } from '../domain/club/event.ts';
import type { ClubState } from '../domain/club/state.ts';
import { openLoansOf, owedBy } from '../domain/loans/lending.ts';
import { amountDue, type Loan } from '../domain/loans/loan.ts';
import { idsOf } from '../domain/people/same-person.ts';
import type { Id } from '../kernel/ids.ts';
import { type LocalDate, localDate } from '../kernel/local-date.ts';
import { formatDate, formatDong, formatMonth, groupDigits } from '../text/format.ts';
import { slipLabel } from '../text/slip-number.ts';
import { amountInWords } from '../text/words.ts';
import { type LoanStep, stepsOf } from './loan-history.ts';
import { type Block, type Column, labelled, type Paper, plain, type Row } from './paper.ts';
import { clubAddress, clubName, holderOf, type Setting } from './setting.ts';
import { AGAINST_SWINDLERS } from './slip-foot.ts';

const COLUMNS: readonly Column[] = [
  { head: 'Ngày', align: 'centre', share: 21 },
  { head: 'Số phiếu', align: 'left', share: 27 },
  { head: 'Nội dung', align: 'left', share: 40 },
  { head: 'Hội phí', align: 'right', share: 18 },
  { head: 'Vay', align: 'right', share: 21 },
  { head: 'Góp gốc', align: 'right', share: 21 },
  { head: 'Góp lãi', align: 'right', share: 17 },
  { head: 'Còn nợ gốc', align: 'right', share: 22 },
];

interface Entry {
  readonly on: LocalDate;
  readonly cmdId: Id;
  readonly words: string;
  readonly dues: number;
  readonly lent: number;
  readonly principal: number;
  readonly interest: number;
}

export function passbookPaper(state: ClubState, setting: Setting, personId: Id, year: number): Paper | null {
  const member = state.members.get(personId);
  if (member === undefined) return null;
  const first = localDate(`${year}-01-01`);
  const last = localDate(`${year}-12-31`);
  const entries = entriesOf(state, personId);
  const opening = entries.reduce((owed, entry) => (entry.on < first ? owed + entry.lent - entry.principal : owed), 0);
  const within = entries.filter(({ on }) => on >= first && on <= last);
  return {
    name: `so-thanh-vien-${year}-${personId.slice(0, 8)}`,
    title: `Trang sổ của ${member.name}, năm ${year}`,
    size: 'A4',
    numbered: true,
    sheets: [
      {
        blocks: [
          { what: 'slip-head', club: clubName(state), address: clubAddress(state, setting, last), right: [`Năm ${year}`] },
          { what: 'title', text: 'TRANG SỔ CỦA THÀNH VIÊN' },
          {
            what: 'fields',
            rows: [
              { label: 'Họ và tên:', value: member.name },
              { label: 'Tổ:', value: String(member.group) },
              { label: 'Vào câu lạc bộ:', value: formatDate(member.spells[0]?.from ?? first) },
            ],
          },
          { what: 'table', columns: COLUMNS, rows: rowsOf(state, within, opening), look: 'small' },
          ...standing(state, setting, personId),
          {
            what: 'signatures',
            people: [
              { title: 'Thủ quỹ', hint: '(Ký, họ tên)', name: holderOf(state, 'treasurer', setting.printedOn) },
              { title: 'Thành viên', hint: '(Ký, họ tên)', name: member.name },
            ],
          },
        ],
        foot: [plain(AGAINST_SWINDLERS, 'small')],
      },
    ],
  };
}

const NOTHING = { dues: 0, lent: 0, principal: 0, interest: 0 };

function entriesOf(state: ClubState, personId: Id): readonly Entry[] {
  // Under every id the person was ever entered by.
  const whose = idsOf(state, personId);
  const entries = [...duesEntries(state, whose)];
  for (const loan of state.loans.values()) {
    if (!whose.includes(loan.personId)) continue;
    for (const step of stepsOf(state, loan.loanId)) {
      const { on, cmdId, lent, principal, interest, penalty, writtenOff } = step;
      // A debt written off is owed to nobody any more; it leaves the column as if repaid, and the words say what it was.
      entries.push({
        ...NOTHING,
        on,
        cmdId,
        words: stepWords(step, loan),
        lent: lent - writtenOff,
        principal,
        interest: interest + penalty,
      });
    }
  }
  return entries.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function stepWords({ what, recovered }: LoanStep, loan: Loan): string {
  switch (what) {
    case 'lent':
      return loan.broughtInOn === undefined ? `Vay ${loan.terms.instalments} kỳ` : 'Còn nợ theo sổ giấy';
    case 'repaid':
      return 'Góp vay';
    case 'written-off':
      return 'Xóa nợ theo nghị quyết';
    case 'recovered':
      return `Trả nợ đã xóa ${formatDong(recovered)}`;
    case 'turned':
      return 'Ghi ngược';
  }
}

/** Dues of one member; a record taken back stands beside what took it back. */
function duesEntries(state: ClubState, whose: readonly Id[]): readonly Entry[] {
  return [...state.records.values()].flat().flatMap((event) => {
    if (event.kind !== 'record-reversed') return duesOf(event, event, whose, 1);
    return (state.records.get(event.pub.cmdId) ?? []).flatMap((turned) =>
      turned.room === event.room ? duesOf(turned, event, whose, -1) : [],
    );
  });
}

function duesOf(event: ClubEvent, told: ClubEvent, whose: readonly Id[], sign: 1 | -1): readonly Entry[] {
  if (event.kind !== 'dues-received') return [];
  return event.pub.payers
    .filter((payer) => whose.includes(payer.personId))
    .map(({ months, amount }) => ({
      ...NOTHING,
      on: told.on,
      cmdId: told.cmdId,
      words: `${sign < 0 ? 'Ghi ngược hội phí' : 'Hội phí'} tháng ${months.map(formatMonth).join(', ')}`,
      dues: sign * amount,
    }));
}

function rowsOf(state: ClubState, entries: readonly Entry[], opening: number): readonly Row[] {
  let owed = opening;
  const shown = (amount: number): string => (amount === 0 ? '' : groupDigits(amount));
  const rows = entries.map(({ on, cmdId, words, dues, lent, principal, interest }): Row => {
    owed += lent - principal;
    const slip = state.slips.get(cmdId);
    const cells = [
      formatDate(on),
      slip === undefined ? '' : slipLabel(slip),
      words,
      ...[dues, lent, principal, interest].map(shown),
      groupDigits(owed),
    ];
    return { cells };
  });
  const total = (pick: (entry: Entry) => number): string => shown(entries.reduce((sum, entry) => sum + pick(entry), 0));
  return [
    { cells: ['', '', 'Nợ đầu năm', '', '', '', '', groupDigits(opening)], look: 'total' },
    ...rows,
    {
      cells: [
        '',
        '',
        'Cộng cả năm',
        total((e) => e.dues),
        total((e) => e.lent),
        total((e) => e.principal),
        total((e) => e.interest),
        groupDigits(owed),
      ],
      look: 'total',
    },
  ];
}

function standing(state: ClubState, setting: Setting, personId: Id): readonly Block[] {
  const owed = owedBy(state, personId);
  const held = state.held.get(personId) ?? 0;
  const due = openLoansOf(state, personId).reduce((sum, loan) => sum + amountDue(loan, setting.printedOn), 0);
  return [
    labelled(
      `Đến ngày ${formatDate(setting.printedOn)}:`,
      owed === 0 ? 'không còn nợ câu lạc bộ.' : `còn nợ gốc ${formatDong(owed)} (${amountInWords(owed)}).`,
    ),
    ...(due === 0 ? [] : [labelled('Đến kỳ chưa góp:', `${formatDong(due)}.`)]),
    ...(held === 0 ? [] : [labelled('Câu lạc bộ đang giữ hộ:', `${formatDong(held)}, chờ xem lại.`)]),
  ];
}
