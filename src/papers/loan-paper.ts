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

function schedule(state: ClubState, loan: Loan, on: LocalDate): readonly Block[] {
  // The rows as agreed; what was paid since stands in the loan book and on the borrower's page.
  const agreed = scheduleOf(loan.terms);
  const days = loan.rows.length > 0 ? loan.rows : rowsFor(loan.terms, on, state.charter.meetingDay);
  const rows: Row[] = agreed.map((row, at) => {
    const dueOn = days[at]?.dueOn;
    return {
      cells: [
        String(row.n),
        dueOn === undefined ? '' : formatDate(dueOn),
        ...[row.principal, row.interest, row.total, row.balance].map(groupDigits),
        '',
      ],
    };
  });
  const total = groupDigits(loan.terms.principal + totalInterest(agreed));
  rows.push({ cells: ['', 'Cộng', groupDigits(loan.terms.principal), groupDigits(totalInterest(agreed)), total, '', ''], look: 'total' });
  return [{ what: 'table', columns: COLUMNS, rows, look: 'small' }];
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
