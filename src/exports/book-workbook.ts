// The whole book as the pages of one workbook with live formulas: an auditor changes a figure and sees the totals follow.
import type { ClubState } from '../domain/club/state.ts';
import { fundsOf } from '../domain/club/state.ts';
import { bookSource } from './book-source.ts';
import { cashSheets } from './cash-sheets.ts';
import { fundNames } from './fund-names.ts';
import { helpSheet } from './help-sheet.ts';
import { journalSheet } from './journal-sheet.ts';
import { loanSheets } from './loan-sheets.ts';
import { duesSheet, memberSheet } from './people-sheets.ts';
import { type Sheet, sheetNames } from './sheet.ts';
import { summarySheet } from './summary-sheet.ts';

export function bookWorkbook(state: ClubState): readonly Sheet[] {
  const source = bookSource(state);
  const fundName = fundNames(fundsOf(state), source.fundName);
  const journal = journalSheet(source, fundName);
  const sheets = [
    summarySheet(state, journal, fundName),
    ...cashSheets(state, source, fundName),
    ...loanSheets(state, source),
    duesSheet(state, source),
    memberSheet(state, source),
    helpSheet(state, source),
    journal.sheet,
  ];
  const names = sheetNames(sheets.map(({ name }) => name));
  return sheets.map((sheet, index) => ({ ...sheet, name: names[index] ?? sheet.name }));
}
