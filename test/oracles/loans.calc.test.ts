// A spreadsheet's PMT, IPMT and PPMT, and our rules written as spreadsheet formulas, against our schedules: random loans of
// every method, computed by LibreOffice in one run.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { annuity, type ScheduleRow, scheduleOf } from '../../src/domain/loans/schedule.ts';
import { LOAN_METHODS, type LoanTerms } from '../../src/domain/loans/terms.ts';
import { address, type Cell, count, formula, money, type Sheet } from '../../src/exports/sheet.ts';
import { dong } from '../../src/kernel/money.ts';
import { makeDice } from '../sim/dice.ts';
import { computed } from './calc.ts';

const seed = Number(process.env['LALANH_SEED'] ?? 20261124);
const dice = makeDice(seed);
const instalmentLoans = Array.from({ length: 1500 }, () => termsOf('declining-equal-instalment'));
const parted = Array.from(
  { length: 150 },
  (): LoanTerms => ({ ...termsOf('declining-equal-instalment'), roundPrincipalTo: 1, graceInstalments: 0 }),
);
const ruled = LOAN_METHODS.flatMap((method) => Array.from({ length: 60 }, () => termsOf(method)));

let instalments: readonly (readonly string[])[] = [];
let parts: readonly (readonly string[])[] = [];
let rules: readonly (readonly string[])[] = [];

before(async () => {
  const [answer] = await computed([
    [
      sheetOf('PMT', instalmentLoans.map(instalmentRow)),
      sheetOf('IPMT', parted.flatMap(partRows)),
      sheetOf(
        'rules',
        ruled.flatMap((terms, at) => ruleRows(terms, 1 + firstRow(ruled, at))),
      ),
    ],
  ]);
  instalments = answer?.get('PMT') ?? [];
  parts = answer?.get('IPMT') ?? [];
  rules = answer?.get('rules') ?? [];
});

test(`the equal instalment is the spreadsheet's PMT (seed ${seed})`, () => {
  instalmentLoans.forEach((terms, index) => {
    const ours = annuity(terms.principal, terms.rateBasisPointsPerMonth, terms.instalments);
    // PMT is a binary fraction: on the very edge between two đồng it may fall on the other side.
    const theirs = Number(instalments[index]?.[3]);
    assert.ok(Math.abs(theirs - ours) <= 0.5 + 1e-6, `${JSON.stringify(terms)}: PMT ${theirs}, ours ${ours}`);
  });
});

test(`interest and principal of each instalment are the spreadsheet's IPMT and PPMT, but for whole đồng (seed ${seed})`, () => {
  let at = 0;
  for (const terms of parted) {
    for (const row of scheduleOf(terms)) {
      const [interest, principal] = [Number(parts[at]?.[0]), Number(parts[at]?.[1])];
      // Each row is rounded to whole đồng and hands what it left to the rows after it; the last one takes it all.
      const most = row.n === terms.instalments ? 2 * terms.instalments : 2 * row.n;
      assert.ok(Math.abs(interest - row.interest) <= most, `${JSON.stringify(terms)} row ${row.n}: IPMT ${interest}, ours ${row.interest}`);
      assert.ok(
        Math.abs(principal - row.principal) <= most,
        `${JSON.stringify(terms)} row ${row.n}: PPMT ${principal}, ours ${row.principal}`,
      );
      at += 1;
    }
  }
  assert.equal(parts.length, at);
});

test(`flat, declining and at-the-end loans come out of the rules written as formulas, to the đồng (seed ${seed})`, () => {
  let at = 0;
  for (const terms of ruled) {
    for (const { principal, interest, balance, n } of scheduleOf(terms)) {
      const said = rules[at]?.slice(5, 8).map(Number);
      assert.deepEqual(said, [interest, principal, balance], `${JSON.stringify(terms)} row ${n}`);
      at += 1;
    }
  }
  assert.equal(rules.length, at);
});

function termsOf(method: LoanTerms['method']): LoanTerms {
  const instalments = dice.between(1, 24);
  return {
    method,
    principal: dong(dice.between(100, 50_000) * (dice.chance(70) ? 1000 : 777)),
    instalments,
    rateBasisPointsPerMonth: dice.chance(10) ? 0 : dice.between(1, 250),
    roundPrincipalTo: dice.chance(50) ? 1 : 1000,
    graceInstalments: dice.chance(30) ? dice.between(0, instalments - 1) : 0,
  };
}

function sheetOf(name: string, rows: readonly (readonly Cell[])[]): Sheet {
  return { name, widths: [], frozenRows: 0, frozenColumns: 0, rows };
}

function instalmentRow({ principal, rateBasisPointsPerMonth, instalments }: LoanTerms, index: number): readonly Cell[] {
  const row = index + 1;
  return [money(principal), count(rateBasisPointsPerMonth), count(instalments), formula(`PMT(B${row}/10000,C${row},-A${row})`, 0)];
}

function partRows(terms: LoanTerms): readonly (readonly Cell[])[] {
  const { principal, rateBasisPointsPerMonth: rate, instalments } = terms;
  return scheduleOf(terms).map(({ n }) =>
    ['IPMT', 'PPMT'].map((name) => formula(`${name}(${rate}/10000,${n},${instalments},-${principal})`, 0)),
  );
}

function firstRow(loans: readonly LoanTerms[], at: number): number {
  return loans.slice(0, at).reduce((rows, { instalments }) => rows + instalments, 0);
}

/** A principal, B rate, C paying instalments, D rounding, E owed before, F interest, G principal part, H owed after. */
function ruleRows(terms: LoanTerms, first: number): readonly (readonly Cell[])[] {
  return scheduleOf(terms).map((row, index) => {
    const at = first + index;
    const paying = terms.instalments - terms.graceInstalments;
    return [
      money(terms.principal),
      count(terms.rateBasisPointsPerMonth),
      count(paying),
      count(terms.roundPrincipalTo),
      formula(index === 0 ? `A${at}` : address(7, at - 1), 0),
      formula(`ROUND(${terms.method.startsWith('flat') ? 'A' : 'E'}${at}*B${at}/10000,0)`, row.interest),
      formula(principalRule(terms, row, at), row.principal),
      formula(`E${at}-G${at}`, row.balance),
    ];
  });
}

function principalRule({ method, instalments, graceInstalments }: LoanTerms, { n }: ScheduleRow, at: number): string {
  if (n === instalments) return `E${at}`;
  if (n <= graceInstalments || method === 'flat-principal-at-end') return '0';
  const wanted =
    method === 'declining-equal-instalment'
      ? `ROUND(MAX(0,ROUND(PMT(B${at}/10000,C${at},-A${at}),0)-F${at})/D${at},0)*D${at}`
      : `ROUND(A${at}/(C${at}*D${at}),0)*D${at}`;
  return `MIN(E${at},${wanted})`;
}
