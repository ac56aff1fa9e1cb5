// What is told of rights: what a person has and receives, the yearly check (rà soát), a request sent to the commune and its
// answer, a sum read from a document of the province. All of it is told, never refused.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate, Month } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { Lack } from './right.ts';
import type { AmountKey, RuleId } from './rule.ts';

/** Money every month from social insurance: 'survivor' is trợ cấp tuất. */
export type Income = 'none' | 'pension' | 'survivor';

/** What was asked and answered; what is absent was not asked. */
export interface FactsTold {
  readonly income?: Income;
  /** The pension is at least this sum, or below it; the sum itself is private. */
  readonly incomeFrom?: Dong;
  readonly incomeBelow?: Dong;
  readonly healthCard?: 'yes' | 'no';
  readonly cardUntil?: LocalDate;
  /** Nobody has the duty and the means to keep the person. */
  readonly alone?: boolean;
}

/** What the rules said of one person on the day of the check, kept with the version they had. */
export interface Finding {
  readonly rule: RuleId;
  readonly version: string;
  readonly verdict: 'receives' | 'gives' | 'missing' | 'unknown' | 'not';
  /** Sum of the law on that day, not of the person. */
  readonly amount?: Dong;
  readonly lacks?: readonly Lack[];
}

export type RecordRightsFacts = CommandShape<'record-rights-facts', { personId: Id } & FactsTold, { incomeAmount?: Dong; note?: string }>;
export type RecordBenefit = CommandShape<
  'record-benefit',
  { personId: Id; rule: RuleId; change: 'receives' | 'stopped'; since?: LocalDate },
  { amount?: Dong; decision?: string }
>;
export type OpenSweep = CommandShape<'open-sweep', { sweepId: Id; year: number }>;
/** `followerId` is the member who goes with the person to the commune. */
export type CheckRights = CommandShape<
  'check-rights',
  { sweepId: Id; personId: Id; province: string; findings: readonly Finding[]; followerId?: Id },
  { note: string }
>;
/** Counts only, so that the whole board may read them. */
export type CloseSweep = CommandShape<'close-sweep', { sweepId: Id; people: number; missing: number; unknown: number; requested: number }>;
export type SendApplication = CommandShape<
  'send-application',
  { applicationId: Id; personId: Id; rule: RuleId; version: string; way: 'by-hand' | 'by-post' | 'online' },
  { receipt?: string; note?: string }
>;
export type AnswerApplication = CommandShape<
  'answer-application',
  { applicationId: Id; outcome: 'granted' | 'refused'; fromMonth?: Month },
  { number?: string; amount?: Dong; reason?: string }
>;
export type SetBenefitAmount = CommandShape<
  'set-benefit-amount',
  { key: AmountKey; province: string; from: LocalDate; amount: Dong; document: string }
>;

export type RightsCommand =
  | RecordRightsFacts
  | RecordBenefit
  | OpenSweep
  | CheckRights
  | CloseSweep
  | SendApplication
  | AnswerApplication
  | SetBenefitAmount;
