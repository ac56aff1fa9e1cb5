// The book of the offices: what a commune's, a province's or the centre's Hội writes down about a unit or a club, beside
// what the clubs record themselves. Like a club's book it only grows; what was said wrongly is said anew.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { BorderProblem } from '../network/units/reorganisation-problems.ts';
import type { UnitId } from '../network/units/unit.ts';
import type { ClubProblem, ReorganisationBody } from './borders.ts';
import type { BreachBody, BreachToldBody } from './breaches.ts';
import type { BudgetBody, SpendingBody, TakenBackBody } from './budgets.ts';
import type { ConclusionBody, ConferenceBody, ConferenceHeldBody } from './conferences.ts';
import type { CourseBody, CourseHeldBody } from './courses.ts';
import type { FollowUpBody } from './follow-ups.ts';
import type { CancelBody } from './gatherings.ts';
import type { GradeBody, GradeRefusal } from './grades.ts';
import type { AnsweredBody, AskedBody, TransferBody } from './grants.ts';
import type { AnswerBody, DrawBody, GivenUpBody, ResultBody } from './inspections.ts';
import type { IssuedBody } from './issued-documents.ts';
import type { LetterheadBody } from './letterhead.ts';
import type { PlanBody } from './plans.ts';
import type { DecidedBody, PraiseRefusal, ProposedBody } from './praise.ts';
import type { DossierBody, DroppedBody, FoundBody, ProspectBody, StepBody } from './prospects.ts';
import type { PublishedBody, WithdrawnBody } from './publications.ts';
import type { TemplateBody, TemplateRefusal } from './report-templates.ts';
import type { ReportAnswered, ReportRefusal, ReportSent, ReportTurnedBack } from './reports.ts';
import type { ScoreSheet, SheetRefusal } from './score-sheet.ts';
import type { SharingBody } from './sharing-out.ts';
import type { StatisticsBody } from './statistics.ts';
import type { WorkRefusal } from './work-refusal.ts';

/** One line a kind of record. */
export interface OfficeBodies {
  readonly 'state-statistics': StatisticsBody;
  readonly 'enact-reorganisation': ReorganisationBody;
  readonly 'follow-up-club': FollowUpBody;
  readonly 'draw-inspection': DrawBody;
  readonly 'record-inspection': ResultBody;
  readonly 'give-up-inspection': GivenUpBody;
  readonly 'answer-inspection': AnswerBody;
  readonly 'begin-prospect': ProspectBody;
  readonly 'step-prospect': StepBody;
  readonly 'check-dossier': DossierBody;
  readonly 'found-prospect': FoundBody;
  readonly 'drop-prospect': DroppedBody;
  readonly 'ask-grant': AskedBody;
  readonly 'answer-grant': AnsweredBody;
  readonly 'transfer-grant': TransferBody;
  readonly 'adopt-score-sheet': ScoreSheet;
  readonly 'grade-club': GradeBody;
  readonly 'propose-praise': ProposedBody;
  readonly 'decide-praise': DecidedBody;
  readonly 'set-report-template': TemplateBody;
  readonly 'send-report': ReportSent;
  readonly 'approve-report': ReportAnswered;
  readonly 'return-report': ReportTurnedBack;
  readonly 'reopen-report': ReportTurnedBack;
  readonly 'set-letterhead': LetterheadBody;
  readonly 'issue-document': IssuedBody;
  readonly 'adopt-programme': PlanBody;
  readonly 'share-out-target': SharingBody;
  readonly 'publish-figures': PublishedBody;
  readonly 'withdraw-figures': WithdrawnBody;
  readonly 'plan-course': CourseBody;
  readonly 'hold-course': CourseHeldBody;
  readonly 'cancel-course': CancelBody;
  readonly 'plan-conference': ConferenceBody;
  readonly 'hold-conference': ConferenceHeldBody;
  readonly 'cancel-conference': CancelBody;
  readonly 'follow-conclusion': ConclusionBody;
  readonly 'set-budget': BudgetBody;
  readonly 'record-spending': SpendingBody;
  readonly 'take-back-spending': TakenBackBody;
  readonly 'record-breach': BreachBody;
  readonly 'tell-of-breach': BreachToldBody;
}

export type OfficeKind = keyof OfficeBodies;

