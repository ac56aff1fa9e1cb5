// Start-up money: answered once, sent no further than granted, and what the club's book says held against what was sent.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Id, id } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { receiptStanding } from './grants.ts';
import { decideOffice, foldOffice, isToldBelow } from './office-book.ts';
import type { OfficeKind, OfficeOrder, OfficeRecord } from './office-record.ts';

const UNIT = 'qn-07168-2025';
const CLUB = numbered(900);
const GRANT = numbered(1);
const by = { accountId: numbered(901), name: 'Cán bộ', unitId: UNIT };
function numbered(n: number): Id {
  return id(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`);
}
let made = 100;
function order<Kind extends OfficeKind>(kind: Kind, on: string, body: OfficeOrder<Kind>['body'], rest: object = {}): OfficeOrder<Kind> {
  made += 1;
  return { recordId: numbered(made), kind, unitId: UNIT, clubId: CLUB, on: localDate(on), body, ...rest } as OfficeOrder<Kind>;
}
const fold = (...orders: readonly OfficeOrder[]) =>
  foldOffice(orders.map((one, index) => ({ ...one, seq: index + 1, by, writtenAt: '' }) as OfficeRecord));
const asked = order('ask-grant', '2026-06-01', { amount: 20_000_000, source: 'state-budget', what: 'Vốn ban đầu' }, { recordId: GRANT });
const granted = order('answer-grant', '2026-06-10', { grantId: GRANT, amount: 15_000_000, number: '8/QĐ' });
const sent = (amount: number) =>
  order('transfer-grant', '2026-06-20', { grantId: GRANT, amount, place: 'bank', source: 'state-budget' }) as OfficeOrder<'transfer-grant'>;
const why = (orders: readonly OfficeOrder[], next: OfficeOrder, standing: 'own' | 'above' = 'above') =>
  decideOffice(fold(...orders), next, standing)?.why ?? null;

test('the unit asks; only an office above answers and sends, once and no more than granted', () => {
  assert.equal(why([], asked, 'own'), null);
  assert.equal(why([asked], granted, 'own'), 'only-from-above');
  assert.equal(why([asked], granted), null);
  assert.equal(why([asked, granted], granted), 'grant-answered');
  assert.equal(why([asked], sent(1)), 'grant-not-granted');
  assert.equal(why([asked, granted, sent(10_000_000)], sent(5_000_000)), null);
  assert.deepEqual(decideOffice(fold(asked, granted, sent(10_000_000)), sent(5_000_001), 'above'), {
    why: 'grant-over',
    amount: 5_000_001,
    left: 5_000_000,
  });
  assert.equal(why([asked, granted], { ...sent(1), clubId: numbered(999) }), 'grant-not-known');
});

test('a refusal says why, and nothing is sent on it', () => {
  const refused = order('answer-grant', '2026-06-10', { grantId: GRANT, amount: 0 });
  assert.equal(why([asked], refused), 'grant-say-why');
  const said = order('answer-grant', '2026-06-10', { grantId: GRANT, amount: 0, reason: 'Hết kinh phí năm' });
  assert.equal(why([asked], said), null);
  assert.equal(why([asked, said], sent(1)), 'grant-not-granted');
});

test('the club is told of the transfer and of nothing before it', () => {
  assert.deepEqual([isToldBelow('ask-grant'), isToldBelow('answer-grant'), isToldBelow('transfer-grant')], [false, false, true]);
});

test('the receipt is waited for, missed, agrees or differs', () => {
  const transfer = { ...sent(15_000_000), seq: 1, by, writtenAt: '' } as OfficeRecord<'transfer-grant'>;
  const receipt = (amount: number) => ({ transferId: transfer.recordId, cmdId: numbered(5), on: localDate('2026-07-02'), amount });
  assert.deepEqual(receiptStanding(transfer, [], localDate('2026-07-21')), { is: 'waiting', dueOn: '2026-07-21' });
  assert.equal(receiptStanding(transfer, [], localDate('2026-07-22')).is, 'missing');
  assert.deepEqual(receiptStanding(transfer, [receipt(15_000_000)], localDate('2026-08-01')), { is: 'agrees', on: '2026-07-02' });
  assert.deepEqual(receiptStanding(transfer, [receipt(14_000_000)], localDate('2026-08-01')), {
    is: 'differs',
    on: '2026-07-02',
    amount: 14_000_000,
  });
  assert.equal(receiptStanding(transfer, [receipt(15_000_000), receipt(15_000_000)], localDate('2026-08-01')).is, 'differs', 'twice');
  assert.equal(receiptStanding(transfer, [{ ...receipt(1), transferId: numbered(77) }], localDate('2026-07-21')).is, 'waiting');
});
