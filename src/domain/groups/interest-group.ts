// A group that meets for something its members like: exercise, sport, singing, helping. Not the tổ of the club. Its sessions
// are activities that name it, so that each is recorded and counted once.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

export const GROUP_KINDS = ['exercise', 'sport', 'arts', 'volunteers', 'other'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export interface GroupDescription {
  readonly groupId: Id;
  readonly sort: GroupKind;
  readonly name: string;
  readonly leaderId?: Id;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays?: readonly number[];
  readonly place?: string;
}

export interface GroupSpell {
  readonly personId: Id;
  readonly from: LocalDate;
  readonly to: LocalDate | '';
}

export interface InterestGroup extends GroupDescription {
  readonly startedOn: LocalDate;
  readonly endedOn: LocalDate | '';
  /** In the order of joining; somebody who comes back has a second line. */
  readonly spells: readonly GroupSpell[];
}

/** Ids of those in the group on a day, in the order of joining. */
export function groupMembersOn(group: InterestGroup, on: LocalDate): readonly Id[] {
  return group.spells.filter(({ from, to }) => from <= on && (to === '' || on < to)).map(({ personId }) => personId);
}
