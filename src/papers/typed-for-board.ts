// Who typed records of a meeting, and who confirmed them: a sentence a pair, for the minutes.
import type { ClubState } from '../domain/club/state.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import { recordsOf } from '../domain/meetings/records.ts';
import { personOfAccount } from '../domain/people/own-entry.ts';
import { nameOf } from './setting.ts';

/** "Cháu Minh nhập, Trần Thị Lan xác nhận: 12 khoản"; empty when the board typed everything itself. */
export function typedForBoard(state: ClubState, meeting: Meeting): readonly string[] {
  const counts = new Map<string, number>();
  const counted = new Set<string>();
  for (const { cmdId, actor, pub } of recordsOf(state, meeting)) {
    if (pub.typedBy === undefined || counted.has(cmdId)) continue;
    counted.add(cmdId);
    const typist = state.typists.get(pub.typedBy.typistId)?.name || 'Người nhập giúp';
    const person = personOfAccount(state, actor);
    const pair = `${typist} nhập, ${(person !== undefined && nameOf(state, person)) || 'Ban chủ nhiệm'} xác nhận`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts].map(([pair, records]) => `${pair}: ${records} khoản`);
}
