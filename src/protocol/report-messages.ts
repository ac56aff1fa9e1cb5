// What an office asks about reports, and gets.
import type { EventKind } from '../domain/club/event.ts';
import type { ComputedReport } from '../domain/network/reports/computed.ts';
import type { ClubTimeliness, UnitTimeliness } from '../domain/network/reports/timeliness.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { NamedUnit } from './network-messages.ts';

/**
 * GET /api/office/report?unit=&template=&kind=&cutOff=&from=&to=&borders= : computed now;
 * GET /api/office/report?unit=&sent= : as it was frozen when it was sent.
 */
export interface ReportAnswer {
  readonly report: ComputedReport;
}

/** GET /api/network/club/:clubId/span?indicator=&reading=&from=&to= : the records of one club's figure. */
export interface SpanRecords {
  readonly total: number;
  readonly records: readonly {
    readonly seq: number;
    readonly cmdId: Id;
    readonly on: LocalDate;
    readonly at: string;
    readonly kind: EventKind;
    readonly amount: number;
  }[];
}

export type ChangedRecord = SpanRecords['records'][number] & { readonly clubId: string; readonly club: string };

/** GET /api/office/report-changes?unit=&report=&since=&until=&row= : what changed a figure after it was told. */
export interface ReportChanges {
  readonly total: number;
  readonly records: readonly ChangedRecord[];
}

/** GET /api/office/completeness?unit=&template=&kind=&cutOff=&from=&to= */
export interface Completeness {
  readonly unit: NamedUnit;
  readonly dueOn: LocalDate;
  readonly units: readonly (NamedUnit & {
    readonly timeliness: UnitTimeliness;
    readonly sentAt: string | null;
    readonly approvedAt: string | null;
  })[];
  readonly clubs: readonly {
    readonly clubId: string;
    readonly name: string;
    readonly unit: NamedUnit;
    readonly timeliness: ClubTimeliness;
    /** Months of the period that are closed, of how many. */
    readonly closed: number;
    readonly months: number;
    /** When the last page was closed on the phone, by its own clock, and when it came in. */
    readonly closedOn: LocalDate | null;
    readonly receivedOn: LocalDate | null;
    /** Meetings held in these months, as far as records came. */
    readonly meetings: number;
  }[];
}

/** GET /api/clubs/:clubId/feedback?year=&quarter= and, for all clubs of a unit, GET /api/network/feedback?unit=&year=&quarter= */
export interface ClubFeedback {
  readonly clubId: string;
  readonly name: string;
  readonly demo: boolean;
  readonly year: number;
  readonly quarter: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly lines: readonly FeedbackLine[];
  /** Records of the quarter in each of the eight areas. */
  readonly areas: readonly { readonly area: string; readonly records: number }[];
  /** Of which unit the medians are, and over how many clubs; null where there are too few to compare with. */
  readonly compared: { readonly unit: NamedUnit; readonly clubs: number } | null;
}
export interface FeedbackLine {
  readonly indicator: string;
  readonly value: number | null;
  readonly before: number | null;
  readonly median: number | null;
}
export interface UnitFeedback {
  readonly unit: NamedUnit;
  readonly clubs: readonly ClubFeedback[];
}
