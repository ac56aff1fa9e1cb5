// One month's tasks come and go by themselves: nobody ticks one off, each is gone when what it waited for is in the book. Told for the
// treasurer, the chair and the volunteer, each with the rooms of their own.
import { type AccountRole, roomsOf } from '../../src/domain/club/roles.ts';
import { personOfAccount } from '../../src/domain/people/own-entry.ts';
import type { Task } from '../../src/domain/tasks/task.ts';
import { isOwn, tasksOf, timeOf } from '../../src/domain/tasks/tasks.ts';
import { type LocalDate, localDate } from '../../src/kernel/local-date.ts';
import { formatDate, formatDay } from '../../src/text/format.ts';
import { type Club, clubAtWork, namesById, people, storyId } from './club.ts';
import { closeMeeting, countBox, openMeeting } from './meeting-steps.ts';

export const title = 'Việc của một tháng tới rồi đi';

const WORDS: { readonly [kind in Task['kind']]?: string } = {
  'meeting-today': 'hôm nay họp',
  'meeting-tomorrow': 'ngày mai họp',
  'meeting-left-open': 'buổi họp chưa khóa',
  'meeting-not-held': 'buổi họp chưa ghi',
  'questions-waiting': 'khoản cần xem lại',
  'month-to-close': 'khóa sổ tháng',
  'nobody-helped': 'tháng này chưa giúp ai',
  'visit-due': 'thăm',
  'assess-first': 'xem nhu cầu lần đầu của',
  'assess-due': 'xem nhu cầu của',
  'care-to-end': 'thôi chăm sóc người đã mất',
  'dues-late': 'hội phí còn thiếu',
  longevity: 'chuẩn bị mừng thọ',
  'day-to-mark': 'ngày đáng nhớ',
  'term-ending': 'sắp hết nhiệm kỳ',
};
const TIMES = { overdue: 'quá hạn', today: 'hôm nay', week: 'trong 7 ngày', later: 'sau đó' };
const ROLES: readonly (readonly [AccountRole, string])[] = [
  ['treasurer', 'bà Hoa, thủ quỹ'],
  ['chair', 'ông Bình, chủ nhiệm'],
  ['volunteer', 'chú Dũng, tình nguyện viên'],
];

export function tell(): Club {
  const club = clubAtWork(title);
  club.day('2026-03-02');
  club.record('Nhận chăm sóc cụ Sáu, chú Dũng đi thăm.', {
    kind: 'start-care',
    body: { personId: people.sau.id, volunteers: [people.dung.id] },
    priv: { name: people.sau.name },
  });
  club.record('Chú Dũng nhận dòng của mình trong sổ.', { kind: 'link-account', body: { personId: people.dung.id } });
  tasksOn(club, '2026-03-03', 'Đầu tháng');
  tasksOn(club, '2026-03-14', 'Trước ngày họp');
  club.day('2026-03-14');
  club.record('Chú Dũng thăm cụ Sáu.', {
    kind: 'record-visit',
    body: { personId: people.sau.id, visitors: [people.dung.id], tasks: [], condition: 'good' },
  });
  tasksOn(club, '2026-03-15', 'Ngày họp');
  club.day('2026-03-15');
  openMeeting(club);
  tasksOn(club, '2026-03-16', 'Hôm sau, buổi họp còn mở');
  countBox(club, [[500_000, 40]]);
  closeMeeting(club);
  tasksOn(club, '2026-03-20', 'Ngày 20');
  club.day('2026-03-21');
  club.record('Chú Dũng giúp bà Lan hai công.', {
    kind: 'give-help',
    body: { personId: people.lan.id, help: { how: 'labour', halfDays: 4 }, helpers: [people.dung.id] },
  });
  tasksOn(club, '2026-03-24', 'Cuối tháng');
  club.record('Cụ Sáu mất.', { kind: 'end-membership', body: { personId: people.sau.id, reason: 'died' } });
  tasksOn(club, '2026-03-31', 'Sau khi cụ Sáu mất');
  return club;
}

function tasksOn(club: Club, day: string, when: string): void {
  const on = localDate(day);
  club.say(`    ${when}, ${formatDate(on)}:`);
  for (const [role, name] of ROLES) {
    const personId = role === 'volunteer' ? personOfAccount(club.state, storyId('account')) : undefined;
    const viewer = { roles: [role], rooms: roomsOf([role]), ...(personId === undefined ? {} : { personId }) };
    const own = tasksOf(club.state, on, viewer).filter((task) => isOwn(task, viewer));
    club.say(`      ${name}: ${own.length === 0 ? 'không có việc' : own.map((task) => said(task, on)).join(' · ')}`);
  }
}

function said(task: Task, on: LocalDate): string {
  const who = task.personId === undefined ? '' : ` ${namesById.get(task.personId) ?? ''}`;
  return `${WORDS[task.kind] ?? task.kind}${who} (${TIMES[timeOf(task, on)]}, ${formatDay(task.dueOn)})`;
}
