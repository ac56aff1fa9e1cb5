// docs/refusals.md is written from the code: each request, its checks in their fixed order, and what people read.
// `./lalanh test tidy --update` writes it anew.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { REFUSAL_ORDER, type Refusal } from '../../src/domain/club/refusal.ts';
import { refusalSentence } from '../../src/text/refusals.ts';
import { read, top } from './sources.ts';

const PAGE = 'docs/refusals.md';
/** Figures that stand in the sentences of the page. */
const EXAMPLE = {
  needed: 2,
  most: 24,
  ceiling: 50_000_000,
  owed: 3_000_000,
  amount: 500_000,
  cash: 2_500_000,
  records: 1,
  difference: -20_000,
  month: '2026-10',
  next: '2026-11',
  on: '2026-10-15',
  year: '2026',
};

test('docs/refusals.md says what the code refuses, in the order it checks', () => {
  const page = written();
  if (process.env['LALANH_UPDATE'] === '1') writeFileSync(join(top, PAGE), page);
  assert.equal(read(PAGE), page);
});

function written(): string {
  const parts = Object.entries(REFUSAL_ORDER).map(([request, reasons]) => {
    const rows = reasons.map((why, index) => {
      const refusal = { why, ...EXAMPLE } as Refusal;
      return `| ${index + 1} | \`${why}\` | ${refusalSentence(refusal, 'vi')} | ${refusalSentence(refusal, 'en')} |`;
    });
    return [`## ${request}`, '', '| # | refusal | tiếng Việt | English |', '|---|---|---|---|', ...rows, ''].join('\n');
  });
  return [
    '# What may be refused, and in which order',
    '',
    'Written from the code (`src/domain/club/refusal.ts`, `src/text/refusals.ts`); sums are examples. Facts are never refused.',
    '',
    ...parts,
  ].join('\n');
}
