// A budget line's name, in the words its records have elsewhere.
import { BUDGET_IN, type BudgetLine } from '../../../domain/planning/plan.ts';
import type { clubFile } from '../../text/vi/club-file.ts';
import type { Text } from '../../text/vi.ts';

export function budgetName({ category }: Pick<BudgetLine, 'category'>, words: Text, file: typeof clubFile): string {
  const came = BUDGET_IN.find((one) => one === category);
  if (came !== undefined) return file.inNames[came];
  if (category === 'help') return file.helpName;
  const names: Readonly<Record<string, string>> = words.spending.categories;
  return names[category] ?? category;
}
