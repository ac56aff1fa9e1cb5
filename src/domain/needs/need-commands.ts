// What is told of a need, and what those who decide make of it.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { HelpWanted, NeedAnswer, NeedKind, NeedOutcome, PlannedHelp, RefusedBecause, Urgency } from './need.ts';

/** The need is known by the id of this command. A person outside the club gets an id of their own here, and a name. */
export type RaiseNeed = CommandShape<
  'raise-need',
  { meetingId?: Id; personId: Id; outsider?: true; what: NeedKind; wants: readonly HelpWanted[]; urgency: Urgency },
  { name?: string; words?: string }
>;
export type DecideNeed = CommandShape<
  'decide-need',
  {
    needId: Id;
    answer: NeedAnswer;
    meetingId?: Id;
    decidedBy: readonly Id[];
    resolutionId?: Id;
    planned?: PlannedHelp;
    helpers?: readonly Id[];
    again?: LocalDate;
    because?: RefusedBecause;
  },
  { words: string }
>;
/** `onWall`: whoever was helped agreed that it is told, without a name, on the wall sheet. */
export type CloseNeed = CommandShape<'close-need', { needId: Id; outcome: NeedOutcome; onWall: boolean }, { words: string }>;

export type NeedCommand = RaiseNeed | DecideNeed | CloseNeed;
