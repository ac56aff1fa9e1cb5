// In which order people are measured: those present in the order of the roll-call, then those nobody marked, then the absent,
// then those who came along. Who comes next is the next one not yet measured, from the top again at the end.
import type { ClubState } from '../../../domain/club/state.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { mayShow } from '../../../domain/people/consent.ts';
import type { Member } from '../../../domain/people/member.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { groupsOn } from '../people/naming.ts';

export interface Place {
  readonly personId: Id;
  readonly name: string;
  /** Absent for somebody who came along. */
  readonly member?: Member;
  readonly group: number;
  readonly absent: boolean;
  /** Asked not to be measured any more. */
  readonly saidNo: boolean;
}

export interface Guest {
  readonly personId: Id;
  readonly name: string;
}

export function sweepOrder(state: ClubState, meeting: Meeting | undefined, on: LocalDate, guests: readonly Guest[]): readonly Place[] {
  const marks: Readonly<Record<string, string>> = meeting?.marks ?? {};
  const rank = (member: Member): number => {
    const mark = marks[member.personId];
    return mark === 'present' ? 0 : mark === undefined ? 1 : 2;
  };
  const members = groupsOn(state, on).flatMap((group) => group.members);
  const seated = members.map((member, index) => ({ member, index })).sort((a, b) => rank(a.member) - rank(b.member) || a.index - b.index);
  return [
    ...seated.map(({ member }) => ({
      personId: member.personId,
      name: member.name,
      member,
      group: member.group,
      absent: rank(member) === 2,
      saidNo: !mayShow(state, member.personId, 'health', on),
    })),
    ...guests.map(({ personId, name }) => ({ personId, name, group: 0, absent: false, saidNo: false })),
  ];
}

/** The next person to measure after `from`; nobody when all who may come were measured. */
export function nextToMeasure(order: readonly Place[], measured: ReadonlySet<string>, from: string): Place | undefined {
  const waiting = (place: Place): boolean => !place.absent && !place.saidNo && !measured.has(place.personId) && place.personId !== from;
  const at = order.findIndex(({ personId }) => personId === from);
  return order.slice(at + 1).find(waiting) ?? order.slice(0, Math.max(0, at)).find(waiting);
}
