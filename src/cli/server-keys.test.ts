// Where the server's keys come from, and what is said when they are none.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { makeKeyText } from '../server/secrets/keyring.ts';
import { PlainProblem } from './plain-problem.ts';
import { serverKeys } from './server-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'lalanh-keys-'));
after(() => rmSync(folder, { recursive: true }));

test('with a database of its own a file is made at the first start, for its owner alone, and is the same afterwards', () => {
  const dataDir = join(folder, 'own');
  assert.equal(serverKeys({}, dataDir), null, 'a verb that only looks makes none');
  const made = serverKeys({}, dataDir, { make: true });
  const file = join(dataDir, 'server.keys');
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.equal(serverKeys({}, dataDir, { make: true })?.newest.keyId, made?.newest.keyId);
  const newer = makeKeyText();
  writeFileSync(file, `${newer}\n${readFileSync(file, 'utf8')}`);
  const both = serverKeys({}, dataDir);
  assert.deepEqual([both?.known.size, both?.known.has(made?.newest.keyId ?? '')], [2, true]);
});

test('with a database elsewhere none is made: it is set, or there is none', () => {
  const environment = { DATABASE_URL: 'postgres://x@y/z' };
  assert.equal(serverKeys(environment, join(folder, 'else'), { make: true }), null);
  assert.equal(serverKeys({ ...environment, LALANH_KEYS: `${makeKeyText()}, ${makeKeyText()}` }, folder)?.known.size, 2);
});

test('a key that is none is one plain line, without the key in it', () => {
  const said = (environment: Record<string, string>): string => {
    try {
      serverKeys(environment, folder);
      return 'taken';
    } catch (problem) {
      assert.ok(problem instanceof PlainProblem);
      return problem.message;
    }
  };
  assert.match(said({ LALANH_KEYS: 'bímật' }), /^LALANH_KEYS: key 1 is not 32 bytes in base64; make one/);
  assert.doesNotMatch(said({ LALANH_KEYS: 'bímật' }), /bímật/);
  assert.match(said({ LALANH_KEY_FILE: join(folder, 'gone') }), /cannot be read/);
});
