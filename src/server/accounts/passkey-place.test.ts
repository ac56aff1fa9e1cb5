import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passkeyAddress, passkeyPlace } from './passkey-place.ts';

test('the address that was set is the only one, whatever host is asked for', () => {
  const site = 'https://so.example.vn';
  assert.deepEqual(passkeyPlace(site, site), { origin: site, rpId: 'so.example.vn' });
  for (const other of ['https://evil.example', 'http://so.example.vn', 'https://so.example.vn:8443', 'http://localhost:4173', 'https://'])
    assert.equal(passkeyPlace(site, other), null, other);
  assert.equal(passkeyAddress(site, 'https://evil.example'), site, 'and it is the one people are sent to');
});

test('without one, only localhost serves; a bare number of this machine is sent there', () => {
  assert.deepEqual(passkeyPlace(null, 'http://localhost:4173'), { origin: 'http://localhost:4173', rpId: 'localhost' });
  assert.equal(passkeyPlace(null, 'http://127.0.0.1:4173'), null);
  assert.equal(passkeyAddress(null, 'http://127.0.0.1:4173'), 'http://localhost:4173');
  for (const other of ['https://so.example.vn', 'https://localhost.evil.example', 'nothing'])
    assert.deepEqual([passkeyPlace(null, other), passkeyAddress(null, other)], [null, null], other);
});

test('plain http, or an IP address, is no place for keys', () => {
  for (const address of ['http://so.example.vn', 'https://203.0.113.7', 'https://[2001:db8::1]'])
    assert.deepEqual([passkeyPlace(address, address), passkeyAddress(address, address)], [null, null], address);
});
