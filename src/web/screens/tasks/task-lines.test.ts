// Every kind of task says something, and its address is a page that those may open who get the task.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { founded, HOA, LUA, lentClub, numberedId } from '../../../domain/club/book-player.ts';
import { DEFAULT_CHARTER } from '../../../domain/club/charter.ts';
import type { Task } from '../../../domain/tasks/task.ts';
import { TASK_KINDS, type TaskKind } from '../../../domain/tasks/task-kinds.ts';
import { localDate, month } from '../../../kernel/local-date.ts';
import { dong } from '../../../kernel/money.ts';
import { CLUB_PAGES } from '../../club-pages.ts';
import { tasks } from '../../text/vi/tasks.ts';
import { vi } from '../../text/vi.ts';
import type { Saying } from './task-line.ts';
import { TASK_LINES } from './task-lines.ts';

const on = localDate('2026-11-24');
const kinds = Object.entries(TASK_KINDS) as readonly (readonly [TaskKind, (typeof TASK_KINDS)[TaskKind]])[];

function taskOf(kind: TaskKind): Task {
  const full = {
    personId: LUA,
    loanId: numberedId(50),
    meetingId: numberedId(60),
    month: month('2026-10'),
    code: 'treasurer',
    people: [LUA, HOA],
  };
  return { kind, ...TASK_KINDS[kind], key: `${kind}/x`, about: 'x', dueOn: on, count: 3, amount: dong(5000), age: 75, since: on, ...full };
}

for (const [kind, { room }] of kinds)
  test(`"${kind}" says what to do and leads to a page its readers may open`, () => {
    const saying: Saying = { book: lentClub().state, on, words: vi, say: tasks };
    const line = TASK_LINES[kind](taskOf(kind), saying);
    assert.ok(line.heading.length > 3 && line.why.length > 3, `${line.heading} ${line.why}`);
    assert.doesNotMatch(`${line.heading} ${line.why} ${line.href}`, /undefined|NaN|null/);
    const path = line.href.replace(/^#\//, '');
    const parent = path.slice(0, path.lastIndexOf('/'));
    const page =
      CLUB_PAGES.find((one) => !one.withId && one.address === path) ?? CLUB_PAGES.find((one) => one.withId && one.address === parent);
    assert.ok(page !== undefined, `${line.href} is a page`);
    assert.ok(
      page.room === 'common' || page.room === room || page.writers,
      `${line.href} lies in the room of ${page.room}, the task in ${room}`,
    );
  });

test('with nothing but its kind and day a task still says something', () => {
  const saying: Saying = { book: founded().state, on, words: vi, say: tasks };
  for (const [kind] of kinds) {
    const bare: Task = { kind, ...TASK_KINDS[kind], key: kind, about: '', dueOn: on };
    assert.ok(TASK_LINES[kind](bare, saying).heading.length > 3, kind);
  }
});

test('the meeting tomorrow and today names its hour and place when the charter of its month says them', () => {
  const book = founded();
  const charter = { ...DEFAULT_CHARTER, meetingDay: 24, meetingTime: '08:30', meetingPlace: 'nhà văn hóa thôn 5' };
  book.fact('adopt-charter', { charter, from: '2026-12-01' }, '2026-11-01');
  const whyOf = (kind: 'meeting-tomorrow' | 'meeting-today', of: string): string => {
    const task: Task = { kind, ...TASK_KINDS[kind], key: kind, about: '', dueOn: on, month: month(of) };
    return TASK_LINES[kind](task, { book: book.state, on, words: vi, say: tasks }).why;
  };
  assert.equal(whyOf('meeting-tomorrow', '2026-11'), tasks.lines.meetingTomorrow.why);
  assert.equal(whyOf('meeting-tomorrow', '2026-12'), `Lúc 08:30 · Tại nhà văn hóa thôn 5. ${tasks.lines.meetingTomorrow.why}`);
  assert.match(whyOf('meeting-today', '2026-12'), /^Lúc 08:30 · Tại nhà văn hóa thôn 5\. Ngày họp/);
  book.fact('move-meeting', { month: '2026-12', to: '2026-12-27', reason: 'storm' }, '2026-11-20');
  assert.match(whyOf('meeting-tomorrow', '2026-12'), /^Lúc 08:30 .*dời sang ngày mai/);
});

test('a right several people may ask for names three of them and opens its list; one person is opened at once', () => {
  const book = lentClub();
  const names = ['Lò Thị Mến', 'Hoàng Văn Páo', 'Vi Thị Sen', 'Lý Văn Tư'];
  const ids = names.map((name, index) => {
    const personId = numberedId(70 + index);
    const sex = index % 2 === 0 ? 'female' : 'male';
    const body = { personId, group: 1, sex, born: '1948', household: 'poor', minority: false, associationMember: true };
    book.fact('enrol-member', body, '2020-01-02', undefined, { name });
    return personId;
  });
  const say = (kind: 'right-to-ask' | 'right-soon', people: typeof ids) =>
    TASK_LINES[kind]({ ...taskOf(kind), code: 'social-pension', people }, { book: book.state, on, words: vi, say: tasks });
  const [first, second] = [say('right-to-ask', ids), say('right-soon', ids.slice(0, 2))];
  assert.equal(first.heading, '4 người nên xin trợ cấp hưu trí xã hội');
  assert.equal(first.why, 'Bà Mến, ông Páo, bà Sen và 1 người nữa');
  assert.equal(second.heading, '2 người sắp đủ tuổi hưởng trợ cấp hưu trí xã hội');
  assert.equal(second.why, 'Bà Mến, ông Páo. Sớm nhất ngày 24/11.');
  assert.deepEqual([first.href, second.href], ['#/quyen-loi/xin/social-pension', '#/quyen-loi/xin/social-pension']);
  assert.equal(say('right-to-ask', ids.slice(3)).href, `#/quyen-loi/nguoi/${ids[3]}`);
});
