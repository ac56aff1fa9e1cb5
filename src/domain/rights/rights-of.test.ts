import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { type Book, founded, numberedId } from '../club/book-player.ts';
import { DEFAULT_CHARTER } from '../club/charter.ts';
import { ancestorsOn } from '../network/units/unit-tree.ts';
import { QUANG_NINH, VIETNAM } from '../network/units/vietnam.ts';
import type { Household } from '../people/member.ts';
import { amountOn, unreadAmount } from './amounts.ts';
import { provinceOfUnit } from './province.ts';
import type { Right } from './right.ts';
import { isSoon, rightsOf } from './rights-of.ts';
import type { RuleId } from './rule.ts';
import { RULES, rulesOn, versionsOf } from './rules/all-rules.ts';

const WHO = numberedId(20);
const DAY = '2026-11-24';

function person(born: string, household: Household = 'other', bornOn?: string): Book {
  const book = founded();
  const body = { personId: WHO, group: 1, sex: 'female', born, household, minority: false, associationMember: true };
  book.fact('enrol-member', body, '2019-01-24', undefined, { name: 'Lê Thị Mùi', ...(bornOn === undefined ? {} : { bornOn }) });
  return book;
}

function right(book: Book, rule: RuleId, on = DAY, province = ''): Right {
  const found = rightsOf(book.state, WHO, localDate(on), province).find((one) => one.rule === rule);
  assert.ok(found, `${rule} is not in force on ${on}`);
  return found;
}

const told = (book: Book, facts: object, on = '2020-01-24', priv?: object): unknown =>
  book.fact('record-rights-facts', { personId: WHO, ...facts }, on, undefined, priv);

test('at 75 without a pension the social pension is missed until somebody asks for it', () => {
  const book = person('1951-03', 'other', '1951-03-10');
  assert.deepEqual(right(book, 'social-pension', '2026-03-10').lacks, ['income'], 'nobody asked about a pension yet');
  told(book, { income: 'none' });
  assert.equal(right(book, 'social-pension', '2026-03-09').verdict, 'not');
  assert.equal(right(book, 'social-pension', '2026-03-09').from, '2026-03-10');
  const on = right(book, 'social-pension', '2026-03-10');
  assert.deepEqual([on.verdict, on.amount, on.version.version], ['missing', 500_000, 'nd-176-2025']);
  assert.equal(right(book, 'social-pension', '2026-07-01').amount, 540_000, 'raised from 1 July 2026');
  assert.equal(right(book, 'social-pension', '2026-07-01', 'vn-quang-ninh').amount, 540_000, 'no sum of the province without its paper');
  assert.equal(unreadAmount(book.state, 'social-pension', 'vn-quang-ninh', localDate('2026-07-01'))?.reading, 'unread');
});

test('the poor and near-poor have it from 70, on the list of that year', () => {
  const book = person('1955-06', 'near-poor', '1955-06-15');
  told(book, { income: 'none' });
  assert.equal(right(book, 'social-pension', '2025-07-01').verdict, 'missing');
  book.fact('record-household', { personId: WHO, year: 2026, household: 'out-of-poverty', paper: '' }, '2026-01-24');
  assert.equal(right(book, 'social-pension', '2026-07-01').verdict, 'not', 'no longer on the list');
  assert.equal(right(book, 'social-pension', '2026-07-01').from, '2030-06-15', 'then at 75');
});

test('a pension below the sum does not stand against it, one above does, an unknown one is asked for', () => {
  const book = person('1945', 'other', '1945-05-05');
  told(book, { income: 'pension' });
  assert.deepEqual(right(book, 'social-pension').lacks, ['income-amount']);
  told(book, { income: 'pension', incomeFrom: dong(700_000) }, '2020-02-24');
  assert.equal(right(book, 'social-pension', DAY, 'vn-quang-ninh').verdict, 'not');
  told(book, { income: 'pension' }, '2020-03-24', { incomeAmount: dong(499_999) });
  assert.equal(right(book, 'social-pension').verdict, 'missing');
  told(book, { income: 'pension' }, '2020-04-24', { incomeAmount: dong(540_000) });
  assert.equal(right(book, 'social-pension').verdict, 'not', 'as much as the sum is not less');
});

