// A year's plan and budget, as the club adopted it. The last one adopted for a year stands.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { ActivityKind } from '../activities/activity.ts';
import type { Area } from '../activities/area.ts';
import type { Account, Fund } from '../books/account.ts';
import type { SpendingCategory } from '../books/money-commands.ts';

export interface PlanItem {
  readonly itemId: Id;
  /** 1 to 12. */
  readonly month: number;
  readonly area: Area;
  readonly what: string;
  /** Absent: any record of the area does it. */
  readonly sort?: ActivityKind;
}

export type BudgetIn = Extract<Account, 'dues' | 'interest' | 'donations' | 'other-income' | 'capital'>;
/** Spending goes by its category; help to members stands apart. */
export type BudgetOut = SpendingCategory | 'help';

export const BUDGET_IN: readonly BudgetIn[] = ['dues', 'interest', 'donations', 'other-income', 'capital'];
export const BUDGET_OUT: readonly BudgetOut[] = ['meeting', 'visiting', 'equipment', 'culture', 'stationery', 'training', 'other', 'help'];

export interface BudgetLine {
  readonly fund: Fund;
  readonly direction: 'in' | 'out';
  /** One of BUDGET_IN or of BUDGET_OUT. */
  readonly category: BudgetIn | BudgetOut;
  readonly amount: Dong;
}

export interface Plan {
  readonly year: number;
  readonly items: readonly PlanItem[];
  readonly budget: readonly BudgetLine[];
  readonly adoptedOn: LocalDate;
  readonly resolutionId: Id | '';
  readonly cmdId: Id;
}
