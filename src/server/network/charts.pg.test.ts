// Charts over HTTP: every point is what the dashboard of its month says, parts by unit add up to the whole, and the pyramid tells
// no cell of few people above the club while the club reads it whole.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { COUNTRY, QUANG_NINH } from '../../domain/network/units/vietnam.ts';
import { month as asMonth } from '../../kernel/local-date.ts';
import type { ByUnit, Charts } from '../../protocol/chart-messages.ts';
import type { Dashboard } from '../../protocol/network-messages.ts';
import { makeAppender } from '../log/append.ts';
import { commandBy, commandsOf, everythingCounted, grantIn, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

const clubs = [0, 1, 2].map(trialClub);
let trial: Trial;
let officer: Person;
let centre: Person;
let treasurer: Person;

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  for (const club of clubs) await appender.append(club.clubId, commandsOf(club, club.played.length));
  await everythingCounted(trial.scratch);
  officer = await trial.person([{ role: 'province-officer', unitId: QUANG_NINH }]);
  centre = await trial.person([{ role: 'centre-officer', unitId: COUNTRY }]);
  treasurer = await trial.person([grantIn('treasurer', clubs[0] ?? trialClub(0))]);
});
after(() => trial.end());

const get = async <Result>(person: Person, path: string): Promise<Result> => {
  const { status, body } = await person.get(path);
  assert.equal(status, 200, `${path}: ${JSON.stringify(body)}`);
  return body;
};
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

for (const borders of ['now', 'then'] as const)
  test(`each point of each line is the figure of its month, borders of ${borders}`, async () => {
    const charts = await get<Charts>(officer, `/api/network/charts?from=2022-03&month=2022-11&borders=${borders}`);
    assert.deepEqual([charts.months[0], charts.months.at(-1), charts.months.length], ['2022-03', '2022-11', 9]);
    for (const month of ['2022-03', '2022-08', '2022-11']) {
      const { figures } = await get<Dashboard>(officer, `/api/network/dashboard?month=${month}&borders=${borders}`);
      const at = charts.months.indexOf(asMonth(month));
      for (const { indicator, values } of charts.series)
        assert.equal(values[at], figures.find((figure) => figure.indicator === indicator)?.value, `${indicator} ${month}`);
    }
    assert.ok(charts.series.every(({ values }) => values.length === 9));
  });

test('one indicator in every unit below adds up to the unit’s own, over a month and over a year', async () => {
  for (const indicator of ['members', 'fund-total', 'loans-disbursed-amount', 'clubs-fund-20m']) {
    const { parts } = await get<ByUnit>(officer, `/api/network/by-unit?indicator=${indicator}&from=2022-11&month=2022-11`);
    const { figures } = await get<Dashboard>(officer, '/api/network/dashboard?month=2022-11');
    assert.equal(parts.length, 54);
    assert.equal(sum(parts.map(({ value }) => value ?? 0)), figures.find((figure) => figure.indicator === indicator)?.value, indicator);
  }
  const year = await get<ByUnit>(officer, '/api/network/by-unit?indicator=principal-repaid&from=2022-01&month=2022-12');
  const { series } = await get<Charts>(officer, '/api/network/charts?from=2022-01&month=2022-12');
  assert.equal(
    sum(year.parts.map(({ value }) => value ?? 0)),
    sum(series.find(({ indicator }) => indicator === 'principal-repaid')?.values ?? []),
  );
  const then = await get<ByUnit>(officer, '/api/network/by-unit?indicator=members&from=2022-11&month=2022-11&borders=then');
  assert.equal(then.parts.length, 177);
});

test('a share divides each unit’s own; in a commune the parts are its clubs', async () => {
  const { parts } = await get<ByUnit>(officer, '/api/network/by-unit?indicator=ever-lent-share&from=2026-10&month=2026-10');
  for (const { value, numerator = 0, denominator = 0 } of parts) {
    if (denominator === 0) assert.equal(value, null);
    else assert.equal(value, Math.floor((numerator * 10_000) / denominator + 0.5));
  }
  const commune = clubs[0]?.state.placements.at(-1)?.unitId;
  const below = await get<ByUnit>(officer, `/api/network/by-unit?unit=${commune}&indicator=members&from=2026-10&month=2026-10`);
  assert.ok(below.parts.some(({ place }) => 'clubId' in place && place.clubId === clubs[0]?.clubId));
});

