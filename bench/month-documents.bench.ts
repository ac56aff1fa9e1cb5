// Workload 8: all documents of a month for 165 clubs (Word file, PDF, workbook, packed). The floor is typst alone, compiling the same
// 165 sheets. The aim: 60 s on two cores.
import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { id } from '../src/kernel/ids.ts';
import { localDate, month } from '../src/kernel/local-date.ts';
import { type PeriodFacts, REPORT_INDICATORS } from '../src/papers/office/facts.ts';
import { monthFiguresPaper } from '../src/papers/office/month-figures.ts';
import { ALL_CLUBS } from '../src/sample/plan.ts';
import { paperPdf } from '../src/server/documents/paper-pdf.ts';
import { monthDocuments } from '../src/server/jobs/month-documents.ts';
import type { ClubOrder } from '../src/server/jobs/month-documents-worker.ts';
import { race, tell } from './stopwatch.ts';

const ROUNDS = 3;
const account = id('00000000-0000-7000-8000-000000000001');
let works = 0;

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

const jobs = monthDocuments();

async function wholeMonth(): Promise<Uint8Array> {
  works += 1;
  const work = String(works);
  assert.ok(jobs.begin(account, work, 'vn-quang-ninh', month('2026-10'), orders));
  for (;;) {
    const seen = jobs.look(account);
    if (seen?.state === 'ready') return jobs.zip(account, work) ?? new Uint8Array();
    assert.equal(seen?.state, 'at-work');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
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
await jobs.stop();
