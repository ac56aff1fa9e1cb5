// What the office asks the server for, and gets. Every number that can be opened carries the next question with it:
// unit → units or clubs → months → records; at each step the parts add up to the whole (law 15).
import type { Area } from '../domain/activities/area.ts';
import type { EventKind } from '../domain/club/event.ts';
import type { FadingSign, MonthSign } from '../domain/network/fading.ts';
import type { IndicatorId } from '../domain/network/indicators/catalogue.ts';
import type { Programme } from '../domain/network/programmes/programme.ts';
import type { Part } from '../domain/network/programmes/sharing.ts';
import type { UnitId, UnitLevel } from '../domain/network/units/unit.ts';
import type { Accuracy } from '../domain/office/accuracy-stars.ts';
import type { SuggestionAnswer, SuggestionSort, SuggestionTopic } from '../domain/suggestions/suggestion.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate, Month } from '../kernel/local-date.ts';

/** 'now': clubs counted where they lie today; 'then': where they lay at the end of the month asked for. */
export type Borders = 'now' | 'then';

export interface NamedUnit {
  readonly unitId: UnitId;
  readonly level: UnitLevel;
  readonly type: string;
  readonly name: string;
}

/** Whole units; basis points for a share; null when there is nothing to divide by. */
export interface Figure {
  readonly indicator: IndicatorId;
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Of so few people that an office is not told; `value` is null then. */
  readonly withheld?: true;
}

/** GET /api/network/dashboard?unit=&month=YYYY-MM&borders=now|then */
export interface Dashboard {
  readonly unit: NamedUnit;
  readonly month: Month;
  readonly borders: Borders;
  /** Sample data: every screen says so. */
  readonly demo: boolean;
  /** Months with any figure, newest first. */
  readonly months: readonly Month[];
  readonly figures: readonly Figure[];
  /** Goals that bind this unit and that one of the figures is held against, first what counts first; empty where none was given. */
  readonly targets: readonly {
    readonly indicator: IndicatorId;
    readonly programmeId: string;
    /** Its number as printed. */
    readonly programme: string;
    readonly issuedOn: LocalDate;
    readonly how: 'own' | 'given' | 'above';
    /** The year the goal is asked for: the month's own, the next one a document speaks of, or a past one. */
    readonly year: number;
    readonly goal: number;
    /** What the target asks for in the end. */
    readonly ending: { readonly dueYear: number; readonly goal: number };
    readonly citation: string;
  }[];
  /** Programmes with a goal for this unit. */
  readonly programmes: readonly { readonly programmeId: string; readonly number: string }[];
  readonly communes: readonly (NamedUnit & { readonly clubs: number })[];
  readonly fading: readonly FadingClub[];
  /** Active clubs of today whose book was held against its paper lately, and how many got so many stars. */
  readonly inspected: {
    readonly clubs: number;
    readonly of: number;
    readonly byStars: readonly { readonly stars: number; readonly clubs: number }[];
  };
  /** Clubs founded and not closed at the end of each year, the last one up to the month. */
  readonly years: readonly { readonly year: number; readonly clubs: number }[];
  /** Share of members ever lent to by commune, in basis points, highest first. */
  readonly everLent: readonly (NamedUnit & { readonly basisPoints: number; readonly numerator: number; readonly denominator: number })[];
  /** When everything a club sent up to this instant is in these figures (ISO 8601). */
  readonly completeTo: string;
}

export interface FadingClub {
  readonly clubId: Id;
  readonly name: string;
  readonly unit: NamedUnit;
  /** Six months, the newest last. */
  readonly signs: readonly MonthSign[];
  readonly reason:
    | { readonly why: 'missed'; readonly months: number }
    | { readonly why: 'fund-small'; readonly amount: number }
    | { readonly why: 'sent-late' };
}

/** GET /api/network/fading?unit=&month=: every active club with all its signs, the weakest first; and how heavy they were before. */
export interface ClubSigns {
  readonly unit: NamedUnit;
  readonly month: Month;
  readonly demo: boolean;
  readonly clubs: readonly {
    readonly clubId: Id;
    readonly name: string;
    readonly unit: NamedUnit;
    readonly months: readonly MonthSign[];
    readonly signs: readonly FadingSign[];
    /** Weight of the signs at the end of each of the last thirteen months, the newest last. */
    readonly weights: readonly { readonly month: Month; readonly weight: number }[];
  }[];
}

/** GET /api/network/clubs?unit=&month= */
export interface ClubList {
  readonly unit: NamedUnit;
  readonly month: Month;
  readonly demo: boolean;
  readonly clubs: readonly {
    readonly clubId: Id;
    readonly name: string;
    readonly hamlet: string;
    readonly unit: NamedUnit;
    readonly status: string;
    readonly members: number;
    readonly fundTotal: number;
    readonly everLent: number;
    readonly lastMeetingOn: LocalDate | null;
    readonly signs: readonly MonthSign[];
    /** Null: nobody inspected it lately, which is not few stars. */
    readonly accuracy: Accuracy | null;
  }[];
}

/** GET /api/network/club/:clubId?month= */
export interface ClubSheet {
  readonly clubId: Id;
  readonly name: string;
  readonly demo: boolean;
  readonly foundedOn: LocalDate;
  readonly meetingDay: number;
  readonly places: readonly { readonly unit: NamedUnit; readonly hamlet: string; readonly since: LocalDate }[];
  readonly month: Month;
  readonly figures: readonly Figure[];
  /** Twelve months ending with `month`. */
  readonly months: readonly Month[];
  readonly areas: readonly { readonly area: string; readonly records: readonly number[] }[];
  readonly attendance: readonly { readonly month: Month; readonly present: number }[];
}

