// Who may say yes about a loan: enough different people of the board, none of them the borrower. The order is the law's (13).
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Refusal } from '../club/refusal.ts';
import { type ClubState, charterOn } from '../club/state.ts';
import { isOnBoard } from '../people/member.ts';
import { whoIs } from '../people/same-person.ts';

export function approverProblem(state: ClubState, borrower: Id, approvedBy: readonly Id[], on: LocalDate): Refusal | null {
  const needed = charterOn(state, on).loanApprovals;
  if (new Set(approvedBy).size < needed) return { why: 'approvers-too-few', needed };
  if (approvedBy.some((by) => whoIs(state, by) === whoIs(state, borrower))) return { why: 'approver-is-borrower' };
  return approvedBy.every((by) => onBoard(state, by, on)) ? null : { why: 'approver-not-on-board' };
}

function onBoard(state: ClubState, personId: Id, on: LocalDate): boolean {
  const member = state.members.get(whoIs(state, personId));
  return member !== undefined && isOnBoard(member, on);
}
