// Zips as an attacker writes them: parts that lie about their size, one part named twice, names of the language itself, bombs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { unzipWithin } from './unzip.ts';

/** Milliseconds this process has computed: on a busy machine a clock tells of others. */
const worked = (): number => process.cpuUsage().user / 1000;

const limits = { mostBytes: 1_000_000, mostFiles: 10 };
const plain = zipSync({ 'a.txt': strToU8('lá lành '.repeat(500)), 'b/c.txt': [strToU8('stored'), { level: 0 }] });

/** The same file, with another size claimed for its first part in the directory. */
function claiming(zip: Uint8Array, size: number): Uint8Array {
  const forged = zip.slice();
  const view = new DataView(forged.buffer);
  for (let at = 0; at < forged.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, size, true);
      return forged;
    }
  throw new Error('no directory');
}

test('what is in it comes out, and what is not wanted is named only', () => {
  const opened = unzipWithin(plain, { ...limits, wanted: (name) => name !== 'b/c.txt' });
  assert.ok(opened.ok);
  assert.deepEqual([opened.names, [...opened.files.keys()]], [['a.txt', 'b/c.txt'], ['a.txt']]);
  assert.equal(strFromU8(opened.files.get('a.txt') ?? new Uint8Array()), 'lá lành '.repeat(500));
});

test('a part of many blocks comes out to the letter, whether it packs well or hardly at all', () => {
  const grown = (size: number, step: (n: number) => number) => Uint8Array.from({ length: size }, (_, n) => step(n));
  const parts = {
    'rows.xml': strToU8(Array.from({ length: 20_000 }, (_, n) => `<row r="${n}"><c><v>${(n * 7919) % 1_000_003}</v></c></row>`).join('')),
    'noise.bin': grown(200_000, (n) => ((n * 2_654_435_761) >>> 13) & 255),
    'flat.bin': new Uint8Array(900_000),
    'empty.txt': new Uint8Array(),
    'folder/': new Uint8Array(),
  };
  const opened = unzipWithin(zipSync(parts), { mostBytes: 10_000_000, mostFiles: 10 });
  assert.ok(opened.ok);
  for (const [name, bytes] of Object.entries(parts)) assert.ok(Buffer.from(opened.files.get(name) ?? '!').equals(bytes), name);
});

test('more than is allowed, in bytes or in files, is not unpacked', () => {
  assert.deepEqual(unzipWithin(plain, { ...limits, mostBytes: 100 }), { ok: false, why: 'too-large' });
  assert.deepEqual(unzipWithin(plain, { ...limits, mostFiles: 1 }), { ok: false, why: 'too-many' });
  const names = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${n}`, new Uint8Array()]));
  assert.deepEqual(unzipWithin(zipSync(names), limits), { ok: false, why: 'too-many' });
});

test('a part that holds more or less than it claims is damage, and a bomb that claims little is left after a moment', () => {
  assert.deepEqual(unzipWithin(claiming(plain, 4), limits), { ok: false, why: 'damaged' });
  assert.deepEqual(unzipWithin(claiming(plain, 900_000), limits), { ok: false, why: 'damaged' });
  const bomb = claiming(zipSync({ 'bomb.xml': new Uint8Array(40_000_000) }, { level: 9 }), 1000);
  const start = worked();
  assert.deepEqual(unzipWithin(bomb, limits), { ok: false, why: 'damaged' });
  assert.ok(worked() - start < 500, 'not unpacked to its end');
});

test('one name twice is damage: what is looked at must be what is used', () => {
  const twice = zipSync({ 'a.txt': strToU8('good'), 'b.txt': strToU8('evil') });
  const forged = Uint8Array.from(twice, (byte, at) => (byte === 0x62 && twice[at + 1] === 0x2e ? 0x61 : byte));
  assert.deepEqual(unzipWithin(forged, limits), { ok: false, why: 'damaged' });
});

test('names of the language and paths out of a folder are keys of a map and nothing else', () => {
  // fflate will not pack such a name, so it is written over one as long.
  const packed = zipSync({ '../../etc/passwd': strToU8('x'), __pr0to__: strToU8('y'), constructor: strToU8('z') });
  const forged = Uint8Array.from(packed, (byte, at) => (byte === 0x30 && packed[at - 1] === 0x72 && packed[at + 1] === 0x74 ? 0x6f : byte));
  const opened = unzipWithin(forged, limits);
  assert.ok(opened.ok);
  assert.deepEqual([...opened.files.keys()].sort(), ['../../etc/passwd', '__proto__', 'constructor']);
  assert.equal(Reflect.get({}, 'polluted'), undefined);
});

test('cut off, empty, locked or no zip at all', () => {
  for (const bytes of [new Uint8Array(), plain.subarray(0, plain.length - 10), strToU8('a letter, and nothing packed'), plain.subarray(60)])
    assert.deepEqual(unzipWithin(bytes, limits), { ok: false, why: 'damaged' });
});