/** GET /api/clubs/:clubId/closed-months, for an office above the club. */
export interface ClosedMonths {
  readonly closedThrough: Month | '';
  readonly months: readonly ClosedPeriod[];
  readonly years: readonly ClosedPeriod[];
  readonly reopenings: readonly (ClosedPeriod & { readonly reason: string })[];
}

export interface ClosedPeriod {
  /** "2026-10" or "2026" */
  readonly period: string;
  readonly on: LocalDate;
  readonly digest: string;
}

/**
 * GET /api/network/explain?indicator=&month=&borders=&(unit= | club= | club=&opened=YYYY-MM): one step of "Số này từ đâu
 * ra?", a value and the parts it is the sum of. A unit's parts are the units below it or its clubs; a club's are its months
 * (a stock's changes up to `month`, a flow's single month); `opened` gives the records of one of those months.
 */
export interface Explained {
  readonly indicator: IndicatorId;
  readonly month: Month;
  readonly demo: boolean;
  readonly borders: Borders;
  /** From the widest to the narrowest place asked about; the last one is what `value` is of. */
  readonly path: readonly { readonly place: Place; readonly name: string; readonly value: number }[];
  readonly value: number;
  readonly parts: readonly { readonly place: Place; readonly name: string; readonly value: number }[];
  /** Only for one club's opened month: `value` is what the month changed, the sum of its records; this is what it began with. */
  readonly carried?: number;
  readonly records?: readonly ExplainedRecord[];
}

/** What holds for a unit: programmes of its own and of the units above it, and the parts it was given. */
export interface BindingPlans {
  readonly programmes: readonly Programme[];
  readonly given: readonly {
    readonly programme: string;
    readonly target: string;
    readonly year: number;
    readonly value: number;
    /** The unit above that shared it out, and when. */
    readonly by: UnitId;
    readonly on: LocalDate;
  }[];
  /** What the unit itself shared out to those below it, the last word of each target and year. */
  readonly shared: readonly {
    readonly programme: string;
    readonly target: string;
    readonly year: number;
    readonly parts: readonly Part[];
  }[];
}

/**
 * GET /api/network/targets?unit=&month=&borders=: every target of every programme that binds the unit or a unit above it,
 * measured for the unit by the target's own basis. Null where nothing can measure it.
 */
export interface TargetValues extends BindingPlans {
  readonly unit: NamedUnit;
  readonly month: Month;
  readonly borders: Borders;
  readonly demo: boolean;
  readonly values: readonly {
    readonly programme: string;
    readonly target: string;
    /** Pieces for a count, basis points for a share. */
    readonly value: number | null;
    readonly numerator?: number;
    readonly denominator?: number;
  }[];
}

/**
 * GET /api/network/target-months?unit=&programme=&target=&month=&borders=: one target's value at the end of each month up to `month`,
 * thirteen at most and none from before its basis begins, oldest first. Of few people none is told.
 */
export interface TargetMonths {
  readonly values: readonly { readonly month: Month; readonly value: number }[];
  readonly withheld?: true;
}

/** `few`: so many places of so few people each that they are told together. */
export type Place =
  | { readonly few: number }
  | { readonly unitId: UnitId }
  | { readonly clubId: Id }
  | { readonly clubId: Id; readonly month: Month };

/** No name and no private part: an officer sees what happened, not to whom. */
export interface ExplainedRecord {
  readonly seq: number;
  readonly cmdId: Id;
  readonly on: LocalDate;
  readonly at: string;
  readonly kind: EventKind;
  readonly amount: number;
  readonly after: number;
}

/** GET /api/network/appeals?unit=: what clubs of the unit said past themselves or sent on, overdue first. */
export interface Appeal {
  readonly suggestionId: Id;
  readonly clubId: Id;
  readonly clubName: string;
  readonly on: LocalDate;
  readonly dueOn: LocalDate;
  /** Sent past the club; otherwise sent on. */
  readonly direct: boolean;
  readonly sort: SuggestionSort | null;
  readonly topic: SuggestionTopic | null;
  /** Empty when no name was given, or when it was erased. */
  readonly name: string;
  readonly words: string;
  readonly answer: SuggestionAnswer | null;
}
export interface Appeals {
  readonly appeals: readonly Appeal[];
}

/** GET /api/clubs/:clubId/suggestions/:receipt: what came of it, for whoever holds the number; never what was said. */
export interface ReceiptAnswer {
  readonly suggestionId: Id;
  readonly on: LocalDate;
  readonly dueOn: LocalDate;
  readonly to: 'board' | 'above';
  readonly answer: SuggestionAnswer | null;
  readonly passedUp: { readonly on: LocalDate; readonly dueOn: LocalDate } | null;
  readonly above: SuggestionAnswer | null;
}

/** GET /api/clubs/:clubId/topics: topics of talks set by the units above a club. */
export interface TopicAbove {
  readonly topicId: string;
  readonly name: string;
  readonly area: Area;
  /** "tỉnh Quảng Ninh" */
  readonly setBy: string;
}
/** GET /api/network/topics: those the officer's own units set, for themselves or for a unit below. */
export interface OfficeTopic extends TopicAbove {
  readonly unitId: string;
  /** The unit for whose clubs it is: "xã Hoàng Tân" */
  readonly holdsFor: string;
}
