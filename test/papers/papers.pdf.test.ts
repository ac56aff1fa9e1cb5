// What a PDF says, read back by poppler: every sign of the paper and no other, in fonts that are inside the file.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { localDate, month } from '../../src/kernel/local-date.ts';
import { buildPaper } from '../../src/papers/build.ts';
import { monthPapers } from '../../src/papers/month-papers.ts';
import type { Block, Paper } from '../../src/papers/paper.ts';
import { linesOf } from '../../src/papers/paper-text.ts';
import { unitTitle } from '../../src/papers/unit-title.ts';
import { playClub } from '../../src/sample/network.ts';
import { planNetwork } from '../../src/sample/plan.ts';
import { paperPdf } from '../../src/server/documents/paper-pdf.ts';
import { runProgram } from '../oracles/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'lalanh-papers-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const club = playClub(planNetwork({ clubs: 1 }), 0);
assert.ok(club);
const { state } = club;
const setting = { unitName: unitTitle, printedOn: localDate('2026-11-23'), printedBefore: new Set<never>(), unsent: new Set<never>() };
const [loan] = [...state.loans.values()].slice(-1);
const [recipient] = [...state.careVisits.keys()];
assert.ok(loan && recipient);
const papers = [
  ...monthPapers(state, month('2026-10')),
  { paper: 'loan', loanId: loan.loanId } as const,
  { paper: 'passbook', personId: loan.personId, year: 2026 } as const,
  { paper: 'visit-book', personId: recipient, from: month('2026-01'), to: month('2026-12') } as const,
].flatMap((asked) => buildPaper(state, setting, asked) ?? []);

async function written(paper: Paper): Promise<string> {
  const file = join(folder, `${paper.name}.pdf`);
  writeFileSync(file, await paperPdf(paper));
  return file;
}

/** Signs without spaces: where a line breaks is the renderer's own business. */
const signs = (text: string): readonly string[] => [...text.normalize('NFC').replace(/\s/g, '')].sort();

/** The page's own text; a square code is a drawing and says nothing. */
function saidBy(paper: Paper): string {
  const drawn = (block: Block): readonly string[] => linesOf(block).filter((line) => !line.startsWith('[mã]'));
  const tables = (line: string): string => line.replaceAll(' | ', ' ');
  return paper.sheets
    .flatMap(({ blocks, foot = [] }) => [...blocks, ...foot].flatMap(drawn))
    .map(tables)
    .join('\n')
    .replace(/^(.*) (\(Ký, họ tên\))?: /gm, '$1 $2: ');
}

for (const paper of papers)
  test(`${paper.name}: the PDF says what the paper says`, async () => {
    const file = await written(paper);
    const pages = Number(/Pages:\s+(\d+)/.exec(runProgram('pdfinfo', [file]))?.[1]);
    const text = runProgram('pdftotext', ['-layout', file, '-']).replaceAll('\f', '');
    const numbers = paper.numbered ? Array.from({ length: Math.max(0, pages - 1) }, (_, at) => String(at + 2)).join('') : '';
    const wanted = new Map<string, number>();
    for (const sign of signs(saidBy(paper) + numbers)) wanted.set(sign, (wanted.get(sign) ?? 0) + 1);
    const said = new Map<string, number>();
    for (const sign of signs(text)) said.set(sign, (said.get(sign) ?? 0) + 1);
    const headsRepeat = pages > (paper.size === 'A4-two' ? Math.ceil(paper.sheets.length / 2) : paper.sheets.length);
    for (const [sign, count] of wanted) {
      // The text form of a signature has a colon and a bar that are not drawn.
      if (sign === ':' || sign === '|') continue;
      if (headsRepeat) assert.ok((said.get(sign) ?? 0) >= count, `${sign}: ${said.get(sign)} of ${count}`);
      else assert.equal(said.get(sign) ?? 0, count, `${sign} on ${paper.name}`);
    }
    for (const sign of said.keys()) assert.ok(wanted.has(sign), `${sign} is on no paper`);
  });

