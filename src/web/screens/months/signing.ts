// Who signs for the club, and whether they have: by the code of who has one, by a press of the others.
import { codeNeeded } from '../../../domain/approvals/board-key.ts';
import type { Signable } from '../../../domain/approvals/proof.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import { BOARD_ROLES, hasRoleOn, isActive, type Member, type Role } from '../../../domain/people/member.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Round } from '../approvals/approval-round.svelte.ts';

export interface Signer {
  readonly member: Member;
  readonly role: Role;
}

/** Treasurer and chair; where one of them is missing, the next of the board. */
export function closingSigners(state: ClubState, on: LocalDate): readonly Signer[] {
  const board = [...state.members.values()].flatMap((member): Signer[] => {
    const role = isActive(member) ? BOARD_ROLES.find((one) => hasRoleOn(member, one, on)) : undefined;
    return role === undefined ? [] : [{ member, role }];
  });
  const order: readonly Role[] = ['treasurer', 'chair', 'vice-chair', 'accountant', 'board-member'];
  return board.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role)).slice(0, 2);
}

export function hasSigned(
  state: ClubState,
  { personId }: Member,
  { proposal, round, pressed }: { readonly proposal: Signable | null; readonly round: Round; readonly pressed: readonly string[] },
): boolean {
  if (proposal === null) return false;
  return codeNeeded(state, personId, proposal.on) ? round.sealOf(proposal, personId) !== undefined : pressed.includes(personId);
}
