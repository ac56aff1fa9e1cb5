// The largest cut-off sheet goes through the door of every other record: one push, every table in agreement, every figure in
// the report, and all of it out again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sheetMember } from '../../domain/bringin/sheet-player.ts';
import { sumsOfSheet } from '../../domain/bringin/sheet-sums.ts';
import { TERMS } from '../../domain/club/book-player.ts';
import { DEFAULT_CHARTER } from '../../domain/club/charter.ts';
import { localDate } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { MOST_BYTES_A_PUSH } from '../../protocol/messages.ts';
import { checkDatabase } from '../check.ts';
import { refreshUnitFigures } from '../projections/unit-figures.ts';
import { commandBy, numbered, type Person, startTrial, type Trial } from '../trial.ts';
import { makeAppender } from './append.ts';

const clubId = numbered(640);
const founded = localDate('2018-09-12');
let trial: Trial;
let treasurer: Person;

before(async () => {
  trial = await startTrial();
  const body = { name: 'CLB', unitId: 'qn-07168-2025', hamlet: '', decisionNumber: '1', decisionOn: founded, launchedOn: founded };
  const found = commandBy(numbered(1), clubId, 'found-club', { ...body, charter: DEFAULT_CHARTER }, { on: founded });
  await makeAppender(trial.scratch.pool).append(clubId, [found]);
  treasurer = await trial.person([{ role: 'treasurer', clubId }]);
});
after(() => trial.end());

function largestSheet() {
  const members = Array.from({ length: 300 }, (_, n) =>
    sheetMember(n + 1, { roles: n === 0 ? ['chair'] : n === 1 ? ['treasurer'] : [], firstLentOn: localDate('2020-01-01') }),
  );
  const loans = Array.from({ length: 200 }, (_, n) => ({
    loanId: numbered(7000 + n),
    personId: numbered(n + 1),
    fund: 'income' as const,
    lentOn: localDate('2026-04-24'),
    terms: TERMS,
    purpose: 'chăn nuôi gà và trồng rau sạch',
    left: dong(3_000_000),
    interestOverdue: dong(0),
  }));
  const [sums] = sumsOfSheet({ funds: [], capital: [], loans });
  const funds = [{ fund: 'income' as const, cash: dong(5_000_000), bank: dong(0), rest: dong(5_000_000 + (sums?.loans ?? 0)) }];
  const signatures = [
    { personId: numbered(1), role: 'chair' },
    { personId: numbered(2), role: 'treasurer' },
  ];
  const people = members.map(({ personId }) => ({ personId, name: 'Nguyễn Thị Hương Giang', bornOn: '1956-05-05', phone: '0912345678' }));
  return { body: { funds, capital: [], members, loans, signatures }, priv: { people } };
}

async function figure(indicator: string): Promise<number> {
  const { rows } = await trial.scratch.pool.query(
    'select coalesce(sum(amount), 0)::float8 as value from figure where club_id = $1 and indicator = $2',
    [clubId, indicator],
  );
  return rows[0]?.value;
}

test('300 members and 200 loans are one push; every table agrees; one reversal takes every figure back', async () => {
  const { body, priv } = largestSheet();
  const sheet = commandBy(treasurer.id, clubId, 'bring-in-book', body, { on: '2026-10-31', priv });
  assert.ok(JSON.stringify(sheet).length < MOST_BYTES_A_PUSH / 4);
  const push = async (command: object) =>
    (await treasurer.post(`/api/clubs/${clubId}/push`, { device: numbered(70), commands: [command] })).body;
  assert.equal((await push(sheet)).answers[0].outcome, 'recorded');
  assert.equal((await push(sheet)).answers[0].outcome, 'recorded', 'sent again, it is in once');
  assert.equal(await figure('members'), 300);
  assert.equal(await figure('loans-outstanding'), 600_000_000);
  assert.equal(await figure('loans-open'), 200);
  const back = commandBy(treasurer.id, clubId, 'reverse-record', { cmdId: sheet.id, reason: 'typed-wrong' }, { on: '2026-11-05' });
  assert.equal((await push(back)).answers[0].outcome, 'recorded');
  for (const indicator of ['members', 'loans-outstanding', 'loans-open', 'fund-total', 'members-ever-lent', 'members-borrowing'])
    assert.equal(await figure(indicator), 0, indicator);
  while (await refreshUnitFigures(trial.scratch.pool));
  assert.deepEqual((await checkDatabase(trial.scratch.pool)).findings, []);
});
