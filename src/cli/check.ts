// `./lalanh check [--demo]`: proves the books kept here; exit code 1 when something does not hold.
import { checkDatabase } from '../server/check.ts';
import { withDatabase } from './opened.ts';

export async function run(words: readonly string[]): Promise<number> {
  const { clubs, events, findings } = await withDatabase(words, ({ pool }) => checkDatabase(pool));
  for (const { clubId, what } of findings) process.stdout.write(`✖ ${clubId ?? 'network'}: ${what}\n`);
  const verdict = findings.length === 0 ? 'every chain, entry and figure holds' : `${findings.length} things do not hold`;
  process.stdout.write(`${clubs} clubs, ${events} records: ${verdict}\n`);
  return findings.length === 0 ? 0 : 1;
}
