// The scope of each role on each route, and what is said to those who may not.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { makeAppender } from '../log/append.ts';
import { commandBy, commandsOf, gift, grantIn, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';
import { makeApplication } from './application.ts';
import { problems } from './problem.ts';

const ours = trialClub(0);
const theirs = trialClub(1);
const web = mkdtempSync(join(tmpdir(), 'lalanh-web-'));
let trial: Trial;
const people = new Map<string, Person>();
const who = (name: string): Person => {
  const person = people.get(name);
  assert.ok(person, name);
  return person;
};

before(async () => {
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Lá Lành</title>');
  writeFileSync(join(web, 'sw.js'), '// worker');
  writeFileSync(join(web, 'assets', 'main-abc123.js'), 'export {};');
  writeFileSync(join(web, 'assets', 'main-abc123.js.br'), 'br bytes');
  trial = await startTrial(undefined, web);
  const appender = makeAppender(trial.scratch.pool);
  await appender.append(ours.clubId, commandsOf(ours, 700));
  await appender.append(theirs.clubId, commandsOf(theirs, 400));
  for (const role of ['treasurer', 'chair', 'accountant', 'volunteer'] as const)
    people.set(role, await trial.person([grantIn(role, ours)]));
  people.set('other treasurer', await trial.person([grantIn('treasurer', theirs)]));
  people.set('commune officer', await trial.person([{ role: 'commune-officer', unitId: ours.unitId }]));
  people.set('other commune officer', await trial.person([{ role: 'commune-officer', unitId: 'qn-06967-2017' }]));
  people.set('province officer', await trial.person([{ role: 'province-officer', unitId: 'vn-quang-ninh' }]));
  people.set('nobody in particular', await trial.person([]));
  people.set('a stranger', trial.anyone);
});
after(async () => {
  await trial.end();
  rmSync(web, { recursive: true, force: true });
});

const openToTheWorld = new Set([
  'GET /api/health',
  'GET /api/installation',
  'GET /api/provinces',
  'GET /api/sample-accounts',
  // Shows the key that lies sealed on a phone: devices.pg.test.ts.
  'POST /api/device-people/resume',
  'POST /api/sample-sign-in',
  'POST /api/sign-in',
  // Asks whether the unit has published its figures, and nothing of the asker.
  'GET /api/open/:unitId/figures.csv',
  'GET /api/open/:unitId/figures.json',
  'GET /api/openapi.json',
  // Sheets of an invitation are known by their secret, and a sign-on of an office begins before anybody is known.
  'POST /api/sheets/look',
  'POST /api/sheets/use',
  'GET /api/identity/provider',
  'POST /api/identity/begin',
  'GET /api/identity/callback',
  // Signing in with a passkey begins before anybody is known: passkey.pg.test.ts.
  'POST /api/passkeys/sign-in',
  'POST /api/passkeys/sign-in/begin',
  'POST /api/sign-out',
  'POST /api/set-up',
]);

test('every route but the listed ones asks a stranger to sign in', async () => {
  const app = makeApplication({ pool: trial.scratch.pool, webDir: web, log: () => {}, report: () => {}, recorded: () => {} });
  const routes = new Set(
    app.routes.filter(({ path, method }) => path.startsWith('/api/') && method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
  );
  assert.ok(routes.size >= 16);
  for (const route of routes) {
    if (openToTheWorld.has(route)) continue;
    const [method, path = ''] = route.split(' ');
    const address = path.replace(':clubId', ours.clubId);
    const reply = method === 'GET' ? await trial.anyone.get(address) : await trial.anyone.post(address, {});
    assert.deepEqual([reply.status, reply.body.problem], [401, 'not-signed-in'], route);
  }
});

describe('who may what', () => {
  const pull = (clubId: string) => `/api/clubs/${clubId}/pull?after=0`;
  const table: readonly (readonly [path: string, allowed: readonly string[]])[] = [
    [pull(ours.clubId), ['treasurer', 'chair', 'accountant', 'volunteer', 'commune officer', 'province officer']],
    [pull(theirs.clubId), ['other treasurer', 'province officer']],
    [pull(numbered(404)), []],
    [pull('not-an-id'), []],
    ['/api/network/dashboard', ['commune officer', 'other commune officer', 'province officer']],
    ['/api/network/dashboard?unit=vn-quang-ninh', ['province officer']],
    [`/api/network/dashboard?unit=${ours.unitId}`, ['commune officer', 'province officer']],
    ['/api/network/dashboard?unit=vn', []],
    ["/api/network/dashboard?unit=x';--", []],
    ['/api/network/targets?unit=vn-quang-ninh', ['province officer']],
    ['/api/network/clubs?unit=vn-quang-ninh', ['province officer']],
    [`/api/network/clubs?unit=${ours.unitId}`, ['commune officer', 'province officer']],
    [`/api/network/club/${ours.clubId}`, ['treasurer', 'chair', 'accountant', 'volunteer', 'commune officer', 'province officer']],
    ['/api/network/explain?indicator=members&unit=vn-quang-ninh', ['province officer']],
    [
      `/api/network/explain?indicator=members&club=${ours.clubId}`,
      ['treasurer', 'chair', 'accountant', 'volunteer', 'commune officer', 'province officer'],
    ],
    [`/api/network/explain?indicator=members&club=${theirs.clubId}`, ['other treasurer', 'province officer']],
  ];
  for (const [path, allowed] of table) {
    test(path, async () => {
      for (const [name, person] of people) {
        const { status, body } = await person.get(path);
        const expected = allowed.includes(name) ? 200 : name === 'a stranger' ? 401 : 403;
        assert.equal(status, expected, `${name}: ${JSON.stringify(body).slice(0, 200)}`);
      }
    });
  }
});

test('each reader gets the rooms of its role, and the links of all others', async () => {
  const opened = async (name: string) => {
    const { body } = await who(name).get(`/api/clubs/${ours.clubId}/pull?after=0&limit=2000`);
    const open: { room: string; event?: { room: string; priv?: object } }[] = body.items.filter((item: object) => 'event' in item);
    return {
      rooms: [...new Set(open.map(({ room }) => room))].sort(),
      all: body.items.length,
      privates: open.some(({ event }) => event?.priv),
    };
  };
  const whole = (await opened('chair')).all;
  assert.deepEqual(await opened('chair'), { rooms: ['care', 'common', 'money'], all: whole, privates: true });
  assert.deepEqual(await opened('treasurer'), { rooms: ['common', 'money'], all: whole, privates: true });
  assert.deepEqual(await opened('volunteer'), { rooms: ['care', 'common'], all: whole, privates: true });
  assert.deepEqual(await opened('province officer'), { rooms: [], all: whole, privates: false });
});

test('commands: own name, own club, own kinds; the rest is told apart and nothing of it recorded', async () => {
  const treasurer = who('treasurer');
  const push = async (person: Person, commands: readonly unknown[], clubId: string = ours.clubId) =>
    (await person.post(`/api/clubs/${clubId}/push`, { device: numbered(70), commands })).body;
  const { answers, head } = await push(treasurer, [
    gift(treasurer.id, ours.clubId, 10_000),
    gift(who('chair').id, ours.clubId, 10_000),
    gift(treasurer.id, theirs.clubId, 10_000),
    commandBy(treasurer.id, ours.clubId, 'change-club-status', { status: 'closed', reason: '' }),
    commandBy(treasurer.id, ours.clubId, 'start-care', { personId: numbered(3), volunteers: [] }),
    { ...gift(treasurer.id, ours.clubId, 1), body: { amount: -5 } },
    gift(treasurer.id, ours.clubId, 10_000, { priv: { note: 'a\u0000b' } }),
    gift(treasurer.id, ours.clubId, 10_000, { priv: { note: 'half \ud800' } }),
    'not a command',
  ]);
  assert.deepEqual(
    answers.map(({ outcome }: { outcome: string }) => outcome),
    ['recorded', 'not-allowed', 'not-allowed', 'not-allowed', 'not-allowed', 'malformed', 'malformed', 'malformed', 'malformed'],
  );
  assert.equal(head.seq, answers[0].seq, 'the one that was taken is the last in the book');
  const volunteer = who('volunteer');
  const help = (how: object) => commandBy(volunteer.id, ours.clubId, 'give-help', { personId: numbered(3), help: how, helpers: [] });
  const helped = await push(volunteer, [
    help({ how: 'labour', halfDays: 1 }),
    help({ how: 'money', fund: 'activity', amount: 5_000 }),
    gift(volunteer.id, ours.clubId, 5_000),
  ]);
  assert.deepEqual(
    helped.answers.map(({ outcome }: { outcome: string }) => outcome),
    ['recorded', 'not-allowed', 'not-allowed'],
  );
  const treasurersVisit = commandBy(
    treasurer.id,
    ours.clubId,
    'measure-health',
    { personIds: [numbered(3)] },
    { priv: { readings: [{ personId: numbered(3), systolic: 130, diastolic: 80 }] } },
  );
  assert.equal((await push(treasurer, [treasurersVisit])).answers[0].outcome, 'recorded', 'into a room it cannot read');
});

test('an officer founds a club inside its own unit only, and sees it then', async () => {
  const founding = commandsOf(trialClub(2), 1)[0];
  assert.ok(founding && founding.kind === 'found-club');
  const officer = who('commune officer');
  const clubId = numbered(333);
  const command = { ...founding, id: numbered(334), clubId, actor: officer.id };
  const at = (unitId: string, n: number) => ({ ...command, id: numbered(n), body: { ...command.body, unitId } });
  const push = async (person: Person, sent: object) => person.post(`/api/clubs/${clubId}/push`, { device: numbered(70), commands: [sent] });
  assert.equal((await push(who('treasurer'), { ...command, actor: who('treasurer').id })).status, 403);
  assert.equal((await push(officer, at('qn-06967-2017', 335))).body.answers[0].outcome, 'not-allowed');
  assert.equal((await push(officer, at('nowhere-at-all', 336))).body.answers[0].outcome, 'not-allowed');
  assert.equal((await push(officer, at(ours.unitId, 337))).body.answers[0].outcome, 'recorded');
  const { body } = await officer.get(`/api/network/clubs?unit=${ours.unitId}`);
  assert.ok(body.clubs.some((club: { clubId: string }) => club.clubId === clubId));
});

test('an officer makes accounts for its own clubs and communes, and no further', async () => {
  const officer = who('province officer');
  const order = { phone: '0987654321', name: 'Vũ Thị Hoa', role: 'treasurer', clubId: ours.clubId };
  assert.equal((await who('treasurer').post('/api/accounts', order)).status, 403);
  assert.equal((await who('other commune officer').post('/api/accounts', order)).status, 403);
  assert.equal((await officer.post('/api/accounts', { ...order, role: 'centre-officer', unitId: 'vn' })).status, 403);
  assert.equal((await officer.post('/api/accounts', { ...order, role: 'province-officer', unitId: 'vn-quang-ninh' })).status, 403);
  const made = await officer.post('/api/accounts', order);
  assert.equal(made.status, 200);
  assert.equal((await officer.post('/api/accounts', order)).body.problem, 'phone-taken');
  assert.equal((await trial.anyone.post('/api/sign-in', { phone: order.phone, password: made.body.password })).status, 200);
});

test('a body over the limit, or too many commands: a plain sentence, and the server lives on', async () => {
  const reply = await who('treasurer').post(`/api/clubs/${ours.clubId}/push`, { device: numbered(70), commands: ['x'.repeat(2_200_000)] });
  assert.deepEqual([reply.status, reply.body.sentence], [413, problems['too-large'].vi]);
  const many = await who('treasurer').post(`/api/clubs/${ours.clubId}/push`, { device: numbered(70), commands: Array(501).fill({}) });
  assert.equal(many.status, 413);
  assert.equal((await who('treasurer').get('/api/me')).status, 200);
});

test('bad JSON, bad cursors and bad questions are answered in words', async () => {
  const treasurer = who('treasurer');
  const path = `/api/clubs/${ours.clubId}/push`;
  for (const body of ['{', '[]', '{"commands":5}', '{"commands":[],"after":-1}', '{"commands":[],"after":"1"}']) {
    assert.equal((await treasurer.post(path, body)).body.problem, 'malformed', body);
  }
  for (const query of ['after=-1', 'after=x', 'limit=1e3', 'after=99999999999999999999'])
    assert.equal((await treasurer.get(`/api/clubs/${ours.clubId}/pull?${query}`)).body.problem, 'malformed', query);
  const officer = who('province officer');
  assert.equal((await officer.get('/api/network/dashboard?month=2026-13')).body.problem, 'month-malformed');
  assert.equal((await officer.get('/api/network/explain?indicator=happiness')).body.problem, 'indicator-unknown');
  assert.equal((await officer.get('/api/network/explain?indicator=women-share')).body.problem, 'share-opens-in-parts');
});

test('another site cannot write with our cookie', async () => {
  const treasurer = who('treasurer');
  const path = `/api/clubs/${ours.clubId}/push`;
  const body = { device: numbered(70), commands: [] };
  assert.equal((await treasurer.post(path, body, { origin: 'https://evil.example' })).body.problem, 'foreign-origin');
  assert.equal((await treasurer.post(path, body, { origin: 'null' })).body.problem, 'foreign-origin');
  assert.equal((await treasurer.post(path, body, { 'sec-fetch-site': 'cross-site' })).body.problem, 'foreign-origin');
  assert.equal((await treasurer.post(path, body, { 'content-type': 'text/plain' })).body.problem, 'not-json');
  assert.equal((await treasurer.post(path, body, { origin: trial.url })).status, 200);
});

test('files: hashed assets for ever, page and worker asked for anew, one page for every address', async () => {
  const { anyone } = trial;
  const raw = (path: string, headers = {}) => fetch(trial.url + path, { headers: { 'accept-encoding': 'identity', ...headers } });
  const page = await anyone.get('/buoi-hop/2026-11');
  assert.match(page.body, /Lá Lành/);
  assert.equal(page.headers.get('cache-control'), 'no-cache');
  assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'self'/);
  assert.equal((await raw('/sw.js')).headers.get('cache-control'), 'no-cache');
  const asset = await raw('/assets/main-abc123.js');
  assert.match(asset.headers.get('cache-control') ?? '', /immutable/);
  assert.equal((await raw('/assets/main-abc123.js', { 'if-none-match': asset.headers.get('etag') ?? '' })).status, 304);
  assert.equal((await raw('/assets/gone-000.js')).status, 404);
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/%00', '/%']) {
    assert.doesNotMatch(await (await raw(path)).text(), /la-lanh/, path);
  }
});

test('the log says what was asked and how long it took, never of whom or by whom', () => {
  const log = trial.lines.map((line) => JSON.stringify(line)).join('\n');
  assert.ok(trial.lines.length > 100);
  for (const secret of [ours.clubId, theirs.clubId, who('treasurer').id, ours.name, '0987654321', 'Vũ Thị Hoa', 'lalanh_session']) {
    assert.ok(!log.includes(secret), secret);
  }
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
