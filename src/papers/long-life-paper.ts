// Danh sách mừng thọ: who is honoured in a year and at what age, for the celebration and for the Association of the commune.
import { honourableIn, honouredIn } from '../domain/activities/honouring.ts';
import type { ClubState } from '../domain/club/state.ts';
import { formatDate } from '../text/format.ts';
import { type Column, type Paper, plain, type Row } from './paper.ts';
import { chairOf, nationalHead, type Setting } from './setting.ts';

const COLUMNS: readonly Column[] = [
  { head: 'STT', align: 'centre', share: 10 },
  { head: 'Họ và tên', align: 'left', share: 52 },
  { head: 'Nam/nữ', align: 'centre', share: 16 },
  { head: 'Năm sinh', align: 'centre', share: 18 },
  { head: 'Tuổi', align: 'centre', share: 14 },
  { head: 'Tổ', align: 'centre', share: 10 },
  { head: 'Đã mừng ngày', align: 'centre', share: 28 },
];

export function longLifePaper(state: ClubState, setting: Setting, year: number): Paper {
  const done = honouredIn(state, year);
  const people = honourableIn(state, year);
  const rows = people.map(({ member, age }, at): Row => {
    const by = done.get(member.personId);
    const sex = member.sex === 'male' ? 'nam' : 'nữ';
    const day = by === undefined ? '' : formatDate(by.on);
    return { cells: [String(at + 1), member.name, sex, member.born.slice(0, 4), String(age), String(member.group), day] };
  });
  return {
    name: `danh-sach-mung-tho-${year}`,
    title: `Danh sách mừng thọ năm ${year}`,
    size: 'A4',
    numbered: true,
    sheets: [
      {
        blocks: [
          nationalHead(state, setting, setting.printedOn),
          { what: 'title', text: `DANH SÁCH MỪNG THỌ NĂM ${year}`, under: `${people.length} người` },
          { what: 'table', columns: COLUMNS, rows, look: 'small' },
          plain('Tuổi tính theo năm sinh. Các tuổi mừng thọ theo Luật Người cao tuổi, điều 21.'),
          { what: 'signatures', people: [{ title: 'TM. BAN CHỦ NHIỆM', hint: 'Chủ nhiệm', name: chairOf(state, setting.printedOn) }] },
        ],
      },
    ],
  };
}
