// What a rule of law is to this book: dated data. A version holds from a day to a day, in the nation or in one province, and
// cites where it was read. Old versions stay for ever, because a check of last year was made by the rule of last year.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Household } from '../people/member.ts';

export const RULE_IDS = [
  'social-pension',
  'alone-allowance',
  'aged-allowance',
  'health-card',
  'health-support',
  'longevity',
  'new-year-gift',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** 'text': the law was read. 'quoted': an office or the press quotes it. 'unread': known by its number; its terms are carried over. */
export type Reading = 'text' | 'quoted' | 'unread';

export interface Citation {
  /** "Nghị định 176/2025/NĐ-CP" */
  readonly document: string;
  /** "Điều 4"; empty when only the whole is known. */
  readonly article: string;
  readonly on: LocalDate;
}

/** Sums that change by day and place lie in amounts.ts under these keys. */
export type AmountKey = 'assistance-standard' | 'social-pension' | 'new-year-gift' | `longevity-${LongevityAge}`;
export const LONGEVITY_AGES = [70, 75, 80, 85, 90, 95, 100] as const;
export type LongevityAge = (typeof LONGEVITY_AGES)[number];

/** One way to qualify. Every condition named must hold; several ways are joined by "or", and the largest sum is given. */
export interface Way {
  readonly fromAge?: number;
  /** First day on which the person is too old for it. */
  readonly belowAge?: number;
  readonly households?: readonly Household[];
  /** Money every month from social insurance: none at all, or none or less than the sum of this rule. */
  readonly income?: 'none' | 'none-or-less' | 'survivor';
  /** Nobody has the duty and the means to keep the person. */
  readonly alone?: true;
  /** Lives in a commune of especial hardship; no list of them is in the book, so people must ask. */
  readonly hardArea?: true;
  /** Receives another right. */
  readonly receives?: readonly RuleId[];
  /** In a calendar year in which year less year of birth is one of these, or past the last. */
  readonly roundAges?: readonly LongevityAge[];
  readonly amount: AmountKey | null;
  /** Tenths of the sum; 15 is one and a half. */
  readonly tenths?: number;
}

export interface RuleVersion {
  readonly rule: RuleId;
  /** Stored with every check: permanent. */
  readonly version: string;
  readonly from: LocalDate;
  /** Last day; empty while it is in force. */
  readonly to: LocalDate | '';
  /** Unit of the province; empty for the whole nation. */
  readonly province: string;
  readonly reading: Reading;
  readonly citations: readonly Citation[];
  readonly gives: 'monthly' | 'once' | 'card' | 'support';
  readonly ways: readonly Way[];
  /** Null when the commune makes its lists by itself. */
  readonly request: Request | null;
  /** Whoever received the older right goes over to this one. */
  readonly continues?: readonly RuleId[];
}

export interface Request {
  /** "Mẫu số 01" */
  readonly form: string;
  /** Working days for the answer. */
  readonly workingDays: number;
  readonly papers: readonly Paper[];
  /** Paid from the month the decision is signed, or from the day the age was reached. */
  readonly paidFrom: 'signature' | 'age';
}

export type Paper = 'form' | 'identity-card' | 'household-paper';

/** A sum of a day and a place. `amount` null: the document is known by its number, nobody has read the sum yet. */
export interface Amount {
  readonly key: AmountKey;
  readonly province: string;
  readonly from: LocalDate;
  readonly amount: Dong | null;
  readonly reading: Reading;
  readonly document: string;
}

export function isInForce(version: RuleVersion, on: LocalDate, province: string): boolean {
  return version.from <= on && (version.to === '' || on <= version.to) && (version.province === '' || version.province === province);
}
