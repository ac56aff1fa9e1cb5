// Danh sách thành viên in the order of given names (conventions §5): the common room's roster and nothing else.
import type { ClubState } from '../domain/club/state.ts';
import { isMemberOn, type Role } from '../domain/people/member.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { formatDate } from '../text/format.ts';
import { compareNames } from '../text/name-order.ts';
import type { Column, Paper, Row } from './paper.ts';
import { chairOf, nationalHead, type Setting } from './setting.ts';

const ROLES: { readonly [role in Role]: string } = {
  chair: 'chủ nhiệm',
  'vice-chair': 'phó chủ nhiệm',
  accountant: 'kế toán',
  treasurer: 'thủ quỹ',
  'board-member': 'ủy viên',
  volunteer: 'tình nguyện viên',
  'group-head': 'tổ trưởng',
};

const COLUMNS: readonly Column[] = [
  { head: 'STT', align: 'centre', share: 10 },
  { head: 'Họ và tên', align: 'left', share: 50 },
  { head: 'Năm sinh', align: 'centre', share: 18 },
  { head: 'Nam/nữ', align: 'centre', share: 16 },
  { head: 'Tổ', align: 'centre', share: 10 },
  { head: 'Vào ngày', align: 'centre', share: 24 },
  { head: 'Việc được giao', align: 'left', share: 34 },
];

export function memberListPaper(state: ClubState, setting: Setting, on: LocalDate): Paper {
  const members = [...state.members.values()].filter((member) => isMemberOn(member, on)).sort((a, b) => compareNames(a.name, b.name));
  const rows = members.map((member, at): Row => {
    const held = member.roles.filter((role) => role.from <= on && (role.to === '' || on <= role.to)).map(({ role }) => ROLES[role]);
    const joined = member.spells.findLast((spell) => spell.from <= on)?.from;
    return {
      cells: [
        String(at + 1),
        member.name,
        member.born.slice(0, 4),
        member.sex === 'male' ? 'nam' : 'nữ',
        String(member.group),
        joined === undefined ? '' : formatDate(joined),
        held.join(', '),
      ],
    };
  });
  const women = members.filter(({ sex }) => sex === 'female').length;
  return {
    name: `danh-sach-thanh-vien-${on}`,
    title: `Danh sách thành viên, ngày ${formatDate(on)}`,
    size: 'A4',
    numbered: true,
    sheets: [
      {
        blocks: [
          nationalHead(state, setting, on),
          { what: 'title', text: 'DANH SÁCH THÀNH VIÊN', under: `${members.length} người, trong đó ${women} nữ` },
          { what: 'table', columns: COLUMNS, rows, look: 'small' },
          { what: 'signatures', people: [{ title: 'TM. BAN CHỦ NHIỆM', hint: 'Chủ nhiệm', name: chairOf(state, on) }] },
        ],
      },
    ],
  };
}
