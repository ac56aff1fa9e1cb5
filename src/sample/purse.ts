// A sample club's daily money: dues, gifts, spending, and the count by note that ends each meeting.

import { duesBegin, openDues } from '../domain/books/dues.ts';
import type { MoneySource, SpendingCategory } from '../domain/books/money-commands.ts';
import { balanceOf, cashInBox } from '../domain/club/state.ts';
import { fewestNotes } from '../domain/meetings/fewest-notes.ts';
import { isMemberOn } from '../domain/people/member.ts';
import type { Id } from '../kernel/ids.ts';
import { addMonthsTo, type LocalDate, type Month, monthNumberOf, monthOf } from '../kernel/local-date.ts';
import { dong } from '../kernel/money.ts';
import { activeOf, holdersOf, inNotes, type Table } from './table.ts';

/** Dues of the months since they were last collected: monthly or by the quarter, by the club's habit. */
export function takeDues(table: Table, on: LocalDate, meetingId: Id, everyMonths: number, perMillePaying: number): void {
  if (monthNumberOf(on) % everyMonths !== 0) return;
  const rate = table.state.charter.duesPerMonth;
  const begin = duesBegin(table.state);
  const payers = activeOf(table)
    .filter((member) => isMemberOn(member, on) && table.dice.chance(perMillePaying))
    .map((member) => {
      const joined = monthOf(member.spells.at(-1)?.from ?? on);
      // Thôn 5 takes the dues of months without a meeting at the next one; elsewhere they stay open, as they do in life.
      const months = table.plan.isThon5
        ? openDues(table.state, member, monthOf(on), begin).map((open) => open.month)
        : monthsBack(on, everyMonths).filter((month) => month >= joined && !table.state.duesPaid.has(`${member.personId}/${month}`));
      return { personId: member.personId, months, amount: dong(rate * months.length) };
    })
    .filter((payer) => payer.months.length > 0);
  if (payers.length > 0) table.say('receive-dues', { on, body: { meetingId, payers } });
}

function monthsBack(on: LocalDate, count: number): Month[] {
  return Array.from({ length: count }, (_, back) => addMonthsTo(monthOf(on), back + 1 - count));
}

/** First capital of the income fund at the launch, from two or three sources, and a little to start the activity fund. */
export function firstMoney(table: Table, on: LocalDate, meetingId: Id): void {
  const { capital } = table.plan;
  const givers = table.dice
    .shuffled<MoneySource>(['state-budget', 'association', 'donor', 'project', 'members'])
    .slice(0, table.dice.between(1, 3));
  const first = inNotes(capital * (givers.length === 1 ? 1 : 0.6), 500_000);
  const banked = table.dice.chance(200) ? inNotes(capital * 0.12, 500_000) : dong(0);
  const parts =
    givers.length === 1 ? [capital] : givers.length === 2 ? [first, capital - first] : [first, inNotes((capital - first) / 2, 500_000)];
  const spread = givers.length === 3 ? [...parts, capital - parts.reduce((sum, part) => sum + part, 0)] : parts;
  for (const [index, source] of givers.entries()) {
    const part = spread[index] ?? 0;
    const inBank = index === 0 && banked > 0 && part > banked;
    if (inBank) give(table, on, meetingId, { fund: 'income', place: 'bank', source, asCapital: true, amount: banked });
    if (part > 0)
      give(table, on, meetingId, { fund: 'income', place: 'cash', source, asCapital: true, amount: part - (inBank ? banked : 0) });
  }
  give(table, on, meetingId, {
    fund: 'activity',
    place: 'cash',
    source: 'donor',
    asCapital: false,
    amount: table.dice.between(3, 12) * 100_000,
  });
}

type Gift = {
  readonly fund: 'income' | 'activity';
  readonly place: 'cash' | 'bank';
  readonly source: MoneySource;
  readonly asCapital: boolean;
  readonly amount: number;
};

