// Sổ thu hội phí of a year: a line a member in the order of given names, a column a month, and what each paid.

import { duesOfMonth } from '../domain/books/dues.ts';
import type { ClubState } from '../domain/club/state.ts';
import { isMemberOn, type Member } from '../domain/people/member.ts';
import { idsOf } from '../domain/people/same-person.ts';
import { allocate } from '../kernel/allocate.ts';
import { firstDayOf, lastDayOf, localDate, type Month, month } from '../kernel/local-date.ts';
import { groupDigits } from '../text/format.ts';
import { compareNames } from '../text/name-order.ts';
import { type Column, type Paper, plain, type Row, type Sheet } from './paper.ts';
import { chairOf, clubAddress, clubName, holderOf, type Setting } from './setting.ts';

const COLUMNS: readonly Column[] = [
  { head: 'STT', align: 'centre', share: 11 },
  { head: 'Họ và tên', align: 'left', share: 44 },
  { head: 'Tổ', align: 'centre', share: 7 },
  ...Array.from({ length: 12 }, (_, at): Column => ({ head: `T${at + 1}`, align: 'right', share: 13 })),
  { head: 'Cộng', align: 'right', share: 18 },
];
const FIRST_PAGE = 24;
const OTHER_PAGE = 28;

export function duesPaper(state: ClubState, setting: Setting, year: number): Paper {
  const months = Array.from({ length: 12 }, (_, at) => month(`${year}-${String(at + 1).padStart(2, '0')}`));
  const paid = paidByMonth(state);
  const members = [...state.members.values()]
    .filter((member) => belongsTo(member, months, paid))
    .sort((a, b) => compareNames(a.name, b.name));
  const lines = members.map((member) =>
    months.map((one) => sum(idsOf(state, member.personId).map((who) => paid.get(`${who}/${one}`) ?? 0))),
  );
  const rows: Row[] = members.map((member, at) => ({
    cells: [
      String(at + 1),
      member.name,
      String(member.group),
      ...cells(state, member, months, lines[at] ?? []),
      shown(sum(lines[at] ?? [])),
    ],
  }));
  const totals = months.map((_, at) => sum(lines.map((line) => line[at] ?? 0)));
  rows.push({ cells: ['', 'Cộng', '', ...totals.map(shown), shown(sum(totals))], look: 'total' });
  return {
    name: `thu-hoi-phi-${year}`,
    title: `Sổ thu hội phí năm ${year}`,
    size: 'A4-wide',
    numbered: true,
    sheets: sheetsOf(state, setting, year, rows),
  };
}

function sheetsOf(state: ClubState, setting: Setting, year: number, rows: readonly Row[]): readonly Sheet[] {
  const on = localDate(`${year}-12-31`);
  const pages: (readonly Row[])[] = [rows.slice(0, FIRST_PAGE)];
  for (let from = FIRST_PAGE; from < rows.length; from += OTHER_PAGE) pages.push(rows.slice(from, from + OTHER_PAGE));
  return pages.map((page, at) => ({
    blocks: [
      ...(at > 0
        ? [plain(`Sổ thu hội phí năm ${year}`, 'small')]
        : ([
            { what: 'slip-head', club: clubName(state), address: clubAddress(state, setting, on), right: [`Năm ${year}`] },
            {
              what: 'title',
              text: `SỔ THU HỘI PHÍ NĂM ${year}`,
              under: 'Đơn vị tính: đồng. Dấu × là tháng chưa vào hoặc đã thôi câu lạc bộ.',
            },
          ] as const)),
      { what: 'table', columns: COLUMNS, rows: page, look: 'small' },
      ...(at < pages.length - 1
        ? []
        : ([
            {
              what: 'signatures',
              people: [
                { title: 'Thủ quỹ', hint: '(Ký, họ tên)', name: holderOf(state, 'treasurer', on) },
                { title: 'Chủ nhiệm', hint: '(Ký, họ tên)', name: chairOf(state, on) },
              ],
            },
          ] as const)),
    ],
  }));
}

/** "person/month" → đồng, from the records that stand; a payment for several months is shared out evenly. */
function paidByMonth(state: ClubState): ReadonlyMap<string, number> {
  const paid = new Map<string, number>();
  for (const [cmdId, record] of state.records) {
    if (state.reversed.has(cmdId)) continue;
    for (const event of record) {
      if (event.kind !== 'dues-received') continue;
      for (const { personId, months, amount } of event.pub.payers) {
        const parts = allocate(
          amount,
          months.map(() => 1),
        );
        for (const [at, one] of months.entries()) paid.set(`${personId}/${one}`, (paid.get(`${personId}/${one}`) ?? 0) + (parts[at] ?? 0));
      }
    }
  }
  return paid;
}

function belongsTo(member: Member, months: readonly Month[], paid: ReadonlyMap<string, number>): boolean {
  return months.some((one) => wasMember(member, one) || paid.has(`${member.personId}/${one}`));
}

function wasMember(member: Member, one: Month): boolean {
  return isMemberOn(member, firstDayOf(one)) || isMemberOn(member, lastDayOf(one));
}

function cells(state: ClubState, member: Member, months: readonly Month[], amounts: readonly number[]): readonly string[] {
  return months.map((one, at) => {
    const amount = amounts[at] ?? 0;
    if (amount > 0) return shown(amount);
    if (!wasMember(member, one)) return '×';
    return duesOfMonth(state, member, one).is === 'exempt' ? 'miễn' : '';
  });
}

function shown(amount: number): string {
  return amount === 0 ? '' : groupDigits(amount);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
