// Lending in a sample club: parts of 500,000 or 1,000,000 đồng so that interest comes out in notes, 3 to 10 million over 6
// to 12 meetings, 96–99% paid on their day, and what is late is paid with the next instalment.

import { balanceOf } from '../domain/club/state.ts';
import { amountDue, type Loan } from '../domain/loans/loan.ts';
import type { LoanTerms } from '../domain/loans/terms.ts';
import { ageOn, type Member } from '../domain/people/member.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { dong } from '../kernel/money.ts';
import { activeOf, holdersOf, type Table } from './table.ts';

const PURPOSES = [
  'nuôi gà, vịt',
  'nuôi lợn',
  'trồng rau',
  'bán rau ở chợ',
  'hàng ăn sáng',
  'nuôi tôm, cá',
  'nuôi ong',
  'làm bánh',
  'nuôi dê',
  'trồng cây ăn quả',
  'mua ngư cụ',
  'may vá',
  'than tổ ong',
  'bán nước, tạp hóa',
];
/** Principal and number of meetings: 500,000 a part, the largest a million. */
const OFFERS: readonly (readonly [million: number, instalments: number])[] = [
  [3, 6],
  [4, 8],
  [5, 10],
  [5, 10],
  [5, 10],
  [6, 12],
  [10, 10],
];

export function openLoans(table: Table): Loan[] {
  return [...table.state.loans.values()].filter((loan) => loan.status === 'open');
}

/** Takes what is due of every open loan; `perMilleLate` of the payers are away and pay next time. */
export function collect(table: Table, on: LocalDate, meetingId: Id | undefined, perMilleLate: number): void {
  for (const loan of openLoans(table)) {
    const due = amountDue(loan, on);
    if (due === 0) continue;
    const at = { ...(meetingId === undefined ? {} : { meetingId }), loanId: loan.loanId, personId: loan.personId };
    if (table.dice.chance(perMilleLate)) {
      if (table.dice.chance(400))
        table.say('postpone-repayment', { on, body: { ...at, reason: table.dice.pick(['ill', 'away', 'hardship']) } });
    } else {
      table.say('receive-repayment', { on, body: { ...at, amount: due } });
    }
  }
}

/** Lends while the box allows, one or two loans a meeting, to new borrowers and old. */
export function lend(table: Table, on: LocalDate, meetingId: Id, borrowersPerMille: number): void {
  const most = table.dice.chance(250) ? 2 : 1;
  for (let made = 0; made < most; made += 1) {
    const cash = balanceOf(table.state, 'income', 'cash');
    const offers = OFFERS.filter(([million]) => million * 1_000_000 <= cash);
    if (offers.length === 0 || table.dice.chance(150)) return;
    const borrower = nextBorrower(table, on, borrowersPerMille);
    if (borrower === undefined) return;
    const [million, instalments] = table.dice.pick(offers);
    lendTo(table, borrower.personId, million * 1_000_000, instalments, { on, meetingId });
  }
}

/** Decision by two of the board, then the cash over the table. False when the charter says no. */
export function lendTo(
  table: Table,
  personId: Id,
  principal: number,
  instalments: number,
  when: { readonly on: LocalDate; readonly meetingId: Id },
): boolean {
  const { charter } = table.state;
  const terms: LoanTerms = {
    method: charter.loanMethod,
    principal: dong(principal),
    instalments,
    rateBasisPointsPerMonth: charter.loanRateBasisPointsPerMonth,
    roundPrincipalTo: charter.roundPrincipalTo,
    graceInstalments: 0,
  };
  const board = [
    ...holdersOf(table, 'chair'),
    ...holdersOf(table, 'treasurer'),
    ...holdersOf(table, 'vice-chair'),
    ...holdersOf(table, 'accountant'),
  ];
  const approvedBy = board
    .map((member) => member.personId)
    .filter((member) => member !== personId)
    .slice(0, charter.loanApprovals);
  const loan = { loanId: table.newId(), personId, fund: 'income', terms, purpose: purposeOf(table) } as const;
  if (!table.say('approve-loan', { on: when.on, body: { ...loan, approvedBy } })) return false;
  return table.say('disburse-loan', { on: when.on, body: { ...loan, meetingId: when.meetingId } });
}

/** The lower of two draws: what stands first is asked for most. */
function purposeOf({ dice }: Table): string {
  return PURPOSES[Math.min(dice.below(PURPOSES.length), dice.below(PURPOSES.length))] ?? 'việc khác';
}

function nextBorrower(table: Table, on: LocalDate, borrowersPerMille: number): Member | undefined {
  const owing = new Set(openLoans(table).map((loan) => loan.personId));
  const able = table.dice.shuffled(
    activeOf(table).filter((member) => !owing.has(member.personId) && ageOn(member.born, on) >= 22 && ageOn(member.born, on) <= 76),
  );
  const fresh = able.find((member) => !table.state.everLent.has(member.personId));
  const again = able.find((member) => table.state.everLent.has(member.personId));
  const reached = table.state.everLent.size * 1000 >= activeOf(table).length * borrowersPerMille;
  return !reached && table.dice.chance(600) ? (fresh ?? again) : (again ?? fresh);
}
