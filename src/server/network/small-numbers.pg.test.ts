// Small numbers over HTTP: what an office is told of care, rights, needs and poor households, added up and taken apart in every way.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isIndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { QUANG_NINH } from '../../domain/network/units/vietnam.ts';
import type { ClubSheet, Dashboard, Explained, Figure } from '../../protocol/network-messages.ts';
import { makeAppender } from '../log/append.ts';
import { commandsOf, everythingCounted, grantIn, type Person, startTrial, type Trial, trialClub } from '../trial.ts';
import { isOfFew } from './small-numbers.ts';

const clubs = [0, 1, 2].map(trialClub);
const months = ['2022-11', '2026-11'];
const few = ['care-recipients', 'members-poor', 'members-minority', 'people-measured'].filter(isIndicatorId);
let trial: Trial;
let officer: Person;
let treasurer: Person;

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  for (const club of clubs) await appender.append(club.clubId, commandsOf(club, club.played.length));
  await everythingCounted(trial.scratch);
  officer = await trial.person([{ role: 'province-officer', unitId: QUANG_NINH }]);
  treasurer = await trial.person([grantIn('treasurer', clubs[0] ?? trialClub(0))]);
});
after(() => trial.end());

const get = async <Result>(person: Person, path: string): Promise<Result> => {
  const { status, body } = await person.get(path);
  assert.equal(status, 200, `${path}: ${JSON.stringify(body)}`);
  return body;
};

test('no number of people from one to four reaches an office, by any way down', async () => {
  let told = 0;
  for (const month of months)
    for (const indicator of few) {
      const paths = [
        `/api/network/explain?indicator=${indicator}&month=${month}`,
        ...clubs.map(({ state }) => `/api/network/explain?indicator=${indicator}&month=${month}&unit=${state.placements.at(-1)?.unitId}`),
        ...clubs.map(({ clubId }) => `/api/network/explain?indicator=${indicator}&month=${month}&club=${clubId}`),
      ];
      for (const path of paths) {
        const { status, body } = await officer.get(path);
        if (status !== 200) {
          assert.ok(['too-few-people', 'not-allowed'].includes(body.problem), `${path}: ${JSON.stringify(body)}`);
          continue;
        }
        told += 1;
        const { value, parts, path: way }: Explained = body;
        for (const number of [value, ...parts.map((part) => part.value), ...way.map((step) => step.value)])
          assert.ok(number === 0 || number >= 5, `${path}: ${number}`);
        if (parts.length > 0)
          assert.equal(
            parts.reduce((sum, part) => sum + part.value, 0),
            value,
            path,
          );
        assert.ok(!parts.some(({ place }) => 'month' in place), 'months would tell what one person changed');
      }
    }
  assert.ok(told > 5, `${told} answers were told`);
});

const fewOf = (figures: readonly Figure[]) => figures.filter(({ indicator }) => isOfFew(indicator));

function assertSafe({ indicator, value, numerator }: Figure, where: string): void {
  assert.ok(value === null || value === 0 || (numerator ?? value) >= 5, `${where}: ${indicator} ${numerator ?? value}`);
}

test('sheets and dashboards keep the same numbers back', async () => {
  for (const month of months) {
    const { figures } = await get<Dashboard>(officer, `/api/network/dashboard?month=${month}`);
    for (const figure of fewOf(figures)) assertSafe(figure, month);
    for (const { clubId } of clubs) {
      const sheet = await get<ClubSheet>(officer, `/api/network/club/${clubId}?month=${month}`);
      for (const figure of fewOf(sheet.figures)) assertSafe(figure, `${clubId} ${month}`);
    }
  }
});

test('on an old map nothing of the kind is told: two maps together would tell what each hides', async () => {
  const { figures } = await get<Dashboard>(officer, '/api/network/dashboard?month=2022-11&borders=then');
  assert.ok(fewOf(figures).length > 4);
  for (const { indicator, value, withheld } of fewOf(figures)) assert.deepEqual([value, withheld], [null, true], indicator);
});

test('a club reads its own numbers whole', async () => {
  const { figures } = await get<ClubSheet>(treasurer, `/api/network/club/${clubs[0]?.clubId}?month=2026-11`);
  assert.ok(figures.every(({ withheld }) => withheld === undefined));
  const whole = await get<Explained>(treasurer, `/api/network/explain?indicator=members-poor&month=2026-11&club=${clubs[0]?.clubId}`);
  assert.equal(
    whole.parts.reduce((sum, { value }) => sum + value, 0),
    whole.value,
  );
});

test('records of the rooms of persons do not open for an office, and it is told why', async () => {
  for (const indicator of ['visits', 'care-recipients', 'health-measures']) {
    const { status, body } = await officer.get(
      `/api/network/explain?indicator=${indicator}&month=2026-10&club=${clubs[0]?.clubId}&opened=2026-10`,
    );
    assert.deepEqual([status, body.problem], [403, 'records-of-persons'], indicator);
  }
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
