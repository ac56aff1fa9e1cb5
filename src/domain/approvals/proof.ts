// A proof: one board member's signature, made with the key behind their code, over exactly what is decided. The text
// holds the whole command but its proofs, so a signature fits no other sum, person, day, club or record (no replay).
import { type Canonical, canonicalText } from '../../kernel/canonical.ts';
import { digestHex } from '../../kernel/digest.ts';
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

export interface Proof {
  readonly personId: Id;
  readonly keyId: Id;
  /** Ed25519, 128 hex digits. */
  readonly signature: string;
}

/** The parts of a command that are signed; every command is one. */
export interface Signable {
  readonly kind: string;
  readonly id: Id;
  readonly clubId: Id;
  readonly on: LocalDate;
  readonly salt: string;
  readonly body: object;
  readonly priv?: object | undefined;
}

/**
 * What is signed, as canonical text. The private part (names, notes) enters as a salted digest: it is bound as well, and
 * may still be erased later.
 */
export function approvalText(command: Signable): string {
  const { kind, id, clubId, on, salt, priv } = command;
  const body = Object.fromEntries(Object.entries(command.body).filter(([field]) => field !== 'proofs')) as Record<string, Canonical>;
  const words = priv === undefined ? {} : { words: digestHex(`${salt}\n${canonicalText(priv as unknown as Canonical)}`) };
  return canonicalText({ approval: 1, club: clubId, kind, id, on, body, ...words });
}

/** Proofs in a command's body, none when it has no such field. */
export function proofsOf(body: object): readonly Proof[] {
  return 'proofs' in body && Array.isArray(body.proofs) ? body.proofs : [];
}
