// CLB thôn 5, xã Hoàng Tân, as the screens show it on the eve of its 92nd meeting: 55 members in five groups, nine loans at
// the instalments of screen 03, 10,764,000 đồng in the box, 27 people ever lent to. Names invented with the screens.

import { balanceOf } from '../domain/club/state.ts';
import type { Role, Sex } from '../domain/people/member.ts';
import type { Id } from '../kernel/ids.ts';
import { type LocalDate, localDate, monthOf, yearOf } from '../kernel/local-date.ts';
import { lendTo, openLoans } from './lending.ts';
import { give, pay } from './purse.ts';
import { enrol, type Person } from './roster.ts';
import { activeOf, type Table } from './table.ts';

/** Name and age on 24 November 2026, group by group. */
const GROUPS: readonly (readonly (readonly [name: string, age: number])[])[] = [
  [
    ['Nguyễn Thị Hoa', 64],
    ['Đinh Thị Xuyến', 59],
    ['Hoàng Văn Tài', 63],
    ['Bùi Văn Chiến', 66],
    ['Phạm Thị Lụa', 62],
    ['Vũ Thị Nhàn', 68],
    ['Đỗ Thị Hạnh', 48],
    ['Lê Thị Mến', 71],
    ['Ngô Văn Bình', 70],
    ['Trần Minh Khôi', 19],
    ['Dương Thị Loan', 55],
  ],
  [
    ['Nguyễn Văn Thắng', 67],
    ['Phạm Thị Hiền', 61],
    ['Vũ Thị Dung', 65],
    ['Bùi Thị Thơm', 73],
    ['Đặng Văn Lợi', 69],
    ['Lê Thị Ngát', 77],
    ['Nguyễn Thị Yến', 52],
    ['Tô Thị Mai', 60],
    ['Lưu Văn Quý', 64],
    ['Phạm Thu Trang', 31],
    ['Vũ Văn Khánh', 45],
  ],
  [
    ['Nguyễn Thị Bưởi', 72],
    ['Trần Thị Sen', 66],
    ['Phạm Văn Toản', 61],
    ['Đỗ Thị Cúc', 63],
    ['Hoàng Thị Nụ', 71],
    ['Bùi Thị Huệ', 58],
    ['Lê Văn Đoàn', 68],
    ['Ngô Thị Tươi', 64],
    ['Vũ Thị Mận', 70],
    ['Nguyễn Minh Đức', 35],
    ['Đinh Thị Hằng', 42],
  ],
  [
    ['Lê Thị Mùi', 84],
    ['Phạm Thị Ngà', 66],
    ['Nguyễn Thị Thoa', 57],
    ['Bùi Thị Là', 69],
    ['Trần Văn Hùng', 65],
    ['Vũ Thị Sáu', 62],
    ['Đỗ Thị Miền', 74],
    ['Hoàng Thị Ánh', 50],
    ['Phạm Văn Dũng', 44],
    ['Nguyễn Thị Quyên', 39],
    ['Lưu Thị Vân', 60],
  ],
  [
    ['Đặng Thị Nhung', 67],
    ['Ngô Thị Hòa', 63],
    ['Vũ Văn Tráng', 72],
    ['Phạm Thị Út', 61],
    ['Nguyễn Thị Thu', 54],
    ['Bùi Thị Liên', 65],
    ['Lê Thị Phượng', 47],
    ['Trần Thị Dịu', 64],
    ['Dương Thị Oanh', 58],
    ['Hoàng Minh Tuấn', 28],
    ['Đỗ Thị Kim', 62],
  ],
];

/** Who came after the launch, and when; the rest founded the club. */
const JOINED: { readonly [name: string]: LocalDate } = {
  'Trần Minh Khôi': localDate('2024-09-24'),
  'Phạm Thu Trang': localDate('2021-10-24'),
  'Hoàng Minh Tuấn': localDate('2022-04-24'),
  'Nguyễn Minh Đức': localDate('2020-06-24'),
  'Đỗ Thị Kim': localDate('2023-03-24'),
  'Lưu Thị Vân': localDate('2023-03-24'),
  'Dương Thị Oanh': localDate('2019-05-24'),
  'Nguyễn Thị Quyên': localDate('2022-11-24'),
  'Tô Thị Mai': localDate('2020-01-24'),
};

