// What a browser brings back from the machine that keeps a key, read and checked (WebAuthn Level 3, by @simplewebauthn/server). Whatever
// is wrong with it there is one answer: null. The library is fetched with the first use, most servers never need it.

import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import * as z from 'zod/mini';
import type { PasskeyPlace } from './passkey-place.ts';

const library = () => import('@simplewebauthn/server');
/** EdDSA, ES256 and RS256 (COSE): what phones, Windows Hello and security keys make. */
export const keyKinds = [-8, -7, -257];

/** Bytes; the table takes no more. An RSA key of 4096 bits has about 530. */
const largestKey = 4096;

const part = z.string().check(z.maxLength(16_384), z.regex(/^[\w-]*$/));
const credentialId = z.string().check(z.maxLength(1364), z.regex(/^[\w-]+$/));
const made = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: part, attestationObject: part }),
});
const shown = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: part, authenticatorData: part, signature: part, userHandle: part }),
});

export type NewKey = { readonly credentialId: Buffer; readonly publicKey: Buffer; readonly signCount: number };

/** A new key for this place and challenge, made by a machine that knew its owner; null for anything else. */
export async function readNewKey(answer: unknown, place: PasskeyPlace, challenge: string): Promise<NewKey | null> {
  const parsed = made.safeParse(answer);
  if (!parsed.success) return null;
  const { verifyRegistrationResponse } = await library();
  try {
    const response: RegistrationResponseJSON = { ...parsed.data, clientExtensionResults: {} };
    if (!(await isWithoutMaker(parsed.data.response.attestationObject))) return null;
    const checked = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: keyKinds,
    });
    if (!checked.verified || checked.registrationInfo.credential.id !== parsed.data.id) return null;
    const { id, publicKey, counter } = checked.registrationInfo.credential;
    if (publicKey.length > largestKey) return null;
    return { credentialId: Buffer.from(id, 'base64url'), publicKey: Buffer.from(publicKey), signCount: counter };
  } catch {
    // Forged, damaged, another site's, or without its owner.
    return null;
  }
}

/**
 * We ask for no statement of the machine's maker. One that comes nevertheless tells which machine it is, and its certificates would
 * have to be read, and lists of revoked ones fetched from addresses in them; it is turned away.
 */
async function isWithoutMaker(attestationObject: string): Promise<boolean> {
  const { decodeAttestationObject } = await import('@simplewebauthn/server/helpers');
  const decoded = decodeAttestationObject(new Uint8Array(Buffer.from(attestationObject, 'base64url')));
  const format = decoded.get('fmt');
  return format === 'none' || (format === 'packed' && decoded.get('attStmt').get('x5c') === undefined);
}

export type ShownKey = { readonly credentialId: Buffer; readonly userHandle: Buffer; readonly response: AuthenticationResponseJSON };

/** What is said, not yet believed. */
export function readShownKey(answer: unknown): ShownKey | null {
  const parsed = shown.safeParse(answer);
  if (!parsed.success) return null;
  const { id, response } = parsed.data;
  return {
    credentialId: Buffer.from(id, 'base64url'),
    userHandle: Buffer.from(response.userHandle, 'base64url'),
    response: { ...parsed.data, clientExtensionResults: {} },
  };
}

/** The count of uses the key tells when its signature is right and its owner was known to the machine; null otherwise. */
export async function signCountOf(
  { response }: ShownKey,
  publicKey: Buffer,
  place: PasskeyPlace,
  challenge: string,
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await library();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.rpId,
      requireUserVerification: true,
      // A count that went back is a finding of its own, looked for where the row is locked (passkey.ts).
      credential: { id: response.id, publicKey: new Uint8Array(publicKey), counter: 0 },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
