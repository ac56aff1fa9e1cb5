// `./lalanh rebuild [--demo]`: drops what is derived from the records and derives it again (law 10).
import { rebuildProjections } from '../server/projections/rebuild.ts';
import { withDatabase } from './opened.ts';

export async function run(words: readonly string[]): Promise<number> {
  let clubs = 0;
  await withDatabase(words, ({ pool }) =>
    rebuildProjections(pool, (done) => {
      clubs = done;
    }),
  );
  process.stdout.write(`${clubs} clubs: postings, figures, register and roll-up were made again\n`);
  return 0;
}
