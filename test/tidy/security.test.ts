// docs/security: every attack names a test that exists; every requirement of ASVS 5.0, level 1 and 2, stands there once with a state
// and, where it is met, with evidence that is there.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { read, top } from './sources.ts';

const PAGE = 'docs/security/attacks.md';
const LIST = 'docs/security/asvs-5-level-2.tsv';

test('every attack of the page names a test that exists', () => {
  const rows = read(PAGE)
    .split('\n')
    .flatMap((line) => {
      const found = /^\| ([^|]+) \| `([^`|]+)` \| ([^|]+) \|$/.exec(line);
      return found === null ? [] : [found.slice(1)];
    });
  const tables = read(PAGE).match(/^\| attack \| file \| test \|$/gm) ?? [];
  const lines = read(PAGE).match(/^\|/gm) ?? [];
  assert.equal(rows.length, lines.length - 2 * tables.length, 'a line that is not read');
  assert.ok(rows.length > 60);
  const gone = rows.filter(([, file = '', name = '']) => !existsSync(join(top, file)) || !read(file).includes(`('${name}'`));
  assert.deepEqual(gone, []);
});

/** How many requirements of each level the standard has: 70 and 183 (OWASP/ASVS, 5.0/docs_en, the CSV of release 5.0.0). */
const COUNTS: Readonly<Record<string, number>> = { '1': 70, '2': 183 };
/** And of each chapter, so that one left out and one made up do not hide each other. */
const CHAPTERS: Readonly<Record<string, number>> = {
  V1: 27,
  V2: 11,
  V3: 19,
  V4: 10,
  V5: 9,
  V6: 35,
  V7: 18,
  V8: 7,
  V9: 7,
  V10: 29,
  V11: 14,
  V12: 9,
  V13: 13,
  V14: 9,
  V15: 13,
  V16: 16,
  V17: 7,
};
const STATES = ['met', 'not met', 'not applicable'];

test('every requirement of level 1 and 2 stands once, with a state, a reason where one is owed, and evidence that exists', () => {
  const [head, ...lines] = read(LIST).trimEnd().split('\n');
  assert.equal(head, ['requirement', 'level', 'about', 'state', 'evidence', 'note'].join('\t'));
  const rows = lines.map((line) => line.split('\t'));
  const wrong = rows.filter(([id = '', level = '', about = '', state = '', evidence = '', note = '', ...more]) => {
    const files = evidence === '' ? [] : evidence.split(' ');
    const fits = /^V\d+\.\d+\.\d+$/.test(id) && level in COUNTS && about !== '' && STATES.includes(state) && more.length === 0;
    return !fits || (state === 'met' ? files.length === 0 : note === '') || files.some((file) => !existsSync(join(top, file)));
  });
  assert.deepEqual(wrong, []);
  const ids = rows.map(([id = '']) => id);
  assert.equal(new Set(ids).size, ids.length, 'each once');
  for (const [level, count] of Object.entries(COUNTS)) assert.equal(rows.filter((row) => row[1] === level).length, count, `level ${level}`);
  const chapters = Object.fromEntries(
    Object.keys(CHAPTERS).map((chapter) => [chapter, ids.filter((id) => id.startsWith(`${chapter}.`)).length]),
  );
  assert.deepEqual(chapters, CHAPTERS);
});
