// The composition root: one verb a word, each in its own file, loaded only when it is asked for.
// A verb gets the words after it and answers with the exit code.

import { PlainProblem } from './plain-problem.ts';

type Verb = { readonly about: string; readonly load: () => Promise<{ readonly run: RunVerb }> };

/** What each verb's file exports. */
export type RunVerb = (words: readonly string[]) => Promise<number>;

const verbs: Readonly<Record<string, Verb>> = {
  demo: { about: 'start with the sample network of Quảng Ninh', load: () => import('./demo.ts') },
  start: { about: 'start with your own, empty at first', load: () => import('./start.ts') },
  build: { about: 'build the screens, for a machine that serves without building', load: () => import('./build.ts') },
  test: { about: 'run every test, the browser ones included', load: () => import('./test.ts') },
  'check-code': { about: 'format, lint, types, dead code: under a minute', load: () => import('./check-code.ts') },
  check: { about: 'prove the books kept here: chains, balances, figures', load: () => import('./check.ts') },
  rebuild: { about: 'drop what is derived and derive it again', load: () => import('./rebuild.ts') },
  backup: {
    about: 'backup --out FOLDER [--keep N] [--empty]: everything as one file, while the server goes on',
    load: () => import('./backup.ts'),
  },
  restore: { about: 'restore --from FILE [--look] [--over]: a backup in the place of the database', load: () => import('./restore.ts') },
  export: {
    about: 'export --club NAME --journal FILE | --workbook FILE | --archive FILE: one book as a file',
    load: () => import('./export.ts'),
  },
  report: { about: 'report article | report so-ket --unit NAME --from DAY --to DAY --out FOLDER', load: () => import('./report.ts') },
  import: {
    about: 'import archive FILE [--check]: a club from elsewhere; import cut-off FILE.xlsx --check',
    load: () => import('./import.ts'),
  },
  papers: { about: 'papers --club ID --month 2026-11 --out FOLDER: a month as PDF', load: () => import('./papers.ts') },
  lessons: { about: 'lessons --update: draw the pictures of the lessons anew', load: () => import('./lessons.ts') },
  cases: { about: 'cases FILE…: run files of known answers', load: () => import('./cases.ts') },
  bench: { about: 'measure against hand-written SQL', load: () => import('./bench.ts') },
};

const usage = (): string => {
  const rows = Object.entries(verbs).map(([word, verb]) => `  ./lalanh ${word.padEnd(11)} ${verb.about}`);
  return ['Lá Lành, the working book of a self-help club.', '', ...rows].join('\n');
};

const main = async ([word, ...words]: readonly string[]): Promise<number> => {
  if (word === undefined || word === 'help' || word === '--help') {
    process.stdout.write(`${usage()}\n`);
    return 0;
  }
  const verb = Object.hasOwn(verbs, word) ? verbs[word] : undefined;
  if (verb === undefined) {
    process.stderr.write(`lalanh: no verb "${word}"; ./lalanh help lists them.\n`);
    return 2;
  }
  try {
    return await (await verb.load()).run(words);
  } catch (problem) {
    if (!(problem instanceof PlainProblem)) throw problem;
    process.stderr.write(`lalanh ${word}: ${problem.message}\n`);
    return 2;
  }
};

process.exitCode = await main(process.argv.slice(2));
