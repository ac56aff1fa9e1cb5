// Secret keys of board members that live on this phone, each closed with its owner's code. They belong to the phone and
// the club, not to an account: on a shared phone several people confirm, whoever is signed in.
import type { Proof } from '../../domain/approvals/proof.ts';
import { type Id, id } from '../../kernel/ids.ts';
import { publicKeyOf, signText } from '../../kernel/signature.ts';
import { afterWrong, type CodeTries, NO_TRIES, waitBefore } from './code-delay.ts';
import { closeSecret, openSecret, type Seal } from './code-seal.ts';
import { readNamed, writeNamed } from './database.ts';
import { newId } from './dice.ts';

export interface SealedKey {
  readonly clubId: Id;
  readonly personId: Id;
  readonly keyId: Id;
  readonly publicKey: string;
  readonly seal: Seal;
  readonly tries: CodeTries;
}

export type NotOpened =
  | { readonly ok: false; readonly why: 'wrong-code'; readonly wrong: number; readonly wait: number }
  | { readonly ok: false; readonly why: 'wait'; readonly wait: number };
export type Signed = { readonly ok: true; readonly proof: Proof } | NotOpened;
type Opened = { readonly ok: true; readonly secret: Uint8Array<ArrayBuffer> } | NotOpened;

const NAME = 'sealed-keys';
const kept = $state<{ keys: readonly SealedKey[] }>({ keys: [] });

/** Keys this phone holds for a club; a retired one may still be among them. */
export function keysHere(clubId: string): readonly SealedKey[] {
  return kept.keys.filter((key) => key.clubId === clubId);
}

/** Called by every screen that asks for codes, so that the first load reads nothing of it. */
export async function readKeys(): Promise<void> {
  kept.keys = await readNamed<readonly SealedKey[]>(NAME, []);
}

/** A new key closed with the code; kept before the book is told, so that no key is in the book that nobody holds. */
export async function makeKey(clubId: Id, personId: Id, code: string): Promise<{ readonly key: SealedKey; readonly secret: Uint8Array }> {
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const made = { clubId, personId, keyId: newId(), publicKey: publicKeyOf(secret), seal: await closeSecret(secret, code), tries: NO_TRIES };
  await change((keys) => [...keys, made]);
  return { key: made, secret };
}

export function forgetKey(keyId: string): Promise<void> {
  return change((keys) => keys.filter((key) => key.keyId !== keyId));
}

/** The same key under another code: nothing the book needs to know. */
export async function changeCode(key: SealedKey, from: string, to: string): Promise<{ readonly ok: true } | NotOpened> {
  const opened = await tryCode(key, from);
  if (!opened.ok) return opened;
  const seal = await closeSecret(opened.secret, to);
  await change((keys) => keys.map((one) => (one.keyId === key.keyId ? { ...one, seal, tries: NO_TRIES } : one)));
  return { ok: true };
}

/** Signs `text` when the code is right. The try is written down before the code is looked at: a killed tab forgives none. */
export async function signWithCode(key: SealedKey, code: string, text: string): Promise<Signed> {
  const opened = await tryCode(key, code);
  return opened.ok ? { ok: true, proof: proofOf(key, opened.secret, text) } : opened;
}

export function proofOf(key: SealedKey, secret: Uint8Array, text: string): Proof {
  return { personId: id(key.personId), keyId: id(key.keyId), signature: signText(secret, text) };
}

async function tryCode({ keyId }: SealedKey, code: string): Promise<Opened> {
  await readKeys();
  const key = kept.keys.find((one) => one.keyId === keyId);
  if (key === undefined) throw new Error('Defect: a code for a key that is not on this phone');
  const wait = waitBefore(key.tries, Date.now());
  if (wait > 0) return { ok: false, why: 'wait', wait };
  const wronged = afterWrong(key.tries, Date.now());
  await setTries(keyId, wronged);
  const secret = await openSecret(key.seal, code);
  if (secret === null) return { ok: false, why: 'wrong-code', wrong: wronged.wrong, wait: waitBefore(wronged, Date.now()) };
  await setTries(keyId, NO_TRIES);
  return { ok: true, secret };
}

function setTries(keyId: string, tries: CodeTries): Promise<void> {
  return change((keys) => keys.map((one) => (one.keyId === keyId ? { ...one, tries } : one)));
}

async function change(work: (keys: readonly SealedKey[]) => readonly SealedKey[]): Promise<void> {
  await readKeys();
  const next = work($state.snapshot(kept.keys) as readonly SealedKey[]);
  await writeNamed(NAME, next);
  kept.keys = next;
}
