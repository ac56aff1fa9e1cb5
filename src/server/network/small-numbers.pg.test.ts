// Small numbers over HTTP: what an office is told of care, rights, needs and poor households, added up and taken apart in every way.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isIndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { isOfFew } from '../../domain/network/of-few.ts';
import { QUANG_NINH } from '../../domain/network/units/vietnam.ts';
import { addMonthsTo, month as asMonth, type Month } from '../../kernel/local-date.ts';
import type { ClubSheet, Dashboard, Explained, Figure, Place } from '../../protocol/network-messages.ts';
import { thisMonth, today } from '../clock.ts';
import { makeAppender } from '../log/append.ts';
import { commandBy, commandsOf, everythingCounted, grantIn, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

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

type ToldInMonth = { readonly month: Month; readonly value: number };
const idIn = (place: Place): string => ('clubId' in place ? place.clubId : 'unitId' in place ? place.unitId : '');

/** Every told number of the province, its communes and clubs, month by month, as an officer gathers them. */
async function toldByPlace(indicator: string, from: Month, to: Month): Promise<ReadonlyMap<string, readonly ToldInMonth[]>> {
  const told = new Map<string, ToldInMonth[]>();
  for (let month = from; month <= to; month = addMonthsTo(month, 1)) {
    const seen = new Map<string, number>();
    for (const unit of ['', ...clubs.map(({ state }) => `&unit=${state.placements.at(-1)?.unitId}`)]) {
      const { body } = await officer.get(`/api/network/explain?indicator=${indicator}&month=${month}${unit}`);
      for (const { place, value } of [...(body.path ?? []), ...(body.parts ?? [])]) seen.set(idIn(place), value);
    }
    for (const [place, value] of seen) if (place !== '') told.set(place, [...(told.get(place) ?? []), { month, value }]);
  }
  return told;
}

/** At least so many came or went in the clubs of a place after one month and up to another. */
async function movedBetween(indicator: string, place: string, after: Month, upTo: Month): Promise<number> {
  const { rows } = await trial.scratch.pool.query<{ people: number }>(
    `select coalesce(sum(abs(amount)), 0)::int as people from figure where indicator = $1 and month > $2 and month <= $3
       and club_id in (select club_id from club_register r where r.club_id::text = $4
         or r.unit_now in (select unit_id from unit_closure where ancestor_id = $4))`,
    [indicator, after, upTo, place],
  );
  return rows[0]?.people ?? 0;
}

test('no two months of any place differ by what fewer than five people changed', async () => {
  let changes = 0;
  for (const indicator of ['members-poor', 'care-recipients'])
    for (const [place, numbers] of await toldByPlace(indicator, asMonth('2022-06'), asMonth('2023-12')))
      for (const [index, { month, value }] of numbers.entries()) {
        const before = numbers[index - 1]?.value ?? value;
        if (before === value) continue;
        changes += 1;
        // Told as it stood in the first of the months that show it.
        const since = numbers[numbers.findLastIndex((one, at) => at < index && one.value !== before) + 1]?.month ?? month;
        const people = await movedBetween(indicator, place, since, month);
        assert.ok(
          people >= 5 || Math.abs(value - before) >= 5,
          `${indicator} of ${place}: ${before}, ${value} in ${month}, ${people} people`,
        );
      }
  assert.ok(changes > 0, 'some numbers changed');
});

test('one more in the month that goes on is told to nobody above, and counted in the club at once', async () => {
  const club = clubs[0] ?? trialClub(0);
  const address = `/api/network/club/${club.clubId}?month=${thisMonth()}`;
  const read = async (person: Person, path: string) =>
    (await get<{ figures: readonly Figure[] }>(person, path)).figures.find(({ indicator }) => indicator === 'members-minority');
  const province = `/api/network/dashboard?month=${thisMonth()}`;
  const before = [await read(officer, province), await read(officer, address), await read(treasurer, address)];
  const body = {
    personId: numbered(8001),
    group: 1,
    sex: 'female',
    born: '1950-05',
    household: 'other',
    minority: true,
    associationMember: true,
  };
  const join = commandBy(treasurer.id, club.clubId, 'enrol-member', body, { on: today(), priv: { name: 'Bà Thử' } });
  const { status, body: answer } = await treasurer.post(`/api/clubs/${club.clubId}/push`, { device: treasurer.id, commands: [join] });
  assert.equal(status, 200, JSON.stringify(answer));
  await everythingCounted(trial.scratch);
  assert.deepEqual([await read(officer, province), await read(officer, address)], before.slice(0, 2));
  assert.equal((await read(treasurer, address))?.value, (before[2]?.value ?? 0) + 1, JSON.stringify(answer));
});

test('the months of a club in which somebody was called poor do not open above it', async () => {
  const { status, body } = await officer.get(
    `/api/network/explain?indicator=members-poor&month=2026-10&club=${clubs[0]?.clubId}&opened=2026-01`,
  );
  assert.deepEqual([status, body.problem], [403, 'records-of-persons']);
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
