// What an attacker sends: requests that never end, that lie about their length, that are deep or long or named after the language;
// evil in every parameter of every route; ids of the neighbours. Each is answered in words or cut off, and none is a fault of ours.
// The whole list of attacks and their tests: docs/security/attacks.md.
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { makeAppender } from '../log/append.ts';
import { type RunningServer, startServer } from '../main.ts';
import { commandsOf, gift, grantIn, numbered, type Person, type Reply, startTrial, type Trial, trialClub } from '../trial.ts';
import { makeApplication } from './application.ts';
import { CLUB_LINES } from './role-matrix-club.ts';
import { DEVICE_LINES } from './role-matrix-devices.ts';
import { OFFICE_LINES, type Who } from './role-matrix-office.ts';

const ours = trialClub(0);
const theirs = trialClub(1);
const theirUnit = theirs.state.placements.at(-1)?.unitId ?? '';
let trial: Trial;
let impatient: RunningServer;
let chair: Person;
let officer: Person;
let neighbourChair: Person;
let neighbour: Person;

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  for (const club of [ours, theirs]) await appender.append(club.clubId, commandsOf(club, 60));
  chair = await trial.person([grantIn('chair', ours)]);
  officer = await trial.person([{ role: 'commune-officer', unitId: ours.unitId }]);
  neighbourChair = await trial.person([grantIn('chair', theirs)]);
  neighbour = await trial.person([{ role: 'commune-officer', unitId: theirUnit }]);
  const patience = { headersMs: 100, requestMs: 200, checkMs: 50 };
  impatient = await startServer({ database: trial.scratch, webDir: '/nowhere', patience });
});
after(async () => {
  await impatient.stop();
  await trial.end();
});

/** Bytes as they are, and all that comes back until the server closes. */
function raw(url: string, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let answer = '';
    socket.setTimeout(60_000, () => socket.destroy());
    socket.on('data', (part) => {
      answer += part;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

test('whoever sends a head or a body and never ends it is cut off, and others are answered meanwhile', async () => {
  const start = performance.now();
  const hanging = Array.from({ length: 20 }, (_, at) =>
    raw(
      impatient.url,
      at % 2 === 0
        ? 'GET /api/health HTTP/1.1\r\nHost: x\r\nX-Slow: '
        : 'POST /api/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"phone":',
    ),
  );
  assert.equal((await fetch(`${impatient.url}/api/health`)).status, 200);
  for (const answer of await Promise.all(hanging)) assert.match(answer, /^HTTP\/1\.1 408 |^$/);
  assert.ok(performance.now() - start < 30_000, 'cut off by the server, not by the test');
});

test('a length told twice, a head too large, a line that is none, a method nobody knows: 4xx, and the connection is closed', async () => {
  const head = (lines: string, method = 'POST') => `${method} /api/sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${lines}\r\n`;
  for (const [name, bytes, wanted] of [
    ['smuggling', head('Content-Type: application/json\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n'), /^HTTP\/1\.1 400/],
    ['two lengths', head('Content-Length: 5\r\nContent-Length: 6\r\n'), /^HTTP\/1\.1 400/],
    ['a large head', head(`X-Large: ${'x'.repeat(20_000)}\r\n`), /^HTTP\/1\.1 431/],
    ['no line', 'lá lành\r\n\r\n', /^HTTP\/1\.1 400/],
    ['a bare line end', head('X-A: b\nX-C: d\r\n').replace('X-A', 'X A'), /^HTTP\/1\.1 400/],
    ['TRACE', head('', 'TRACE'), /^HTTP\/1\.1 4\d\d/],
    ['PUT', head('Content-Length: 0\r\n', 'PUT'), /^HTTP\/1\.1 4\d\d/],
  ] as const) {
    const answer = await raw(trial.url, bytes);
    assert.match(answer, wanted, `${name}: ${answer.slice(0, 40)}`);
    assert.doesNotMatch(answer, /\n\s+at |node_modules|x{100}/, name);
  }
});

test('bodies that are deep, wide, packed, doubled or named after the language are malformed or read as what they are', async () => {
  const path = `/api/clubs/${ours.clubId}/push`;
  const push = (body: string | Uint8Array, headers = {}): Promise<Reply> => chair.post(path, body, headers);
  for (const deep of ['['.repeat(900_000), '{"a":'.repeat(300_000), `{"commands":[${'['.repeat(60)}${']'.repeat(60)}]}`])
    assert.equal((await push(deep)).body.problem, 'malformed');
  const wide = JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`k${n}`, n])));
  assert.equal((await push(wide)).body.problem, 'malformed');
  assert.equal((await push(`{"commands":[${wide}]}`)).body.answers[0].outcome, 'malformed');
  assert.equal((await push(JSON.stringify({ commands: Array(100_000).fill(0) }))).status, 413);
  const packed = gzipSync(Buffer.alloc(50_000_000));
  assert.equal((await push(packed, { 'content-encoding': 'gzip' })).body.problem, 'malformed', 'nothing is unpacked');
  const evil = [
    '{"__proto__":{"isAdmin":true},"commands":[]}',
    '{"commands":[{"__proto__":{"kind":"found-club"}}]}',
    '{"commands":[],"constructor":{"prototype":{"isAdmin":1}}}',
  ];
  for (const body of evil) assert.ok([200, 400].includes((await push(body)).status), body);
  const command = { ...gift(chair.id, ours.clubId, 5000), id: numbered(810) };
  const named = JSON.stringify(command).replace('"body":{', '"body":{"__proto__":{"amount":1},');
  assert.equal((await push(`{"commands":[${named}]}`)).body.answers[0].outcome, 'malformed', 'an unknown key is no key of a record');
  assert.equal(Reflect.get({}, 'isAdmin'), undefined);
  const two = await chair.post('/api/sign-in', '{"phone":"0912345678","phone":"0987654321","password":"x"}');
  assert.equal(two.status, 401);
  assert.equal((await chair.get(`/api/clubs/${ours.clubId}/pull?after=0&after=x`)).status, 200, 'the first of two counts');
});

