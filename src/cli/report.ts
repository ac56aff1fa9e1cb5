// `./lalanh report article [--clubs N] [--play]`: exit code 0 when every statement could be computed, 1 when one could not.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ARTICLE_DAY } from '../sample/network-records.ts';
import { ALL_CLUBS } from '../sample/plan.ts';
import { openReachable } from './opened.ts';
import { PlainProblem } from './plain-problem.ts';
import { repo } from './repo.ts';
import { articleReport } from './report-article.ts';
import { type ArticleSource, hasCluster, playedSource, storedSource } from './report-article-sources.ts';

export async function run(words: readonly string[]): Promise<number> {
  const { clubs, play, data } = settingsOf(words);
  const source = (play ? null : await fromDatabase(data, clubs)) ?? playedSource(ARTICLE_DAY, clubs);
  const { text, missing } = articleReport(source, ARTICLE_DAY);
  process.stdout.write(`${text}\n`);
  if (missing.length === 0) return 0;
  process.stderr.write(`lalanh report: could not compute statement ${missing.join(', ')}\n`);
  return 1;
}

type ReportSettings = { readonly clubs: number; readonly play: boolean; readonly data: string };

function settingsOf(words: readonly string[]): ReportSettings {
  const { values, positionals } = parsed(words);
  if (positionals.length !== 1 || positionals[0] !== 'article') throw new PlainProblem('the one report so far is: ./lalanh report article');
  const clubs = Number(values.clubs ?? ALL_CLUBS);
  if (!Number.isSafeInteger(clubs) || clubs < 1 || clubs > ALL_CLUBS)
    throw new PlainProblem(`--clubs takes a whole number from 1 to ${ALL_CLUBS}`);
  return { clubs, play: values.play === true, data: resolve(values.data ?? join(repo, 'var', 'data')) };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { clubs: { type: 'string' }, data: { type: 'string' }, play: { type: 'boolean' } },
    });
  } catch (problem) {
    throw new PlainProblem(problem instanceof Error ? problem.message : String(problem));
  }
}

/** The demo's books where there are any: of the server named in DATABASE_URL, or of the embedded cluster. */
async function fromDatabase(data: string, clubs: number): Promise<ArticleSource | null> {
  const url = process.env['DATABASE_URL'];
  if (url === undefined && !hasCluster(data)) return null;
  // The demo keeps a smaller sample in a database of its own.
  const name = clubs === ALL_CLUBS ? 'lalanh_demo' : `lalanh_demo_${clubs}`;
  const database = await openReachable({ dataDir: data, url, name });
  try {
    return await storedSource(database.pool, ARTICLE_DAY);
  } finally {
    await database.stop();
  }
}
