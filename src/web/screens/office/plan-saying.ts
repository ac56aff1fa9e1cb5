// How a target's values are said: pieces in their own measure, or a percentage.
import { INDICATORS } from '../../../domain/network/indicators/catalogue.ts';
import type { Programme, Target } from '../../../domain/network/programmes/programme.ts';
import { formatBasisPoints, formatDong, groupDigits } from '../../../text/format.ts';
import { unitNamed } from '../../store/unit-names.ts';
import { goalWords } from '../network/goal-words.ts';
import { o } from '../network/office-text.svelte.ts';
import { plansWords as w } from './plans-words.svelte.ts';

const isMoney = ({ indicator }: Target): boolean => indicator !== null && INDICATORS[indicator].measure === 'dong';

/** 175 · 62,5% · 3.700.000.000 đ · "chưa có" */
export function amountWords(target: Target, value: number | null | undefined): string {
  if (value === null || value === undefined) return w().missing;
  if (target.goal.kind === 'share') return formatBasisPoints(value);
  return isMoney(target) ? formatDong(value) : groupDigits(value);
}

/** What is between two values: a share's in percentage points. */
export function differenceWords(target: Target, value: number): string {
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  return `${sign}${target.goal.kind === 'share' ? o().targets.points(formatBasisPoints(size).replace('%', '')) : amountWords(target, size)}`;
}

/** A pace in tenths, rounded up so that whoever keeps it arrives: 3,3 · 0,25 điểm phần trăm · 1.200.000 đ */
export function paceWords(target: Target, tenths: number): string {
  if (target.goal.kind === 'share' || isMoney(target)) return differenceWords(target, Math.ceil(tenths / 10));
  const rest = tenths % 10;
  return `${groupDigits(Math.trunc(tenths / 10))}${rest === 0 ? '' : `,${rest}`}`;
}

export function neededWords(target: Target): string {
  return goalWords(target.goal);
}

export function dueWords({ basis, dueYear }: Target): string {
  if (basis === 'in-the-year') return w().every(dueYear);
  return basis === 'in-the-period' ? w().grown(dueYear) : w().due(dueYear);
}

/** Who a programme binds, seen from a unit. */
export function originWords(programme: Programme, unitId: string, isAdopted: boolean): string {
  if (!isAdopted) return w().shipped;
  return programme.unit === unitId ? w().own : w().above(unitNamed(programme.unit));
}
