// Every test there is, in stages from the cheapest to the dearest, two cores in mind. The last line is the count.
//   ./lalanh test [STAGE… | FILE…] [--seed N] [--update]
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runFences } from './fences.ts';
import { missingPrograms, needsOutsideProgram, outsideIsRequired } from './outside-programs.ts';
import { testFiles } from './test-files.ts';
import { runFiles, type Tally } from './test-run.ts';
import { buildWeb } from './web-build.ts';

type Stage = { readonly name: string; readonly run: () => Promise<Tally> };
type Wish = (file: string) => boolean;

const isPure = (file: string): boolean => /^src\/(kernel|domain|protocol|text|exports|sheets|sample)\//.test(file);
const needsPostgres = (file: string): boolean => file.endsWith('.pg.test.ts');
const needsBrowser = (file: string): boolean => file.endsWith('.web.test.ts');
const isProperty = (file: string): boolean => file.endsWith('.property.test.ts');
const plain = (file: string): boolean => !needsPostgres(file) && !needsBrowser(file) && !needsOutsideProgram(file);
const under =
  (folder: string): Wish =>
  (file) =>
    file.startsWith(folder);

/** Where business dates go wrong first: home, the server's zone, and a zone behind both (law 12). */
const otherZones = ['UTC', 'America/Los_Angeles'];

const inFiles =
  (name: string, wanted: Wish): (() => Promise<Tally>) =>
  () =>
    runFiles(name, testFiles(wanted), { concurrency: 2 });

const stages: readonly Stage[] = [
  { name: 'fences', run: countFences },
  { name: 'tidy', run: inFiles('tidy', under('test/tidy/')) },
  { name: 'pure', run: runPure },
  { name: 'near', run: inFiles('near (server, cli and screens, alone)', (file) => /^src\/(server|cli|web)\//.test(file) && plain(file)) },
  { name: 'stories', run: inFiles('stories', (file) => /^test\/(stories|corpus|papers)\//.test(file) && plain(file)) },
  { name: 'outside', run: runOutside },
  { name: 'pg', run: inFiles('pg (real PostgreSQL)', needsPostgres) },
  { name: 'sim', run: inFiles('sim', (file) => file.startsWith('test/sim/') && plain(file)) },
  { name: 'web', run: runBrowser },
];

export async function run(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { seed: { type: 'string' }, update: { type: 'boolean' } },
    allowPositionals: true,
  });
  process.env['LALANH_RUN'] = randomBytes(4).toString('hex');
  if (values.seed !== undefined) process.env['LALANH_SEED'] = values.seed;
  if (values.update) process.env['LALANH_UPDATE'] = '1';
  const chosen = choose(positionals);
  if (typeof chosen === 'string') {
    process.stderr.write(`${chosen}\n`);
    return 2;
  }
  let passed = 0;
  let failed = 0;
  for (const stage of chosen) {
    const tally = await stage.run();
    passed += tally.passed;
    failed += tally.failed;
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

function choose(wishes: readonly string[]): readonly Stage[] | string {
  if (wishes.length === 0) return stages;
  const chosen: Stage[] = [];
  for (const wish of wishes) {
    const stage = stages.find(({ name }) => name === wish);
    const files = testFiles((file) => file.includes(wish));
    if (stage !== undefined) chosen.push(stage);
    else if (files.length > 0) chosen.push({ name: wish, run: () => runNamed(wish, files) });
    else return `lalanh test: "${wish}" is no stage (${stages.map(({ name }) => name).join(', ')}) and part of no test file's name`;
  }
  return chosen;
}

async function countFences(): Promise<Tally> {
  let failed = 0;
  const begun = performance.now();
  const results = await runFences(({ name, code, output, seconds }) => {
    process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)\n${code === 0 ? '' : `${output}\n`}`);
    failed += code === 0 ? 0 : 1;
  });
  return { passed: results.length - failed, failed, seconds: (performance.now() - begun) / 1000 };
}

async function runPure(): Promise<Tally> {
  const pure = testFiles((file) => isPure(file) && plain(file));
  const tallies = [await runFiles('pure (Asia/Ho_Chi_Minh)', pure, { concurrency: 2 })];
  const withDates = pure.filter((file) => !isProperty(file));
  for (const timeZone of otherZones) tallies.push(await runFiles(`pure (${timeZone})`, withDates, { concurrency: 2, timeZone }));
  return tallies.reduce((all, one) => ({
    passed: all.passed + one.passed,
    failed: all.failed + one.failed,
    seconds: all.seconds + one.seconds,
  }));
}

/** Files chosen by a part of their name; browser tests see the screens as they are now. */
async function runNamed(wish: string, files: readonly string[]): Promise<Tally> {
  if (files.some(needsBrowser)) await buildScreens();
  return runFiles(wish, files, { concurrency: 2 });
}

const buildScreens = (): Promise<void> => buildWeb((line) => process.stdout.write(`${line}\n`));

/** What hledger and LibreOffice say of our books. A machine without them leaves their tests out and says so. */
async function runOutside(): Promise<Tally> {
  const files = testFiles(needsOutsideProgram);
  const missing = missingPrograms(files);
  for (const { program, debianPackage } of missing)
    process.stdout.write(
      `${outsideIsRequired() ? 'FAIL' : 'left out'}: ${program} is not on this machine (Debian's package ${debianPackage})\n`,
    );
  const told = await runFiles(
    'outside (hledger, LibreOffice)',
    files.filter((file) => !missing.some(({ suffix }) => file.endsWith(suffix))),
    { concurrency: 2 },
  );
  return outsideIsRequired() ? { ...told, failed: told.failed + missing.length } : told;
}

async function runBrowser(): Promise<Tally> {
  await buildScreens();
  return inFiles('web (real browser)', needsBrowser)();
}
