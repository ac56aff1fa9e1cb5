// Starting and changing an interest group, who is in it, and its end.
import type { Id } from '../../kernel/ids.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { GroupDescription } from './interest-group.ts';

/** Starts the group, or describes it anew. */
export type SetInterestGroup = CommandShape<'set-interest-group', GroupDescription>;
export type JoinInterestGroup = CommandShape<'join-interest-group', GroupPersons>;
export type LeaveInterestGroup = CommandShape<'leave-interest-group', GroupPersons>;
export type EndInterestGroup = CommandShape<'end-interest-group', { groupId: Id }>;

export interface GroupPersons {
  readonly groupId: Id;
  readonly personIds: readonly Id[];
}

export type GroupCommand = SetInterestGroup | JoinInterestGroup | LeaveInterestGroup | EndInterestGroup;