const MATRIX = { ...CLUB_LINES, ...OFFICE_LINES, ...DEVICE_LINES };
const EVIL = ['\'; drop table event; -- " or 1=1', '../../../../etc/passwd\u0000', `__proto__\u202e\r\nSet-Cookie: a=b${'9'.repeat(400)}`];

function asked(own: readonly Who[]): Person {
  return own.includes('commune-officer') ? officer : chair;
}

/** The address with one part of its path or question made evil, for each part. */
function* madeEvil(path: string, evil: string): Generator<string> {
  const url = new URL(path, 'http://x');
  for (const name of url.searchParams.keys()) {
    const changed = new URL(url);
    changed.searchParams.set(name, evil);
    yield changed.pathname + changed.search;
  }
  const parts = url.pathname.split('/');
  for (let at = 3; at < parts.length; at += 1)
    if (/[-.\d]/.test(parts[at] ?? '')) yield parts.with(at, encodeURIComponent(evil)).join('/') + url.search;
}

test('every parameter of every route that reads, filled with SQL, paths, line ends and NUL: an answer in words, no fault', async () => {
  let tried = 0;
  for (const [route, { own, address }] of Object.entries(MATRIX)) {
    if (!route.startsWith('GET ') || address === undefined) continue;
    for (const evil of EVIL)
      for (const path of madeEvil(address(ours.clubId, ours.unitId), evil)) {
        const reply = await asked(own).get(path);
        tried += 1;
        assert.ok(reply.status < 500, `${path}: ${reply.status}`);
        assert.equal(reply.headers.get('set-cookie'), null, path);
      }
  }
  assert.ok(tried > 200, `${tried} tried`);
  assert.deepEqual(trial.faults, []);
});

test('every route that writes, sent texts, lists and names of the language in the place of what it wants: no fault', async () => {
  for (const [route, { own, address }] of Object.entries(MATRIX)) {
    if (!route.startsWith('POST ') || address === undefined) continue;
    for (const body of ['null', '[]', '"x"', '{"kind":"__proto__","unitId":{},"recordId":[],"commands":{},"file":1,"what":null}'])
      assert.ok((await asked(own).post(address(ours.clubId, ours.unitId), body)).status < 500, `${route} ${body}`);
  }
  assert.deepEqual(trial.faults, []);
});

test('no answer about a club or an office is kept by a cache, sniffed, framed or named by a caller', async () => {
  for (const [route, { own, address }] of Object.entries(MATRIX)) {
    if (!route.startsWith('GET ') || address === undefined) continue;
    const { headers } = await asked(own).get(address(ours.clubId, ours.unitId));
    assert.equal(headers.get('cache-control'), 'no-store', route);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', route);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'self'.*frame-ancestors 'none'/, route);
    assert.equal(headers.get('access-control-allow-origin'), null, route);
    const named = headers.get('content-disposition');
    if (named !== null) assert.match(named, /^attachment; filename="[a-z0-9.-]+"$/, route);
  }
});

