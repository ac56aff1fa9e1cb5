// The words of passkeys, and which of them answers what came back.

import type { KeyAnswer } from '../../store/passkey.ts';
import { ownWords } from '../../text/own-words.svelte.ts';
import { passkeys } from '../../text/vi/passkeys.ts';
import { problemCode } from '../founding/people.ts';

export const p = ownWords(passkeys, () => import('../../text/en/passkeys.ts').then((english) => english.passkeys));

export function keySentence(answer: Exclude<KeyAnswer, { readonly ok: true }>): string {
  if ('machine' in answer) return p()[answer.machine];
  const { what } = answer.problem;
  if (what === 'too-many-attempts') return p().wait;
  if (what === 'no-network') return p().offline;
  const byCode: Record<string, string> = {
    'passkey-stale': p().stale,
    'passkey-known': p().known,
    'passkeys-too-many': p().tooMany,
    'passkey-name-missing': p().nameMissing,
    'passkeys-not-here': p().notSet,
    'passkey-not-taken': p().door.notTaken,
    'passkey-copied': p().door.copied,
  };
  return byCode[problemCode(answer.problem)] ?? p().trouble;
}
