// What an officer types into the sheet of parts, read; and how one sharing-out differs from the one before.
import type { Target } from '../../../domain/network/programmes/programme.ts';
import type { Part } from '../../../domain/network/programmes/sharing.ts';
import { formatBasisPoints, groupDigits } from '../../../text/format.ts';
import { readShare, readWhole } from './typed-statistic.ts';

const DIGITS = 14;

/** Undefined: no part. Null: it is no such number. */
export function readPart({ goal }: Target, typed: string): number | null | undefined {
  return goal.kind === 'share' ? readShare(typed) : readWhole(typed, DIGITS);
}

export function typedPart({ goal }: Target, value: number): string {
  return goal.kind === 'share' ? formatBasisPoints(value).replace('%', '') : groupDigits(value);
}

export type Change = { readonly unitId: string; readonly before: number | null; readonly after: number | null };

/** Units whose part is another than before, in the order of the sheet. */
export function changesOf(units: readonly string[], before: readonly Part[], after: readonly Part[]): readonly Change[] {
  const at = (parts: readonly Part[], unit: string): number | null => parts.find(({ unitId }) => unitId === unit)?.value ?? null;
  const all = [...new Set([...units, ...before.map(({ unitId }) => unitId), ...after.map(({ unitId }) => unitId)])];
  return all
    .map((unitId) => ({ unitId, before: at(before, unitId), after: at(after, unitId) }))
    .filter((change) => change.before !== change.after);
}
