// Closing a month or a year with two signatures; opening it again, which only the level above may ask, with its reason.
import type { Month } from '../../kernel/local-date.ts';
import type { Proof } from '../approvals/proof.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { Signature } from '../meetings/meeting.ts';

/** `pageDigest`: of the page the two people read and signed. */
export type CloseMonth = CommandShape<
  'close-month',
  { month: Month; signatures: readonly Signature[]; pageDigest: string; proofs?: readonly Proof[] }
>;
export type ReopenMonth = CommandShape<'reopen-month', { month: Month; reason: string }>;
/** `year`: four digits. */
export type CloseYear = CommandShape<
  'close-year',
  { year: string; signatures: readonly Signature[]; pageDigest: string; proofs?: readonly Proof[] }
>;
export type ReopenYear = CommandShape<'reopen-year', { year: string; reason: string }>;

export type MonthCommand = CloseMonth | ReopenMonth | CloseYear | ReopenYear;