/** What an officer sends: the record without who and when it came in. `recordId` takes effect once, however often it comes. */
export type OfficeOrder<Kind extends OfficeKind = OfficeKind> = {
  readonly [K in Kind]: {
    readonly recordId: Id;
    readonly kind: K;
    /** The unit it is about. */
    readonly unitId: UnitId;
    /** The club it is about, when it is about one. */
    readonly clubId?: Id;
    readonly on: LocalDate;
    readonly body: OfficeBodies[K];
  };
}[Kind];

export type OfficeRecord<Kind extends OfficeKind = OfficeKind> = OfficeOrder<Kind> & {
  /** The place in the book: later records have higher numbers. */
  readonly seq: number;
  readonly by: { readonly accountId: Id; readonly name: string; readonly unitId: UnitId };
  /** When the server took it (ISO 8601), only ever shown. */
  readonly writtenAt: string;
};

/** Why an order is not taken, with what its sentence needs. */
export type OfficeRefusal =
  | TemplateRefusal
  | ReportRefusal
  | SheetRefusal
  | GradeRefusal
  | PraiseRefusal
  | WorkRefusal
  | { readonly why: 'not-your-unit' }
  | { readonly why: 'borders-wrong'; readonly problems: readonly (BorderProblem | ClubProblem)[] }
  | { readonly why: 'not-from-above' | 'only-from-above' }
  | { readonly why: 'breach-found-ahead' | 'breach-not-known' }
  | { readonly why: 'breach-told-before-found'; readonly on: LocalDate }
  | { readonly why: 'club-missing' | 'club-not-in-unit' }
  | { readonly why: 'follow-up-next-too-early'; readonly on: LocalDate }
  | { readonly why: 'inspection-open' | 'inspection-before-draw' | 'inspection-due-too-early'; readonly on: LocalDate }
  | {
      readonly why:
        | 'inspection-nothing-to-draw'
        | 'inspection-not-open'
        | 'inspection-no-result'
        | 'inspection-lines-not-all'
        | 'inspection-say-paper';
    }
  | { readonly why: 'prospect-not-open' | 'prospect-number-missing' | 'prospect-stands' | 'prospect-club-taken' }
  | { readonly why: 'grant-not-known' | 'grant-answered' | 'grant-say-why' | 'grant-not-granted' }
  | { readonly why: 'grant-over'; readonly amount: number; readonly left: number }
  | { readonly why: 'letterhead-without-number' }
  | { readonly why: 'figures-not-published' }
  | { readonly why: 'document-number-taken'; readonly number: number; readonly next: number }
  | { readonly why: 'statistics-same-value-twice' }
  | {
      readonly why: 'statistics-over-whole';
      readonly statistic: string;
      readonly amount: number;
      readonly whole: string;
      readonly of: number;
    }
  | { readonly why: 'statistics-far-from-last'; readonly statistic: string; readonly amount: number; readonly last: number }
  | { readonly why: 'plan-of-another-unit' | 'plan-no-reason' | 'plan-ends-before-it-begins' | 'plan-target-twice' }
  | { readonly why: 'plan-same-number'; readonly number: string }
  | {
      readonly why:
        | 'target-not-measured'
        | 'target-no-value'
        | 'target-range-backwards'
        | 'target-baseline-late'
        | 'target-year-twice'
        | 'target-over-100'
        | 'target-replaces-unknown'
        | 'target-replaces-in-a-circle';
      readonly target: string;
    }
  | { readonly why: 'target-unlike-indicator'; readonly target: string; readonly share: boolean }
  | { readonly why: 'target-year-outside'; readonly target: string; readonly year: number; readonly from: number; readonly until: number }
  | {
      readonly why: 'target-path-ends-elsewhere';
      readonly target: string;
      readonly share: boolean;
      readonly value: number;
      readonly goal: number;
    }
  | { readonly why: 'sharing-target-unknown' | 'sharing-unit-twice' }
  | { readonly why: 'sharing-year-outside'; readonly year: number; readonly from: number; readonly until: number }
  | { readonly why: 'sharing-not-below' | 'sharing-over-100'; readonly unit: UnitId; readonly called: string }
  | { readonly why: 'sharing-over-whole'; readonly sum: number; readonly whole: number };
