// Figures for other systems: who gets them, that they are the screen's, that few people are not told, keys that end, what an office
// publishes and withdraws, and that the description of the interface is true.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import * as z from 'zod/mini';
import { elementCode } from '../../exports/figures/dhis2.ts';
import { addDays } from '../../kernel/local-date.ts';
import { DATA_VALUE_SET, DHIS2_METADATA, FIGURE_FILE } from '../../protocol/exchange-messages.ts';
import { today } from '../clock.ts';
import { makeAppender } from '../log/append.ts';
import { commandsOf, everythingCounted, type Json, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

const PROVINCE = 'vn-quang-ninh';
const HA_AN = 'qn-07168-2025';
const MONTH = '2026-06';
let trial: Trial;
let province: Person;
let commune: Person;

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  for (const club of [0, 1, 2].map(trialClub)) await appender.append(club.clubId, commandsOf(club, club.played.length));
  await everythingCounted(trial.scratch);
  province = await trial.person([{ role: 'province-officer', unitId: PROVINCE }]);
  commune = await trial.person([{ role: 'commune-officer', unitId: HA_AN }]);
});
after(() => trial.end());

const ask = async (path: string, key?: string): Promise<Response> =>
  fetch(`${trial.url}${path}`, key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } });

const file = async (name: string, key: string, query = `month=${MONTH}`): Promise<Response> => ask(`/api/exchange/${name}?${query}`, key);

let keys = 0;
async function makeKey(person: Person, unitId: string, until: string = addDays(today(), 30)): Promise<{ tokenId: string; token: string }> {
  keys += 1;
  const tokenId = numbered(4000 + keys);
  const { status, body } = await person.post(`/api/exchange/tokens?unit=${unitId}`, { tokenId, label: 'Kho số liệu', until });
  assert.equal(status, 200, JSON.stringify(body));
  return { tokenId, token: body.token };
}

test('a key reads the unit it was made for and below, as the screen tells it, and nothing else', async () => {
  const { token } = await makeKey(province, PROVINCE);
  const set: Json = await (await file('figures.json', token)).json();
  assert.equal(z.safeParse(FIGURE_FILE, set).success, true, JSON.stringify(z.safeParse(FIGURE_FILE, set).error?.issues.slice(0, 3)));
  const screen = (await province.get(`/api/network/dashboard?unit=${PROVINCE}&month=${MONTH}`)).body;
  const figures: Json[] = screen.figures;
  for (const indicator of ['clubs', 'members', 'loans-outstanding', 'loans-disbursed-amount', 'meetings-held']) {
    const shown = figures.find((figure) => figure.indicator === indicator);
    assert.ok(shown, `${indicator} is on the screen`);
    const told = set.figures.find((row: Json) => row.unit === PROVINCE && row.indicator === indicator);
    assert.equal(told?.value, shown.value === null ? undefined : String(shown.value), indicator);
  }
  const withheld = figures.filter((figure) => figure.withheld === true);
  assert.ok(withheld.length > 0, 'the screen keeps something back');
  for (const { indicator } of withheld)
    assert.equal(
      set.figures.some((row: Json) => row.unit === PROVINCE && row.indicator === indicator),
      false,
      `${indicator} is kept back`,
    );
  const values: Json = await (await file('dhis2.json', token)).json();
  assert.equal(z.safeParse(DATA_VALUE_SET, values).success, true);
  assert.equal(values.dataValues.length, set.figures.length);
  const meta: Json = await (await file('dhis2-metadata.json', token)).json();
  assert.equal(z.safeParse(DHIS2_METADATA, meta).success, true);
  const codes = new Set(meta.dataElements.map(({ code }: Json) => code));
  const places = new Set(meta.organisationUnits.map(({ code }: Json) => code));
  for (const { dataElement, orgUnit } of values.dataValues) assert.ok(codes.has(dataElement) && places.has(orgUnit));
  const xml = await (await file('adx.xml', token)).text();
  assert.equal(xml.match(/<dataValue /g)?.length, values.dataValues.length);
  assert.ok(xml.includes(`dataElement="${elementCode('clubs')}"`));
  const lines = (await (await file('figures.csv', token)).text()).trimEnd().split('\r\n');
  assert.equal(lines.length, values.dataValues.length + 1);
  assert.equal((await file('figures.json', token, `unit=${HA_AN}&month=${MONTH}`)).status, 200);
  const below = await makeKey(commune, HA_AN);
  assert.equal((await file('figures.json', below.token, `unit=${PROVINCE}`)).status, 403, 'not the unit above');
  assert.equal((await file('figures.json', below.token, `unit=' or 1=1`)).status, 403);
  for (const path of ['/api/me', `/api/network/dashboard?unit=${PROVINCE}`, `/api/office/records?unit=${PROVINCE}`])
    assert.equal((await ask(path, token)).status, 401, `a key is no session: ${path}`);
});

test('a key is told of a unit of few clubs how many there are, and nothing else; the office itself reads on', async () => {
  const { token } = await makeKey(province, PROVINCE);
  const set: Json = await (await file('figures.json', token)).json();
  const told = (of: Json, unit: string) => of.figures.filter((row: Json) => row.unit === unit).map(({ indicator }: Json) => indicator);
  assert.ok(told(set, PROVINCE).length > 10);
  assert.deepEqual(told(set, HA_AN), ['clubs']);
  const own: Json = await (await file('figures.json', (await makeKey(commune, HA_AN)).token)).json();
  assert.deepEqual([told(own, HA_AN), own.withheld > 10], [['clubs'], true]);
  const { body } = await commune.get(`/api/exchange/figures.json?unit=${HA_AN}&month=${MONTH}`);
  assert.ok(told(body, HA_AN).includes('members'));
});

