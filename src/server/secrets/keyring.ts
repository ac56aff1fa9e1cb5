// What must be readable to the server and to nobody who holds only the database or a backup is sealed: AES-256-GCM under a key that
// lies outside of both. Each purpose has a key of its own (HKDF), and a seal is bound to what it belongs to, so that a row copied to
// another person opens nothing. Several keys may be known at once: the newest seals, the others still open (docs/decisions/0047).
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** What is sealed; a new purpose is a word here. */
export type Purpose = 'second-factor';

interface Key {
  /** Eight hex digits that tell keys apart and nothing about them. */
  readonly keyId: string;
  readonly bytes: Buffer;
}

export interface Keyring {
  readonly newest: Key;
  readonly known: ReadonlyMap<string, Key>;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SEALED = /^sealed\.1\.([0-9a-f]{8})\.([\w-]+)$/;

/** A new key as it is written into a file or a setting. */
export const makeKeyText = (): string => randomBytes(KEY_BYTES).toString('base64');

/** `texts`: 32 random bytes each, in base64, the newest first. Throws a RangeError that names the place of a text that is none. */
export function makeKeyring(texts: readonly string[]): Keyring {
  const keys = texts.map((text, at) => {
    const bytes = Buffer.from(text, 'base64');
    if (bytes.length !== KEY_BYTES || !/^[A-Za-z0-9+/_-]{43}=?$/.test(text))
      throw new RangeError(`key ${at + 1} is not 32 bytes in base64`);
    return { keyId: createHash('sha256').update('la-lanh/key-id/1 ').update(bytes).digest('hex').slice(0, 8), bytes };
  });
  const [newest] = keys;
  if (newest === undefined) throw new RangeError('no key at all');
  return { newest, known: new Map(keys.map((key) => [key.keyId, key])) };
}

/** The key something is sealed under; null when it lies there in plain. */
export const keyIdOf = (stored: string): string | null => SEALED.exec(stored)?.[1] ?? null;

/** `owner`: what the text belongs to, such as an account's id. Never the same twice. */
export function seal({ newest }: Keyring, purpose: Purpose, owner: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor(newest, purpose), nonce).setAAD(boundTo(purpose, owner));
  const closed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `sealed.1.${newest.keyId}.${closed.toString('base64url')}`;
}

/** Null when it was sealed under a key that is not known, for another purpose or owner, or was changed since. */
export function unseal({ known }: Keyring, purpose: Purpose, owner: string, sealed: string): string | null {
  const [, keyId = '', body = ''] = SEALED.exec(sealed) ?? [];
  const key = known.get(keyId);
  const closed = Buffer.from(body, 'base64url');
  if (key === undefined || closed.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyFor(key, purpose), closed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(boundTo(purpose, owner)).setAuthTag(closed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(closed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

const keyFor = ({ bytes }: Key, purpose: Purpose): Buffer => Buffer.from(hkdfSync('sha256', bytes, '', `la-lanh/${purpose}/1`, KEY_BYTES));
const boundTo = (purpose: Purpose, owner: string): Buffer => Buffer.from(`${purpose} ${owner}`);
