// Passwords as argon2id in PHC form, by Node's own crypto. Cost: OWASP's first choice (19 MiB, 2 passes, 1 lane),
// about 25 ms here. At most two run at once: on the small machine this is built for, a burst of sign-ins must not
// push the book out of memory.

import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
export const shortestPassword = 8;
export const longestPassword = 200;

const derive = promisify(argon2);
const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

const tagOf = (password: string, nonce: Buffer) =>
  inTurn(() => derive('argon2id', { ...cost, message: Buffer.from(password.normalize('NFC')), nonce }));

/** Thirty-two bytes that take as long to make as a password takes to check. */
export const stretched = (text: string, salt: Buffer): Promise<Buffer> => tagOf(text, salt);

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await tagOf(password, nonce);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${nonce.toString('base64')}$${tag.toString('base64')}`;
}

/** The whole of what was typed counts: a password and more is another one. Without a stored hash the same work is done and the answer is no: time must not tell which numbers exist. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  const [, , , , nonce, tag] = stored?.split('$') ?? [];
  const given = await tagOf(password.slice(0, longestPassword), nonce ? Buffer.from(nonce, 'base64') : Buffer.alloc(16));
  const wanted = tag ? Buffer.from(tag, 'base64') : Buffer.alloc(cost.tagLength);
  return given.length === wanted.length && timingSafeEqual(given, wanted) && tag !== undefined && password.length <= longestPassword;
}