/** Founders who are gone: name, age at the launch, last day, why. */
const GONE: readonly (readonly [name: string, sex: Sex, age: number, last: LocalDate, reason: 'died' | 'moved'])[] = [
  ['Trần Thị Tẹo', 'female', 79, localDate('2019-12-24'), 'died'],
  ['Vũ Văn Cẩn', 'male', 81, localDate('2020-05-24'), 'died'],
  ['Nguyễn Thị Gái', 'female', 74, localDate('2021-09-24'), 'died'],
  ['Phạm Thị Hồng', 'female', 58, localDate('2022-10-24'), 'moved'],
  ['Lê Văn Thao', 'male', 77, localDate('2023-01-24'), 'died'],
  ['Đặng Thị Chắt', 'female', 83, localDate('2023-02-24'), 'died'],
  ['Bùi Văn Kha', 'male', 69, localDate('2024-08-24'), 'moved'],
];

const ROLES: { readonly [name: string]: Role } = {
  'Nguyễn Văn Thắng': 'chair',
  'Vũ Thị Nhàn': 'vice-chair',
  'Nguyễn Thị Yến': 'accountant',
  'Nguyễn Thị Hoa': 'treasurer',
  'Lê Văn Đoàn': 'board-member',
};
const VOLUNTEERS = ['Đỗ Thị Hạnh', 'Trần Minh Khôi', 'Lê Thị Phượng', 'Phạm Văn Dũng', 'Hoàng Thị Ánh', 'Bùi Thị Huệ', 'Nguyễn Minh Đức'];

/** The nine of screen 03 by month of their loan: 5 million, 10 instalments. */
const LOANS_2026: { readonly [month: string]: readonly string[] } = {
  '2026-02': ['Ngô Thị Hòa'],
  '2026-03': ['Phạm Thị Ngà'],
  '2026-04': ['Phạm Văn Toản'],
  '2026-05': ['Hoàng Văn Tài'],
  '2026-06': ['Bùi Văn Chiến'],
  '2026-07': ['Trần Thị Sen'],
  '2026-08': ['Nguyễn Thị Bưởi'],
  '2026-09': ['Đinh Thị Xuyến', 'Vũ Thị Dung'],
};
/** With the nine of 2026, the 27 people who have ever borrowed. bà Lụa repaid in time and asks for a second loan. */
const BORROWERS = [
  'Phạm Thị Lụa',
  'Dương Thị Loan',
  'Phạm Thị Hiền',
  'Lưu Văn Quý',
  'Nguyễn Thị Yến',
  'Đỗ Thị Cúc',
  'Bùi Thị Huệ',
  'Ngô Thị Tươi',
  'Đinh Thị Hằng',
  'Nguyễn Thị Thoa',
  'Trần Văn Hùng',
  'Vũ Thị Sáu',
  'Hoàng Thị Ánh',
  'Phạm Văn Dũng',
  'Phạm Thị Út',
  'Nguyễn Thị Thu',
  'Bùi Thị Liên',
  'Lê Thị Phượng',
];
/** bà Lụa has had exactly one loan before. */
const ONCE = 'Phạm Thị Lụa';

const MORE_CAPITAL: { readonly [month: string]: number } = { '2020-06': 5_000_000, '2023-01': 7_000_000 };
const LAST_MEETING = localDate('2026-10-24');
/** What the activity fund holds before the 92nd meeting (screen 01). */
const ACTIVITY_FUND = 3_264_000;

/** The founders at the launch. */
export function enrolFounders(table: Table, on: LocalDate): void {
  for (const [group, people] of GROUPS.entries()) {
    for (const [name, age] of people)
      if (JOINED[name] === undefined) enrol(table, person(table, name, yearOf(LAST_MEETING) - age, group + 1), on);
  }
  for (const [index, [name, sex, age]] of GONE.entries()) {
    enrol(table, { ...person(table, name, yearOf(on) - age, (index % 5) + 1), sex }, on);
  }
  giveRoles(table, on);
}

