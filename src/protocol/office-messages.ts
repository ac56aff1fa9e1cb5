// What the desk of an office sends and gets: its book, reorganisations, money sent to clubs.
import type { Place as MoneyPlace } from '../domain/books/account.ts';
import type { BorderProblem } from '../domain/network/units/reorganisation-problems.ts';
import type { UnitId, UnitLevel } from '../domain/network/units/unit.ts';
import type { ClubMove, ClubProblem } from '../domain/office/borders.ts';
import type { GrantReceipt, GrantSource } from '../domain/office/grants.ts';
import type { OfficeRecord, OfficeRefusal } from '../domain/office/office-record.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/** GET /api/office/records?unit= : what is about the unit, what lies below it, and what was told below from above; oldest first. */
export interface OfficeRecords {
  readonly records: readonly OfficeRecord[];
}

/** POST /api/office/records; a refusal comes with status 409 as `OfficeTurnedDown`. */
export interface OfficeAnswer {
  readonly record: OfficeRecord;
}

export interface OfficeTurnedDown {
  readonly refusal: OfficeRefusal;
}

/** GET /api/office/borders, GET /api/clubs/:clubId/borders: every reorganisation enacted, oldest first; public, it names units only. */
export interface BorderDocuments {
  readonly documents: readonly OfficeRecord<'enact-reorganisation'>[];
}

export interface BorderSum {
  readonly clubs: number;
  readonly members: number;
  /** Đồng, in all funds. */
  readonly fund: number;
}

/** POST /api/office/borders/preview with an order of a reorganisation, complete or not: what it would do. Nothing is written. */
export interface BorderPreview {
  readonly problems: readonly (BorderProblem | ClubProblem)[];
  readonly moves: readonly (ClubMove & { readonly name: string; readonly hamlet: string })[];
  /** Communes that end or lose clubs, and those that begin or win some; `unit` null: clubs nobody has assigned yet. */
  readonly before: readonly (BorderSum & { readonly unit: UnitId | null })[];
  readonly after: readonly (BorderSum & { readonly unit: UnitId | null })[];
  /** All of the office's area, by level, for levels that stand before and after. */
  readonly levels: readonly { readonly level: UnitLevel; readonly before: BorderSum; readonly after: BorderSum }[];
  /** How many additive figures were summed over the old communes and over the new, and those that came out different. */
  readonly compared: number;
  readonly differing: readonly string[];
  /** Officers of communes that end: they need a place in a new unit. */
  readonly officers: readonly { readonly name: string; readonly unit: UnitId }[];
}

/** GET /api/office/receipts?unit= : what the clubs' own books say of money that offices sent them. */
export interface GrantReceipts {
  readonly receipts: readonly GrantReceipt[];
}

/** GET /api/clubs/:clubId/transfers: money the offices say they sent to this club, oldest first. */
export interface TransfersTold {
  readonly transfers: readonly TransferTold[];
}

export interface TransferTold {
  readonly transferId: Id;
  readonly on: LocalDate;
  /** In đồng. */
  readonly amount: number;
  readonly place: MoneyPlace;
  readonly source: GrantSource;
  readonly number: string;
  /** "tỉnh Quảng Ninh" */
  readonly from: string;
}
