// `./lalanh check [--demo]`: proves the books kept here; exit code 1 when something does not hold.
import { noteUpkeep } from '../server/backup/upkeep.ts';
import { checkDatabase } from '../server/check.ts';
import { checkSeals } from '../server/check-seals.ts';
import { dataFolder, withDatabase } from './opened.ts';
import { serverKeys } from './server-keys.ts';

export async function run(words: readonly string[]): Promise<number> {
  const { clubs, events, findings, notices } = await withDatabase(words, async ({ pool }) => {
    const books = await checkDatabase(pool);
    const seals = await checkSeals(pool, serverKeys(process.env, dataFolder(words)));
    const checked = { ...books, findings: [...books.findings, ...seals.findings], notices: [...books.notices, ...seals.notices] };
    await noteUpkeep(pool, 'check', checked.findings.length === 0, { clubs: checked.clubs, findings: checked.findings.length });
    return checked;
  });
  for (const { clubId, what } of findings) process.stdout.write(`✖ ${clubId ?? 'network'}: ${what}\n`);
  for (const notice of notices) process.stdout.write(`• ${notice}\n`);
  const verdict = findings.length === 0 ? 'every chain, entry and figure holds' : `${findings.length} things do not hold`;
  process.stdout.write(`${clubs} clubs, ${events} records: ${verdict}\n`);
  return findings.length === 0 ? 0 : 1;
}
