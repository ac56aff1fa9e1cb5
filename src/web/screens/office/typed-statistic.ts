// What an officer types for a statistic: 1.250, 1 250 or 1250; a share as 13,46.
import type { Statistic } from '../../../domain/office/statistics.ts';

/** Undefined: nothing was typed. Null: it is no such number. */
export function readStatistic(statistic: Statistic, typed: string): number | null | undefined {
  const text = typed.replaceAll(/\s/g, '');
  if (text === '') return undefined;
  if (statistic === 'older-share-basis-points') {
    const share = /^(\d{1,3})(?:,(\d{1,2}))?%?$/.exec(text);
    if (!share) return null;
    const basisPoints = Number(share[1]) * 100 + Number((share[2] ?? '').padEnd(2, '0'));
    return basisPoints <= 10_000 ? basisPoints : null;
  }
  return /^(\d{1,9}|\d{1,3}(\.\d{3}){1,2})$/.test(text) ? Number(text.replaceAll('.', '')) : null;
}
