// What the routes about people read out of a body, each part checked and named when it is wrong.

import { normalPhone } from '../accounts/account.ts';
import { isEasyToGuess } from '../accounts/easy-password.ts';
import { longestPassword, shortestPassword } from '../accounts/password.ts';
import { ProblemAnswer } from './problem.ts';

/** The named texts of a JSON object; anything else is malformed. */
export function fields<Name extends string>(body: unknown, names: readonly Name[]): Record<Name, string> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
    // PostgreSQL's text holds every character but this one.
    if (typeof value !== 'string' || value.includes('\0')) throw new ProblemAnswer('malformed');
    found[name] = value;
  }
  return found as Record<Name, string>;
}

/** A text that may be left out; '' is as good as none. */
export function optionalField(body: unknown, name: string): string | null {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string' || value.includes('\0')) throw new ProblemAnswer('malformed');
  return value;
}

export function checkPerson({ phone, name }: { phone: string; name: string }) {
  return { phone: checkPhone(phone), name: checkName(name) };
}

export function checkPhone(phone: string): string {
  const normal = normalPhone(phone);
  if (!normal) throw new ProblemAnswer('phone-malformed');
  return normal;
}

export function checkName(name: string): string {
  const plain = name.normalize('NFC').trim();
  if (!plain || plain.length > 100) throw new ProblemAnswer('name-missing');
  return plain;
}

/** `phone`: its owner's, where the password is certainly a new one. */
export function checkNewPassword(password: string, phone: string | null): string {
  if (password.length < shortestPassword) throw new ProblemAnswer('password-too-short');
  if (password.length > longestPassword) throw new ProblemAnswer('password-too-long');
  if (phone !== null && isEasyToGuess(password, phone)) throw new ProblemAnswer('password-easy');
  return password;
}
