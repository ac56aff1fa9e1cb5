// Builds the screens into dist/web, and only when a source of them changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repo, runTool } from './repo.ts';

const builtFrom = 'src/{web,kernel,domain,protocol,text,papers,exports,sheets,sample,practice}/**/*';
const stamp = join(repo, 'dist', 'web.stamp');

/** Leaves fresh screens in dist/web; throws with Vite's own words when they do not build. */
export async function buildWeb(say: (line: string) => void): Promise<void> {
  // An image or a folder nobody may write to brings its screens along.
  if (process.env['LALANH_SCREENS'] === 'built' && existsSync(join(repo, 'dist', 'web', 'index.html'))) return;
  const wanted = markOfSources();
  if (wanted === readStamp()) return;
  say('Building the screens …');
  const { code, output } = await runTool('node_modules/vite/bin/vite.js', ['build']);
  if (code !== 0) throw new Error(`the screens do not build:\n${output}`);
  mkdirSync(join(repo, 'dist'), { recursive: true });
  writeFileSync(stamp, wanted);
}

function markOfSources(): string {
  const mark = createHash('sha256');
  for (const file of [...globSync(builtFrom, { cwd: repo }), 'vite.config.ts', 'package-lock.json'].sort()) {
    const { size, mtimeMs } = statSync(join(repo, file));
    mark.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return mark.digest('hex');
}

function readStamp(): string {
  try {
    statSync(join(repo, 'dist', 'web', 'index.html'));
    return readFileSync(stamp, 'utf8');
  } catch {
    return '';
  }
}
