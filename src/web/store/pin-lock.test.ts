import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPin, makeDeviceKey, makeLock, mixedKey, openLock, usable } from './pin-lock.ts';
import { heldBy, holdKey, letKeyGo, sealText, unsealText } from './vault.ts';

const dataKey = crypto.getRandomValues(new Uint8Array(32));

test('a data key opens with its PIN on its phone: with another PIN or on another phone it does not', async () => {
  const phone = await makeDeviceKey();
  const lock = await makeLock(phone, dataKey, '042759');
  assert.deepEqual(await openLock(phone, lock, '042759'), dataKey);
  assert.equal(await openLock(phone, lock, '042758'), null);
  assert.equal(await openLock(phone, lock, null), null);
  assert.equal(await openLock(await makeDeviceKey(), lock, '042759'), null, 'a copied row without the phone’s own key');
  assert.ok(lock.rounds >= 310_000);
});

test('without a PIN the phone’s own key opens it, and only that', async () => {
  const phone = await makeDeviceKey();
  const lock = await makeLock(phone, dataKey, null);
  assert.equal(lock.kind, 'open');
  assert.deepEqual(await openLock(phone, lock, null), dataKey);
  assert.equal(await openLock(await makeDeviceKey(), lock, null), null);
});

test('neither the phone’s key nor a data key in use can be read out, not even by our own script', async () => {
  const phone = await makeDeviceKey();
  for (const key of [phone, await usable(dataKey), await mixedKey(phone, 'spare', dataKey)])
    await assert.rejects(crypto.subtle.exportKey('raw', key), { name: 'InvalidAccessError' });
});

test('what one person sealed opens neither for another, nor at another place, nor changed, nor while the phone is locked', async () => {
  holdKey('hoa', await usable(dataKey));
  const sealed = await sealText('hoa', 'page/1', 'sổ quỹ tháng 11');
  assert.equal(await unsealText('hoa', 'page/1', sealed), 'sổ quỹ tháng 11');
  await assert.rejects(unsealText('hoa', 'page/2', sealed), { name: 'OperationError' });
  const changed = new Uint8Array(sealed.bytes.slice(0));
  changed[3] = (changed[3] ?? 0) ^ 1;
  await assert.rejects(unsealText('hoa', 'page/1', { ...sealed, bytes: changed.buffer }), { name: 'OperationError' });
  await assert.rejects(sealText('thang', 'page/1', 'x'), /locked/);
  holdKey('thang', await usable(crypto.getRandomValues(new Uint8Array(32))));
  await assert.rejects(unsealText('thang', 'page/1', sealed), { name: 'OperationError' });
  letKeyGo();
  assert.equal(heldBy(), null);
  await assert.rejects(unsealText('hoa', 'page/1', sealed), /locked/);
});

test('a PIN is six digits, a leading zero counts', () => {
  assert.deepEqual(['012345', '12345', '1234567', '12345a', ''].map(isPin), [true, false, false, false, false]);
});