export function give(table: Table, on: LocalDate, meetingId: Id, gift: Gift): void {
  const from =
    gift.source === 'donor'
      ? { priv: { from: table.dice.pick(['Gia đình ông Bình', 'Doanh nghiệp trên địa bàn', 'Con cháu xa quê', 'Một nhà hảo tâm']) } }
      : {};
  table.say('receive-money', { on, body: { meetingId, ...gift, amount: dong(gift.amount) }, ...from });
}

/** Gifts and collective work now and then; once in some years more capital. */
export function takeGifts(table: Table, on: LocalDate, meetingId: Id): void {
  const { dice } = table;
  if (dice.chance(110))
    give(table, on, meetingId, {
      fund: 'activity',
      place: 'cash',
      source: 'donor',
      asCapital: false,
      amount: dice.between(1, 6) * 100_000,
    });
  if (dice.chance(60))
    give(table, on, meetingId, {
      fund: 'activity',
      place: 'cash',
      source: 'collective-work',
      asCapital: false,
      amount: dice.between(1, 8) * 50_000,
    });
  if (!table.plan.isThon5 && table.plan.fading.kind !== 'poor' && dice.chance(4))
    give(table, on, meetingId, {
      fund: 'income',
      place: 'cash',
      source: dice.pick(['donor', 'members', 'association']),
      asCapital: true,
      amount: dice.between(1, 4) * 500_000,
    });
  if (balanceOf(table.state, 'income', 'bank') > 0 && monthNumberOf(on) === 12) {
    give(table, on, meetingId, {
      fund: 'income',
      place: 'bank',
      source: 'bank-interest',
      asCapital: false,
      amount: dice.between(5, 14) * 10_000,
    });
  }
}

const CATEGORIES: readonly SpendingCategory[] = ['meeting', 'meeting', 'visiting', 'visiting', 'culture', 'stationery'];
const WHAT: { readonly [C in SpendingCategory]: string } = {
  meeting: 'Nước, bánh buổi sinh hoạt',
  visiting: 'Thăm ốm thành viên',
  equipment: 'Máy đo huyết áp, cân, loa kéo',
  culture: 'Trang phục, đạo cụ văn nghệ',
  stationery: 'Sổ sách, bút',
  training: 'Tập huấn',
  'bank-fees': 'Phí ngân hàng',
  other: 'Chi khác',
};

/** Spends the activity fund down towards what the club likes to keep; large sums go into equipment. */
export function spend(table: Table, on: LocalDate, meetingId: Id, keep: number): void {
  const cash = balanceOf(table.state, 'activity', 'cash');
  const spare = cash - keep;
  if (spare < 30_000) return;
  const large = spare > 1_200_000 && table.dice.chance(350);
  const amount = inNotes(spare * (large ? 0.8 : table.dice.between(4, 9) / 10), 1000);
  pay(table, on, meetingId, large ? 'equipment' : table.dice.pick(CATEGORIES), amount);
}

export function pay(table: Table, on: LocalDate, meetingId: Id, category: SpendingCategory, amount: number): void {
  const approvedBy = [...holdersOf(table, 'chair'), ...holdersOf(table, 'treasurer')].map((member) => member.personId);
  table.say('spend-money', {
    on,
    body: { meetingId, fund: 'activity', place: 'cash', category, amount: dong(amount), approvedBy },
    priv: { what: WHAT[category] },
  });
}

/** Counts the box by note; now and then it is some thousand short or over, with a reason. */
export function count(table: Table, on: LocalDate, meetingId: Id): void {
  const book = cashInBox(table.state);
  const rest = book % 1000;
  const off = table.plan.isThon5 || !table.dice.chance(15) ? 0 : table.dice.pick([-20_000, -10_000, -5000, -2000, 5000, 10_000]);
  const difference = Math.max(off, -book) - rest;
  const reason = difference === 0 ? {} : { reason: table.dice.pick(['change-given', 'note-forgotten', 'unknown'] as const) };
  table.say('count-cash', { on, body: { meetingId, notes: fewestNotes(book + difference), bookSeen: book, ...reason } });
}
