// What thôn 5 does about loans between its 91st and 92nd meeting: somebody asks for one, and a borrower is visited. Said last, so
// that nothing before it changes, and it moves no money.
import { type LocalDate, localDate } from '../kernel/local-date.ts';
import { dong } from '../kernel/money.ts';
import { openLoans } from './lending.ts';
import { activeOf, holdersOf, type Table } from './table.ts';

const ASKED = localDate('2026-11-10');
const VISITED = localDate('2026-11-15');

export function askAndVisit(table: Table, until: LocalDate): void {
  if (until < VISITED) return;
  const asker = activeOf(table).find((member) => member.name === 'Lưu Văn Quý');
  if (asker !== undefined)
    table.say('request-loan', {
      on: ASKED,
      body: {
        loanId: table.newId(),
        personId: asker.personId,
        fund: 'income',
        amount: dong(4_000_000),
        instalments: 8,
        purpose: 'nuôi ong',
      },
    });
  const [chair] = holdersOf(table, 'chair');
  const loan = openLoans(table).find(({ personId }) => table.state.members.get(personId)?.name === 'Hoàng Văn Tài');
  if (chair === undefined || loan === undefined) return;
  const { loanId, personId } = loan;
  table.say('note-follow-up', {
    on: VISITED,
    body: { loanId, personId, how: 'visit', use: 'as-agreed', byPersonId: chair.personId },
    priv: { note: 'đàn lợn khỏe, dặn tiêm phòng trước Tết' },
  });
}