test('before 1 July 2025 the aged had the allowance of NĐ 20/2021 at 80, and go over to the social pension', () => {
  const book = person('1944', 'other', '1944-02-02');
  told(book, { income: 'none' });
  assert.equal(right(book, 'aged-allowance', '2024-02-01').verdict, 'not');
  assert.deepEqual(
    [right(book, 'aged-allowance', '2024-02-02').verdict, right(book, 'aged-allowance', '2024-02-02').amount],
    ['missing', 360_000],
  );
  assert.equal(right(book, 'aged-allowance', '2024-07-01').amount, 500_000);
  assert.equal(right(book, 'aged-allowance', '2024-10-01', 'vn-quang-ninh').amount, 700_000);
  assert.ok(!rulesOn(localDate('2025-06-30'), '').some(({ rule }) => rule === 'social-pension'));
  assert.ok(!rulesOn(localDate('2025-07-01'), '').some(({ rule }) => rule === 'aged-allowance'));
  book.fact('record-benefit', { personId: WHO, rule: 'aged-allowance', change: 'receives', since: '2024-03-01' }, '2024-03-24');
  assert.equal(right(book, 'aged-allowance', '2025-06-30').verdict, 'receives');
  assert.equal(right(book, 'social-pension', '2025-07-01').verdict, 'receives');
  assert.equal(right(book, 'health-card', '2025-07-01').lacks.join(), 'health-card');
});

test('only the larger of two monthly sums is given', () => {
  const book = person('1944', 'poor', '1944-02-02');
  told(book, { income: 'none', alone: true });
  const alone = right(book, 'alone-allowance', '2026-01-10', 'vn-quang-ninh');
  assert.deepEqual([alone.verdict, alone.amount], ['missing', 1_400_000], 'twice 700,000');
  const pension = right(book, 'social-pension', '2026-01-10', 'vn-quang-ninh');
  assert.deepEqual([pension.verdict, pension.instead], ['not', 'alone-allowance']);
});

test('a request on its way is not missed; a refused one is missed again', () => {
  const book = person('1945', 'other', '1945-05-05');
  told(book, { income: 'none' });
  const applicationId = numberedId(500);
  const sent = { applicationId, personId: WHO, rule: 'social-pension', version: 'nd-176-2025', way: 'by-hand' };
  book.fact('send-application', sent, '2026-10-01');
  assert.equal(right(book, 'social-pension').verdict, 'gives');
  assert.equal(right(book, 'social-pension', '2026-09-30').verdict, 'missing', 'not yet handed in that day');
  book.fact('answer-application', { applicationId, outcome: 'refused' }, '2026-10-12');
  assert.equal(right(book, 'social-pension').verdict, 'missing');
  const granted = book.fact('answer-application', { applicationId, outcome: 'granted', fromMonth: '2026-11' }, '2026-11-05');
  assert.equal(right(book, 'social-pension').verdict, 'receives');
  assert.equal(right(book, 'social-pension', '2026-10-31').verdict, 'missing', 'paid from November');
  book.fact('reverse-record', { cmdId: granted[0]?.cmdId, reason: 'typed-wrong' });
  assert.equal(right(book, 'social-pension').verdict, 'missing', 'taken back with its record');
});

test('year-only birth: unknown in the year the age is reached, unless the charter says how the office counts', () => {
  const book = person('1951');
  told(book, { income: 'none' });
  assert.equal(right(book, 'social-pension', '2025-12-31').verdict, 'not');
  assert.deepEqual(right(book, 'social-pension', '2026-01-01').lacks, ['birth-day']);
  assert.deepEqual(right(book, 'social-pension', '2026-12-30').lacks, ['birth-day']);
  assert.equal(right(book, 'social-pension', '2026-12-31').verdict, 'missing');
  book.fact('adopt-charter', { charter: { ...DEFAULT_CHARTER, legalAge: { vagueBirth: 'first-day' } } }, '2025-01-24');
  assert.equal(right(book, 'social-pension', '2026-01-01').verdict, 'missing');
  book.fact('adopt-charter', { charter: { ...DEFAULT_CHARTER, legalAge: { vagueBirth: 'last-day' } } }, '2025-02-24');
  assert.equal(right(book, 'social-pension', '2026-12-30').verdict, 'not');
});

