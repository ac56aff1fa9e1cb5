// A record before it is made: people sign over its id, so the id is there first. What the book would say against it is
// asked before anybody is called to the phone.
import type { Signable } from '../../../domain/approvals/proof.ts';
import type { ClubCommand } from '../../../domain/club/command.ts';
import { decide } from '../../../domain/club/decide.ts';
import type { Refusal } from '../../../domain/club/refusal.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import type { Id } from '../../../kernel/ids.ts';
import { newId, newSalt } from '../../store/dice.ts';

export interface DraftIds {
  readonly id: Id;
  readonly salt: string;
}

export function newDraft(): DraftIds {
  return { id: newId(), salt: newSalt() };
}

/** Why the book would not grant it, codes aside; null when only codes are missing, or nothing is. */
export function standsAgainst(state: ClubState, proposal: Signable): Refusal | null {
  const command = { ...proposal, v: 1, at: '', actor: proposal.id, device: proposal.id } as unknown as ClubCommand;
  const decided = decide(state, command);
  if (decided.ok || decided.refusal.why === 'approver-code-missing' || decided.refusal.why === 'approver-code-wrong') return null;
  return decided.refusal;
}
