import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestHex } from '../../kernel/digest.ts';
import { readCopy } from './copy-file.ts';

const clubId = '00000000-0000-4000-8000-00000000000c';
const me = '00000000-0000-4000-8000-00000000000a';
const command = {
  id: '00000000-0000-7000-8000-000000000001',
  clubId,
  kind: 'receive-dues',
  v: 1,
  on: '2026-11-24',
  at: '2026-11-24T14:00:00Z',
  actor: me,
  device: '00000000-0000-4000-8000-00000000000d',
  salt: '0123456789abcdef0123456789abcdef',
  body: { payers: [{ personId: '00000000-0000-4000-8000-000000000005', months: ['2026-11'], amount: 5000 }] },
};

function file(commands: readonly object[], over: object = {}): string {
  return JSON.stringify({
    what: 'la-lanh-unsent',
    v: 1,
    owner: `${clubId}/${me}`,
    savedAt: '2026-11-24T15:00:00Z',
    commands,
    sum: digestHex(JSON.stringify(commands)),
    ...over,
  });
}

test('a saved file reads back whole', () => {
  assert.deepEqual(readCopy(file([command])), { owner: `${clubId}/${me}`, savedAt: '2026-11-24T15:00:00Z', commands: [command] });
});

test('a changed file, a foreign file and no file at all are turned away whole', () => {
  assert.equal(readCopy(file([command]).replace('5000', '9000')), null);
  assert.equal(readCopy(file([command], { what: 'something-else' })), null);
  assert.equal(readCopy('not a file'), null);
  assert.equal(readCopy('null'), null);
  assert.equal(readCopy(''), null);
});

test('records of another club and records no form could make are turned away', () => {
  assert.equal(readCopy(file([{ ...command, clubId: me }])), null);
  assert.equal(readCopy(file([{ ...command, body: { payers: [{ ...command.body.payers[0], amount: -5000 }] } }])), null);
});
