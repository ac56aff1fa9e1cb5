// Adopting a year's plan and budget.
import type { Id } from '../../kernel/ids.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { BudgetLine, PlanItem } from './plan.ts';

export interface PlanAdoption {
  readonly year: number;
  readonly items: readonly PlanItem[];
  readonly budget: readonly BudgetLine[];
  readonly resolutionId?: Id;
}

export type AdoptPlan = CommandShape<'adopt-plan', PlanAdoption>;

export type PlanCommand = AdoptPlan;
