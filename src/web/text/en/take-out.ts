// English twin of vi/take-out.ts.
import type { takeOut as vi } from '../vi/take-out.ts';

export const takeOut = {
  title: 'Take the book out',
  place: (day: string) => `The whole book up to ${day}`,
  workbook: 'The book as a workbook',
  workbookLine:
    'For Excel or LibreOffice: totals of each fund, cash books, loans with their schedules, dues, members, help, journal. Totals are formulas: press one and see what it adds up.',
  saveWorkbook: 'Save the workbook on this phone',
  sendWorkbook: 'Send the workbook',
  journal: 'A journal for whoever checks the book',
  journalLine:
    'A text file for hledger: every entry with its debits and credits, the balances stated after each count of the box and at each month’s end, so that accounting programs check it themselves.',
  saveJournal: 'Save the journal on this phone',
  sendJournal: 'Send the journal',
  making: 'Making the file, one moment',
  saved: (name: string, size: string) => `Saved ${name} (${size})`,
  size: (kilobytes: string) => `${kilobytes} KB`,
  failed: 'The file could not be made',
  failedLine: 'The book on this phone is whole. Close other apps and press again.',
  care: 'The file holds names and sums',
  careLine: 'Hand it only to people who may see the money book. Health is not in it.',
  unsent: (count: number) => `With ${count} ${count === 1 ? 'record' : 'records'} that only this phone has so far.`,
  none: 'No money in the book yet',
  noneLine: 'Record the first sum at a meeting, then come back.',
} satisfies typeof vi;
