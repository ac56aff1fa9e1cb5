// "Ai đã xem": whoever is handed a room stands in the list by day, name and device, an officer who opens records too; no content, no
// other club, and nobody can change or drop what was noted lately.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { viewsToldFrom } from '../../domain/privacy/views-kept.ts';
import { addMonthsTo, firstDayOf, localDate, monthOf } from '../../kernel/local-date.ts';
import type { BookView } from '../../protocol/view-messages.ts';
import { today } from '../clock.ts';
import { inScope } from '../db/scope.ts';
import { makeAppender } from '../log/append.ts';
import { commandsOf, everythingCounted, grantIn, numbered, startTrial, type Trial, trialClub } from '../trial.ts';

const club = trialClub(0);
let trial: Trial;
const base = `/api/clubs/${club.clubId}`;

before(async () => {
  trial = await startTrial();
  await makeAppender(trial.scratch.pool).append(club.clubId, commandsOf(club, 500));
  await everythingCounted(trial.scratch);
});
after(() => trial.end());

test('who pulled which rooms on how many devices, and which officer opened records, is told to people of the club only', async () => {
  const chair = await trial.person([grantIn('chair', club)]);
  const volunteer = await trial.person([grantIn('volunteer', club)]);
  const officer = await trial.person([{ role: 'commune-officer', unitId: club.unitId }]);
  const reader = await trial.person([{ role: 'province-officer', unitId: 'vn-quang-ninh', level: 'reader' }]);
  for (const device of [numbered(70), numbered(71), numbered(70)]) await chair.get(`${base}/pull?after=0&limit=2000&device=${device}`);
  await volunteer.get(`${base}/pull?after=0&limit=2000`);
  await volunteer.post(`${base}/push`, { device: "'; drop table event; --", commands: [], after: 0 });
  const figure = await officer.get(`/api/network/explain?indicator=members&club=${club.clubId}`);
  assert.equal(figure.status, 200);
  const views = async (): Promise<readonly BookView[]> => (await chair.get(`${base}/views`)).body.views;
  assert.ok(
    (await views()).every(({ roles }) => !roles.includes('commune-officer')),
    'a figure is no record',
  );
  const month = club.state.latestOn.slice(0, 7);
  assert.equal((await officer.get(`/api/network/explain?indicator=members&club=${club.clubId}&opened=${month}`)).status, 200);
  assert.equal((await reader.get(`/api/network/explain?indicator=members&club=${club.clubId}&opened=${month}`)).status, 200);
  const told = new Map((await views()).map((view) => [view.roles.join(), view]));
  assert.deepEqual([told.get('chair')?.devices, told.get('volunteer')?.devices], [2, 0]);
  assert.ok(told.get('chair')?.what.includes('money'));
  assert.deepEqual([...(told.get('volunteer')?.what ?? [])].sort(), ['care', 'common']);
  assert.deepEqual(told.get('commune-officer')?.what, ['records']);
  assert.deepEqual(told.get('province-officer')?.what, ['records'], 'named by what it was read by, though it may write nothing');
  assert.ok([...told.values()].every(({ on }) => on === today()));
  assert.equal((await officer.get(`${base}/views`)).status, 403);
  const other = await trial.person([grantIn('chair', trialClub(1))]);
  assert.equal((await other.get(`${base}/views`)).status, 403);
  assert.deepEqual(trial.faults, []);
});

test('a line cannot be changed or dropped; only what is older than the 24 months of the setting goes, and none of it is told', async () => {
  const { pool } = trial.scratch;
  const scope = { role: 'app_rw', club: club.clubId } as const;
  const run = (text: string) => inScope(pool, scope, (transaction) => transaction.query(text));
  for (const statement of [`update book_view set name = 'x'`, 'delete from book_view'])
    await assert.rejects(run(statement), /permission denied/);
  const old = `insert into book_view (club_id, on_date, account_id, device, what, name, roles)
    select '${club.clubId}', current_date - days, '${numbered(7)}', '', 'common', 'Người cũ', 'chair' from unnest(array[2000, 300]) days`;
  await run(old);
  const left = async () => (await run(`select on_date from book_view where name = 'Người cũ'`)).rowCount;
  await run(`select forget_views('${club.clubId}', current_date)`);
  assert.equal(await left(), 1);
  await assert.rejects(run(`select forget_views('${trialClub(1).clubId}', current_date)`), /not the club/);
  const elsewhere = await inScope(pool, { role: 'app_rw', club: trialClub(1).clubId }, (one) => one.query('select 1 from book_view'));
  assert.equal(elsewhere.rowCount, 0);
  assert.equal(viewsToldFrom(localDate('2026-11-29')), '2024-11-01', '24 months, from the first of the month on');
  assert.equal(viewsToldFrom(localDate('2028-02-29')), '2026-02-01');
  assert.equal(viewsToldFrom(today()), firstDayOf(addMonthsTo(monthOf(today()), -24)));
  // Both sides of the very day, as the server asks for it: the list does not tell what is older, and it goes with the next line noted.
  const edge = viewsToldFrom(today());
  await run(`insert into book_view (club_id, on_date, account_id, device, what, name, roles)
    select '${club.clubId}', date '${edge}' - days, '${numbered(8)}', '', 'common', 'Người ở mốc ' || days, 'chair' from unnest(array[1, 0]) days`);
  const reader = await trial.person([grantIn('chair', club)]);
  const told = (await reader.get(`${base}/views`)).body.views.filter(({ name }: BookView) => name.startsWith('Người ở mốc'));
  assert.deepEqual(
    told.map(({ name, on }: BookView) => [name, on]),
    [['Người ở mốc 0', edge]],
  );
  await run(`select forget_views('${club.clubId}', '${edge}')`);
  const { rows: kept } = await run(`select name from book_view where name like 'Người ở mốc%'`);
  assert.deepEqual(kept, [{ name: 'Người ở mốc 0' }]);
});
