// What a club says to the offices above it, by its chair: how it answers an inspection, and what it gives itself in a year's grading.
import type { Id } from '../../kernel/ids.ts';
import type { CommandShape } from '../club/command-shape.ts';

/** `inspectionId` is the office's record of the draw. A second answer to the same inspection takes the place of the first. */
export type AnswerInspectionResult = CommandShape<'answer-inspection-result', { inspectionId: Id }, { words: string }>;

export interface OwnPoints {
  readonly criterionId: string;
  readonly points: number;
}

/** By the office's score sheet of the year; sent again it takes the place of what was sent before. */
export type AssessOwnClub = CommandShape<'assess-own-club', { year: number; points: readonly OwnPoints[] }, { words: string }>;

export type AnsweringCommand = AnswerInspectionResult | AssessOwnClub;