test('sixty days ahead it is told, not sixty-one', () => {
  const book = person('1952-01', 'other', '1952-01-23');
  told(book, { income: 'none' });
  const soon = (on: string): boolean => isSoon(right(book, 'social-pension', on), localDate(on));
  assert.ok(soon('2026-11-24'), 'on 23 January 2027 she is 75');
  assert.ok(!soon('2026-11-23'));
  assert.ok(!soon('2027-01-23'));
});

test('a card of the state: poor, or with an allowance; one that ran out is none', () => {
  const book = person('1960', 'poor');
  assert.deepEqual(right(book, 'health-card').lacks, ['health-card']);
  told(book, { healthCard: 'yes', cardUntil: '2026-10-31' });
  assert.equal(right(book, 'health-card', '2026-10-31').verdict, 'receives');
  assert.equal(right(book, 'health-card', '2026-11-01').verdict, 'missing');
  const other = person('1960', 'near-poor');
  assert.equal(right(other, 'health-card').verdict, 'not');
  assert.equal(right(other, 'health-support').verdict, 'unknown');
});

test('mừng thọ counts whole years of the calendar, and past a hundred every year', () => {
  const book = person('1956-12');
  assert.equal(right(book, 'longevity', '2026-02-17').verdict, 'gives');
  assert.equal(right(book, 'longevity', '2027-02-17').verdict, 'not');
  book.fact('record-benefit', { personId: WHO, rule: 'longevity', change: 'receives', since: '2026-02-17' }, '2026-02-24');
  assert.equal(right(book, 'longevity', '2026-11-24').verdict, 'receives');
  assert.equal(right(book, 'longevity', '2031-02-17').verdict, 'gives', '75: another year, another gift');
  assert.equal(right(person('1922'), 'longevity').verdict, 'gives');
  assert.equal(right(person('1936'), 'longevity').amount, 650_000);
});

test('a sum read from a document of the province counts from its day', () => {
  const book = person('1956');
  const sum = { key: 'longevity-70', province: 'vn-quang-ninh', from: '2026-01-01', amount: dong(300_000), document: 'Văn bản của tỉnh' };
  assert.equal(right(book, 'longevity', DAY, 'vn-quang-ninh').amount, null);
  assert.equal(unreadAmount(book.state, 'longevity-70', 'vn-quang-ninh', localDate(DAY))?.document, 'Nghị quyết 203/2019/NQ-HĐND');
  const [set] = book.fact('set-benefit-amount', sum);
  assert.equal(right(book, 'longevity', DAY, 'vn-quang-ninh').amount, 300_000);
  assert.equal(amountOn(book.state, 'longevity-70', '', localDate(DAY)), null, 'not for the nation');
  book.fact('reverse-record', { cmdId: set?.cmdId, reason: 'typed-wrong' });
  assert.equal(right(book, 'longevity', DAY, 'vn-quang-ninh').amount, null);
});

test('no version of a rule overlaps another, and every one says where it was read', () => {
  for (const version of RULES) {
    assert.ok(version.citations.length > 0, version.version);
    const others = RULES.filter((one) => one !== version && one.rule === version.rule && one.province === version.province);
    for (const other of others) {
      const apart = (version.to !== '' && version.to < other.from) || (other.to !== '' && other.to < version.from);
      assert.ok(apart, `${version.rule}: ${version.version} and ${other.version}`);
    }
  }
});

test('older versions of a rule stay to be read, newest first', () => {
  assert.deepEqual(
    versionsOf('alone-allowance').map(({ version }) => version),
    ['nd-335-2026', 'nd-20-2021'],
  );
});

test('the short way to the province agrees with the map', () => {
  for (const unit of VIETNAM.units) {
    if (unit.level !== 'commune') continue;
    const on = unit.from ?? localDate('2020-01-01');
    const above = ancestorsOn(VIETNAM, unit.id, on);
    if (above.length > 0) assert.equal(provinceOfUnit(unit.id), above.includes(QUANG_NINH) ? QUANG_NINH : '', unit.id);
  }
});
