// Numbers as an officer types them: 1.250, 1 250 or 1250; a share as 13,46.
import type { Statistic } from '../../../domain/office/statistics.ts';

/** Undefined: nothing was typed. Null: it is no such number. */
export function readStatistic(statistic: Statistic, typed: string): number | null | undefined {
  return statistic === 'older-share-basis-points' ? readShare(typed) : readWhole(typed, 9);
}

/** A whole number of at most so many digits. */
export function readWhole(typed: string, digits: number): number | null | undefined {
  const text = typed.replaceAll(/\s/g, '');
  if (text === '') return undefined;
  const plain = text.replaceAll('.', '');
  return /^(\d+|\d{1,3}(\.\d{3})+)$/.test(text) && plain.length <= digits ? Number(plain) : null;
}

/** Basis points of a percentage up to 100. */
export function readShare(typed: string): number | null | undefined {
  const text = typed.replaceAll(/\s/g, '');
  if (text === '') return undefined;
  const share = /^(\d{1,3})(?:,(\d{1,2}))?%?$/.exec(text);
  if (!share) return null;
  const basisPoints = Number(share[1]) * 100 + Number((share[2] ?? '').padEnd(2, '0'));
  return basisPoints <= 10_000 ? basisPoints : null;
}
