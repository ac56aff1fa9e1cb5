// The conference report of 4 November 2022 out of the sample network: every number the article's report computes stands in the
// Word file and in the PDF, and LibreOffice opens the Word file with all its words.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { articleReport } from '../../src/cli/report-article.ts';
import { playedSource } from '../../src/cli/report-article-sources.ts';
import { readSoKet, soKetPaper, writeSoKet } from '../../src/cli/report-so-ket.ts';
import { paperText } from '../../src/papers/paper-text.ts';
import { ARTICLE_DAY } from '../../src/sample/network-records.ts';
import { ALL_CLUBS } from '../../src/sample/plan.ts';
import { runProgram } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'lalanh-so-ket-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const source = playedSource(ARTICLE_DAY, ALL_CLUBS);
const asked = readSoKet({ unit: 'Quảng Ninh', from: '2017-01-01', to: ARTICLE_DAY });
let docx: Uint8Array;
let pdf: string;

before(async () => {
  const files = await writeSoKet(source, asked, folder);
  assert.deepEqual(files, ['so-ket-2022-11-04.docx', 'so-ket-2022-11-04.pdf']);
  docx = readFileSync(join(folder, 'so-ket-2022-11-04.docx'));
  pdf = runProgram('pdftotext', ['-layout', join(folder, 'so-ket-2022-11-04.pdf'), '-']);
});

/** "9.046", "13,46%", "1420": numbers with their decimals and without grouping. */
const numbersOf = (text: string): ReadonlySet<string> =>
  new Set((text.match(/\d[\d.]*\d(,\d+)?|\d(,\d+)?/g) ?? []).map((number) => number.replaceAll('.', '')));

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []);

function textOfDocx(bytes: Uint8Array): string {
  const body = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
  return body
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&');
}

/** What the article's report computed, statement by statement, without how it is computed. */
function statements(): readonly (readonly [name: string, computed: string])[] {
  const { text, missing } = articleReport(source, ARTICLE_DAY);
  assert.deepEqual(missing, []);
  return text
    .split('\n\n')
    .slice(1)
    .map((block) => {
      const [name = '', figure = '', ...rest] = block.split('\n');
      return [name.trim(), [figure, ...rest.filter((line) => line.trim().startsWith('·'))].join('\n')] as const;
    })
    .filter(([name]) => name !== '');
}

test('all nineteen statements of the article stand in both files, to the last digit', () => {
  const found = { docx: numbersOf(textOfDocx(docx)), pdf: numbersOf(pdf) };
  const all = statements();
  assert.equal(all.length, 19);
  for (const [name, computed] of all)
    for (const number of numbersOf(computed))
      for (const file of ['docx', 'pdf'] as const) assert.ok(found[file].has(number), `${name}: ${number} is not in the ${file}`);
});

test('what the article prints word for word', () => {
  const flat = [textOfDocx(docx), pdf].map((text) => text.replace(/\s+/g, ' '));
  for (const phrase of [
    '165 câu lạc bộ',
    '180.994 người cao tuổi',
    '13,46% dân số',
    '140.790 hội viên',
    '126.296 người',
    '80 đại biểu của 31 câu lạc bộ',
  ])
    for (const text of flat) assert.ok(text.includes(phrase), phrase);
  assert.match(textOfDocx(docx), /thôn 5, xã Hoàng Tân[\s\S]{0,60}xã Hoàng Tân, thị xã Quảng Yên[\s\S]{0,20}phường Hà An/);
});

test('a number of the annex adds up to the number of the text', () => {
  const table = soKetPaper(source, asked)
    .sheets.at(-1)
    ?.blocks.find((block) => block.what === 'table');
  assert.ok(table?.what === 'table');
  const rows = table.rows.map(({ cells }) => cells.map((cell) => Number(cell.replace(/[.\sđ]/g, ''))));
  const total = rows.pop();
  for (const column of [5, 6])
    assert.equal(
      rows.reduce((sum, row) => sum + (row[column] ?? 0), 0),
      total?.[column],
    );
  assert.equal(rows.length, 165);
});

test('LibreOffice opens the Word file and shows every word of the document', () => {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const out = join(folder, 'opened');
  runProgram('lowriter', [
    profile,
    '--headless',
    '--norestore',
    '--convert-to',
    'pdf',
    '--outdir',
    out,
    join(folder, 'so-ket-2022-11-04.docx'),
  ]);
  const read = wordsOf(runProgram('pdftotext', ['-layout', join(out, 'so-ket-2022-11-04.pdf'), '-']));
  for (const word of wordsOf(paperText(soKetPaper(source, asked)).replace(/── tờ \d+ \(A4\)/g, '')))
    assert.ok(read.has(word), `"${word}" is not shown`);
});