test('ids of the neighbours open, change and end nothing, by whatever route takes an id', async () => {
  const invited = (await officer.post('/api/invitations', { name: 'Lê Thị Ba', role: 'treasurer', clubId: ours.clubId })).body;
  const made = (await officer.post('/api/accounts', { phone: '0933000111', name: 'Bùi Văn Tư', role: 'volunteer', clubId: ours.clubId }))
    .body;
  const recovery = (await officer.post(`/api/accounts/${made.id}/recovery`, {})).body;
  const { rows } = await trial.scratch.pool.query<{ grant_id: string }>('select grant_id from role_grant where account_id = $1', [made.id]);
  const token = { tokenId: numbered(811), label: 'hệ thống', until: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10) };
  assert.equal((await officer.post(`/api/exchange/tokens?unit=${ours.unitId}`, token)).status, 200);
  const device = numbered(812);
  await chair.get(`/api/clubs/${ours.clubId}/pull?after=0&device=${device}`);
  assert.ok(invited.id && recovery.id && rows[0]);
  const tries: readonly (readonly [Person, string, object])[] = [
    [neighbour, `/api/invitations/${invited.id}/take-back`, {}],
    [neighbour, `/api/recoveries/${recovery.id}/confirm`, {}],
    [neighbour, `/api/accounts/${made.id}/recovery`, {}],
    [neighbour, `/api/grants/${rows[0].grant_id}/end`, {}],
    [neighbour, `/api/exchange/tokens/revoke?unit=${theirUnit}`, { tokenId: token.tokenId }],
    [neighbour, `/api/exchange/tokens/revoke?unit=${ours.unitId}`, { tokenId: token.tokenId }],
    [neighbour, `/api/clubs/${ours.clubId}/devices/${device}/revoke`, { reason: 'x' }],
    [neighbourChair, `/api/clubs/${theirs.clubId}/devices/${device}/revoke`, { reason: 'x' }],
    [neighbourChair, `/api/clubs/${ours.clubId}/device-codes`, { name: 'x' }],
    [neighbourChair, `/api/clubs/${ours.clubId}/set-aside/${numbered(813)}`, { what: 'take', reason: 'x' }],
    [neighbourChair, `/api/clubs/${ours.clubId}/set-aside`, { commands: [] }],
  ];
  for (const [who, path, body] of tries) assert.ok([403, 404].includes((await who.post(path, body)).status), path);
  assert.equal((await officer.post(`/api/recoveries/${recovery.id}/confirm`, {})).status, 403, 'nor the one who began it alone');
  const left = await trial.scratch.pool.query(
    `select (select count(*)::int from invitation where revoked_at is null and used_at is null) as sheets,
       (select count(*)::int from role_grant where ended_at is null and account_id = $1) as grants,
       (select count(*)::int from api_token where revoked_at is null) as tokens,
       (select count(*)::int from club_device where revoked_at is null) as phones`,
    [made.id],
  );
  assert.deepEqual(left.rows[0], { sheets: 2, grants: 1, tokens: 1, phones: 1 });
});

test('an outbox stolen from another person’s phone is worth nothing: not hers by name, not in another club, not twice', async () => {
  const stolen = { ...gift(chair.id, ours.clubId, 7000), id: numbered(820) };
  const outcome = async (who: Person, clubId: string, command: object) => {
    const reply = await who.post(`/api/clubs/${clubId}/push`, { device: numbered(70), commands: [command] });
    return reply.status === 200 ? reply.body.answers[0].outcome : reply.status;
  };
  const treasurer = await trial.person([grantIn('treasurer', ours)]);
  assert.equal(await outcome(treasurer, ours.clubId, stolen), 'not-allowed');
  assert.equal(await outcome(neighbourChair, ours.clubId, stolen), 403);
  assert.equal(await outcome(neighbourChair, theirs.clubId, stolen), 'not-allowed');
  assert.equal(await outcome(neighbourChair, theirs.clubId, { ...stolen, clubId: theirs.clubId }), 'not-allowed', 'made to fit the club');
  assert.equal(await outcome(chair, ours.clubId, stolen), 'recorded');
  const events = async () => (await trial.scratch.pool.query('select from event where cmd_id = $1', [stolen.id])).rowCount;
  const once = await events();
  assert.equal(await outcome(chair, ours.clubId, stolen), 'recorded', 'its own phone, once more');
  assert.equal(await outcome(chair, ours.clubId, { ...stolen, body: { ...stolen.body, amount: 8000 } }), 'id-reused');
  assert.equal(await events(), once);
});

