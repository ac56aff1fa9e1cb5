// Giấy vay vốn: what club and borrower agreed on, with the schedule on meeting days and the rule for paying early.
import type { ClubState } from '../domain/club/state.ts';
import { type Loan, rowsFor } from '../domain/loans/loan.ts';
import { scheduleOf, totalInterest } from '../domain/loans/schedule.ts';
import type { LoanMethod } from '../domain/loans/terms.ts';
import { yearlyRateBasisPoints } from '../domain/loans/yearly-rate.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { formatBasisPoints, formatDate, formatDong, groupDigits } from '../text/format.ts';
import { amountInWords } from '../text/words.ts';
import { fundTitle } from './fund-title.ts';
import { type Block, type Column, labelled, type Paper, plain, type Row } from './paper.ts';
import { capital, chairOf, DOTS, holderOf, nameOf, nationalHead, personOf, type Setting } from './setting.ts';
import { AGAINST_SWINDLERS } from './slip-foot.ts';

const METHODS: { readonly [method in LoanMethod]: string } = {
  flat: 'lãi tính trên số vay ban đầu, gốc chia đều',
  'declining-equal-principal': 'lãi tính trên số còn nợ, gốc chia đều',
  'declining-equal-instalment': 'lãi tính trên số còn nợ, mỗi kỳ góp như nhau',
  'flat-principal-at-end': 'lãi trả hằng kỳ trên số vay ban đầu, gốc trả kỳ cuối',
};

const COLUMNS: readonly Column[] = [
  { head: 'Kỳ', align: 'centre', share: 10 },
  { head: 'Ngày họp', align: 'centre', share: 28 },
  { head: 'Gốc', align: 'right', share: 28 },
  { head: 'Lãi', align: 'right', share: 24 },
  { head: 'Cộng', align: 'right', share: 28 },
  { head: 'Còn nợ gốc', align: 'right', share: 30 },
  { head: 'Ký nhận', align: 'left', share: 24 },
];

export function loanPaper(state: ClubState, setting: Setting, loanId: Id): Paper | null {
  const loan = state.loans.get(loanId);
  if (loan === undefined) return null;
  const on = loan.disbursedOn === '' ? setting.printedOn : loan.disbursedOn;
  return {
    name: `giay-vay-von-${on}-${loanId.slice(-8)}`,
    title: `Giấy vay vốn, ${nameOf(state, loan.personId)}, ${formatDong(loan.terms.principal)}`,
    size: 'A4',
    numbered: true,
    sheets: [
      {
        blocks: [...agreement(state, setting, loan, on), ...schedule(state, loan, on), signatures(state, loan, on)],
        foot: [plain(AGAINST_SWINDLERS, 'small')],
      },
    ],
  };
}

function agreement(state: ClubState, setting: Setting, loan: Loan, on: LocalDate): readonly Block[] {
  const { principal, instalments, rateBasisPointsPerMonth, method } = loan.terms;
  const rows = scheduleOf(loan.terms);
  const approvers = loan.approvedBy.map((personId) => personOf(state, personId)).join(', ');
  const group = state.members.get(loan.personId)?.group;
  return [
    nationalHead(state, setting, on),
    { what: 'title', text: 'GIẤY VAY VỐN', under: `${fundTitle(state, loan.fund)}${loan.disbursedOn === '' ? ', chưa giao tiền' : ''}` },
    labelled(
      'Bên cho vay:',
      `câu lạc bộ, do chủ nhiệm ${chairOf(state, on) || DOTS} và thủ quỹ ${holderOf(state, 'treasurer', on) || DOTS} thay mặt.`,
    ),
    labelled('Bên vay:', `${capital(personOf(state, loan.personId))}${group === undefined ? '' : `, tổ ${group}`}.`),
    labelled('Số tiền vay:', `${formatDong(principal)} (${amountInWords(principal)}).`),
    labelled('Dùng vào việc:', `${loan.purpose}.`),
    labelled(
      'Lãi:',
      `${formatBasisPoints(rateBasisPointsPerMonth)} một tháng, ${METHODS[method]}. Cả kỳ hạn lãi ${formatDong(totalInterest(rows))}; tính trên số còn nợ là ${formatBasisPoints(yearlyRateBasisPoints(principal, rows))} một năm.`,
    ),
    labelled(
      'Cách trả:',
      `${instalments} kỳ, góp tại buổi họp hằng tháng theo bảng dưới. Trả sớm không mất thêm tiền, các kỳ sau tính lãi lại trên số còn nợ theo cách tính trên.`,
    ),
    labelled('Người duyệt:', `${approvers || DOTS}.`),
  ];
}

/** The rows as agreed, and after each time the loan was spread anew the rows that hold since. What was paid stands elsewhere. */
function schedule(state: ClubState, loan: Loan, on: LocalDate): readonly Block[] {
  const revisions = loan.revisions ?? [];
  const days = revisions[0]?.before ?? (loan.rows.length > 0 ? loan.rows : rowsFor(loan.terms, on, state.charter.meetingDay));
  const agreed = scheduleOf(loan.terms).map((row, at) => ({ ...row, dueOn: days[at]?.dueOn ?? '' }));
  // A loan that came over from the paper book has only the rows that were still open then.
  const first = loan.broughtInOn === undefined ? agreed : days;
  const tables: Block[] = [tableOf(first)];
  for (const [at, revision] of revisions.entries()) {
    const rows = revisions[at + 1]?.before ?? loan.rows;
    tables.push(
      labelled(`Gia hạn ngày ${formatDate(revision.on)}:`, `còn ${formatDong(revision.left)}, góp tiếp ${revision.instalments} kỳ.`),
    );
    tables.push(tableOf(rows.filter((row) => row.kept !== true)));
  }
  return tables;
}

interface AgreedRow {
  readonly n: number;
  readonly dueOn: string;
  readonly principal: number;
  readonly interest: number;
}

function tableOf(agreed: readonly AgreedRow[]): Block {
  const principal = agreed.reduce((sum, row) => sum + row.principal, 0);
  const interest = agreed.reduce((sum, row) => sum + row.interest, 0);
  let left = principal;
  const rows: Row[] = agreed.map((row) => {
    left -= row.principal;
    const amounts = [row.principal, row.interest, row.principal + row.interest, left].map(groupDigits);
    return { cells: [String(row.n), row.dueOn === '' ? '' : formatDate(row.dueOn), ...amounts, ''] };
  });
  rows.push({ cells: ['', 'Cộng', ...[principal, interest, principal + interest].map(groupDigits), '', ''], look: 'total' });
  return { what: 'table', columns: COLUMNS, rows, look: 'small' };
}

function signatures(state: ClubState, loan: Loan, on: LocalDate): Block {
  const hint = '(Ký, họ tên)';
  return {
    what: 'signatures',
    people: [
      { title: 'Người vay', hint, name: nameOf(state, loan.personId) },
      { title: 'Tổ trưởng', hint, name: '' },
      { title: 'Thủ quỹ', hint, name: holderOf(state, 'treasurer', on) },
      { title: 'Chủ nhiệm', hint, name: chairOf(state, on) },
    ],
  };
}
