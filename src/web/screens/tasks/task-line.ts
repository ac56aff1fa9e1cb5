// How one task is said: what to do, why, and the address where it is done. A noun that adds a kind of task adds its line to
// TASK_LINES beside this.
import type { ClubState } from '../../../domain/club/state.ts';
import { whoIs } from '../../../domain/people/same-person.ts';
import type { Task } from '../../../domain/tasks/task.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { tasks } from '../../text/vi/tasks.ts';
import type { Text } from '../../text/vi.ts';
import type { IconName } from '../../ui/icons.ts';
import { callName } from '../people/naming.ts';

export interface TaskLine {
  readonly heading: string;
  readonly why: string;
  readonly href: string;
  readonly icon: IconName;
  readonly tone: 'leaf' | 'info' | 'warn';
}

/** What a line is made of. */
export interface Saying {
  readonly book: ClubState;
  readonly on: LocalDate;
  /** Words of the first load. */
  readonly words: Text;
  readonly say: typeof tasks;
}

export type TaskLineOf = (task: Task, saying: Saying) => TaskLine;

/** "bà Hoa"; somebody cared for who is no member has a name of their own. */
export function calledIn({ book, on, words }: Saying, personId: Id | undefined): string {
  if (personId === undefined) return words.members.nameless;
  const member = book.members.get(whoIs(book, personId));
  const name = member === undefined ? (book.recipients.get(personId)?.name ?? '') : '';
  return name === '' ? callName(member, on, words) : name;
}
