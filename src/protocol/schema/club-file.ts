// Shapes of the commands about the club's things and its yearly plan.
import * as z from 'zod/mini';
import { ACTIVITY_KINDS } from '../../domain/activities/activity.ts';
import { AREAS } from '../../domain/activities/area.ts';
import { ASSET_CONDITIONS, ASSET_SOURCES, RETIRE_REASONS } from '../../domain/assets/asset.ts';
import { BUDGET_IN, BUDGET_OUT } from '../../domain/planning/plan.ts';
import { aDate, aFund, amount, amountOrNone, anId, command, noted, oneOf, shape, some, whole, words } from './parts.ts';

const condition = oneOf(ASSET_CONDITIONS);
const item = shape({ itemId: anId, month: whole(1, 12), area: oneOf(AREAS), what: words(200), sort: z.optional(oneOf(ACTIVITY_KINDS)) });
const line = shape({ fund: aFund, direction: oneOf(['in', 'out']), category: oneOf([...BUDGET_IN, ...BUDGET_OUT]), amount }).check(
  z.refine((one) => (one.direction === 'in' ? BUDGET_IN : BUDGET_OUT).some((category) => category === one.category), 'not-in-list'),
);

export const CLUB_FILE_SCHEMAS = [
  command(
    'record-asset',
    shape({
      assetId: anId,
      what: words(120),
      count: whole(1, 9999),
      worth: amountOrNone,
      source: oneOf(ASSET_SOURCES),
      condition,
      keeperId: z.optional(anId),
    }),
  ),
  command('lend-asset', shape({ assetId: anId, personId: anId, dueOn: z.optional(aDate) })),
  command('check-asset', shape({ assetId: anId, condition, keeperId: z.optional(anId) })),
  command('retire-asset', shape({ assetId: anId, reason: oneOf(RETIRE_REASONS) }), noted),
  command('adopt-plan', shape({ year: whole(2000, 2100), items: some(item, 200), budget: some(line, 60), resolutionId: z.optional(anId) })),
] as const;
