// What an office sends and gets about its documents and Word templates.
import * as z from 'zod/mini';
import type { TemplateProblem, TypedProblem } from '../domain/office/document-problem.ts';
import { ISSUED_KINDS, type IssuedKind } from '../domain/office/issued-documents.ts';
import type { OfficeRecord } from '../domain/office/office-record.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate, Month } from '../kernel/local-date.ts';
import { aDate, aMonth, anId, oneOf, shape, text, whole, words } from './schema/parts.ts';

const LONGEST_TYPED = 20_000;

const asked = {
  kind: oneOf(ISSUED_KINDS),
  /** The office that writes. */
  unitId: words(60),
  /** The unit the figures are of: the office's own or one below. */
  aboutId: words(60),
  from: aMonth,
  to: aMonth,
  on: aDate,
  typed: z.record(words(40), text(LONGEST_TYPED)),
};

const draw = shape({ ...asked, as: oneOf(['paper', 'pdf', 'docx']) });
const issue = shape({ ...asked, recordId: anId, number: whole(1, 9999) });
const template = shape({ unitId: words(60), templateId: anId, fileName: words(120), file: z.nullable(text(1_400_000)) });

export interface DocumentAsked {
  readonly kind: IssuedKind;
  readonly unitId: string;
  readonly aboutId: string;
  readonly from: Month;
  readonly to: Month;
  readonly on: LocalDate;
  readonly typed: Readonly<Record<string, string>>;
}

/** POST /api/office/documents/draw: the document as data, or as a file; problems come with status 409. */
export type DrawAsked = DocumentAsked & { readonly as: 'paper' | 'pdf' | 'docx' };
/** POST /api/office/documents/issue */
export type IssueAsked = DocumentAsked & { readonly recordId: Id; readonly number: number };
/** POST /api/office/templates/:kind; `file` is base64, null brings the standard back. */
export interface TemplateSent {
  readonly unitId: string;
  readonly templateId: Id;
  readonly fileName: string;
  readonly file: string | null;
}

export interface DocumentTurnedDown {
  readonly problems: readonly TypedProblem[];
}
export interface TemplateTurnedDown {
  readonly problems: readonly TemplateProblem[];
}
export interface Issued {
  readonly record: OfficeRecord;
}

/** GET /api/office/templates?unit= : the office's own, one a kind at most. */
export interface Templates {
  readonly templates: readonly { readonly kind: IssuedKind; readonly fileName: string; readonly by: string; readonly writtenAt: string }[];
}

const parsed = <Value>(schema: z.ZodMiniType, input: unknown): Value | null => {
  const result = schema.safeParse(input);
  return result.success ? (result.data as Value) : null;
};

/** Null for what no screen of ours sends. */
export const parseDraw = (input: unknown): DrawAsked | null => parsed<DrawAsked>(draw, input);
export const parseIssue = (input: unknown): IssueAsked | null => parsed<IssueAsked>(issue, input);
export const parseTemplate = (input: unknown): TemplateSent | null => parsed<TemplateSent>(template, input);

const month = shape({ id: anId, unitId: words(60), month: aMonth });

/** POST /api/office/month-documents begins; `id` begins once. */
export interface MonthAsked {
  readonly id: Id;
  readonly unitId: string;
  readonly month: Month;
}
export const parseMonth = (input: unknown): MonthAsked | null => parsed<MonthAsked>(month, input);

/** What has become of it. */
export interface MonthWork {
  readonly id: string;
  readonly unitId: string;
  readonly month: Month;
  readonly of: number;
  readonly done: number;
  /** Names of clubs whose documents could not be made. */
  readonly failed: readonly string[];
  readonly state: 'at-work' | 'ready' | 'called-off' | 'broken';
}

/** GET /api/office/month-documents */
export interface MonthWorkAnswer {
  readonly work: MonthWork | null;
}