test('a key ends by its day, by being taken back, and a guessed one is none', async () => {
  const { tokenId, token } = await makeKey(commune, HA_AN);
  assert.equal((await file('figures.json', token)).status, 200);
  assert.equal((await file('figures.json', `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).status, 401);
  const again = await commune.post(`/api/exchange/tokens?unit=${HA_AN}`, { tokenId, label: 'Kho số liệu', until: addDays(today(), 30) });
  assert.equal(again.body.token, null, 'sent twice, made once');
  assert.equal((await province.post(`/api/exchange/tokens/revoke?unit=${PROVINCE}`, { tokenId })).status, 404, 'of another office');
  assert.equal((await commune.post(`/api/exchange/tokens/revoke?unit=${HA_AN}`, { tokenId })).status, 200);
  assert.equal((await file('figures.json', token)).status, 401);
  const listed = (await commune.get(`/api/exchange/tokens?unit=${HA_AN}`)).body.tokens;
  const mine = listed.find((one: Json) => one.tokenId === tokenId);
  assert.equal(mine.revokedOn, today());
  assert.equal(mine.lastUsedOn, today());
  assert.ok(!JSON.stringify(listed).includes(token), 'the key is not told again');
  for (const [until, label, problem] of [
    [today(), 'Kho', 'token-day-wrong'],
    [addDays(today(), 367), 'Kho', 'token-day-wrong'],
    [addDays(today(), 3), '', 'token-label-missing'],
    ['mai', 'Kho', 'malformed'],
  ]) {
    const { status, body } = await commune.post(`/api/exchange/tokens?unit=${HA_AN}`, { tokenId: numbered(4900), label, until });
    assert.deepEqual([status, body.problem], [400, problem]);
  }
  const ended = await makeKey(commune, HA_AN);
  await trial.scratch.pool.query(`update api_token set until_day = current_date - 2 where token_id = $1`, [ended.tokenId]);
  assert.equal((await file('figures.json', ended.token)).status, 401);
});

let records = 4500;
const write = (person: Person, unitId: string, kind: string, body: object) => {
  records += 1;
  return person.post('/api/office/records', { recordId: numbered(records), kind, unitId, on: '2026-11-25', body });
};

test('what an office publishes is open to everybody until it is withdrawn, from its month on, never of few clubs', async () => {
  const open = (unitId: string, month = MONTH) => ask(`/api/open/${unitId}/figures.json?month=${month}`);
  assert.equal((await open(PROVINCE)).status, 404);
  assert.equal((await open('khong-co')).status, 404);
  assert.equal((await write(province, PROVINCE, 'withdraw-figures', { why: 'nhầm' })).status, 409, 'nothing to withdraw');
  const published = { from: MONTH, licence: 'CC-BY-4.0', document: 'Thông báo 3/TB-HNCT' };
  assert.equal((await write(commune, PROVINCE, 'publish-figures', published)).status, 409, 'another office does not publish');
  assert.equal((await write(province, PROVINCE, 'publish-figures', { ...published, licence: 'của tôi' })).status, 400);
  assert.equal((await write(province, PROVINCE, 'publish-figures', published)).status, 200);
  const answer = await open(PROVINCE);
  const set: Json = await answer.json();
  assert.equal(answer.status, 200, JSON.stringify(set));
  assert.equal(set.licence.id, 'CC-BY-4.0');
  assert.deepEqual([...new Set(set.figures.map(({ unit }: Json) => unit))], [PROVINCE], 'the unit itself alone');
  assert.equal(((await (await open(PROVINCE, '2026-05')).json()) as Json).problem, 'month-before-publication');
  assert.equal((await write(commune, HA_AN, 'publish-figures', published)).status, 200);
  assert.equal(((await (await open(HA_AN)).json()) as Json).problem, 'open-too-few-clubs');
  assert.equal((await write(province, PROVINCE, 'withdraw-figures', { why: 'chờ văn bản mới' })).status, 200);
  assert.equal((await open(PROVINCE)).status, 404);
});

test('the description of the interface is valid, names every route, and only exchange is promised', async () => {
  const description: Json = await (await ask('/api/openapi.json')).json();
  const { valid, errors } = await new Validator().validate(structuredClone(description));
  assert.ok(valid, JSON.stringify(errors));
  const ids = Object.values<Json>(description.paths).flatMap((path) => Object.values<Json>(path).map(({ operationId }) => operationId));
  assert.equal(new Set(ids).size, ids.length, 'one id an operation');
  const promised = Object.entries<Json>(description.paths).filter(([, path]) => path.get?.tags[0] === 'exchange');
  assert.deepEqual(promised.map(([path]) => path).sort(), [
    '/api/exchange/adx.xml',
    '/api/exchange/dhis2-metadata.json',
    '/api/exchange/dhis2.json',
    '/api/exchange/figures.csv',
    '/api/exchange/figures.json',
    '/api/open/{unitId}/figures.csv',
    '/api/open/{unitId}/figures.json',
    '/api/openapi.json',
  ]);
  assert.deepEqual(description.paths['/api/open/{unitId}/figures.json'].get.security, []);
  assert.ok(description.paths['/api/clubs/{clubId}/push'].post, 'our own screens are named too');
});
