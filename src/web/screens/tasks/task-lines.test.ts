// Every kind of task says something, and its address is a page that those may open who get the task.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { founded, LUA, lentClub, numberedId } from '../../../domain/club/book-player.ts';
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
  const full = { personId: LUA, loanId: numberedId(50), meetingId: numberedId(60), month: month('2026-10'), code: 'treasurer' };
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
