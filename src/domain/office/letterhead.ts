// The head of an office's documents, dated: who stands above it since when, how it numbers, where it sits, who signs.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { UnitId } from '../network/units/unit.ts';
import type { OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';

export interface Letterhead {
  /** The body above, lines ending with \n; empty where none is printed. */
  readonly above: string;
  readonly body: string;
  /** Number and sign, with {so} for the number and {loai} for the kind: "Số: {so}/{loai}-HNCT". */
  readonly pattern: string;
  readonly place: string;
  /** "TM. BAN CHẤP HÀNH\nCHỦ TỊCH" */
  readonly authority: string;
  /** Without titles. */
  readonly signer: string;
}

/** In force from the record's `from` on. */
export interface LetterheadBody extends Letterhead {
  readonly from: LocalDate;
}

/** Of each unit what was last said for each first day, oldest first. */
export type LetterheadState = ReadonlyMap<UnitId, readonly LetterheadBody[]>;

export function evolveLetterheads(state: LetterheadState, { unitId, body }: OfficeRecord<'set-letterhead'>): LetterheadState {
  const others = (state.get(unitId) ?? []).filter(({ from }) => from !== body.from);
  return new Map(state).set(
    unitId,
    [...others, body].toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  );
}

/** What the office has set for the day; null: nothing yet, and the defaults stand. */
export function letterheadOn(state: LetterheadState, unitId: UnitId, on: LocalDate): LetterheadBody | null {
  return state.get(unitId)?.findLast(({ from }) => from <= on) ?? null;
}

/** A pattern without room for the number would give every document the same one. */
export function problemOfLetterhead({ body }: OfficeOrder<'set-letterhead'>): OfficeRefusal | null {
  return body.pattern.split('{so}').length === 2 ? null : { why: 'letterhead-without-number' };
}
