// `./lalanh report article [--clubs N] [--play]`: exit code 0 when every statement could be computed, 1 when one could not.
// `./lalanh report so-ket --unit … --from … --to … --out FOLDER`: the report of a period, as documents.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { LocalDate } from '../kernel/local-date.ts';
import { ARTICLE_DAY } from '../sample/network-records.ts';
import { ALL_CLUBS } from '../sample/plan.ts';
import { openReachable } from './opened.ts';
import { PlainProblem } from './plain-problem.ts';
import { repo } from './repo.ts';
import { articleReport } from './report-article.ts';
import { type ArticleSource, hasCluster, playedSource, storedSource } from './report-article-sources.ts';
import { readSoKet, writeSoKet } from './report-so-ket.ts';

export async function run(words: readonly string[]): Promise<number> {
  const asked = parsed(words);
  const [which, ...others] = asked.positionals;
  if (others.length > 0 || (which !== 'article' && which !== 'so-ket'))
    throw new PlainProblem(
      'there are two reports: ./lalanh report article, and ./lalanh report so-ket --unit … --from … --to … --out FOLDER',
    );
  const settings = settingsOf(asked.values);
  return which === 'article' ? article(settings) : soKet(settings, asked.values);
}

async function article({ clubs, play, data }: ReportSettings): Promise<number> {
  const source = (play ? null : await fromDatabase(data, clubs, ARTICLE_DAY)) ?? playedSource(ARTICLE_DAY, clubs);
  const { text, missing } = articleReport(source, ARTICLE_DAY);
  process.stdout.write(`${text}\n`);
  if (missing.length === 0) return 0;
  process.stderr.write(`lalanh report: could not compute statement ${missing.join(', ')}\n`);
  return 1;
}

async function soKet({ clubs, play, data }: ReportSettings, values: Values): Promise<number> {
  const asked = readSoKet(values);
  if (values.out === undefined) throw new PlainProblem('--out takes a folder');
  const out = resolve(values.out);
  const source = (play ? null : await fromDatabase(data, clubs, asked.to, asked.from)) ?? playedSource(asked.to, clubs, asked.from);
  const files = await writeSoKet(source, asked, out);
  process.stdout.write(`${files.length} files in ${out}\n${files.map((file) => `  ${file}\n`).join('')}`);
  return 0;
}

type ReportSettings = { readonly clubs: number; readonly play: boolean; readonly data: string };
type Values = ReturnType<typeof parsed>['values'];

function settingsOf(values: Values): ReportSettings {
  const clubs = Number(values.clubs ?? ALL_CLUBS);
  if (!Number.isSafeInteger(clubs) || clubs < 1 || clubs > ALL_CLUBS)
    throw new PlainProblem(`--clubs takes a whole number from 1 to ${ALL_CLUBS}`);
  return { clubs, play: values.play === true, data: resolve(values.data ?? join(repo, 'var', 'data')) };
}

function parsed(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { clubs: text, data: text, play: { type: 'boolean' }, unit: text, from: text, to: text, out: text },
    });
  } catch (problem) {
    throw new PlainProblem(problem instanceof Error ? problem.message : String(problem));
  }
}

/** The demo's books where there are any: of the server named in DATABASE_URL, or of the embedded cluster. */
async function fromDatabase(data: string, clubs: number, on: LocalDate, from: LocalDate | '' = ''): Promise<ArticleSource | null> {
  const url = process.env['DATABASE_URL'];
  if (url === undefined && !hasCluster(data)) return null;
  // The demo keeps a smaller sample in a database of its own.
  const name = clubs === ALL_CLUBS ? 'lalanh_demo' : `lalanh_demo_${clubs}`;
  const database = await openReachable({ dataDir: data, url, name });
  try {
    return await storedSource(database.pool, on, from);
  } finally {
    await database.stop();
  }
}
