// For tests: a machine that keeps passkeys, written from WebAuthn Level 3 with Node's own crypto (ES256, no attestation). Everything it
// says can be bent, because a test of locks needs a burglar.

import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

type Asked = { readonly challenge: string; readonly rpId: string };

/** What a dishonest machine, browser or site says instead. */
export type Bent = {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly userVerified?: boolean;
  readonly count?: number;
  readonly userHandle?: Buffer;
  readonly type?: string;
  /** Format and statement in place of "none". */
  readonly attestation?: readonly [string, Buffer];
};

export type Machine = {
  readonly credentialId: Buffer;
  readonly make: (asked: Asked & { readonly userHandle: string }, bent?: Bent) => object;
  readonly show: (asked: Asked, bent?: Bent) => object;
};

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();
const text = (bytes: Buffer) => bytes.toString('base64url');

/** `origin` is what its honest browser writes down. */
export function makeMachine(origin: string, credentialId: Buffer = randomBytes(32)): Machine {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let count = 0;
  let owner: Buffer = Buffer.alloc(0);
  const base = { id: text(credentialId), rawId: text(credentialId), type: 'public-key' };

  const dataOf = (type: string, asked: Asked, bent: Bent) => {
    count += 1;
    const words = {
      type: bent.type ?? type,
      challenge: bent.challenge ?? asked.challenge,
      origin: bent.origin ?? origin,
      crossOrigin: false,
    };
    const isNew = type === 'webauthn.create';
    const flags = 0x01 | (bent.userVerified === false ? 0 : 0x04) | (isNew ? 0x40 : 0);
    const head = Buffer.concat([sha256(bent.rpId ?? asked.rpId), Buffer.of(flags), fourBytes(bent.count ?? count)]);
    return { client: Buffer.from(JSON.stringify(words)), head };
  };

  return {
    credentialId,
    make: (asked, bent = {}) => {
      owner = Buffer.from(asked.userHandle, 'base64url');
      const { client, head } = dataOf('webauthn.create', asked, bent);
      const length = Buffer.of(credentialId.length >> 8, credentialId.length & 0xff);
      const authData = Buffer.concat([head, Buffer.alloc(16), length, credentialId, coseKey(publicKey)]);
      const [format, statement] = bent.attestation ?? ['none', map([])];
      const attestation = map([
        [word('fmt'), word(format)],
        [word('attStmt'), statement],
        [word('authData'), bytes(authData)],
      ]);
      return { ...base, response: { clientDataJSON: text(client), attestationObject: text(attestation) } };
    },
    show: (asked, bent = {}) => {
      const { client, head } = dataOf('webauthn.get', asked, bent);
      const signature = sign('sha256', Buffer.concat([head, sha256(client)]), privateKey);
      const userHandle = text(bent.userHandle ?? owner);
      return {
        ...base,
        response: { clientDataJSON: text(client), authenticatorData: text(head), signature: text(signature), userHandle },
      };
    },
  };
}

function fourBytes(number: number): Buffer {
  const out = Buffer.alloc(4);
  out.writeUInt32BE(number);
  return out;
}

/** {kty: EC2, alg: ES256, crv: P-256, x, y} (RFC 9053). */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const at = (n: number): Buffer => (n >= 0 ? Buffer.of(n) : Buffer.of(0x20 | (-1 - n)));
  return map([
    [at(1), at(2)],
    [at(3), at(-7)],
    [at(-1), at(1)],
    [at(-2), bytes(Buffer.from(x, 'base64url'))],
    [at(-3), bytes(Buffer.from(y, 'base64url'))],
  ]);
}

// As much of CBOR (RFC 8949) as the above needs.
const sized = (kind: number, length: number): Buffer =>
  length < 24 ? Buffer.of(kind | length) : length < 256 ? Buffer.of(kind | 24, length) : Buffer.of(kind | 25, length >> 8, length & 0xff);
const bytes = (of: Buffer): Buffer => Buffer.concat([sized(0x40, of.length), of]);
const word = (of: string): Buffer => Buffer.concat([sized(0x60, of.length), Buffer.from(of)]);
const map = (pairs: readonly (readonly [Buffer, Buffer])[]): Buffer => Buffer.concat([sized(0xa0, pairs.length), ...pairs.flat()]);
/** A statement of a maker, with a certificate that would send the checker to an address in it. */
export const makersStatement = (certificate: Buffer): Buffer =>
  map([
    [word('alg'), Buffer.of(0x26)],
    [word('sig'), bytes(Buffer.alloc(70))],
    [word('x5c'), Buffer.concat([sized(0x80, 1), bytes(certificate)])],
  ]);
