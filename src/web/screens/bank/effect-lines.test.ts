import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '../../../domain/books/entry.ts';
import { post } from '../../../domain/books/posting.ts';
import { id } from '../../../kernel/ids.ts';
import { dong } from '../../../kernel/money.ts';
import { bank } from '../../text/vi/bank.ts';
import { effectLines } from './effect-lines.ts';

const nameOf = (fund: string): string => (fund === 'activity' ? 'Quỹ hoạt động' : 'Quỹ tăng thu nhập');

/** With plain spaces before đ, as one types them. */
const said = (entry: Entry): readonly string[] => effectLines(entry, nameOf, bank).map((line) => line.replaceAll('\u00A0', ' '));

test('a fund that grows or shrinks is named with the sum', () => {
  const spent = { kind: 'money-spent', room: 'money' } as const;
  const pub = { fund: 'activity', place: 'cash', category: 'meeting', amount: dong(55_000), approvedBy: [] } as const;
  assert.deepEqual(said(post({ ...spent, pub })), ['Quỹ hoạt động giảm 55.000 đ.']);
});

test('money carried to the bank leaves the fund as it is', () => {
  const pub = { fund: 'income', direction: 'to-bank', amount: dong(5_000_000) } as const;
  assert.deepEqual(said(post({ kind: 'cash-moved', room: 'money', pub })), [
    'Tiền trong két bớt 5.000.000 đ.',
    'Tiền ở ngân hàng thêm 5.000.000 đ.',
    'Quỹ tăng thu nhập vẫn nguyên như cũ.',
  ]);
});

test('a transfer takes from one fund what it gives to the other', () => {
  const resolutionId = id('00000000-0000-7000-8000-000000000001');
  const pub = { from: 'income', to: 'activity', place: 'cash', amount: dong(200_000), resolutionId } as const;
  assert.deepEqual(said(post({ kind: 'money-transferred', room: 'money', pub })), [
    'Quỹ tăng thu nhập giảm 200.000 đ.',
    'Quỹ hoạt động tăng 200.000 đ.',
  ]);
});
