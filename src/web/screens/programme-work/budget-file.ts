// The budget as an Excel file.
import type { BudgetEntry, BudgetTable } from '../../../domain/office/budget-table.ts';
import { today } from '../../store/dice.ts';
import { bordersInForce } from '../../store/map.svelte.ts';
import { unitNameOn } from '../founding/units-of-area.ts';
import { grantWords } from '../growing/grant-words.svelte.ts';
import { atStart } from '../network/saying.ts';
import { budgetWords as w } from './budget-words.svelte.ts';
import { workbook } from './training-files.ts';

interface Named {
  readonly title: string;
  readonly unitId: string;
  readonly year: number;
  readonly entryName: (entry: BudgetEntry) => string;
  readonly voucher: (entry: BudgetEntry) => string;
}

export async function budgetFile(table: BudgetTable, { title, unitId, year, entryName, voucher }: Named): Promise<File> {
  const { budgetSheets } = await import('../../../exports/budget-sheets.ts');
  const words = w();
  const sheets = budgetSheets(table, {
    title,
    place: atStart(unitNameOn(unitId, today(), bordersInForce().tree)),
    sheets: [words.sheetLines, words.sheetEntries],
    lineHeads: [words.number0, words.purpose, words.source, words.citation, words.planned, words.spent, words.left, '%', words.noteHead],
    entryHeads: [words.number0, words.purpose, words.onHead, words.spendWhat, words.number, words.amount],
    total: words.total,
    over: words.overSpent,
    sourceName: ({ line }) => grantWords().sources[line.source],
    entryName,
    voucher,
  });
  return workbook(sheets, `kinh-phi-${unitId}-${year}.xlsx`);
}