test('all fonts are Tinos and inside the file, and the text is Vietnamese that can be searched', async () => {
  for (const paper of papers.slice(0, 5)) {
    const rows = runProgram('pdffonts', [await written(paper)])
      .split('\n')
      .slice(2)
      .filter(Boolean);
    assert.ok(rows.length > 0);
    for (const row of rows) assert.match(row, /^[A-Z]{6}\+Tinos\S*\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  }
});

test('pages are A4, wide A4 and A5 of true size', async () => {
  const sizeOf = async (paper: Paper): Promise<string> => {
    const [, wide, high] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(runProgram('pdfinfo', [await written(paper)])) ?? [];
    return `${Math.round((Number(wide) * 25.4) / 72)} × ${Math.round((Number(high) * 25.4) / 72)}`;
  };
  const sizes = { A4: '210 × 297', 'A4-wide': '297 × 210', 'A4-two': '210 × 297', A5: '210 × 148' };
  const [slip] = state.slips.keys();
  assert.ok(slip);
  const small = buildPaper(state, setting, { paper: 'slips', size: 'A5', cmdIds: [slip] });
  assert.ok(small);
  for (const paper of [...papers, small]) assert.equal(await sizeOf(paper), sizes[paper.size], paper.name);
});

test('the same paper gives the same bytes', async () => {
  for (const paper of papers.slice(0, 6)) assert.deepEqual(await paperPdf(paper), await paperPdf(paper), paper.name);
});

const odd = '#eval("x") *đậm* _b_ $x^2$ @e <f> \\u{41} `g` // h /* i */ "k" #import "l": ~ -- --- … ữ ẵ Ẵ';

test('text that looks like markup stays text, however long it is', async () => {
  const long = `${odd} `.repeat(5).trim();
  const blocks: readonly Block[] = [
    { what: 'title', text: odd, under: odd, mark: odd.slice(0, 12) },
    { what: 'fields', rows: [{ label: 'Lý do nộp:', value: long }] },
    { what: 'words', spans: [{ text: odd, look: 'bold' }, { text: odd }], look: 'plain' },
    { what: 'table', columns: [{ head: odd, align: 'left', share: 1 }], rows: [{ cells: [odd] }], look: 'small' },
  ];
  for (const size of ['A5', 'A4'] as const) {
    const paper: Paper = { name: `thu-${size}`, title: odd, size, numbered: false, sheets: [{ blocks }] };
    const text = runProgram('pdftotext', ['-layout', await written(paper), '-']);
    for (const sign of new Set(signs(odd))) assert.ok(text.includes(sign), `${sign} got lost on ${size}`);
    assert.ok(text.replace(/\s+/g, ' ').includes('#eval("x") *đậm* _b_ $x^2$'), text);
  }
});

test('the longest reason that can be typed stays whole on half an A4', async () => {
  const reason = `${'Mua quà thăm bà con vùng lũ ở cuối thôn, '.repeat(12)}hết.`;
  const [cmdId] = [...state.slips].find(([, slip]) => slip.kind === 'payment') ?? [];
  assert.ok(cmdId);
  const paper = buildPaper(state, setting, { paper: 'slips', size: 'A4', cmdIds: [cmdId] });
  assert.ok(paper);
  const blocks = paper.sheets[0]?.blocks.map(
    (block): Block =>
      block.what === 'fields'
        ? { ...block, rows: block.rows.map((row) => (row.label === 'Lý do chi:' ? { ...row, value: reason } : row)) }
        : block,
  );
  const [first] = paper.sheets;
  assert.ok(blocks && first);
  const long: Paper = { ...paper, name: 'ly-do-dai', sheets: [{ ...first, blocks }] };
  const text = runProgram('pdftotext', ['-layout', await written(long), '-']);
  assert.match(text, /hết\./);
  assert.match(text, /không bao giờ hỏi mã OTP/);
  assert.equal(Number(/Pages:\s+(\d+)/.exec(runProgram('pdfinfo', [join(folder, 'ly-do-dai.pdf')]))?.[1]), 1);
});
