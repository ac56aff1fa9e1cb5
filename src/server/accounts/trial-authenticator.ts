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
  /** In place of none: signed by the key itself, or by its maker with a certificate. */
  readonly attestation?: 'self' | 'maker';
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
      const signed = Buffer.concat([authData, sha256(client)]);
      const [format, statement] =
        bent.attestation === undefined
          ? ['none', map([])]
          : ['packed', statementOf(signed, bent.attestation === 'self' ? privateKey : null)];
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

/** Without a key of its own a maker's is made up, with a certificate as "packed" wants it (WebAuthn Level 3, 8.2.1). */
function statementOf(signed: Buffer, own: KeyObject | null): Buffer {
  const maker = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pairs = [
    [word('alg'), Buffer.of(0x26)],
    [word('sig'), bytes(sign('sha256', signed, own ?? maker.privateKey))],
  ] as const;
  if (own !== null) return map(pairs);
  const certificate = certificateOf(maker.publicKey, maker.privateKey);
  return map([...pairs, [word('x5c'), Buffer.concat([sized(0x80, 1), bytes(certificate)])]]);
}

// As much of DER (X.690) and X.509 as a certificate needs.
const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const length = body.length < 128 ? Buffer.of(body.length) : Buffer.of(0x82, body.length >> 8, body.length & 0xff);
  return Buffer.concat([Buffer.of(tag), length, body]);
};
const named = (lastNumber: number, text: string): Buffer =>
  der(0x31, der(0x30, der(0x06, Buffer.of(0x55, 0x04, lastNumber)), der(0x13, Buffer.from(text))));

function certificateOf(publicKey: KeyObject, privateKey: KeyObject): Buffer {
  const ecdsaWithSha256 = der(0x30, der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
  const name = der(0x30, named(6, 'VN'), named(10, 'Maker'), named(11, 'Authenticator Attestation'), named(3, 'Machine'));
  const days = der(0x30, ...['20200101000000Z', '20991231000000Z'].map((day) => der(0x18, Buffer.from(day))));
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.of(1)),
    ecdsaWithSha256,
    name,
    days,
    name,
    publicKey.export({ format: 'der', type: 'spki' }),
  );
  return der(0x30, body, ecdsaWithSha256, der(0x03, Buffer.of(0), sign('sha256', body, privateKey)));
}
