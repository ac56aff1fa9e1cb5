import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLUB, HOA, LUA, numberedId } from '../../domain/club/book-player.ts';
import { RESCUE_BYTES, rescueCode } from '../../protocol/rescue-code.ts';
import { type CopyContent, copyText, readCopyFile } from '../../protocol/running-copy.ts';
import { openContent, sealContent } from './copy-seal.ts';

const content: CopyContent = {
  ...{ clubId: CLUB, account: HOA, name: 'Nguyễn Thị Hoa', device: numberedId(70), at: '2026-11-24T14:02:00.000Z', place: null },
  ...{ meetings: [], drafts: [], leftOut: 0, records: Array.from({ length: 3000 }, (_, n) => `{"words":"đếm két lần ${n}"}`) },
};
const code = rescueCode(new Uint8Array(RESCUE_BYTES).fill(7));
const sheet = { code, salt: 'a1'.repeat(16) };

test('a copy opens with its code and with no other; nothing of it can be read or exchanged beside', async () => {
  const file = await sealContent(sheet, content);
  // With marks over the letters, which the sealed text has none of.
  for (const word of ['Nguyễn Thị Hoa', 'đếm két']) assert.ok(!JSON.stringify(file).includes(word));
  const read = readCopyFile(copyText('Bản sao', file), CLUB);
  assert.ok(read.ok);
  assert.deepEqual(await openContent(read.file, code), content);
  assert.equal(await openContent(file, rescueCode(new Uint8Array(RESCUE_BYTES).fill(8))), 'wrong-code');
  for (const change of [{ at: '2026-11-25T14:02:00.000Z' }, { clubId: LUA }, { salt: 'b1'.repeat(16) }, { rounds: file.rounds + 1 }])
    assert.equal(await openContent({ ...file, ...change }, code), 'wrong-code', JSON.stringify(change));
  const again = await sealContent(sheet, content);
  assert.notEqual(again.iv, file.iv);
  assert.notEqual(again.closed, file.closed);
});

test('what opens and is no content of this club is told apart from a wrong code', async () => {
  const file = await sealContent(sheet, { ...content, account: 'nobody' as never });
  assert.equal(await openContent(file, code), 'unreadable');
});
