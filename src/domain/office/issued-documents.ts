// The register of an office's documents: each has its number of the year once. What it said is frozen beside the record, under
// the digest named in it.
import type { UnitId } from '../network/units/unit.ts';
import type { OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';

export const ISSUED_KINDS = [
  'so-ket',
  'tong-ket',
  'ke-hoach',
  'to-trinh',
  'quyet-dinh',
  'giay-moi',
  'giay-khen',
  'ho-so-danh-gia',
] as const;
export type IssuedKind = (typeof ISSUED_KINDS)[number];

export interface IssuedBody {
  readonly kind: IssuedKind;
  /** The letters of its sign: BC, KH, QĐ. */
  readonly sign: string;
  readonly number: number;
  readonly title: string;
  /** SHA-256 of the frozen document. */
  readonly digest: string;
}

/** Of each unit, in the order they were issued. */
export type IssuedState = ReadonlyMap<UnitId, readonly OfficeRecord<'issue-document'>[]>;

export function evolveIssued(state: IssuedState, record: OfficeRecord<'issue-document'>): IssuedState {
  return new Map(state).set(record.unitId, [...(state.get(record.unitId) ?? []), record]);
}

/**
 * The first number free for this kind of sign in the year of the day. Numbering begins anew each year (NĐ 30/2020, Phụ lục I);
 * whether an office counts all its documents in one row or each kind in its own is the office's rule, and here each sign counts by itself.
 */
export function nextNumber(state: IssuedState, unitId: UnitId, sign: string, on: string): number {
  const taken = takenIn(state, unitId, sign, on);
  return taken.length === 0 ? 1 : Math.max(...taken) + 1;
}

function takenIn(state: IssuedState, unitId: UnitId, sign: string, on: string): readonly number[] {
  const ofYear = (state.get(unitId) ?? []).filter((one) => one.body.sign === sign && one.on.slice(0, 4) === on.slice(0, 4));
  return ofYear.map(({ body }) => body.number);
}

export function problemOfIssue(state: IssuedState, { unitId, on, body }: OfficeOrder<'issue-document'>): OfficeRefusal | null {
  const { sign, number } = body;
  if (!takenIn(state, unitId, sign, on).includes(number)) return null;
  return { why: 'document-number-taken', number, next: nextNumber(state, unitId, sign, on) };
}
