// The keys under which secrets lie sealed in the database: out of LALANH_KEYS, else out of a file, the newest first. An installation
// that keeps its own database gets a file of its own at the first start; where the database is somebody else's the keys are set by
// whoever looks after it, because a second server would make itself other ones.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Keyring, makeKeyring, makeKeyText } from '../server/secrets/keyring.ts';
import { PlainProblem } from './plain-problem.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const FILE_HEAD = '# Lá Lành: keys of this server, the newest first. Kept apart from backups, by two people. docs/operations/khoa.md\n';

/** `dataDir`: the folder of the database that is ours. Null: no key is set, and none may be made. */
export function serverKeys(environment: Environment, dataDir: string, { make = false } = {}): Keyring | null {
  const set = environment['LALANH_KEYS'] ?? '';
  if (set.trim() !== '') return keyring(set.split(/[\s,]+/), 'LALANH_KEYS');
  const named = environment['LALANH_KEY_FILE'] ?? '';
  const file = named === '' ? join(dataDir, 'server.keys') : named;
  const text = textOf(file) ?? (make && named === '' && (environment['DATABASE_URL'] ?? '') === '' ? madeFile(file) : null);
  if (text === null && named !== '') throw new PlainProblem(`LALANH_KEY_FILE names ${named}, which cannot be read`);
  return text === null ? null : keyring(linesOf(text), file);
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));

function keyring(texts: readonly string[], place: string): Keyring {
  try {
    return makeKeyring(texts.map((text) => text.trim()).filter((text) => text !== ''));
  } catch (problem) {
    throw new PlainProblem(`${place}: ${problem instanceof Error ? problem.message : 'no keys'}; make one with: openssl rand -base64 32`);
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (problem) {
    if (Reflect.get(Object(problem), 'code') === 'ENOENT') return null;
    throw new PlainProblem(`the keys in ${file} cannot be read: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
}

/** For its owner alone; of two programs that start at the same moment one makes it and the other reads it. */
function madeFile(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  const text = `${FILE_HEAD}${makeKeyText()}\n`;
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    return text;
  } catch (problem) {
    const there = textOf(file);
    if (there !== null) return there;
    throw new PlainProblem(`no keys can be kept in ${file}: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
}
