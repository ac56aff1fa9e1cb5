// What the book knows of rights. Every list keeps the record it came from, so that a record taken back takes its line with it.
// What is private lies apart under `priv`: no figure and no digest reads it.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate, Month } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { FactsTold, Finding } from './rights-commands.ts';
import type { Amount, RuleId } from './rule.ts';

export interface DatedFacts extends FactsTold {
  readonly cmdId: Id;
  readonly on: LocalDate;
  readonly priv: { readonly incomeAmount?: Dong; readonly note?: string };
}

export interface DatedBenefit {
  readonly cmdId: Id;
  readonly on: LocalDate;
  readonly rule: RuleId;
  readonly change: 'receives' | 'stopped';
  /** First day, as far as anybody knows: the day of the record when it was not said. */
  readonly since: LocalDate;
  readonly priv: { readonly amount?: Dong; readonly decision?: string };
}

export interface PersonRights {
  readonly facts: readonly DatedFacts[];
  readonly benefits: readonly DatedBenefit[];
}

export interface Answer {
  readonly cmdId: Id;
  readonly on: LocalDate;
  readonly outcome: 'granted' | 'refused';
  readonly fromMonth: Month | '';
  readonly priv: { readonly number?: string; readonly amount?: Dong; readonly reason?: string };
}

export interface Application {
  readonly applicationId: Id;
  readonly cmdId: Id;
  readonly personId: Id;
  readonly rule: RuleId;
  readonly version: string;
  readonly sentOn: LocalDate;
  readonly way: 'by-hand' | 'by-post' | 'online';
  readonly priv: { readonly receipt?: string; readonly note?: string };
  /** In the order of the book; the last one counts. */
  readonly answers: readonly Answer[];
}

export interface Sweep {
  readonly sweepId: Id;
  readonly year: number;
  readonly openedOn: LocalDate;
  readonly closed: {
    readonly cmdId: Id;
    readonly on: LocalDate;
    readonly people: number;
    readonly missing: number;
    readonly unknown: number;
    readonly requested: number;
  } | null;
}

export interface RightsCheck {
  readonly cmdId: Id;
  readonly sweepId: Id;
  readonly personId: Id;
  readonly on: LocalDate;
  readonly province: string;
  readonly findings: readonly Finding[];
  readonly followerId: Id | '';
  readonly priv: { readonly note?: string };
}

export interface AddedAmount extends Amount {
  readonly cmdId: Id;
}

/** The part of a club's state that is about rights. */
export interface RightsBook {
  readonly personRights: Map<Id, PersonRights>;
  readonly applications: Map<Id, Application>;
  readonly sweeps: Map<Id, Sweep>;
  /** "sweep/person" → the checks of that person, newest last. */
  readonly rightsChecks: Map<`${Id}/${Id}`, readonly RightsCheck[]>;
  /** Sums read from documents of the province, by the command that told them. */
  readonly benefitAmounts: Map<Id, AddedAmount>;
}

export function emptyRights(): RightsBook {
  return { personRights: new Map(), applications: new Map(), sweeps: new Map(), rightsChecks: new Map(), benefitAmounts: new Map() };
}
