// What the edge asks of a consent: a voice or a thumb names its witness, and somebody consents to something known.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCommand } from './command-schema.ts';

const one = '00000000-0000-7000-8000-000000000001';
const other = '00000000-0000-7000-8000-000000000002';
const sent = { id: one, clubId: one, kind: 'give-consent', v: 1, on: '2026-11-24', at: '', actor: one, device: one, salt: '0'.repeat(32) };
const asked = { personIds: [one], purpose: 'health', text: 1 };

test('a voice or a thumb without a witness is turned away, a name is enough by itself', () => {
  for (const how of ['voice', 'thumb']) {
    const parsed = parseCommand({ ...sent, body: { ...asked, how } });
    assert.deepEqual(parsed.ok ? [] : parsed.problems, [{ path: 'body', problem: 'missing' }], how);
    assert.ok(parseCommand({ ...sent, body: { ...asked, how, witnessId: other } }).ok, how);
  }
  assert.ok(parseCommand({ ...sent, body: { ...asked, how: 'signed' } }).ok);
});

test('nobody, an unknown purpose or no words read out are turned away', () => {
  for (const wrong of [{ personIds: [] }, { purpose: 'money' }, { text: 0 }, { how: 'nodded' }, { byRelative: false }])
    assert.ok(!parseCommand({ ...sent, body: { ...asked, how: 'signed', ...wrong } }).ok, JSON.stringify(wrong));
  assert.ok(!parseCommand({ ...sent, kind: 'withdraw-consent', body: { personIds: [], purpose: 'health' } }).ok);
});
