// Laws 14 and 15 over HTTP: what the office sees is what the records say, in both borders, and every number opens down to
// records that add up to it. The oracle is the domain's own measure over the contributions that playing gave.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { placementOn } from '../../domain/club/state.ts';
import { GROUPS } from '../../domain/network/indicators/adding.ts';
import { isAgeId } from '../../domain/network/indicators/age-indicators.ts';
import { INDICATORS, isIndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { clubFigures } from '../../domain/network/indicators/club-figures.ts';
import { type Measured, measure } from '../../domain/network/indicators/measuring.ts';
import { countsBehind, isOfFew, isTheSamePeople } from '../../domain/network/of-few.ts';
import { pyramidCells } from '../../domain/network/pyramid.ts';
import { whereaboutsOn } from '../../domain/network/units/unit-tree.ts';
import { QUANG_NINH, VIETNAM } from '../../domain/network/units/vietnam.ts';
import { month as asMonth, firstDayOf, lastDayOf } from '../../kernel/local-date.ts';
import type { Dashboard, Explained, TargetValues } from '../../protocol/network-messages.ts';
import { today } from '../clock.ts';
import { scratchServers } from '../db/scratch.ts';
import { makeAppender } from '../log/append.ts';
import { commandsOf, everythingCounted, gift, grantIn, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

const clubs = [0, 1, 2].map(trialClub);
const indicators = Object.keys(INDICATORS).filter(isIndicatorId);
const openable = indicators.filter((indicator) => INDICATORS[indicator].kind !== 'ratio');
const figuresOf = clubs.map(({ played }) => clubFigures(played.flatMap(({ contributions }) => contributions)));

function expected(indicator: (typeof indicators)[number], monthText: string, borders: 'now' | 'then') {
  const month = asMonth(monthText);
  const on = borders === 'now' ? today() : lastDayOf(month);
  const measured = clubs.map(({ state }, index) => {
    const placed = placementOn(state, on)?.unitId ?? '';
    const whereabouts = whereaboutsOn(VIETNAM, placed, on);
    const figures = figuresOf[index];
    assert.ok(figures);
    return { figures, unit: whereabouts.kind === 'one' ? whereabouts.unit : placed };
  });
  const period = { from: firstDayOf(month), to: lastDayOf(month) };
  // Coverage counts units of the map asked for, which for 'now' is not the month's own.
  if (/^(communes|provinces)/.test(indicator) && borders === 'now') return null;
  return measure(indicator, measured, period, { tree: VIETNAM, within: QUANG_NINH });
}

/** Kept back: of one to four people in all, or on an old map, where nothing of the kind is told; ages when any band of either sex is. */
function assertFew(indicator: (typeof indicators)[number], people: number, month: string, borders: 'now' | 'then'): void {
  assert.ok(isOfFew(indicator), `${indicator} is of no persons`);
  if (isAgeId(indicator) && borders === 'now') {
    const cells = pyramidCells((sum) => expected(sum, month, borders)?.value ?? 0);
    assert.ok(
      cells.some((cell) => cell > 0 && cell < 5),
      `${cells}`,
    );
    return;
  }
  if (borders === 'now') assert.ok(people > 0 && people < 5, `${indicator} of ${people} is kept back`);
}

/** People counted month after month: each of at most three blocks is told at most four behind, and the month that goes on not yet. */
function assertFewBehind(found: Measured, wanted: Measured, indicator: string): void {
  for (const part of ['numerator', 'denominator'] as const)
    assert.ok(
      Math.abs((found[part] ?? 0) - (wanted[part] ?? 0)) <= 4 * clubs.length + 4,
      `${indicator}, ${part}: ${found[part]} ${wanted[part]}`,
    );
  if (wanted.numerator === undefined)
    assert.ok(Math.abs((found.value ?? 0) - (wanted.value ?? 0)) <= 4 * clubs.length + 4, `${indicator}: ${found.value} ${wanted.value}`);
}

for (const server of scratchServers()) {
  const on = (name: string) => `${name} (${server.name})`;
  let trial: Trial;
  let officer: Person;
  const ask = async <Result>(path: string): Promise<Result> => {
    const reply = await officer.get(path);
    assert.equal(reply.status, 200, `${path}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };

  before(async () => {
    trial = await startTrial(server);
    const appender = makeAppender(trial.scratch.pool);
    for (const club of clubs) await appender.append(club.clubId, commandsOf(club, club.played.length));
    await everythingCounted(trial.scratch);
    officer = await trial.person([{ role: 'province-officer', unitId: QUANG_NINH }]);
  });
  after(() => trial.end());

  for (const [month, borders] of [
    ['2026-11', 'now'],
    ['2022-11', 'now'],
    ['2022-11', 'then'],
    ['2024-12', 'then'],
    ['2019-06', 'now'],
  ] as const) {
    test(on(`the dashboard of ${month}, borders of ${borders}: every indicator is what the contributions say`), async () => {
      const dashboard = await ask<Dashboard>(`/api/network/dashboard?month=${month}&borders=${borders}`);
      assert.equal(dashboard.communes.length, borders === 'now' ? 54 : month < '2024-11' ? 177 : 171);
      for (const { indicator, ...found } of dashboard.figures) {
        const wanted = expected(indicator, month, borders);
        if (countsBehind(indicator).some(isTheSamePeople) && !found.withheld && wanted) assertFewBehind(found, wanted, indicator);
        else if (found.withheld) assertFew(indicator, wanted?.numerator ?? wanted?.value ?? 0, month, borders);
        else if (wanted) assert.deepEqual(found, wanted, indicator);
      }
      assert.equal(dashboard.figures.length, indicators.length);
    });
  }

  test(on('each openable number is the sum of its parts, and the same number as on the dashboard'), async () => {
    for (const [month, borders] of [
      ['2026-11', 'now'],
      ['2022-11', 'then'],
    ] as const) {
      const dashboard = await ask<Dashboard>(`/api/network/dashboard?month=${month}&borders=${borders}`);
      for (const indicator of openable) {
        const path = `/api/network/explain?indicator=${indicator}&month=${month}&borders=${borders}`;
        if (dashboard.figures.find((figure) => figure.indicator === indicator)?.withheld) {
          assert.equal((await officer.get(path)).body.problem, 'too-few-people', indicator);
          continue;
        }
        const explained = await ask<Explained>(path);
        assert.equal(explained.value, dashboard.figures.find((figure) => figure.indicator === indicator)?.value, indicator);
        assert.equal(
          explained.parts.reduce((sum, { value }) => sum + value, 0),
          explained.value,
          indicator,
        );
      }
    }
  });

  test(on('commune → club → month → records: each step is a part of the one above'), async () => {
    for (const indicator of ['fund-total', 'members', 'meetings-held', 'loans-outstanding', 'members-60-plus', 'interest-received']) {
      const province = await ask<Explained>(`/api/network/explain?indicator=${indicator}&month=2026-10`);
      const commune = province.parts.find(({ value }) => value !== 0);
      assert.ok(commune && 'unitId' in commune.place, indicator);
      const below = await ask<Explained>(`/api/network/explain?indicator=${indicator}&month=2026-10&unit=${commune.place.unitId}`);
      assert.equal(below.value, commune.value);
      const club = below.parts.find(({ value }) => value !== 0);
      assert.ok(club && 'clubId' in club.place, indicator);
      const opened = await ask<Explained>(`/api/network/explain?indicator=${indicator}&month=2026-10&club=${club.place.clubId}`);
      assert.equal(opened.value, club.value);
      assert.equal(
        opened.parts.reduce((sum, { value }) => sum + value, 0),
        club.value,
      );
      assert.deepEqual(
        opened.path.map(({ value }) => value),
        [province.value, commune.value, club.value],
      );
      for (const part of [opened.parts[0], opened.parts.at(-1)]) {
        assert.ok(part && 'month' in part.place, indicator);
        const records: Explained = await ask<Explained>(
          `/api/network/explain?indicator=${indicator}&month=2026-10&club=${club.place.clubId}&opened=${part.place.month}`,
        );
        assert.equal(
          records.records?.reduce((sum, { amount }) => sum + amount, 0),
          part.value,
          `${indicator} ${part.place.month}`,
        );
        assert.equal(records.records?.at(-1)?.after, (records.carried ?? 0) + part.value);
        assert.doesNotMatch(JSON.stringify(records.records), /"(pub|priv|name)"/, 'what happened, not to whom');
      }
    }
  });

  test(on('parts said to exclude each other make their whole, in every month looked at'), async () => {
    for (const month of ['2021-04', '2022-11', '2026-11']) {
      const { figures } = await ask<Dashboard>(`/api/network/dashboard?month=${month}`);
      const of = (indicator: string) => figures.find((figure) => figure.indicator === indicator)?.value ?? 0;
      for (const { kind, whole, parts } of Object.values(GROUPS)) {
        if (kind === 'overlapping' || whole === null) continue;
        const sum = parts.reduce((total, part) => total + of(part), 0);
        assert.ok(sum > 0 && sum === of(whole), `${whole} ${month}: ${sum} of ${of(whole)}`);
      }
    }
  });

  test(on('targets: the new clubs of a period are what the number of clubs grew by within it'), async () => {
    const { values } = await ask<TargetValues>('/api/network/targets?month=2022-11');
    const of = (programme: string, target: string) =>
      values.find((value) => value.programme === programme && value.target === target)?.value;
    assert.equal(of('kh-205', 'clubs'), clubs.filter(({ state }) => (state.profile?.decisionOn ?? '9') <= '2022-11-30').length);
    assert.equal(
      of('kh-205', 'new-clubs'),
      clubs.filter(({ state }) => (state.profile?.decisionOn ?? '') >= '2020-11-01' && (state.profile?.decisionOn ?? '9') <= '2022-11-30')
        .length,
    );
    assert.equal(of('qd-1648', 'lowland-communes'), null, 'nothing can measure it, and it is said so');
  });

  test(on('a late record is in the report within five seconds, in its own month and in every stock after it'), async () => {
    const club = clubs[0];
    assert.ok(club);
    const treasurer = await trial.person([grantIn('treasurer', club)]);
    const fund = async (month: string) =>
      (await ask<Dashboard>(`/api/network/dashboard?month=${month}`)).figures.find(({ indicator }) => indicator === 'fund-total')?.value ??
      0;
    const before = [await fund('2021-04'), await fund('2021-05'), await fund('2026-11')];
    const late = gift(treasurer.id, club.clubId, 123_000, { on: '2021-05-20' });
    const pushed = await treasurer.post(`/api/clubs/${club.clubId}/push`, { device: treasurer.id, commands: [late] });
    const { seq } = pushed.body.head;
    const started = performance.now();
    let reported = 0;
    while (reported < seq && performance.now() - started < 10_000) {
      await sleep(100);
      reported = (await treasurer.get(`/api/clubs/${club.clubId}/pull?after=${seq}`)).body.reportedSeq;
    }
    assert.ok(performance.now() - started < 5_000, 'the third pip');
    assert.deepEqual(
      [await fund('2021-04'), await fund('2021-05'), await fund('2026-11')],
      [before[0], (before[1] ?? 0) + 123_000, (before[2] ?? 0) + 123_000],
    );
  });

  test(on('nothing of all this was a fault of ours'), () => assert.deepEqual(trial.faults, []));
}
