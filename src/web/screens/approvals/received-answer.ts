// What came back from the second phone, scanned, pasted or typed: does it confirm this very record?
import { liveKeysOf } from '../../../domain/approvals/board-key.ts';
import { proofHolds } from '../../../domain/approvals/codes.ts';
import { approvalText, type Proof, type Signable } from '../../../domain/approvals/proof.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import type { Id } from '../../../kernel/ids.ts';
import { readAnswer } from '../../../protocol/approval-qr.ts';
import { readTyped } from '../../../protocol/typed-signature.ts';

export type Received =
  | { readonly ok: true; readonly proof: Proof }
  | { readonly ok: false; readonly why: 'newer' | 'damaged' | 'other-half' | 'answer-other' | 'not-holding' | 'short' }
  | { readonly ok: false; readonly why: 'lines'; readonly lines: readonly number[] };

export function receiveAnswer(state: ClubState, proposal: Signable, from: Id, text: string): Received {
  const read = readAnswer(text);
  if (!read.ok && read.why !== 'not-ours') return { ok: false, why: read.why };
  const signed = approvalText(proposal);
  if (!read.ok) return receiveTyped(state, signed, from, text);
  if (read.value.id !== proposal.id) return { ok: false, why: 'answer-other' };
  const { proof } = read.value;
  return proof.personId === from && proofHolds(state, signed, proof) ? { ok: true, proof } : { ok: false, why: 'not-holding' };
}

/** Typed letters hold the signature alone: the key is the one of this person that it fits. */
function receiveTyped(state: ClubState, signed: string, from: Id, text: string): Received {
  const typed = readTyped(text);
  if (!typed.ok) return typed.lines.length === 0 ? { ok: false, why: 'short' } : { ok: false, why: 'lines', lines: typed.lines };
  for (const { keyId } of liveKeysOf(state, from)) {
    const proof = { personId: from, keyId, signature: typed.signature };
    if (proofHolds(state, signed, proof)) return { ok: true, proof };
  }
  return { ok: false, why: 'not-holding' };
}
