// The browser's side of passkeys: asks the machine for a new key, or to show one, and carries what it says to the server. Fetched when
// somebody presses for it, never before.

import { type ApiAnswer, type ApiProblem, carryKey, postJson } from './api.ts';
import { enter } from './coming-in.ts';
import { ownDevice } from './device-link.ts';

/** What stood in the way at the machine itself: its owner stopped or it did not know them, it has a key already, or it cannot. */
export type MachineTrouble = 'stopped' | 'already' | 'unable';
export type KeyAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly machine: MachineTrouble }
  | { readonly ok: false; readonly problem: ApiProblem };

/** Of options as JSON (WebAuthn Level 3) only what our server sends; older Safari does not read the JSON itself. */
interface NewKeyAsked {
  readonly rp: PublicKeyCredentialRpEntity;
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly challenge: string;
  readonly pubKeyCredParams: PublicKeyCredentialParameters[];
  readonly timeout: number;
  readonly excludeCredentials: readonly { readonly id: string }[];
  readonly authenticatorSelection: AuthenticatorSelectionCriteria;
}
interface KeyAsked {
  readonly challenge: string;
  readonly rpId: string;
  readonly timeout: number;
}

const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
const toText = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

export const machineKnowsKeys = (): boolean => 'PublicKeyCredential' in globalThis && 'credentials' in navigator;

export async function createPasskey(name: string, password: string): Promise<KeyAnswer> {
  if (!machineKnowsKeys()) return { ok: false, machine: 'unable' };
  const begun = await postJson<{ options: NewKeyAsked }>('/api/passkeys/begin', { password });
  if (!begun.ok) return begun;
  const { options } = begun.value;
  const made = await atMachine(() =>
    navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: toBytes(options.challenge),
        user: { ...options.user, id: toBytes(options.user.id) },
        excludeCredentials: options.excludeCredentials.map(({ id }) => ({ id: toBytes(id), type: 'public-key' })),
        attestation: 'none',
      },
    }),
  );
  if ('machine' in made) return { ok: false, ...made };
  const { response } = made.key;
  if (!(response instanceof AuthenticatorAttestationResponse)) return { ok: false, machine: 'unable' };
  const answer = answerOf(made.key, { attestationObject: response.attestationObject });
  const sent = await postJson('/api/passkeys', { name, answer });
  return sent.ok ? { ok: true } : sent;
}

export async function signInByPasskey(): Promise<KeyAnswer> {
  const begun = await postJson<{ options: KeyAsked }>('/api/passkeys/sign-in/begin', {});
  if (!begun.ok) return begun;
  const { challenge, rpId, timeout } = begun.value.options;
  const shown = await atMachine(() =>
    navigator.credentials.get({ publicKey: { challenge: toBytes(challenge), rpId, timeout, userVerification: 'required' } }),
  );
  if ('machine' in shown) return { ok: false, ...shown };
  const { response } = shown.key;
  if (!(response instanceof AuthenticatorAssertionResponse)) return { ok: false, machine: 'unable' };
  const { authenticatorData, signature, userHandle } = response;
  const answer = answerOf(shown.key, { authenticatorData, signature, userHandle: userHandle ?? new ArrayBuffer(0) });
  carryKey(null);
  const entered: ApiAnswer<unknown> = await enter(await postJson('/api/passkeys/sign-in', { answer, device: await ownDevice() }), false);
  return entered.ok ? { ok: true } : entered;
}

function answerOf({ id, rawId, type, response }: PublicKeyCredential, parts: Readonly<Record<string, ArrayBuffer>>): object {
  const texts = Object.entries({ clientDataJSON: response.clientDataJSON, ...parts }).map(([name, bytes]) => [name, toText(bytes)]);
  return { id, rawId: toText(rawId), type, response: Object.fromEntries(texts) };
}

async function atMachine(
  ask: () => Promise<Credential | null>,
): Promise<{ readonly key: PublicKeyCredential } | { readonly machine: MachineTrouble }> {
  try {
    const key = await ask();
    return key instanceof PublicKeyCredential ? { key } : { machine: 'stopped' };
  } catch (problem) {
    const name = problem instanceof DOMException ? problem.name : '';
    if (name === 'InvalidStateError') return { machine: 'already' };
    return { machine: name === 'NotAllowedError' || name === 'AbortError' ? 'stopped' : 'unable' };
  }
}
