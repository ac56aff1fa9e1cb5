// A year's plan and budget, adopted.
import type { EventShape } from '../club/event-shape.ts';
import type { PlanAdoption } from './plan-commands.ts';

export type PlanAdopted = EventShape<'plan-adopted', 'common', PlanAdoption>;

export type PlanEvent = PlanAdopted;
