// `./lalanh restore --from FILE [--over] [--look] [--demo]`: puts a backup in the place of an empty database, or with --over of one
// that holds books. --look only reads the file and says what it holds. Nothing changes before the backup is whole and counted.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BackupProblem, type Manifest, readManifest } from '../server/backup/backup-file.ts';
import { restoreBackup } from '../server/backup/restore-backup.ts';
import { checkSeals } from '../server/check-seals.ts';
import { dataFolder, withRawDatabase } from './opened.ts';
import { PlainProblem } from './plain-problem.ts';
import { serverKeys } from './server-keys.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

export async function run(words: readonly string[]): Promise<number> {
  const { from, over, look, ...place } = parsed(words);
  if (from === undefined || from === '') throw new PlainProblem('say which backup: --from FILE');
  const file = resolve(from);
  const rest = Object.entries(place).flatMap(([name, value]) => (value === true ? [`--${name}`] : [`--${name}`, String(value)]));
  try {
    if (look) {
      say(told(await readManifest(file)));
      return 0;
    }
    const { manifest, findings } = await withRawDatabase(rest, async ({ pool }) => {
      const restored = await restoreBackup(pool, file, { over: over === true, say });
      const seals = await checkSeals(pool, serverKeys(process.env, dataFolder(rest)));
      for (const { what } of seals.findings) say(`✖ ${what}`);
      return restored;
    });
    say(told(manifest));
    for (const { clubId, what } of findings) say(`✖ ${clubId ?? 'network'}: ${what}`);
    say(
      findings.length === 0
        ? 'restored; every chain, entry and figure holds'
        : 'restored; ./lalanh rebuild derives anew what does not hold',
    );
    say('Phones that were ahead of this backup give back what it lacks when they next reach the server.');
    return findings.length === 0 ? 0 : 1;
  } catch (problem) {
    if (problem instanceof BackupProblem) throw new PlainProblem(problem.message);
    throw problem;
  }
}

function told({ head, end }: Manifest): string {
  const rows = Object.values(end.rows).reduce((sum, count) => sum + count, 0);
  const records = end.heads.reduce((sum, [, seq]) => sum + seq, 0);
  return `made ${head.madeAt} by ${head.program}, schema ${head.migrations.at(-1)?.name}: ${end.heads.length} clubs, ${records} records, ${rows} rows`;
}

function parsed(words: readonly string[]) {
  const [text, yes] = [{ type: 'string' }, { type: 'boolean' }] as const;
  try {
    return parseArgs({ args: [...words], options: { from: text, over: yes, look: yes, demo: yes, clubs: text, data: text } }).values;
  } catch (problem) {
    throw new PlainProblem(problem instanceof Error ? problem.message : String(problem));
  }
}
