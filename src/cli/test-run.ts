// Runs test files with Node's own runner, one process a file, and counts what the tests themselves say.
// A skipped test counts as failed: a known defect runs as an expected failure, never a skip (STYLE).
import { join, relative, resolve } from 'node:path';
import { run as runNode } from 'node:test';
import { inspect } from 'node:util';
import { repo } from './repo.ts';

export type Tally = { readonly passed: number; readonly failed: number; readonly seconds: number };

type Options = {
  readonly concurrency: number;
  readonly timeZone?: string;
  readonly env?: Readonly<Record<string, string>>;
};

type Outcome = {
  readonly name: string;
  readonly testId: number;
  readonly parentId: number;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly skip?: string | boolean | undefined;
  readonly todo?: string | boolean | undefined;
  readonly details: { readonly type?: string | undefined; readonly duration_ms: number; readonly error?: Error };
};

type Said = { readonly file?: string | undefined; readonly message: string };

const SLOW_MS = 10_000;

/** Runs the files of one stage; prints its line, and every failure in full. */
export async function runFiles(stage: string, files: readonly string[], options: Options): Promise<Tally> {
  const begun = performance.now();
  const failures: string[] = [];
  const slow: string[] = [];
  // Tests that hold others are counted by what they hold; the held ones are reported first.
  const holders = new Set<string>();
  const said = new Map<string, string>();
  let passed = 0;
  for await (const event of runInNode(files, options)) {
    if (event.type === 'test:stderr') keepSaid(said, event.data as Said);
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const outcome = event.data as Outcome;
    holders.add(`${outcome.file} ${outcome.parentId}`);
    if (outcome.details.type === 'suite' || holders.has(`${outcome.file} ${outcome.testId}`)) continue;
    if (outcome.details.duration_ms > SLOW_MS) slow.push(`${outcome.name} (${(outcome.details.duration_ms / 1000).toFixed(0)} s)`);
    const failure = failureOf(event.type === 'test:fail', outcome, said);
    if (failure === undefined) passed += 1;
    else failures.push(failure);
  }
  const tally = { passed, failed: failures.length, seconds: (performance.now() - begun) / 1000 };
  tell(stage, tally, failures, slow);
  return tally;
}

function runInNode(files: readonly string[], options: Options): AsyncIterable<{ type: string; data: unknown }> {
  const env: NodeJS.ProcessEnv = {
    // Every file is a process of its own and reads the same modules: what one has compiled the next finds ready.
    NODE_COMPILE_CACHE: join(repo, '.cache', 'node'),
    ...process.env,
    ...options.env,
    TZ: options.timeZone ?? 'Asia/Ho_Chi_Minh',
  };
  return runNode({ files: [...files], cwd: repo, concurrency: options.concurrency, env, timeout: 15 * 60_000 });
}

function keepSaid(said: Map<string, string>, { file, message }: Said): void {
  if (file === undefined) return;
  const path = resolve(repo, file);
  said.set(path, ((said.get(path) ?? '') + message).slice(-4000));
}

function failureOf(failed: boolean, outcome: Outcome, said: ReadonlyMap<string, string>): string | undefined {
  const wholeFile = outcome.file !== undefined && resolve(repo, outcome.name) === resolve(repo, outcome.file);
  const problem = leftOut(outcome) ?? (wholeFile && !failed ? 'the file holds no test' : undefined);
  if (!failed && problem === undefined) return undefined;
  const place = outcome.file === undefined ? '' : ` (${relative(repo, outcome.file)}:${outcome.line ?? 0})`;
  const heard = wholeFile ? `\n${said.get(resolve(repo, outcome.file ?? '')) ?? ''}` : '';
  return `${outcome.name}${place}\n${problem ?? reasonOf(outcome)}${heard}`;
}

function leftOut({ skip, todo }: Outcome): string | undefined {
  if (skip !== undefined && skip !== false) return 'the test was skipped';
  return todo !== undefined && todo !== false ? 'the test was left to do' : undefined;
}

function reasonOf({ details }: Outcome): string {
  const cause = details.error?.cause;
  return cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause ?? details.error);
}

function tell(stage: string, tally: Tally, failures: readonly string[], slow: readonly string[]): void {
  const head = `${tally.failed === 0 ? 'ok  ' : 'FAIL'} ${stage}`.padEnd(44);
  process.stdout.write(`${head} ${tally.passed} passed, ${tally.failed} failed in ${tally.seconds.toFixed(1)} s\n`);
  for (const name of slow) process.stdout.write(`       slow: ${name}\n`);
  for (const failure of failures) process.stdout.write(`\n  ✖ ${failure.replaceAll('\n', '\n    ')}\n\n`);
}
