// Bad input on every way by which money, goods or an excuse enters the book: turned away at the edge, each with its field.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCommand } from '../command-schema.ts';

const ID = '00000000-0000-7000-8000-000000000001';
const envelope = {
  id: ID,
  clubId: ID,
  v: 1,
  on: '2026-11-24',
  at: '2026-11-24T14:05:00+07:00',
  actor: ID,
  device: ID,
  salt: '0123456789abcdef0123456789abcdef',
};
const GIFT = { fund: 'income', place: 'cash', source: 'donor', asCapital: true, amount: 1000 };
const MOVE = { fund: 'income', direction: 'to-bank', amount: 1000 };
const TRANSFER = { from: 'income', to: 'activity', place: 'cash', amount: 1000, resolutionId: ID };
const EXCUSE = { personId: ID, from: '2026-01', reason: 'ill' };
const STATEMENT = { statementOn: '2026-10-31', balance: 0, ticked: [] };
const GOODS = { item: 'rice', quantity: 1, unit: 'kg' };
const ACCOUNT = { number: '8000205112233', name: 'CLB LTHTGN THON 5' };

const right: readonly [kind: string, body: object, priv?: object][] = [
  [
    'receive-money',
    { ...GIFT, documentNumber: '12/BB', documentOn: '2026-11-20', purpose: 'lending', workers: [ID], halfDays: 3 },
    { condition: 'cho người nghèo vay' },
  ],
  ['receive-dues', { place: 'bank', payers: [{ personId: ID, months: ['2026-11'], amount: 5000 }] }],
  ['move-cash', MOVE],
  ['transfer-money', TRANSFER, { note: 'nghị quyết tháng 11' }],
  ['exempt-dues', { ...EXCUSE, to: '2026-12' }],
  ['set-bank-account', { bin: '970405', holder: 'club' }, ACCOUNT],
  ['reconcile-bank', STATEMENT],
  ['receive-goods', { ...GOODS, worth: 0, source: 'donor' }, { from: 'chùa Lôi Âm' }],
  ['use-goods', { ...GOODS, why: 'spoiled' }],
];

for (const [kind, body, priv] of right) {
  test(`taken: ${kind}`, () => {
    const parsed = parseCommand({ ...envelope, kind, body, ...(priv === undefined ? {} : { priv }) });
    assert.ok(parsed.ok, JSON.stringify(parsed));
  });
}

const wrong: readonly [name: string, kind: string, body: object, path: string, problem: string, priv?: object][] = [
  ['a gift of nothing', 'receive-money', { ...GIFT, amount: 0 }, 'body.amount', 'not-positive'],
  ['a gift in words', 'receive-money', { ...GIFT, amount: '5 triệu' }, 'body.amount', 'not-whole-dong'],
  ['a document dated on no day', 'receive-money', { ...GIFT, documentOn: '2026-02-30' }, 'body.documentOn', 'not-a-date'],
  ['a purpose out of the list', 'receive-money', { ...GIFT, purpose: 'mua xe' }, 'body.purpose', 'not-in-list'],
  ['half a half day', 'receive-money', { ...GIFT, halfDays: 1.5 }, 'body.halfDays', 'not-a-whole-number'],
  ['a fund with capitals', 'receive-money', { ...GIFT, fund: 'fund-Tấm' }, 'body.fund', 'not-a-fund'],
  [
    'dues under the mattress',
    'receive-dues',
    { place: 'home', payers: [{ personId: ID, months: ['2026-11'], amount: 1 }] },
    'body.place',
    'not-in-list',
  ],
  ['a deposit below zero', 'move-cash', { ...MOVE, amount: -1 }, 'body.amount', 'not-positive'],
  ['a deposit to nowhere', 'move-cash', { ...MOVE, direction: 'away' }, 'body.direction', 'not-in-list'],
  ['a transfer of too much', 'transfer-money', { ...TRANSFER, amount: 200_000_000_000 }, 'body.amount', 'too-large'],
  ['a transfer without a resolution', 'transfer-money', { ...TRANSFER, resolutionId: '' }, 'body.resolutionId', 'not-an-id'],
  ['an excuse that ends before it begins', 'exempt-dues', { ...EXCUSE, to: '2025-12' }, 'body.to', 'ends-before-it-begins'],
  ['an excuse from the 13th month', 'exempt-dues', { ...EXCUSE, from: '2026-13' }, 'body.from', 'not-a-month'],
  ['a bank without a number', 'set-bank-account', { bin: 'Agribank', holder: 'club' }, 'body.bin', 'not-a-bank'],
  [
    'an account with spaces',
    'set-bank-account',
    { bin: '970405', holder: 'club' },
    'priv.number',
    'not-a-bank-number',
    { ...ACCOUNT, number: '80 00' },
  ],
  ['a statement below zero', 'reconcile-bank', { ...STATEMENT, balance: -5 }, 'body.balance', 'negative'],
  ['no rice', 'receive-goods', { ...GOODS, quantity: 0, worth: 0, source: 'donor' }, 'body.quantity', 'too-small'],
  ['rice without a name', 'use-goods', { ...GOODS, item: '', why: 'spoiled' }, 'body.item', 'missing'],
];

for (const [name, kind, body, path, problem, priv] of wrong) {
  test(`turned away: ${name}`, () => {
    const parsed = parseCommand({ ...envelope, kind, body, ...(priv === undefined ? {} : { priv }) });
    assert.deepEqual(parsed, { ok: false, problems: [{ path, problem }] });
  });
}
