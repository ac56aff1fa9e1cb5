// The keys behind the codes of board members. A key lives on one phone; its public half is told to the book with another
// board member as witness. Order of the book decides which key is live, never a date (law 12).
import { verifyText } from '../../kernel/signature.ts';
import { type Decision, events, question, refuse } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { isOnBoard } from '../people/member.ts';
import type { RegisterKey, RetireKey } from './approval-commands.ts';
import type { KeyRegistered, KeyRetired } from './approval-events.ts';
import { liveKeysOf } from './board-key.ts';
import { codeRefusal } from './codes.ts';
import { approvalText, type Proof } from './proof.ts';

/** Order of refusals: REFUSAL_ORDER['register-key']. */
export function decideRegisterKey(state: ClubState, command: RegisterKey): Decision {
  const { personId, keyId, witnessId, proofs } = command.body;
  const member = state.members.get(personId);
  if (member === undefined) return refuse({ why: 'member-unknown' });
  if (!isOnBoard(member, command.on)) return refuse({ why: 'approver-not-on-board' });
  if (state.keys.has(keyId)) return refuse({ why: 'key-already-registered' });
  const witness = state.members.get(witnessId);
  if (witness === undefined || witnessId === personId || !isOnBoard(witness, command.on)) return refuse({ why: 'witness-missing' });
  const own = proofs.filter((proof) => proof.keyId === keyId);
  if (own.length === 0) return refuse({ why: 'approver-code-missing', personId });
  if (!own.every((proof) => isOwn(command, proof))) return refuse({ why: 'approver-code-wrong', personId });
  const rest = { ...command, body: { ...command.body, proofs: proofs.filter((proof) => proof.keyId !== keyId) } };
  const refusal = codeRefusal(state, rest, [witnessId], 'where there is one');
  if (refusal !== null) return refuse(refusal);
  const registered = { kind: 'key-registered', room: 'common', pub: command.body } as const;
  const before = [...state.keys.values()].some((key) => key.personId === personId);
  return before ? events(registered, question('common', 'code-set-anew', command.id, { personId })) : events(registered);
}

/** Whoever registers a public key shows that they hold its secret half. */
function isOwn(command: RegisterKey, proof: Proof): boolean {
  return proof.personId === command.body.personId && verifyText(command.body.publicKey, approvalText(command), proof.signature);
}

/** A lost phone's key dies at anybody's word on the board; to do without codes again takes the code itself. */
export function decideRetireKey(state: ClubState, command: RetireKey): Decision {
  const key = state.keys.get(command.body.keyId);
  if (key === undefined) return refuse({ why: 'key-unknown' });
  if (key.ended !== '') return refuse({ why: 'key-already-retired' });
  const refusal = command.body.reason === 'given-up' ? codeRefusal(state, command, [key.personId], 'where there is one') : null;
  if (refusal !== null) return refuse(refusal);
  return events({ kind: 'key-retired', room: 'common', pub: command.body });
}

export function evolveKeys(state: ClubState, event: ClubEvent & (KeyRegistered | KeyRetired)): void {
  if (event.kind === 'key-retired') {
    const key = state.keys.get(event.pub.keyId);
    if (key !== undefined) state.keys.set(key.keyId, { ...key, to: event.on, ended: event.pub.reason });
    return;
  }
  const { personId, keyId, publicKey, witnessId } = event.pub;
  for (const key of liveKeysOf(state, personId))
    if (key.device === event.device) state.keys.set(key.keyId, { ...key, to: event.on, ended: 'replaced' });
  state.keys.set(keyId, { keyId, personId, publicKey, device: event.device, witnessId, from: event.on, to: '', ended: '' });
}
