// Rights, in a room of their own. That a check of the year began, and its counts, are common: they name nobody.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate, Month } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { FactsTold, Finding } from './rights-commands.ts';
import type { AmountKey, RuleId } from './rule.ts';

export type RightsFactsRecorded = EventShape<
  'rights-facts-recorded',
  'rights',
  { personId: Id } & FactsTold,
  { incomeAmount?: Dong; note?: string }
>;
export type BenefitRecorded = EventShape<
  'benefit-recorded',
  'rights',
  { personId: Id; rule: RuleId; change: 'receives' | 'stopped'; since?: LocalDate },
  { amount?: Dong; decision?: string }
>;
export type SweepOpened = EventShape<'sweep-opened', 'common', { sweepId: Id; year: number }>;
export type RightsChecked = EventShape<
  'rights-checked',
  'rights',
  { sweepId: Id; personId: Id; province: string; findings: readonly Finding[]; followerId?: Id },
  { note: string }
>;
export type SweepClosed = EventShape<
  'sweep-closed',
  'common',
  { sweepId: Id; people: number; missing: number; unknown: number; requested: number }
>;
export type ApplicationSent = EventShape<
  'application-sent',
  'rights',
  { applicationId: Id; personId: Id; rule: RuleId; version: string; way: 'by-hand' | 'by-post' | 'online' },
  { receipt?: string; note?: string }
>;
export type ApplicationAnswered = EventShape<
  'application-answered',
  'rights',
  { applicationId: Id; outcome: 'granted' | 'refused'; fromMonth?: Month },
  { number?: string; amount?: Dong; reason?: string }
>;
export type BenefitAmountSet = EventShape<
  'benefit-amount-set',
  'rights',
  { key: AmountKey; province: string; from: LocalDate; amount: Dong; document: string }
>;

export type RightsEvent =
  | RightsFactsRecorded
  | BenefitRecorded
  | SweepOpened
  | RightsChecked
  | SweepClosed
  | ApplicationSent
  | ApplicationAnswered
  | BenefitAmountSet;
