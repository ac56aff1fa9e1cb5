// Do the proofs of a command hold? One answer for requests (a refusal) and for facts (questions), so that every record
// that two people answer for asks in the same way. See decision 0015.
import type { Id } from '../../kernel/ids.ts';
import { verifyText } from '../../kernel/signature.ts';
import type { ClubCommand } from '../club/command.ts';
import type { ReviewRaised } from '../club/correcting-events.ts';
import { question } from '../club/decision.ts';
import type { Room } from '../club/event-shape.ts';
import type { Refusal } from '../club/refusal.ts';
import type { ClubState } from '../club/state.ts';
import { codeNeeded, hasCodeHistory } from './board-key.ts';
import { approvalText, type Proof, proofsOf } from './proof.ts';

/** 'by charter': also who never set a code, when the charter wants codes of everybody; 'where there is one': only who has. */
export type CodeRule = 'by charter' | 'where there is one';

interface CodeFault {
  readonly why: 'approver-code-missing' | 'approver-code-wrong';
  readonly personId: Id;
}

/** For a request: the first person, in the order named, whose code is missing; then the first whose proof does not hold. */
export function codeRefusal(state: ClubState, command: ClubCommand, persons: readonly Id[], rule: CodeRule = 'by charter'): Refusal | null {
  const faults = faultsOf(state, command, persons, rule);
  return faults.find((fault) => fault.why === 'approver-code-missing') ?? faults[0] ?? null;
}

/** For a fact: one question for each person. */
export function codeQuestions(state: ClubState, command: ClubCommand, room: Room, persons: readonly Id[]): readonly ReviewRaised[] {
  return faultsOf(state, command, persons, 'by charter').map(({ why, personId }) => question(room, why, command.id, { personId }));
}

/** Every proof must hold and be of a person named; every person named who needs a code must have given it. */
function faultsOf(state: ClubState, command: ClubCommand, persons: readonly Id[], rule: CodeRule): readonly CodeFault[] {
  const proofs = proofsOf(command.body);
  const named = [...new Set(persons)];
  const faults: CodeFault[] = [];
  for (const personId of named) {
    const needed = rule === 'by charter' ? codeNeeded(state, personId, command.on) : hasCodeHistory(state, personId);
    if (needed && !proofs.some((proof) => proof.personId === personId)) faults.push({ why: 'approver-code-missing', personId });
  }
  if (proofs.length === 0) return faults;
  const text = approvalText(command);
  for (const proof of proofs) {
    if (!named.includes(proof.personId) || !proofHolds(state, text, proof))
      faults.push({ why: 'approver-code-wrong', personId: proof.personId });
  }
  return faults;
}

/** The key is known to the book by now, lives, belongs to the person, and signed this very text. */
export function proofHolds(state: ClubState, text: string, proof: Proof): boolean {
  const key = state.keys.get(proof.keyId);
  return key !== undefined && key.ended === '' && key.personId === proof.personId && verifyText(key.publicKey, text, proof.signature);
}
