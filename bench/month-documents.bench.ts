// Workload 8: all documents of a month for 165 clubs (Word file, PDF, workbook, packed). The floor is typst alone, compiling the same
// 165 sheets. The aim: 60 s on two cores.
import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { unzipSync } from 'fflate';
import { localDate } from '../src/kernel/local-date.ts';
import { type PeriodFacts, REPORT_INDICATORS } from '../src/papers/office/facts.ts';
import { monthFiguresPaper } from '../src/papers/office/month-figures.ts';
import { ALL_CLUBS } from '../src/sample/plan.ts';
import { paperPdf } from '../src/server/documents/paper-pdf.ts';
import type { ClubOrder, Told } from '../src/server/jobs/month-documents-worker.ts';
import { race, tell } from './stopwatch.ts';

const ROUNDS = 3;

const orders: readonly ClubOrder[] = Array.from({ length: ALL_CLUBS }, (_, at) => {
  const now: PeriodFacts['now'] = Object.fromEntries(
    REPORT_INDICATORS.map((indicator, index) => [indicator, { value: (at + 1) * (index + 7) * 1000 }]),
  );
  const facts = { now, from: localDate('2026-10-01'), to: localDate('2026-10-31'), demo: true };
  const club = `CLB LTHTGN thôn ${at + 1}, xã Hoàng Tân`;
  const paper = monthFiguresPaper(facts, club, `clb-${String(at + 1).padStart(3, '0')}-2026-10`);
  return {
    club,
    month: '10/2026',
    paper,
    figures: REPORT_INDICATORS.map((indicator) => ({ indicator, value: now[indicator]?.value ?? null })),
  };
});

/** The thread the server gives the work to. */
function wholeMonth(): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../src/server/jobs/month-documents-worker.ts', import.meta.url), { workerData: orders });
    worker.on('message', (told: Told) => {
      if ('failed' in told) reject(new Error(told.failed));
      if ('zip' in told) resolve(told.zip);
    });
    worker.on('error', reject);
  });
}

async function bareSheets(): Promise<readonly Uint8Array[]> {
  const sheets: Uint8Array[] = [];
  for (const { paper } of orders) sheets.push(await paperPdf(paper));
  return sheets;
}

const files = unzipSync(await wholeMonth());
assert.equal(Object.keys(files).length, ALL_CLUBS * 3);
const bare = await bareSheets();
orders.forEach(({ paper }, at) => {
  assert.deepEqual(files[`${paper.name}.pdf`], new Uint8Array(bare[at] ?? new Uint8Array()), `${paper.name}: the same sheet`);
});

const contenders = [
  { name: 'typst alone, the same 165 sheets', run: bareSheets },
  { name: 'Word files, PDFs, workbooks and the packet, in the background', run: wholeMonth },
];
tell(`All documents of a month, ${ALL_CLUBS} clubs`, contenders, await race(contenders, ROUNDS));
