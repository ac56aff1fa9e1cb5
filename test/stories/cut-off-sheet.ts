// The paper book of the club of the stories on 30/9/2026, as its cut-off sheet: seven members, two open loans, two funds.
import type { BringInBook } from '../../src/domain/bringin/bring-in-commands.ts';
import type { Role } from '../../src/domain/people/member.ts';
import { localDate, month } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type CommandDraft, type Person, people, storyId } from './club.ts';
import { termsOf } from './meeting-steps.ts';

export const PAPER_DAY = '2026-09-30';
export const paperLoans = { tai: storyId('paper loan tai'), lan: storyId('paper loan lan') };

export function paperBook(): BringInBook['body'] {
  return {
    funds: [
      { fund: 'income', cash: dong(15_000_000), bank: dong(0), rest: dong(500_000) },
      { fund: 'activity', cash: dong(320_000), bank: dong(1_000_000), rest: dong(1_320_000) },
    ],
    capital: [
      { fund: 'income', source: 'association', amount: dong(15_000_000), receivedOn: localDate('2026-01-12') },
      { fund: 'income', source: 'donor', amount: dong(5_000_000), receivedOn: localDate('2026-03-15') },
    ],
    members: Object.values(people).map(rowOf),
    loans: [
      loan(paperLoans.tai, people.tai, '2026-02-15', 5_000_000, 2_500_000, 20_000),
      loan(paperLoans.lan, people.lan, '2026-07-15', 3_000_000, 3_000_000, 48_000),
    ],
    signatures: [
      { personId: people.binh.id, role: 'chair' },
      { personId: people.hoa.id, role: 'treasurer' },
    ],
  };
}

export function bringIn(change: Partial<BringInBook['body']> = {}): CommandDraft {
  const named = Object.values(people).map(({ id, name }) => ({ personId: id, name }));
  const priv = { people: named, donors: [{ n: 1, from: 'Gia đình ông Sơn' }] };
  return { kind: 'bring-in-book', body: { ...paperBook(), ...change }, priv };
}

function rowOf(one: Person): BringInBook['body']['members'][number] {
  const roles: readonly Role[] = one.role === undefined ? [] : [one.role];
  const person = { personId: one.id, group: 1, sex: one.sex, born: one.born, household: 'other', minority: false } as const;
  const duesThrough = month(one.id === people.sau.id ? '2026-06' : '2026-09');
  return { ...person, associationMember: true, joinedOn: localDate('2026-01-12'), roles, duesThrough };
}

function loan(loanId: BringInBook['id'], to: Person, lentOn: string, principal: number, left: number, interest: number) {
  const purpose = 'chăn nuôi gà';
  const sums = { terms: termsOf(principal), left: dong(left), interestOverdue: dong(interest) };
  return { loanId, personId: to.id, fund: 'income', lentOn: localDate(lentOn), purpose, ...sums } as const;
}
