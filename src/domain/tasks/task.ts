// A task: something waits for somebody. Tasks are never stored; rules find them in the book for a day, the same on the phone
// and on the server, so a task goes by itself when what it waited for is in the book. No words here: a screen says why.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate, Month } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Room } from '../club/event-shape.ts';
import type { AccountRole } from '../club/roles.ts';
import type { ClubState } from '../club/state.ts';
import type { TaskKind } from './task-kinds.ts';

/** What holds for every task of a kind. */
export interface TaskTraits {
  /** Who cannot enter it never gets the task; its rule may read this room and `common` only. */
  readonly room: Room;
  /**
   * Heavier is shown first. 90–100: today's meeting; 70–89: somebody may come to harm, or money is in doubt; 50–69: a promise
   * with a date; 30–49: a courtesy with a date; below: when there is time.
   */
  readonly weight: number;
  /** Who sees it among the tasks of their own. */
  readonly roles: readonly AccountRole[];
}

/** What a rule finds. */
export interface FoundTask {
  readonly kind: TaskKind;
  /** With the kind it names the task for good: a person, a loan, a month. Never a count or a day that moves. */
  readonly about: string;
  /** The day it should be done by; a task with a day gone by is overdue. */
  readonly dueOn: LocalDate;
  readonly personId?: Id;
  /** Everybody it is about, when one task stands for several people; never the dead, never those who left. */
  readonly people?: readonly Id[];
  readonly loanId?: Id;
  readonly meetingId?: Id;
  readonly month?: Month;
  /** Members it was given to by name (the volunteers of a recipient); it is theirs too, whatever their role. */
  readonly doers?: readonly Id[];
  readonly count?: number;
  readonly amount?: Dong;
  /** Years of age it is about. */
  readonly age?: number;
  /** The day behind it: of the last visit, of a term's end. '' when there was none. */
  readonly since?: LocalDate | '';
  /** The noun's own word: a role, a code of a right, the id of a referral. */
  readonly code?: string;
}

export interface Task extends FoundTask, TaskTraits {
  /** "kind/about": the same on every machine and every day the task stands. */
  readonly key: string;
}

export interface Viewer {
  readonly rooms: readonly Room[];
  readonly roles: readonly AccountRole[];
  /** The member this person is, when the book says so. */
  readonly personId?: Id;
}

export type TaskRule = (state: ClubState, on: LocalDate, viewer: Viewer) => readonly FoundTask[];
