// Passwords anybody would try first: the 18,000 of eight letters and more among those most found in thefts of passwords (the list of
// zxcvbn-ts), words of this very work, the owner's own number, and one sign again and again. Nothing is asked of a password but that
// it be none of these: no capitals, no figures, no change by the calendar (NIST SP 800-63B).
import { dictionary } from '@zxcvbn-ts/language-common';
import { shortestPassword } from './password.ts';

/** Without marks, blanks and figures. Docs: docs/security/README.md. */
export const OWN_WORDS: readonly string[] = [
  ...['lalanh', 'laanh', 'laladumlarach', 'lalanhdumlarach', 'caulacbo', 'lienthehe', 'tugiupnhau', 'clblienthehe', 'nguoicaotuoi'],
  ...['hoinguoicaotuoi', 'caulacbolienthehetugiupnhau', 'matkhau', 'password', 'quangninh', 'vietnam', 'thuquy', 'chunhiem', 'ketoan'],
  ...['tinhnguyenvien', 'canboxa', 'admin', 'quantri', 'xinchao', 'anhyeuem', 'emyeuanh'],
];

let common: ReadonlySet<string> | null = null;

/** `phone`: the owner's number, as it is kept. */
export function isEasyToGuess(password: string, phone: string): boolean {
  common ??= new Set((dictionary['passwords'] ?? []).map(String).filter(({ length }) => length >= shortestPassword));
  const lower = password.normalize('NFC').toLowerCase().trim();
  const bare = lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  const tight = bare.replace(/[^a-z0-9]/g, '');
  if (common.has(lower) || common.has(bare) || common.has(tight)) return true;
  const letters = tight.replace(/[0-9]/g, '');
  if (OWN_WORDS.includes(letters)) return true;
  // What is left beside the number is shorter than a password may be.
  const digits = phone.replace(/\D/g, '').slice(-9);
  if (tight.includes(digits) && tight.length - digits.length < shortestPassword) return true;
  return new Set(lower).size <= 2;
}
