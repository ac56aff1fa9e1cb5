// Codes in stories: a key for each person, the same every time, and commands with the signatures of those who entered
// their code.
import { approvalText, type Proof } from '../../src/domain/approvals/proof.ts';
import type { ClubCommand } from '../../src/domain/club/command.ts';
import { digestBytes } from '../../src/kernel/digest.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { publicKeyOf, signText } from '../../src/kernel/signature.ts';
import { type Club, type Person, type Phone, storyId } from './club.ts';

export interface StoryKey {
  readonly of: Person;
  readonly keyId: Id;
  readonly secret: Uint8Array;
}

export function keyOf(of: Person, name = 'mã đầu'): StoryKey {
  return { of, keyId: storyId(`key ${of.name} ${name}`), secret: digestBytes(`secret ${of.name} ${name}`) };
}

function proof(command: ClubCommand, { of, keyId, secret }: StoryKey): Proof {
  return { personId: of.id, keyId, signature: signText(secret, approvalText(command)) };
}

/** The command with the codes of these persons. */
export function withCodes(...keys: readonly StoryKey[]): (command: ClubCommand) => ClubCommand {
  return (command) => ({ ...command, body: { ...command.body, proofs: keys.map((key) => proof(command, key)) } }) as ClubCommand;
}

/** A code is set; the witness confirms with theirs when they have one. */
export function setCode(club: Club, sentence: string, key: StoryKey, witness: Person, witnessKey?: StoryKey, phone?: Phone): void {
  const body = { personId: key.of.id, keyId: key.keyId, publicKey: publicKeyOf(key.secret), witnessId: witness.id, proofs: [] };
  club.record(sentence, { kind: 'register-key', body }, phone, withCodes(key, ...(witnessKey === undefined ? [] : [witnessKey])));
}
