// `./lalanh import cut-off FILE --check`: reads a club's cut-off sheet and says everything that is wrong with it, or what it
// holds. Nothing is recorded: a sheet comes into the book on the screen, where the board signs.
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_CHARTER } from '../domain/club/charter.ts';
import { digestBytes } from '../kernel/digest.ts';
import { type Id, idFromDigest } from '../kernel/ids.ts';
import { localDate } from '../kernel/local-date.ts';
import { type ReadCutOff, readCutOff } from '../sheets/cut-off-sheet.ts';
import { findTables } from '../sheets/find-tables.ts';
import { convertOldText, findOldText } from '../sheets/old-fonts.ts';
import { placeOfProblem } from '../sheets/problem-list.ts';
import { MOST_FILE_BYTES, readWorkbook } from '../sheets/read-workbook.ts';
import type { TypedRow } from '../sheets/tables.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { formatDate, formatDong } from '../text/format.ts';
import { sheetProblemSentence } from '../text/sheet-problems.ts';
import { noWorkbookSentence, workbookNoteSentence } from '../text/workbook-sentences.ts';
import { PlainProblem } from './plain-problem.ts';

const USAGE = 'import cut-off FILE.xlsx --check [--convert], or import archive FILE [--check]';

export async function run(words: readonly string[]): Promise<number> {
  if (words[0] === 'archive') return (await import('./import-archive.ts')).run(words.slice(1));
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { check: { type: 'boolean' }, convert: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [what, file, ...more] = positionals;
  if (what !== 'cut-off' || file === undefined || more.length > 0 || values.check !== true) throw new PlainProblem(`say ${USAGE}`);
  const workbook = withoutOldText(open(file), values.convert === true);
  const { typed, problems } = findTables(workbook);
  const read = readCutOff(typed, club(), problems);
  for (const note of workbook.notes) say(`• ${workbookNoteSentence(note, 'vi')}`);
  return read.sheet === null ? tellProblems(read, basename(file)) : tellSheet(read);
}

function open(file: string): Workbook {
  let bytes: Uint8Array;
  try {
    if (statSync(file).size > MOST_FILE_BYTES) throw new PlainProblem(noWorkbookSentence('too-big', 'vi'));
    bytes = readFileSync(file);
  } catch (problem) {
    if (problem instanceof PlainProblem) throw problem;
    throw new PlainProblem(`cannot read ${file}`);
  }
  const read = readWorkbook(bytes);
  if (!read.ok) throw new PlainProblem(noWorkbookSentence(read.why, 'vi'));
  return read.workbook;
}

/** Old fonts are shown and asked about: without --convert nothing is changed. */
function withoutOldText(workbook: Workbook, convert: boolean): Workbook {
  const old = findOldText(workbook);
  if (old === null) return workbook;
  say(`${old.encoding.toUpperCase()}, ${old.cells} ô:`);
  for (const { before, after } of old.samples) say(`  ${before}  →  ${after}`);
  if (!convert) throw new PlainProblem('this workbook is in an old font; add --convert when the right-hand column reads well');
  return convertOldText(workbook, old.encoding);
}

/** No club is at hand: what the paper leaves out follows the default charter. */
function club() {
  const idOf = (row: TypedRow): Id => idFromDigest(digestBytes(`${row.place.sheet} ${row.place.row}`));
  return { charter: DEFAULT_CHARTER, beganOn: localDate('2018-01-01'), personIdOf: idOf, loanIdOf: idOf };
}

function tellProblems({ problems }: ReadCutOff, file: string): number {
  for (const one of problems) {
    const { what, remedy } = sheetProblemSentence(one.problem, 'vi');
    say(`${placeOfProblem(one, 'vi')}${one.shown === '' ? '' : `, đang ghi "${one.shown}"`}: ${what} ${remedy}`);
  }
  process.stderr.write(`lalanh import: ${file}: còn ${problems.length} chỗ cần sửa.\n`);
  return 1;
}

function tellSheet({ cutOffOn, persons, loans, sums }: ReadCutOff): number {
  say(`Chốt sổ ngày ${formatDate(cutOffOn ?? '')}: ${persons.length} thành viên, ${loans.length} khoản vay đang nợ.`);
  for (const { fund, cash, bank, loans: lent, capital, rest } of sums) {
    say(`  ${fund}: két ${formatDong(cash)}, ngân hàng ${formatDong(bank)}, đang cho vay ${formatDong(lent)}`);
    say(`    = vốn ${formatDong(capital)}, phần còn lại ${formatDong(rest)}`);
  }
  say('Bảng khớp, đưa vào sổ được.');
  return 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