/** Those who come or go by that day, and the roles they take up. */
export function comeAndGo(table: Table, on: LocalDate): void {
  for (const [name, , , last, reason] of GONE)
    if (last === on) for (const member of named(table, name)) table.say('end-membership', { on, body: { personId: member, reason } });
  for (const [group, people] of GROUPS.entries()) {
    for (const [name, age] of people) if (JOINED[name] === on) enrol(table, person(table, name, yearOf(LAST_MEETING) - age, group + 1), on);
  }
  giveRoles(table, on);
}

function giveRoles(table: Table, on: LocalDate): void {
  for (const member of activeOf(table)) {
    if (member.roles.length > 0) continue;
    const role = ROLES[member.name] ?? (VOLUNTEERS.includes(member.name) ? 'volunteer' : undefined);
    if (role !== undefined) table.say('give-role', { on, body: { personId: member.personId, role } });
  }
}

/** Until 2025 one loan a meeting to the borrowers in turn; in 2026 those of the screen. */
export function lendAsOnScreen(table: Table, on: LocalDate, meetingId: Id): void {
  const month = monthOf(on);
  if (month >= '2026-01') {
    for (const name of LOANS_2026[month] ?? [])
      for (const borrower of named(table, name)) lendTo(table, borrower, 5_000_000, 10, { on, meetingId });
    return;
  }
  const small = balanceOf(table.state, 'income', 'cash') < 9_000_000;
  const borrower = inTurn(table);
  if (borrower === undefined || balanceOf(table.state, 'income', 'cash') < 3_000_000) return;
  const [principal, instalments] = small || month >= '2025-08' ? [3_000_000, 6] : [5_000_000, 10];
  lendTo(table, borrower, principal, instalments, { on, meetingId });
}

/** Whoever waited longest: never lent to first, then the one whose last loan is oldest. */
function inTurn(table: Table): Id | undefined {
  const owing = new Set(openLoans(table).map((loan) => loan.personId));
  const lastOf = (personId: Id): string => {
    let last = '';
    for (const loan of table.state.loans.values()) if (loan.personId === personId && loan.disbursedOn > last) last = loan.disbursedOn;
    return last;
  };
  const waiting = BORROWERS.flatMap((name) => named(table, name).map((personId) => ({ personId, name, last: lastOf(personId) })));
  const free = waiting.filter(({ personId, name, last }) => !owing.has(personId) && (name !== ONCE || last === ''));
  return free.sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0))[0]?.personId;
}

/** More capital when it came, and on the last meeting the gifts of Older Persons’ Day that leave the fund as on screen 01. */
export function moneyAsOnScreen(table: Table, on: LocalDate, meetingId: Id): void {
  const more = MORE_CAPITAL[monthOf(on)];
  if (more !== undefined) give(table, on, meetingId, { fund: 'income', place: 'cash', source: 'donor', asCapital: true, amount: more });
  if (on !== LAST_MEETING) return;
  const left = balanceOf(table.state, 'activity', 'cash') - ACTIVITY_FUND;
  if (left > 0) pay(table, on, meetingId, 'visiting', left);
  if (left < 0) give(table, on, meetingId, { fund: 'activity', place: 'cash', source: 'donor', asCapital: false, amount: -left });
}

function named(table: Table, name: string): Id[] {
  return activeOf(table)
    .filter((member) => member.name === name)
    .map((member) => member.personId);
}

/** Born in the first ten months of the year, so that the age on the screens is right. */
function person(table: Table, name: string, year: number, group: number): Person {
  const sex: Sex = name.includes(' Thị ') || name.includes(' Thu ') ? 'female' : 'male';
  const born = `${year}-${String(table.dice.between(1, 10)).padStart(2, '0')}`;
  const household =
    name === 'Lê Thị Mến'
      ? 'near-poor'
      : name === 'Lê Thị Mùi' || name === 'Bùi Văn Chiến'
        ? 'hardship'
        : table.dice.chance(90)
          ? 'near-poor'
          : 'other';
  return { name, sex, born, group, household, minority: false };
}
