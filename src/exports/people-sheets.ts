// "Thành viên" and "Hội phí": who belongs to the club, and what each paid for which month.
import type { ClubState } from '../domain/club/state.ts';
import { householdIn } from '../domain/people/describing.ts';
import { type EndReason, type Household, isActive, type Member, type Role } from '../domain/people/member.ts';
import { whoIs } from '../domain/people/same-person.ts';
import { allocate } from '../kernel/allocate.ts';
import type { Id } from '../kernel/ids.ts';
import { type Month, yearOf } from '../kernel/local-date.ts';
import { formatMonth } from '../text/format.ts';
import type { BookSource } from './book-source.ts';
import { address, area, BLANK, type Cell, columnSum, count, day, formula, heads, moneyOrBlank, type Sheet, text, title } from './sheet.ts';

const FIRST_ROW = 4;
const HOUSEHOLDS: { readonly [household in Household]: string } = {
  poor: 'Nghèo',
  'near-poor': 'Cận nghèo',
  'out-of-poverty': 'Mới thoát nghèo',
  average: 'Mức sống trung bình',
  hardship: 'Khó khăn',
  other: 'Khác',
};
const ENDINGS: { readonly [reason in EndReason]: string } = {
  left: 'Xin thôi',
  moved: 'Chuyển đi',
  died: 'Qua đời',
  recovered: 'Đã ổn',
  other: 'Khác',
};
const ROLES: { readonly [role in Role]: string } = {
  chair: 'Chủ nhiệm',
  'vice-chair': 'Phó Chủ nhiệm',
  accountant: 'Kế toán',
  treasurer: 'Thủ quỹ',
  'board-member': 'Ban chủ nhiệm',
  volunteer: 'Tình nguyện viên',
  'group-head': 'Tổ trưởng',
};

/** By group, as people sit; within it in the order they came into the book. */
function membersOf(state: ClubState): readonly Member[] {
  return [...state.members.values()].sort((a, b) => a.group - b.group);
}

export function memberSheet(state: ClubState, { clubName }: BookSource): Sheet {
  const members = membersOf(state);
  const last = FIRST_ROW + members.length - 1;
  const active = members.filter(isActive).length;
  return {
    name: 'Thành viên',
    widths: [6, 28, 6, 8, 11, 13, 12, 14, 12, 12, 12, 24, 14],
    frozenRows: FIRST_ROW - 1,
    frozenColumns: 2,
    rows: [
      [title(`Danh sách thành viên · ${clubName}`)],
      [
        BLANK,
        text('Đang sinh hoạt', true),
        formula(members.length === 0 ? '0' : `COUNTBLANK(${area(9, FIRST_ROW, last)})`, active, { shown: 'count', bold: true }),
      ],
      heads(
        'STT',
        'Họ và tên',
        'Tổ',
        'Giới',
        'Sinh',
        'Hoàn cảnh',
        'Dân tộc thiểu số',
        'Hội viên Hội NCT',
        'Vào CLB',
        'Thôi',
        'Lý do',
        'Việc đang giữ',
        'Điện thoại',
      ),
      ...members.map((member, index) => memberRow(member, index, state)),
    ],
  };
}

function memberRow(member: Member, index: number, { latestOn }: ClubState): readonly Cell[] {
  const spell = member.spells.at(-1);
  const roles = member.roles.filter((held) => held.to === '').map((held) => ROLES[held.role]);
  return [
    count(index + 1),
    text(member.name),
    count(member.group),
    text(member.sex === 'female' ? 'Nữ' : 'Nam'),
    text(member.born.length === 7 ? formatMonth(member.born) : member.born),
    text(HOUSEHOLDS[latestOn === '' ? member.household : householdIn(member, yearOf(latestOn))]),
    text(member.minority ? 'x' : ''),
    text(member.associationMember ? 'x' : ''),
    day(member.spells[0]?.from ?? ''),
    day(spell?.to ?? ''),
    text(spell === undefined || spell.reason === '' ? '' : ENDINGS[spell.reason]),
    text(roles.join(', ')),
    text(member.phone),
  ];
}

/** Person × month; a payment for several months is spread over them to the đồng. What was taken back is not here. */
export function duesSheet(state: ClubState, source: BookSource): Sheet {
  const paid = duesByMonth(state, source);
  const months = [...new Set([...paid.values()].flatMap((ofPerson) => [...ofPerson.keys()]))].sort();
  const members = membersOf(state);
  const unknown = [...paid.keys()].filter((personId) => !state.members.has(personId));
  const payers = [...members.map(({ personId }) => personId), ...unknown];
  const last = FIRST_ROW + payers.length - 1;
  const of = (personId: Id, month: Month): number => paid.get(personId)?.get(month) ?? 0;
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  const whole = sum([...paid.values()].flatMap((ofPerson) => [...ofPerson.values()]));
  const monthSums = months.map((month, index) => columnSum(3 + index, FIRST_ROW, last, sum(payers.map((one) => of(one, month)))));
  return {
    name: 'Hội phí',
    widths: [6, 28, 14, ...months.map(() => 10)],
    frozenRows: FIRST_ROW - 1,
    frozenColumns: 3,
    rows: [
      [title(`Sổ thu hội phí · ${source.clubName}`)],
      [BLANK, text('Cộng', true), columnSum(2, FIRST_ROW, last, whole), ...monthSums],
      heads('STT', 'Họ và tên', 'Cả thảy', ...months.map((month) => formatMonth(month))),
      ...payers.map((payer, index) => [
        count(index + 1),
        text(state.members.has(payer) ? source.nameOf(payer) : 'Người ngoài danh sách'),
        formula(rowSum(FIRST_ROW + index, months.length), sum(months.map((month) => of(payer, month)))),
        ...months.map((month) => moneyOrBlank(of(payer, month))),
      ]),
    ],
  };
}

function rowSum(row: number, months: number): string {
  return months === 0 ? '0' : `SUM(${address(3, row)}:${address(2 + months, row)})`;
}

function duesByMonth(state: ClubState, { events }: BookSource): ReadonlyMap<Id, ReadonlyMap<Month, number>> {
  const paid = new Map<Id, Map<Month, number>>();
  for (const event of events) {
    if (event.kind !== 'dues-received' || state.reversed.has(event.cmdId)) continue;
    for (const { personId, months, amount } of event.pub.payers) {
      const who = whoIs(state, personId);
      const ofPerson = paid.get(who) ?? new Map<Month, number>();
      const parts = allocate(
        amount,
        months.map(() => 1),
      );
      for (const [index, month] of months.entries()) ofPerson.set(month, (ofPerson.get(month) ?? 0) + (parts[index] ?? 0));
      paid.set(who, ofPerson);
    }
  }
  return paid;
}
