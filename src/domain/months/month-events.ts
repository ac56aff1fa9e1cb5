// Months and years closed, and opened again. They lie in the common room, as the pages of meetings do: everybody in the club
// must know which month takes a record.
import type { Month } from '../../kernel/local-date.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { Signature } from '../meetings/meeting.ts';
import type { MonthPage, YearPage } from './month.ts';

export type MonthClosed = EventShape<
  'month-closed',
  'common',
  { month: Month; page: MonthPage; digest: string; signatures: readonly Signature[] }
>;
/** `digest` links the reopening into the chain: the page that follows names it. */
export type MonthReopened = EventShape<'month-reopened', 'common', { month: Month; reason: string; digest: string }>;
export type YearClosed = EventShape<
  'year-closed',
  'common',
  { year: string; page: YearPage; digest: string; signatures: readonly Signature[] }
>;
export type YearReopened = EventShape<'year-reopened', 'common', { year: string; reason: string; digest: string }>;

export type MonthEvent = MonthClosed | MonthReopened | YearClosed | YearReopened;
