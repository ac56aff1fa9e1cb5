// A club's archive taken out here and in there: the same chain, the same answers, the same figures; and whatever was changed on
// the way is named.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { id } from '../../kernel/ids.ts';
import { checkDatabase } from '../check.ts';
import { createScratchDatabase, type ScratchDatabase } from '../db/scratch.ts';
import { makeAppender } from '../log/append.ts';
import { prepareDatabase } from '../main.ts';
import { commandsOf, everythingCounted, gift, numbered, trialClub } from '../trial.ts';
import { ArchiveProblem, readArchive, sha256 } from './archive-file.ts';
import { importArchive } from './import-archive.ts';
import { csv } from './tables.ts';
import { type Made, makeArchive } from './write-archive.ts';

const club = trialClub(0);
const clubId = id(club.clubId);
let here: ScratchDatabase;
let there: ScratchDatabase;
let made: Made;

before(async () => {
  [here, there] = await Promise.all([createScratchDatabase(), createScratchDatabase()]);
  for (const one of [here, there]) await prepareDatabase(one);
  await makeAppender(here.pool).append(clubId, commandsOf(club, 400));
  const found = await makeArchive(here.pool, clubId, '0.1.0');
  assert.ok(found);
  made = found;
});
after(async () => {
  await here.drop();
  await there.drop();
});

test('the same chain and the same digest elsewhere, and a phone that repeats itself is answered alike', async () => {
  await importArchive(there.pool, readArchive(made.zip));
  const head = async ({ pool }: ScratchDatabase) =>
    (await pool.query(`select seq, encode(hash, 'hex') as hash from club_head where club_id = $1`, [clubId])).rows[0];
  assert.deepEqual(await head(there), await head(here));
  const again = commandsOf(club, 400);
  const answers = await Promise.all([here, there].map(({ pool }) => makeAppender(pool).append(clubId, again)));
  assert.deepEqual(answers[1], answers[0]);
  const next = await makeArchive(there.pool, clubId, '0.1.0');
  for (const name of ['records.jsonl', 'commands.jsonl', 'tables/entries.csv', 'tables/members.csv'])
    assert.equal(next?.manifest.files[name], made.manifest.files[name], name);
  await everythingCounted(there);
  assert.deepEqual((await checkDatabase(there.pool)).findings, []);
  await assert.rejects(importArchive(there.pool, readArchive(made.zip)), /here already, with \d+ records/);
  await makeAppender(there.pool).append(clubId, [gift(numbered(5), clubId, 5000)]);
});

test('it tells about itself in both languages, with tables anybody opens', () => {
  const files = unzipSync(made.zip);
  assert.match(strFromU8(files['DOC-TOI.md'] ?? new Uint8Array()), /Toàn bộ sổ của/);
  assert.match(strFromU8(files['README.md'] ?? new Uint8Array()), /The whole book of/);
  assert.equal(
    strFromU8(files['tables/records.csv'] ?? new Uint8Array())
      .trimEnd()
      .split('\r\n').length,
    made.manifest.records + 1,
  );
  const [mark, ...rest] = [csv([['=1+1', '-2', 'Bà "Năm", Ba', 7, null]])].flatMap((bytes) => [bytes.subarray(0, 3), bytes.subarray(3)]);
  assert.deepEqual([...(mark ?? [])], [0xef, 0xbb, 0xbf]);
  assert.equal(strFromU8(rest[0] ?? new Uint8Array()), '\'=1+1,\'-2,"Bà ""Năm"", Ba",7,\r\n');
});

const changed = (change: (files: Record<string, Uint8Array>) => void, resum = false): Uint8Array => {
  const files: Record<string, Uint8Array> = { ...unzipSync(made.zip) };
  change(files);
  if (resum) {
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    for (const name of Object.keys(files)) if (name !== 'manifest.json') manifest.files[name] = sha256(files[name] ?? new Uint8Array());
    files['manifest.json'] = strToU8(JSON.stringify(manifest));
  }
  return zipSync(files as Zippable);
};
const put = (name: string, text: string) => (files: Record<string, Uint8Array>) => {
  files[name] = strToU8(text);
};
const edit = (name: string, from: RegExp, to: string) => (files: Record<string, Uint8Array>) => {
  const text = strFromU8(files[name] ?? new Uint8Array());
  assert.match(text, from);
  files[name] = strToU8(text.replace(from, to));
};

test('what was changed is refused, with what and where', () => {
  const refused: readonly (readonly [Uint8Array, RegExp])[] = [
    [made.zip.subarray(0, made.zip.length - 500), /was cut off: it does not unpack/],
    [strToU8('a letter'), /does not unpack/],
    [zipSync({ 'x.txt': strToU8('x') }), /manifest\.json is missing/],
    [changed(edit('records.jsonl', /"amount":\d+/, '"amount":1')), /records\.jsonl is not as it was/],
    [changed(edit('records.jsonl', /"amount":\d+/, '"amount":1'), true), /the chain does not hold at record \d+/],
    [changed(edit('records.jsonl', /\n[^\n]+\n$/, '\n'), true), /does not end where/],
    [changed(edit('records.jsonl', /^/, '{"seq":\n'), true), /records\.jsonl, line 1: cannot be read/],
    [changed(edit('commands.jsonl', /"bodyHash":"..../, '"bodyHash":"zzzz'), true), /commands\.jsonl, line 1/],
    [changed((files) => delete files['commands.jsonl']), /commands\.jsonl is missing/],
    [changed(put('../../etc/passwd', 'root')), /does not name: "\.\.\/\.\.\/etc\/passwd"/],
    [changed(put(`pictures/${'0'.repeat(64)}.webp`, 'x'), true), /is not the picture its name says/],
    [changed(edit('manifest.json', /"v": 1/, '"v": 9')), /newer program/],
  ];
  for (const [zip, words] of refused)
    assert.throws(
      () => readArchive(zip),
      (problem) => problem instanceof ArchiveProblem && words.test(problem.message),
      String(words),
    );
});

test('a path out of the folder that the manifest does name is read as a name and goes nowhere', async () => {
  const archive = readArchive(changed(put('../../../tmp/lalanh-escaped', 'x'), true));
  assert.equal(archive.items.length, made.manifest.records);
});