test('the whole country: 34 provinces, of which one has clubs, and its charts are that province’s', async () => {
  const { parts } = await get<ByUnit>(centre, '/api/network/by-unit?indicator=clubs&from=2026-10&month=2026-10');
  assert.equal(parts.length, 34);
  assert.deepEqual(
    parts.filter(({ value }) => value !== 0).map(({ name, value }) => [name, value]),
    [['Quảng Ninh', clubs.length]],
  );
  const [country, province] = [
    await get<Charts>(centre, '/api/network/charts?month=2026-10'),
    await get<Charts>(centre, `/api/network/charts?unit=${QUANG_NINH}&month=2026-10`),
  ];
  assert.deepEqual(country.series, province.series);
  assert.equal(country.around.length, 35);
  assert.deepEqual(
    province.around.slice(0, 2).map(({ unitId }) => unitId),
    [COUNTRY, QUANG_NINH],
  );
  const own = await get<Charts>(officer, '/api/network/charts?month=2026-10');
  assert.deepEqual([own.around[0]?.unitId, own.around.length], [QUANG_NINH, 55], 'the way up ends at the own unit');
  const commune = clubs[0]?.state.placements.at(-1)?.unitId ?? '';
  const beside = await get<Charts>(officer, `/api/network/charts?unit=${commune}&month=2026-10`);
  assert.equal(new Set(beside.around.map(({ unitId }) => unitId)).size, 55, 'from a commune to those beside it');
  const local = await trial.person([{ role: 'commune-officer', unitId: commune }]);
  const alone = await get<Charts>(local, `/api/network/charts?month=2026-10`);
  assert.deepEqual(
    alone.around.map(({ unitId }) => unitId),
    [commune],
  );
});

test('the pyramid: no cell of one to four above the club; the club reads its own, and all say the same number of members', async () => {
  const places = [
    `/api/network/charts?month=2026-10`,
    ...clubs.map(({ state }) => `/api/network/charts?month=2026-10&unit=${state.placements.at(-1)?.unitId}`),
    ...clubs.map(({ clubId }) => `/api/network/club/${clubId}/charts?month=2026-10`),
  ];
  for (const path of places) {
    const { pyramid, series } = await get<Charts>(officer, path);
    const cells = pyramid.rows.flatMap(({ women, men }) => [women, men]);
    if (pyramid.banding !== 'whole') for (const cell of cells) assert.ok(cell === 0 || cell >= 5, `${path}: ${JSON.stringify(pyramid)}`);
    assert.equal(sum(cells), series.find(({ indicator }) => indicator === 'members')?.values.at(-1));
  }
  const then = await get<Charts>(officer, '/api/network/charts?month=2022-10&borders=then');
  assert.ok(['coarse', 'whole'].includes(then.pyramid.banding), 'on an old map nothing narrow is told');
  const whole = await get<Charts>(treasurer, `/api/network/club/${clubs[0]?.clubId}/charts?month=2026-10`);
  assert.deepEqual([whole.pyramid.banding, whole.pyramid.rows.length], ['fine', 7]);
});

test('a number of people that is kept back on the dashboard is kept back by unit too, and over months altogether', async () => {
  const { parts } = await get<ByUnit>(officer, '/api/network/by-unit?indicator=members-poor&from=2026-10&month=2026-10');
  for (const { value, withheld } of parts) assert.ok(withheld ? value === null : value === 0 || (value ?? 0) >= 5);
  const year = await get<ByUnit>(officer, '/api/network/by-unit?indicator=needs-raised&from=2026-01&month=2026-10');
  assert.ok(year.parts.every(({ withheld }) => withheld === true));
});

test('what is decided about few people follows the books: one need raised in a month without any is kept back at once', async () => {
  const path = '/api/network/by-unit?indicator=needs-raised&from=2026-11&month=2026-11';
  const before = await get<ByUnit>(officer, path);
  assert.ok(
    before.parts.every(({ value }) => value === 0),
    'nobody anywhere is told as nobody',
  );
  assert.deepEqual(await get<ByUnit>(officer, path), before, 'the same question again');
  const [club] = clubs;
  assert.ok(club);
  const chair = await trial.person([grantIn('chair', club)]);
  const need = { personId: numbered(3), what: 'illness', wants: ['labour'], urgency: 'now' };
  const raised = commandBy(chair.id, club.clubId, 'raise-need', need, { on: '2026-11-20', priv: { words: 'ốm nặng' } });
  const { body } = await chair.post(`/api/clubs/${club.clubId}/push`, { device: chair.id, commands: [raised] });
  assert.equal(body.answers[0]?.outcome, 'recorded', JSON.stringify(body));
  await everythingCounted(trial.scratch);
  assert.ok((await get<ByUnit>(officer, path)).parts.some(({ withheld }) => withheld === true));
});

test('what cannot be asked is said: a span upside down, too long, an unknown figure', async () => {
  for (const [path, problem] of [
    ['charts?from=2026-05&month=2026-04', 'span-malformed'],
    ['charts?from=1990-05&month=2026-04', 'span-malformed'],
    ['charts?from=hom-nay&month=2026-04', 'month-malformed'],
    ['by-unit?indicator=nothing', 'indicator-unknown'],
    ['by-unit?indicator=communes-with-club', 'indicator-unknown'],
  ] as const)
    assert.equal((await officer.get(`/api/network/${path}`)).body.problem, problem, path);
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
