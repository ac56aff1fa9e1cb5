// A reorganisation from preview to the last sum: nothing is written before it is signed, afterwards every figure of the province
// is what it was, clubs lie where the document or a person put them, old months keep their old map, and all of it is made again
// from lists and records (laws 10, 14, 15).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BorderChange } from '../../domain/network/units/reorganisation.ts';
import type { Dashboard, Explained } from '../../protocol/network-messages.ts';
import type { BorderPreview } from '../../protocol/office-messages.ts';
import { checkDatabase } from '../check.ts';
import { makeAppender } from '../log/append.ts';
import { rebuildProjections } from '../projections/rebuild.ts';
import {
  commandsOf,
  everythingCounted,
  gift,
  grantIn,
  type Json,
  numbered,
  type Person,
  startTrial,
  type Trial,
  trialClub,
} from '../trial.ts';

const clubs = [0, 1, 2].map(trialClub);
const HA_AN = 'qn-07168-2025';
const PROVINCE = 'vn-quang-ninh';
const COUNTRY = 'vn';
const [EAST, WEST, MERGED] = ['qn-ha-dong-2026', 'qn-ha-tay-2026', 'qn-hop-nhat-2026'];
/** Clubs 1 and 2 lie here. */
const [ONE, TWO] = ['qn-07093-2025', 'qn-07132-2025'];
const on = '2026-11-20';
let trial: Trial;
let province: Person;
let centre: Person;
let commune: Person;
let eastern: Person;

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  for (const club of clubs) await appender.append(club.clubId, commandsOf(club, 500));
  await everythingCounted(trial.scratch);
  province = await trial.person([{ role: 'province-officer', unitId: PROVINCE }]);
  centre = await trial.person([{ role: 'centre-officer', unitId: COUNTRY }]);
  commune = await trial.person([{ role: 'commune-officer', unitId: HA_AN }]);
});
after(() => trial.end());

let made = 700;
function order(
  changes: readonly BorderChange[],
  more: { unitId?: string; assigned?: Json[]; number?: string; communesAfter?: number } = {},
): Json {
  made += 1;
  const { unitId = PROVINCE, assigned = [], number = `${made}/NQ`, ...rest } = more;
  const body = { number, issuer: 'Hội đồng nhân dân tỉnh', issuedOn: '2026-11-01', effectiveOn: on, changes, assigned, ...rest };
  return { recordId: numbered(made), kind: 'enact-reorganisation', unitId, on: '2026-11-25', body };
}
const half = (unit: string, name: string): BorderChange => ({
  do: 'form',
  unit,
  level: 'commune',
  type: 'phường',
  name,
  parent: PROVINCE,
  of: [{ unit: HA_AN, extent: 'part' }],
});
const merge: BorderChange = {
  do: 'form',
  unit: MERGED,
  level: 'commune',
  type: 'phường',
  name: 'Hợp Nhất',
  parent: PROVINCE,
  of: [
    { unit: ONE, extent: 'whole' },
    { unit: TWO, extent: 'whole' },
  ],
};
const splitAndMerge = [half(EAST, 'Hà Đông'), half(WEST, 'Hà Tây'), merge];
const toEast = [{ clubId: clubs[0]?.clubId, unit: EAST }];

