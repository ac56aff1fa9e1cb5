import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { accountName, hasAccountName } from './account-names.ts';

const source = readFileSync(new URL('../domain/books/account.ts', import.meta.url), 'utf8');
const accounts = [...(/export type Account =([^;]+);/.exec(source)?.[1] ?? '').matchAll(/'([a-z-]+)'/g)].map(([, account = '']) => account);

test('every account of the books has a name on paper, and no two share one', () => {
  assert.ok(accounts.length >= 12, `found only ${accounts.length} accounts`);
  assert.deepEqual(
    accounts.filter((account) => !hasAccountName(account)),
    [],
  );
  const names = accounts.map((account) => accountName(account as 'cash').name);
  assert.equal(new Set(names).size, names.length);
});

test('an account without a name is still told apart', () => {
  assert.deepEqual(accountName('made-up' as 'cash'), { side: 'Vốn', name: 'Tài khoản made up' });
});
