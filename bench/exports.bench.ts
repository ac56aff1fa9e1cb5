// Workload 5: one club's ten years taken out, as a journal and as a workbook. The floors write the same postings with no names,
// no assertions, no formulas: bare lines for the journal, the bare cells packed for the workbook.
import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { post } from '../src/domain/books/posting.ts';
import { bookSource } from '../src/exports/book-source.ts';
import { bookWorkbook } from '../src/exports/book-workbook.ts';
import { hledgerJournal } from '../src/exports/hledger-journal.ts';
import type { Cell } from '../src/exports/sheet.ts';
import { xlsxFile } from '../src/exports/xlsx-file.ts';
import { clubOfYears } from './club-years.ts';
import { race, tell } from './stopwatch.ts';

const ROUNDS = 3;
const { state } = clubOfYears(10);
const { events } = bookSource(state);

const bareLines = (): string =>
  events.flatMap((event) => post(event).map(({ fund, account, amount }) => [event.on, fund, account, amount].join('  '))).join('\n');
const journal = (): string => hledgerJournal(bookSource(state));

/** Sum of all debits written, which floor and journal must share; assertions move nothing. */
const debitsOf = (text: string, line: RegExp): number => [...text.matchAll(line)].reduce((sum, [, amount]) => sum + Number(amount), 0);
assert.equal(debitsOf(journal(), / {2}(\d+) đ$/gm), debitsOf(bareLines(), / {2}(\d+)$/gm));

/** Every cell of the same pages as bare text, packed. */
function bareCells(): Uint8Array {
  const value = (cell: Cell): unknown => ('text' in cell ? cell.text : 'value' in cell ? cell.value : 'on' in cell ? cell.on : '');
  const pages = bookWorkbook(state).map(({ rows }) => rows.map((row) => row.map(value).join(',')).join('\n'));
  return deflateRawSync(pages.join('\n'));
}

const file = await xlsxFile(bookWorkbook(state));
const packed = bareCells();
const size = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;
process.stdout.write(`ten years: ${events.length} records, ${bareLines().split('\n').length} postings\n`);
process.stdout.write(`journal ${size(journal().length)}, × ${(journal().length / bareLines().length).toFixed(1)} of the bare lines\n`);
process.stdout.write(`workbook ${size(file.length)}, × ${(file.length / packed.length).toFixed(1)} of its bare cells packed\n`);

const journals = [
  { name: 'bare lines of the postings', run: () => bareLines() },
  { name: 'journal with names, slips and assertions', run: journal },
];
tell('The journal of ten years', journals, await race(journals, ROUNDS));

const workbooks = [
  { name: 'bare cells of the same pages, packed', run: bareCells },
  { name: 'the workbook with formulas and formats', run: () => xlsxFile(bookWorkbook(state)) },
];
tell('The workbook of ten years', workbooks, await race(workbooks, ROUNDS));
