// LibreOffice computes the workbooks of the sample club, of the stories and of random histories: every formula comes to the
// value we say, which for the totals is the balance the screens show, and nothing in the book is computed that is text.
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { anyHistory } from '../../src/domain/club/any-history.ts';
import { balanceOf, type ClubState, fundBalance, fundsOf } from '../../src/domain/club/state.ts';
import { bookWorkbook } from '../../src/exports/book-workbook.ts';
import { formula, type Sheet, text } from '../../src/exports/sheet.ts';
import { xlsxFile } from '../../src/exports/xlsx-file.ts';
import { sampleNetwork } from '../../src/sample/network.ts';
import { makeDice } from '../sim/dice.ts';
import type { Club } from '../stories/club.ts';
import { top } from '../tidy/sources.ts';
import { type Computed, computed, computedFiles } from './calc.ts';

async function booksToJudge(): Promise<readonly (readonly [name: string, state: ClubState])[]> {
  const books: (readonly [string, ClubState])[] = [];
  for (const file of globSync(join(top, 'test', 'stories', '*.story.ts')).sort()) {
    const { title, tell } = (await import(pathToFileURL(file).href)) as { readonly title: string; readonly tell: () => Club };
    books.push([title, tell().state]);
  }
  for (const { name, state } of sampleNetwork({ clubs: 1 })) books.push([name, state]);
  for (let seed = 101; seed <= 115; seed += 1) books.push([`history of seed ${seed}`, anyHistory(makeDice(seed).below, 80).book.state]);
  return books;
}

test('every formula of every book comes to our value when LibreOffice computes it', async () => {
  const books = await booksToJudge();
  const workbooks = books.map(([, state]) => bookWorkbook(state));
  const answers = await computed(workbooks);
  let judged = 0;
  books.forEach(([name, state], index) => {
    for (const sheet of workbooks[index] ?? []) judged += judge(name, sheet, answers[index]?.get(sheet.name) ?? []);
    judgeTotals(name, state, answers[index]);
  });
  assert.ok(judged > 5000, `only ${judged} formulas`);
});

function judge(book: string, sheet: Sheet, rows: Computed extends ReadonlyMap<string, infer Rows> ? Rows : never): number {
  let judged = 0;
  sheet.rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      const said = rows[index]?.[column] ?? '';
      const place = `${book}, ${sheet.name}, row ${index + 1}, column ${column + 1}`;
      if (cell.is === 'formula' || cell.is === 'number') assert.equal(Number(said), cell.value, place);
      if (cell.is === 'text') assert.equal(said.normalize('NFC'), cell.text.normalize('NFC'), place);
      if (cell.is === 'formula') judged += 1;
    });
  });
  return judged;
}

/** The totals page against the balances the screens show, and the proof column at nought. */
function judgeTotals(name: string, state: ClubState, answer: Computed | undefined): void {
  const rows = answer?.get('Tổng hợp') ?? [];
  const heads = rows[3] ?? [];
  const at = (fundRow: number, head: string): number => Number(rows[4 + fundRow]?.[heads.indexOf(head)]);
  fundsOf(state).forEach((fund, index) => {
    assert.equal(at(index, 'Tiền mặt'), balanceOf(state, fund, 'cash'), `${name}: cash of ${fund}`);
    assert.equal(at(index, 'Cho vay'), balanceOf(state, fund, 'loans'), `${name}: loans of ${fund}`);
    assert.equal(at(index, 'Tài sản trừ phải trả'), fundBalance(state, fund), `${name}: balance of ${fund}`);
    assert.equal(at(index, 'Lệch'), 0, `${name}: proof of ${fund}`);
  });
}

test('text that begins like a formula stays text', async () => {
  const words = ['=1+1', '+84', '-5', '@SUM(A1)', '=HYPERLINK("x")', "'=2", '\t=3'];
  const sheet: Sheet = {
    name: 'Chữ',
    widths: [],
    frozenRows: 0,
    frozenColumns: 0,
    rows: [...words.map((word) => [text(word)]), [formula('COUNTA(A1:A7)-COUNT(A1:A7)', 7)]],
  };
  const [answer] = await computed([[sheet]]);
  const rows = answer?.get('Chữ') ?? [];
  assert.deepEqual(
    rows.slice(0, 7).map(([said]) => said?.trim()),
    words.map((word) => word.trim()),
  );
  assert.equal(rows[7]?.[0], '7');
});

test('our values stand in the file for phones that do not compute, and are right where they stand', async () => {
  const sheet: Sheet = { name: 'Số', widths: [], frozenRows: 0, frozenColumns: 0, rows: [[formula('1+1', 2), formula('2*3', 6)]] };
  const [answer] = computedFiles([await xlsxFile([sheet])], [['Số']]);
  assert.deepEqual(answer?.get('Số')?.[0], ['2', '6']);
});
