// The file of a running copy is read like a stranger's: whatever is wrong with it has its own name, and nothing of it passes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLUB, HOA, LUA, numberedId } from '../domain/club/book-player.ts';
import { digestHex } from '../kernel/digest.ts';
import { type CopyContent, type CopyFile, copyText, headText, readContent, readCopyFile, recordsIn, sheetOf } from './running-copy.ts';

const file: CopyFile = {
  clubId: CLUB,
  at: '2026-11-24T14:02:00.000Z',
  salt: '3f2a'.padEnd(32, '0'),
  rounds: 310_000,
  iv: 'c'.repeat(24),
  closed: btoa('sealed bytes '.repeat(40)),
};
const text = copyText('Bản sao sổ, đã khóa.', file);
const why = (changed: string, club: string = CLUB): string => {
  const read = readCopyFile(changed, club);
  return read.ok ? 'ok' : read.why;
};

test('a copy reads back whole, whatever stands before it', () => {
  assert.deepEqual(readCopyFile(text, CLUB), { ok: true, file });
  assert.equal(why(`\uFEFF${text}\r\n`), 'ok');
  assert.equal(sheetOf(file.salt), '3F2A');
});

test('cut anywhere it is told as cut, and a changed letter is seen', () => {
  const start = text.indexOf('{"what":"la-lanh-copy"') + '{"what":"la-lanh-copy"'.length;
  for (let end = start; end < text.trimEnd().length; end += 7) assert.equal(why(text.slice(0, end)), 'cut', `${end}`);
  assert.equal(why(text.slice(0, start - 1)), 'not-ours');
  const sealed = text.indexOf(file.closed);
  for (let at = sealed; at < sealed + file.closed.length - 4; at += 11)
    assert.equal(why(`${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`), 'cut');
});

test('other files, a newer program’s, another club’s, and a head nobody makes', () => {
  for (const other of ['', 'null', '{}', '{"what":"la-lanh-unsent","v":1}', 'ảnh']) assert.equal(why(other), 'not-ours');
  assert.equal(why(text.replace('"v":1', '"v":2')), 'newer');
  assert.equal(why(text, LUA), 'other-club');
  for (const rounds of ['1', '99999', '4000000', '1e99', '310000.5', '"310000"', 'null'])
    assert.equal(why(text.replace('"rounds":310000', `"rounds":${rounds}`)), 'cut', rounds);
  assert.equal(why(text.replace(file.salt, file.salt.toUpperCase())), 'cut');
});

test('what is bound to the seal is every word of the head', () => {
  const heads = [{}, { clubId: LUA }, { at: '' }, { salt: 'd'.repeat(32) }, { rounds: 310_001 }, { iv: 'd'.repeat(24) }];
  assert.equal(new Set(heads.map((change) => headText({ ...file, ...change }))).size, heads.length);
});

const dues = (over: object = {}) => ({
  ...{ id: numberedId(800), clubId: CLUB, kind: 'receive-dues', v: 1, on: '2026-11-24', at: '2026-11-24T14:00:00Z', actor: HOA },
  ...{ device: numberedId(70), salt: '0123456789abcdef0123456789abcdef' },
  body: { payers: [{ personId: LUA, months: ['2026-11'], amount: 5000 }] },
  ...over,
});
const content: CopyContent = {
  ...{ clubId: CLUB, account: HOA, name: 'Nguyễn Thị Hoa', device: numberedId(70), at: file.at, place: { seq: 12, hash: 'a1' } },
  meetings: [{ meetingId: numberedId(900), on: '2026-11-24' as never, number: 12, status: 'closed', pageDigest: 'ab' }],
  records: [JSON.stringify(dues())],
  drafts: [{ meetingId: numberedId(900), gone: ['loans'], marks: { [LUA]: 'present' } }],
  leftOut: 0,
};
const passes = (over: object): boolean => readContent(JSON.stringify({ ...content, ...over }), CLUB) !== null;

test('what lay sealed is checked too: whoever held the code may have written anything', () => {
  assert.deepEqual(readContent(JSON.stringify(content), CLUB), content);
  assert.equal(readContent(JSON.stringify(content), LUA), null);
  assert.equal(readContent('{', CLUB), null);
  for (const over of [
    { account: 'hoa' },
    { records: [1] },
    { records: 'x' },
    { meetings: [{}] },
    { drafts: [{ marks: { x: 'present' } }] },
  ])
    assert.equal(passes(over), false, JSON.stringify(over));
  assert.equal(passes({ drafts: [{ ...content.drafts[0], marks: { [LUA]: 'asleep' } }] }), false);
  assert.equal(passes({ meetings: [{ ...content.meetings[0], on: '2026-02-30' }] }), false);
  assert.equal(passes({ place: { seq: 'x', hash: '' } }), false);
});

test('of its records only those of its own person and club are taken, each once; others stay counted', () => {
  const records = [
    dues(),
    dues(),
    dues({ id: numberedId(801), actor: LUA }),
    dues({ id: numberedId(802), clubId: LUA }),
    dues({ id: numberedId(803), kind: 'of-next-year' }),
    dues({ id: numberedId(804), body: { payers: [{ personId: LUA, months: ['2026-11'], amount: -5000 }] } }),
  ].map((one) => JSON.stringify(one));
  const read = recordsIn({ ...content, records: [...records, 'no JSON'] });
  assert.deepEqual(
    read.commands.map(({ id }) => id),
    [numberedId(800)],
  );
  assert.equal(read.unread, 5);
  assert.equal(digestHex(JSON.stringify(read.commands[0])), digestHex(records[0] ?? ''), 'letter by letter');
});