const enact = (person: Person, said: Json) => person.post('/api/office/records', said);
const preview = (person: Person, said: Json) => person.post('/api/office/borders/preview', said);
const dashboard = async (person: Person, unit: string, more = ''): Promise<Dashboard> => {
  const { status, body } = await person.get(`/api/network/dashboard?unit=${unit}&month=2026-10${more}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
};
const figuresOf = ({ figures }: Dashboard) =>
  figures.filter(({ indicator }) => !/^(communes|provinces)/.test(indicator)).map(({ indicator, value }) => [indicator, value]);
const digest = async (table: string): Promise<string> =>
  (await trial.scratch.pool.query(`select md5(string_agg(t::text, '|' order by t::text)) as d from (select * from ${table}) t`)).rows[0].d;

test('a commune may not enact, nor anyone for what is not below', async () => {
  const said = order([{ do: 'rename', unit: HA_AN, name: 'Khác' }], { unitId: HA_AN });
  const own = await enact(commune, said);
  assert.deepEqual([own.status, own.body.refusal.problems[0].what], [409, 'outside']);
  assert.equal((await enact(commune, order(splitAndMerge))).body.refusal.why, 'not-your-unit');
  assert.equal((await preview(commune, order(splitAndMerge))).status, 403);
  const foreign = await enact(province, order([{ do: 'rename', unit: 'vn-ha-noi', name: 'Khác' }]));
  assert.equal(foreign.body.refusal.problems[0].what, 'outside');
  assert.equal(
    (await enact(province, order([{ do: 'rename', unit: PROVINCE, name: 'Khác' }], { unitId: COUNTRY }))).body.refusal.why,
    'not-your-unit',
  );
});

test('everything wrong comes back at once, before and at signing', async () => {
  const wrong = order([half(EAST, 'Hà Đông'), { do: 'rename', unit: 'qn-0', name: 'x' }], { communesAfter: 54 });
  const whats = ['unknown-unit', 'rest-forgotten'];
  assert.deepEqual(
    (await preview(province, wrong)).body.problems.map(({ what }: Json) => what),
    whats,
  );
  assert.deepEqual(
    (await enact(province, wrong)).body.refusal.problems.map(({ what }: Json) => what),
    whats,
  );
  assert.deepEqual((await province.get('/api/office/borders')).body.documents, []);
});

test('the preview names who moves along, who must be assigned, and proves the sums; it writes nothing', async () => {
  const before = await digest('unit_figure');
  const shown: BorderPreview = (await preview(province, order(splitAndMerge, { communesAfter: 54 }))).body;
  assert.deepEqual(shown.problems, [{ what: 'club-unassigned', clubId: clubs[0]?.clubId }]);
  const move = (index: number) => shown.moves.find(({ clubId }) => clubId === clubs[index]?.clubId);
  assert.deepEqual([move(0)?.to, move(1)?.to, move(2)?.to], [[EAST, WEST], [MERGED], [MERGED]]);
  const none = shown.after.find(({ unit }) => unit === null);
  assert.equal(none?.clubs, 1, 'nobody has assigned it');
  assert.deepEqual(shown.differing, []);
  assert.ok(shown.compared > 30);
  assert.deepEqual(
    shown.levels.map(({ level }) => level),
    ['commune', 'province'],
  );
  for (const { before: was, after: is } of shown.levels) assert.deepEqual(was, is);
  assert.equal(shown.levels[0]?.before.clubs, 3);
  const total = (rows: BorderPreview['after']) => rows.reduce((sum, { fund }) => sum + fund, 0);
  assert.equal(total(shown.before), total(shown.after));
  assert.equal(shown.officers.length, 1, 'the officer of Hà An has no unit any more');
  assert.equal(await digest('unit_figure'), before);
  const asked = (await preview(province, order(splitAndMerge, { assigned: toEast }))).body;
  assert.deepEqual([asked.problems, asked.after.some(({ unit }: Json) => unit === null)], [[], false]);
});

test('a club of a split unit needs a person: none, a wrong part and one too many are refused', async () => {
  const whats = async (assigned: Json[]) =>
    (await enact(province, order(splitAndMerge, { assigned }))).body.refusal.problems.map(({ what }: Json) => what);
  assert.deepEqual(await whats([]), ['club-unassigned']);
  assert.deepEqual(await whats([{ clubId: clubs[0]?.clubId, unit: MERGED }]), ['club-elsewhere']);
  assert.deepEqual(await whats([...toEast, { clubId: clubs[1]?.clubId, unit: MERGED }]), ['club-not-asked']);
});

test('a device whose clock runs ahead moves nobody’s borders', async () => {
  const said = order(splitAndMerge, { assigned: toEast });
  const ahead = { ...said, on: '2099-01-02', body: { ...said.body, effectiveOn: '2099-01-01' } };
  assert.deepEqual((await enact(province, ahead)).body.refusal.problems, [{ what: 'day-not-come', on: '2099-01-01' }]);
});

test('enacted: sums of the province as before, of the new communes as their clubs, old months on the old map', async () => {
  const was = await dashboard(province, PROVINCE);
  const ofHaAn = await dashboard(commune, HA_AN);
  const said = order(splitAndMerge, { assigned: toEast, communesAfter: 54 });
  const [first, second] = await Promise.all([enact(province, said), enact(province, said)]);
  assert.deepEqual([first.status, second.status], [200, 200], JSON.stringify([first.body, second.body]));
  assert.equal(first.body.record.recordId, second.body.record.recordId);
  assert.equal((await province.get('/api/office/borders')).body.documents.length, 1);

  assert.deepEqual(figuresOf(await dashboard(province, PROVINCE)), figuresOf(was));
  assert.deepEqual(figuresOf(await dashboard(province, EAST)), figuresOf(ofHaAn), 'the club went to the east with all it has');
  const merged = await dashboard(province, MERGED);
  assert.equal(merged.figures.find(({ indicator }) => indicator === 'clubs')?.value, 2);
  const communes = (await dashboard(province, PROVINCE)).communes.map(({ unitId }) => unitId);
  assert.ok(communes.includes(EAST) && communes.includes(WEST) && !communes.includes(HA_AN));
  const then = await dashboard(province, PROVINCE, '&borders=then');
  assert.ok(then.communes.some(({ unitId }) => unitId === HA_AN) && !then.communes.some(({ unitId }) => unitId === EAST));
  const told = then.figures.filter(({ withheld }) => !withheld);
  assert.ok(told.length > 30, 'an old map keeps figures of few people to itself');
  for (const { indicator, value } of told)
    if (!/^(communes|provinces)/.test(indicator))
      assert.equal(value, was.figures.find((one) => one.indicator === indicator)?.value, indicator);
  assert.deepEqual((await checkDatabase(trial.scratch.pool)).findings, []);
});

test('every unit of both maps opens into parts that add up to it', async () => {
  for (const borders of ['now', 'then']) {
    const explained: Explained = (
      await province.get(`/api/network/explain?unit=${PROVINCE}&indicator=fund-total&month=2026-10&borders=${borders}`)
    ).body;
    assert.equal(
      explained.parts.reduce((sum, { value }) => sum + value, 0),
      explained.value,
    );
    const named = explained.parts.filter(({ value }) => value !== 0).map(({ place }) => ('unitId' in place ? place.unitId : ''));
    assert.equal(named.includes(borders === 'now' ? EAST : HA_AN), true, borders);
  }
});

test('the officer of the new unit sees the club; the officer of the old one nothing more', async () => {
  eastern = await trial.person([{ role: 'commune-officer', unitId: EAST }]);
  const names = async (person: Person, unit: string) => (await person.get(`/api/network/clubs?unit=${unit}`)).body.clubs?.length;
  assert.deepEqual([await names(eastern, EAST), await names(commune, HA_AN)], [1, 0]);
  const west = await trial.person([{ role: 'commune-officer', unitId: WEST }]);
  assert.equal(await names(west, WEST), 0);
  assert.equal((await eastern.get('/api/office/borders')).body.documents.length, 1, 'documents of borders are read by everybody');
});

test('the club goes on recording, and is counted in its new commune', async () => {
  const club = clubs[0];
  assert.ok(club);
  const treasurer = await trial.person([grantIn('treasurer', club)]);
  const fund = async () =>
    (await dashboard(eastern, EAST, '').then(({ figures }) => figures.find(({ indicator }) => indicator === 'fund-total')))?.value ?? 0;
  const before = await fund();
  const late = gift(treasurer.id, club.clubId, 77_000, { on: '2026-10-30' });
  assert.equal((await treasurer.post(`/api/clubs/${club.clubId}/push`, { device: treasurer.id, commands: [late] })).status, 200);
  await everythingCounted(trial.scratch);
  assert.equal(await fund(), before + 77_000);
});

test('dropped and made again from lists and records: the same units and sums; a changed row is found', async () => {
  const tables = [
    'unit',
    'unit_name',
    'unit_parent',
    'unit_closure',
    'unit_succession',
    'club_register',
    '(select * from unit_figure where amount <> 0) x',
  ];
  const photograph = () => Promise.all(tables.map(digest));
  const before = await photograph();
  await trial.scratch.pool.query(`update unit_name set name = 'x' where unit_id = $1`, [EAST]);
  await trial.scratch.pool.query('delete from unit_closure');
  assert.match((await checkDatabase(trial.scratch.pool)).findings.map(({ what }) => what).join('; '), /unit_name.*unit_closure/);
  await rebuildProjections(trial.scratch.pool);
  await everythingCounted(trial.scratch);
  assert.deepEqual(await photograph(), before);
  assert.deepEqual((await checkDatabase(trial.scratch.pool)).findings, []);
});

test('a commune moved to another province is counted and read there, and no longer where it was', async () => {
  const HAI_PHONG = (
    await trial.scratch.pool.query(
      `select n.unit_id from unit_name n join unit u using (unit_id) where n.name = 'Hải Phòng' and u.until = 'infinity' and u.level = 'province'`,
    )
  ).rows[0].unit_id;
  const there = await trial.person([{ role: 'province-officer', unitId: HAI_PHONG }]);
  const value = async (person: Person, unit: string) =>
    (await dashboard(person, unit)).figures.find(({ indicator }) => indicator === 'clubs')?.value;
  assert.deepEqual([await value(province, PROVINCE), await value(there, HAI_PHONG)], [3, 0]);
  const move: BorderChange = { do: 'move', unit: MERGED, parent: HAI_PHONG };
  const tooEarly = await enact(centre, order([move], { unitId: COUNTRY }));
  assert.deepEqual(
    tooEarly.body.refusal.problems.map(({ what }: Json) => what),
    ['unit-not-begun'],
  );
  const later = order([move], { unitId: COUNTRY });
  const taken = await enact(centre, { ...later, body: { ...later.body, effectiveOn: '2026-11-24' } });
  assert.equal(taken.status, 200, JSON.stringify(taken.body));
  assert.deepEqual([await value(province, PROVINCE), await value(there, HAI_PHONG), await value(centre, COUNTRY)], [1, 2, 3]);
  assert.equal((await province.get(`/api/network/clubs?unit=${MERGED}`)).status, 403);
  assert.equal((await there.get(`/api/network/clubs?unit=${MERGED}`)).body.clubs.length, 2);
  assert.deepEqual((await checkDatabase(trial.scratch.pool)).findings, []);
});

test('of two documents that exclude each other, sent at once, one is taken', async () => {
  const renamed = ['Một', 'Hai'].map((name) => {
    const said = order([{ do: 'rename', unit: WEST, name }]);
    return { ...said, body: { ...said.body, effectiveOn: '2026-11-25' } };
  });
  const replies = await Promise.all(renamed.map((said) => enact(province, said)));
  assert.deepEqual(replies.map(({ status }) => status).toSorted(), [200, 409]);
  assert.equal(replies.find(({ status }) => status === 409)?.body.refusal.problems[0].what, 'changed-later');
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
