// Runs files of known answers against our code: loan schedules (JSON) and amounts in words (TSV). One case, one count;
// each failure says what was expected and what came.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { type ScheduleRow, scheduleOf, totalInterest } from '../domain/loans/schedule.ts';
import { LOAN_METHODS } from '../domain/loans/terms.ts';
import { yearlyRateBasisPoints } from '../domain/loans/yearly-rate.ts';
import { dong } from '../kernel/money.ts';
import { amountInWords } from '../text/words.ts';

type CaseResult = { readonly name: string; readonly problem: string | undefined };

const whole = z.int();
const loanCase = z.object({
  id: z.string(),
  method: z.enum([...LOAN_METHODS]),
  principalDong: whole,
  instalments: whole,
  rateBasisPointsPerMonth: whole,
  roundPrincipalToDong: whole,
  graceInstalments: whole,
  totalInterestDong: z.optional(whole),
  nominalYearlyRatePercent: z.optional(z.number()),
  rows: z.optional(z.array(z.object({ n: whole, principal: whole, interest: whole, total: whole, balance: whole }))),
});
const loanFile = z.object({ cases: z.array(z.unknown()) });

export async function run(files: readonly string[]): Promise<number> {
  if (files.length === 0) {
    process.stderr.write('lalanh cases: name at least one file of cases\n');
    return 2;
  }
  const results = files.flatMap(runFile);
  const failures = results.filter(({ problem }) => problem !== undefined);
  for (const { name, problem } of failures) process.stdout.write(`✖ ${name}: ${problem}\n`);
  process.stdout.write(`${results.length - failures.length} passed, ${failures.length} failed\n`);
  return failures.length === 0 && results.length > 0 ? 0 : 1;
}

function runFile(file: string): readonly CaseResult[] {
  try {
    const text = readFileSync(file, 'utf8');
    return file.endsWith('.tsv') ? wordCases(file, text) : loanFile.parse(JSON.parse(text)).cases.map((item) => runLoanCase(file, item));
  } catch (problem) {
    return [{ name: file, problem: problem instanceof Error ? problem.message : String(problem) }];
  }
}

/** Lines "amount TAB words" under a heading; the words begin with a small letter there. */
function wordCases(file: string, text: string): readonly CaseResult[] {
  const lines = text.split(/\r?\n/).slice(1);
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [amount = '', words = ''] = line.split('\t');
      const ours = amountInWords(Number(amount)).toLowerCase();
      const same = ours === words.trim().normalize('NFC').toLowerCase();
      return { name: `${file} ${amount}`, problem: same ? undefined : `expected "${words}", got "${ours}"` };
    });
}

function runLoanCase(file: string, item: unknown): CaseResult {
  const parsed = loanCase.safeParse(item);
  if (!parsed.success) return { name: file, problem: `not a loan case: ${z.prettifyError(parsed.error)}` };
  const wanted = parsed.data;
  const rows = scheduleOf({
    method: wanted.method,
    principal: dong(wanted.principalDong),
    instalments: wanted.instalments,
    rateBasisPointsPerMonth: wanted.rateBasisPointsPerMonth,
    roundPrincipalTo: wanted.roundPrincipalToDong,
    graceInstalments: wanted.graceInstalments,
  });
  return { name: `${file} ${wanted.id}`, problem: loanProblem(wanted, rows) };
}

function loanProblem(wanted: z.infer<typeof loanCase>, rows: readonly ScheduleRow[]): string | undefined {
  const interest = totalInterest(rows);
  const rate = yearlyRateBasisPoints(wanted.principalDong, rows) / 100;
  const at = wanted.rows?.findIndex((row, index) => !isDeepStrictEqual(row, rows[index])) ?? -1;
  if (at >= 0) return `row ${at + 1}: expected ${JSON.stringify(wanted.rows?.[at])}, got ${JSON.stringify(rows[at])}`;
  if (wanted.rows !== undefined && wanted.rows.length !== rows.length) return `expected ${wanted.rows.length} rows, got ${rows.length}`;
  if (interest !== (wanted.totalInterestDong ?? interest)) return `expected interest ${wanted.totalInterestDong}, got ${interest}`;
  if (rate !== (wanted.nominalYearlyRatePercent ?? rate)) return `expected ${wanted.nominalYearlyRatePercent} % a year, got ${rate}`;
  return undefined;
}
