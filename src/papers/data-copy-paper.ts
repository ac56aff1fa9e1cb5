// Bản sao dữ liệu cá nhân: what the book says of one person, to take home. Only that person's own lines; the rooms it was made from are
// named, because another account may read more. The whole of it, record by record, is the file beside it (exports/person-copy.ts).

import { visitsOf } from '../domain/care/recipients.ts';
import type { ClubState } from '../domain/club/state.ts';
import type { DatedReading } from '../domain/health/reading.ts';
import { consentOf } from '../domain/people/consent.ts';
import { CONSENT_PURPOSES } from '../domain/people/consent-commands.ts';
import { householdIn } from '../domain/people/describing.ts';
import type { Household, Member } from '../domain/people/member.ts';
import { idsOf, whoIs } from '../domain/people/same-person.ts';
import type { Id } from '../kernel/ids.ts';
import { type LocalDate, yearOf } from '../kernel/local-date.ts';
import { purposeName } from '../text/consent.ts';
import { formatDate, formatDong, formatMonth } from '../text/format.ts';
import { type Block, type Column, type Field, type Paper, plain, type Row } from './paper.ts';
import { chairOf, nationalHead, type Setting } from './setting.ts';

const HOUSEHOLDS: { readonly [household in Household]: string } = {
  poor: 'hộ nghèo',
  'near-poor': 'hộ cận nghèo',
  'out-of-poverty': 'hộ mới thoát nghèo',
  average: 'hộ trung bình',
  hardship: 'hộ khó khăn',
  other: 'diện khác',
};
const STANDINGS = { given: 'đồng ý', withdrawn: 'không đồng ý', 'not-asked': 'chưa hỏi' } as const;
const TWO: readonly Column[] = [
  { head: 'Ngày, tháng', align: 'left', share: 40 },
  { head: 'Nội dung', align: 'left', share: 120 },
];

/** Null when the book knows nobody by this id. */
export function dataCopyPaper(state: ClubState, setting: Setting, personId: Id, on: LocalDate): Paper | null {
  const member = state.members.get(whoIs(state, personId));
  const recipient = state.recipients.get(personId);
  const name = member?.name ?? recipient?.name;
  if (name === undefined) return null;
  const ids = idsOf(state, personId);
  return {
    name: `ban-sao-du-lieu-${personId.slice(-8)}`,
    title: `Bản sao dữ liệu của ${name || 'một người'}, ngày ${formatDate(on)}`,
    size: 'A4',
    numbered: true,
    sheets: [
      {
        blocks: [
          nationalHead(state, setting, on),
          { what: 'title', text: 'BẢN SAO DỮ LIỆU CÁ NHÂN', under: name },
          plain('Những gì người in đọc được trong sổ. Phần sổ khóa với người in thì không có ở đây; tên người khác không ghi.', 'small'),
          ...section('Về người này', member === undefined ? [] : [{ what: 'fields', rows: aboutMember(member, on) }]),
          ...section('Đồng ý', consents(state, personId, on)),
          ...table('Hội phí', dues(state, ids)),
          ...table('Vay vốn', loans(state, ids)),
          ...table('Số đo sức khỏe', ids.flatMap((one) => state.readings.get(one) ?? []).map(measured)),
          ...table(
            'Lời tự kể về sức khỏe',
            ids.flatMap((one) => healthTold(state, one)),
          ),
          ...table(
            'Được thăm tại nhà',
            visitsOf(state, personId).map(({ on: day }) => row(formatDate(day), 'tình nguyện viên đến thăm')),
          ),
          ...table(
            'Hoàn cảnh đã nêu',
            [...state.needs.values()].filter((need) => ids.includes(need.personId)).map((need) => row(formatDate(need.on), need.words)),
          ),
          ...table(
            'Yêu cầu về dữ liệu',
            [...state.dataRequests.values()].filter((one) => ids.includes(one.personId)).map((one) => row(formatDate(one.on), one.words)),
          ),
          { what: 'signatures', people: [{ title: 'TM. BAN CHỦ NHIỆM', hint: 'Chủ nhiệm', name: chairOf(state, on) }] },
        ],
      },
    ],
  };
}

const row = (when: string, what: string): Row => ({ cells: [when, what] });

function section(heading: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [plain(heading, 'heading'), ...blocks];
}

function table(heading: string, rows: readonly Row[]): readonly Block[] {
  return rows.length === 0 ? [] : [plain(heading, 'heading'), { what: 'table', columns: TWO, rows, look: 'small' }];
}

function aboutMember(member: Member, on: LocalDate): readonly Field[] {
  const { spells, bornOn, born, phone, group, sex, minority } = member;
  const spoken = spells.map(({ from, to }) => `từ ${formatDate(from)}${to === '' ? '' : ` đến ${formatDate(to)}`}`).join('; ');
  return [
    { label: 'Họ và tên:', value: member.name },
    { label: 'Ngày sinh:', value: bornOn === '' ? born : formatDate(bornOn) },
    { label: 'Nam, nữ:', value: sex === 'male' ? 'nam' : 'nữ' },
    { label: 'Điện thoại:', value: phone || 'không ghi' },
    { label: 'Tổ:', value: String(group) },
    { label: 'Diện hộ:', value: HOUSEHOLDS[householdIn(member, yearOf(on))] },
    { label: 'Dân tộc thiểu số:', value: minority ? 'có' : 'không' },
    { label: 'Ở câu lạc bộ:', value: spoken },
  ];
}

function consents(state: ClubState, personId: Id, on: LocalDate): readonly Block[] {
  const rows = CONSENT_PURPOSES.map(
    (purpose): Field => ({
      label: `${purposeName(purpose, 'vi')}:`,
      value: STANDINGS[consentOf(state, personId, purpose, on)],
    }),
  );
  return [{ what: 'fields', rows }];
}

function dues(state: ClubState, ids: readonly Id[]): readonly Row[] {
  const months = [...state.duesPaid.keys()].filter((key) => ids.some((one) => key.startsWith(`${one}/`))).map((key) => key.slice(-7));
  return [...new Set(months)].sort().map((month) => row(formatMonth(month), 'đã đóng'));
}

function loans(state: ClubState, ids: readonly Id[]): readonly Row[] {
  return [...state.loans.values()]
    .filter(({ personId }) => ids.includes(personId))
    .map(({ terms, purpose, balance, rows }) =>
      row(
        rows[0] === undefined ? '' : formatDate(rows[0].dueOn),
        `vay ${formatDong(terms.principal)}, ${purpose}; còn gốc ${formatDong(balance)}`,
      ),
    );
}

function measured({ on, systolic, diastolic, pulse, weightHectograms, sugarTenths }: DatedReading): Row {
  const told = [
    systolic === undefined ? '' : `huyết áp ${systolic}/${diastolic ?? '?'}`,
    pulse === undefined ? '' : `mạch ${pulse}`,
    weightHectograms === undefined ? '' : `cân nặng ${String(weightHectograms / 10).replace('.', ',')} kg`,
    sugarTenths === undefined ? '' : `đường huyết ${String(sugarTenths / 10).replace('.', ',')} mmol/L`,
  ];
  return row(formatDate(on), told.filter((part) => part !== '').join(', '));
}

function healthTold(state: ClubState, personId: Id): readonly Row[] {
  const note = state.healthNotes.get(personId);
  if (note === undefined) return [];
  const told = [note.conditions ?? '', note.medicines ?? '', note.allergies ?? ''].filter((part) => part !== '');
  return told.length === 0 ? [] : [row(formatDate(note.on), told.join('; '))];
}