test('whoever asks for papers without end is slowed, and nobody else with them', async () => {
  const greedy = await trial.person([grantIn('chair', ours)]);
  const path = `/api/clubs/${ours.clubId}/papers/no-such-paper`;
  let last: Reply | null = null;
  for (let n = 0; n < 241; n += 1) last = await greedy.get(path);
  assert.equal(last?.body.problem, 'too-often');
  assert.equal((await chair.get(path)).body.problem, 'paper-unknown');
});

test('a phone that opens with a PIN opens no book of a role that has ended', async () => {
  const person = await trial.person([grantIn('treasurer', ours)]);
  const link = { device: numbered(830), key: 'c'.repeat(64) };
  assert.equal((await person.post('/api/device-people', { ...link, spare: '' })).status, 200);
  await trial.scratch.pool.query('update role_grant set ended_at = now() where account_id = $1', [person.id]);
  const back = await trial.anyone.post('/api/device-people/resume', { ...link, account: person.id });
  const cookie = back.headers.get('set-cookie')?.split(';')[0] ?? '';
  const shown = { cookie, 'lalanh-key': link.key };
  assert.equal((await trial.anyone.get(`/api/clubs/${ours.clubId}/pull?after=0`, shown)).status, 403);
  assert.equal((await trial.anyone.post(`/api/clubs/${ours.clubId}/push`, { commands: [] }, shown)).status, 403);
});

test('the address on a printed sheet is the one that is set, whatever Host a caller sends', async () => {
  const { secret } = (await officer.post('/api/invitations', { name: 'Lê Thị Ba', role: 'treasurer', clubId: ours.clubId })).body;
  const sessions = await trial.scratch.pool.query('select 1 from session');
  assert.ok(sessions.rowCount);
  const drawn = async (origin: string | null, host: string) => {
    const app = makeApplication({
      pool: trial.scratch.pool,
      webDir: '/nowhere',
      log: () => {},
      report: () => {},
      recorded: () => {},
      origin,
    });
    const headers = { cookie: officer.cookie, host, 'content-type': 'application/json' };
    const answer = await app.request('/api/sheets/draw', { method: 'POST', body: JSON.stringify({ secret }), headers });
    assert.equal(answer.status, 200);
    return Buffer.from(await answer.arrayBuffer()).toString('latin1');
  };
  const set = 'https://so.example.vn';
  assert.equal(await drawn(set, 'evil.example'), await drawn(set, 'so.example.vn'));
  assert.notEqual(await drawn(null, 'evil.example'), await drawn(set, 'evil.example'), 'the address is on the sheet');
});

test('over TLS cookies bear the prefix that no neighbour under the same domain can write', async () => {
  const secure = { 'x-forwarded-proto': 'https' };
  const plain = officer.cookie;
  assert.equal((await trial.anyone.get('/api/me', { ...secure, cookie: plain })).status, 401, 'the plain name counts for nothing there');
  assert.equal((await trial.anyone.get('/api/me', { ...secure, cookie: `__Host-${plain}` })).status, 200);
  const out = await trial.anyone.post('/api/sign-out', {}, { ...secure, cookie: `__Host-${plain}` });
  assert.match(out.headers.get('set-cookie') ?? '', /^__Host-lalanh_session=; Path=\/; HttpOnly; SameSite=Strict; Max-Age=0; Secure$/);
  assert.equal(out.headers.get('strict-transport-security'), 'max-age=31536000; includeSubDomains');
  assert.equal((await trial.anyone.get('/api/me', { cookie: plain })).status, 401, 'signed out is signed out');
});

test('a session ends after four hundred days, however often it is used', async () => {
  const person = await trial.person([grantIn('treasurer', ours)]);
  const opened = (days: number) =>
    trial.scratch.pool.query('update session set opened_at = now() - make_interval(days => $2) where account_id = $1', [person.id, days]);
  await opened(399);
  assert.equal((await person.get('/api/me')).status, 200);
  await opened(401);
  assert.equal((await person.get('/api/me')).status, 401);
});

test('what bears on security is told in the log with its reason, and with nobody’s name', () => {
  const told = trial.lines.flatMap((line) => ('security' in line ? [line] : []));
  const reasons = new Set(told.map(({ security }) => security));
  for (const reason of ['not-allowed', 'wrong-phone-or-password', 'too-large', 'done']) assert.ok(reasons.has(reason), reason);
  assert.doesNotMatch(JSON.stringify(told), /0933000111|Bùi Văn Tư|lalanh_session/);
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
