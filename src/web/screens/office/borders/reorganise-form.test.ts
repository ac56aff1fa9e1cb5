// What an officer types becomes the document that is sent, and what is missing is said field by field.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { id } from '../../../../kernel/ids.ts';
import { localDate } from '../../../../kernel/local-date.ts';
import { parseOrder } from '../../../../protocol/office-schema.ts';
import {
  changeTroubles,
  countTyped,
  documentTroubles,
  emptyChange,
  emptyReorganisation,
  orderOf,
  type TypedReorganisation,
} from './reorganise-form.ts';

const record = id('00000000-0000-7000-8000-000000000001');
const club = '00000000-0000-7000-8000-000000000002';
const on = localDate('2026-11-25');
const whole: TypedReorganisation = {
  ...emptyReorganisation(record),
  number: ' 12/NQ-HĐND ',
  issuer: 'Hội đồng  nhân dân tỉnh',
  issuedOn: '2026-11-01',
  effectiveOn: '2026-11-20',
  communesAfter: '1.053',
  changes: [
    { ...emptyChange('form', 'vn-quang-ninh'), unit: 'qn-a', type: 'phường', name: ' Sông  Chanh', of: [{ unit: 'qn-b', extent: 'part' }] },
    { ...emptyChange('end-level', 'vn-quang-ninh') },
  ],
  assigned: { [club]: 'qn-a', nobody: 'qn-a' },
};

test('a whole form is an order the server can read', () => {
  const order = orderOf(whole, 'vn-quang-ninh', on);
  assert.ok(order !== null);
  const parsed = parseOrder(JSON.parse(JSON.stringify(order)));
  assert.ok(parsed.ok, JSON.stringify(parsed));
  assert.deepEqual([order.body.number, order.body.issuer, order.body.communesAfter], ['12/NQ-HĐND', 'Hội đồng nhân dân tỉnh', 1_053]);
  assert.deepEqual(order.body.assigned, [{ clubId: club, unit: 'qn-a' }]);
  assert.deepEqual(order.body.changes[0], {
    do: 'form',
    unit: 'qn-a',
    level: 'commune',
    type: 'phường',
    name: 'Sông Chanh',
    parent: 'vn-quang-ninh',
    of: [{ unit: 'qn-b', extent: 'part' }],
  });
});

test('an empty form names each field; days the wrong way round and words for numbers too', () => {
  assert.deepEqual(documentTroubles(emptyReorganisation(record)), {
    number: 'missing',
    issuer: 'missing',
    issuedOn: 'dateBad',
    effectiveOn: 'dateBad',
  });
  assert.deepEqual(documentTroubles({ ...whole, issuedOn: '2026-12-01', communesAfter: 'năm tư' }), {
    issuedOn: 'issuedLate',
    communesAfter: 'notCount',
  });
  assert.deepEqual(documentTroubles(whole), {});
  assert.equal(orderOf({ ...whole, effectiveOn: '' }, 'vn-quang-ninh', on), null);
  assert.deepEqual([countTyped(''), countTyped('54'), countTyped('-3')], [undefined, 54, null]);
});

test('a change names what it still needs', () => {
  assert.deepEqual(changeTroubles(emptyChange('form', '')), ['type', 'name', 'parent', 'of']);
  assert.deepEqual(changeTroubles(emptyChange('rename', '')), ['unit', 'name']);
  assert.deepEqual(changeTroubles(emptyChange('reclassify', '')), ['unit', 'type']);
  assert.deepEqual(changeTroubles(emptyChange('move', '')), ['unit', 'parent']);
  assert.deepEqual([changeTroubles(emptyChange('end', '')), changeTroubles(emptyChange('end-level', ''))], [['unit'], []]);
});
