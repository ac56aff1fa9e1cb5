// What the desk of an office sends and gets: its book, reorganisations, money sent to clubs.
import type { Place as MoneyPlace } from '../domain/books/account.ts';
import type { BorderProblem } from '../domain/network/units/reorganisation-problems.ts';
import type { UnitId, UnitLevel } from '../domain/network/units/unit.ts';
import type { ClubMove, ClubProblem } from '../domain/office/borders.ts';
import type { CheckedPoints, ComputedPoints, SelfPoints } from '../domain/office/grades.ts';
import type { GrantReceipt, GrantSource } from '../domain/office/grants.ts';
import type { LineFinding } from '../domain/office/inspections.ts';
import type { OfficeRecord, OfficeRefusal } from '../domain/office/office-record.ts';
import type { ScoreSheet, SheetInForce } from '../domain/office/score-sheet.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate, Month } from '../kernel/local-date.ts';
import type { NamedUnit } from './network-messages.ts';

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

/** GET /api/office/scores?unit=&year= : every club of the unit by the score sheet that holds for it. */
export interface ClubScores {
  readonly unit: NamedUnit;
  readonly demo: boolean;
  readonly year: number;
  /** The last month whose figures are counted. */
  readonly upTo: Month;
  /** The sheet that holds for the unit itself. */
  readonly own: SheetInForce;
  /** Every sheet that holds for some club; a commune may have one of its own. */
  readonly sheets: readonly SheetInForce[];
  readonly clubs: readonly {
    readonly clubId: Id;
    readonly name: string;
    readonly unit: NamedUnit;
    readonly sheetSeq: number;
    readonly computed: readonly ComputedPoints[];
    /** What the club sent about itself. */
    readonly self?: { readonly cmdId: Id; readonly on: LocalDate; readonly points: readonly SelfPoints[]; readonly words: string };
  }[];
}

/** GET /api/office/club-answers?unit= : what clubs answered to inspections themselves. */
export interface ClubAnswers {
  readonly answers: readonly ClubAnswer[];
}

export interface ClubAnswer {
  readonly clubId: Id;
  readonly inspectionId: Id;
  readonly on: LocalDate;
  readonly words: string;
}

/** GET /api/clubs/:clubId/told-by-offices: for the club's own board. */
export interface ToldByOffices {
  /** With a result, newest first. */
  readonly inspections: readonly InspectionTold[];
  /** The sheet of this year and of the last. */
  readonly sheets: readonly { readonly year: number; readonly sheet: ScoreSheet }[];
  readonly grades: readonly GradeTold[];
}

export interface InspectionTold {
  readonly inspectionId: Id;
  readonly on: LocalDate;
  /** The office, as "phường Hà An". */
  readonly by: string;
  readonly inspectors: string;
  readonly lines: readonly { readonly found: LineFinding; readonly paper?: string }[];
  readonly counted?: number;
  readonly findings?: string;
  readonly dueOn?: LocalDate;
  /** What an officer wrote down for the club. */
  readonly heard?: { readonly on: LocalDate; readonly words: string };
}

export interface GradeTold {
  readonly year: number;
  readonly on: LocalDate;
  readonly by: string;
  readonly sheet: ScoreSheet;
  readonly total: number;
  readonly classId: string;
  readonly computed: readonly ComputedPoints[];
  readonly checked: readonly CheckedPoints[];
  readonly upTo: Month;
}
