// Notices against a real mail server and a real push endpoint that decrypts: who is told, what is said, and that nothing else is.
import assert from 'node:assert/strict';
import { createDecipheriv, createECDH, createHmac, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { after, before, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { DEFAULT_CHARTER } from '../../domain/club/charter.ts';
import { addDays } from '../../kernel/local-date.ts';
import { today } from '../clock.ts';
import { inScope } from '../db/scope.ts';
import { makeAppender } from '../log/append.ts';
import { commandBy, commandsOf, everythingCounted, type Json, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';
import { noteBreachDeadlines, noteMeetings } from './look-ahead.ts';
import { tellOne } from './tell.ts';
import type { Ways } from './ways.ts';

const PROVINCE = 'vn-quang-ninh';
const HA_AN = 'qn-07168-2025';
const ELSEWHERE = 'qn-06841-2025';
const letters: { readonly to: readonly string[]; readonly text: string }[] = [];
const pushes: { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: Buffer }[] = [];
let pushAnswers: number[] = [];
let mailServer: SMTPServer;
let pushServer: Server;
let pushAt = '';
let ways: Ways;
let trial: Trial;

before(async () => {
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (part) => {
        text += part;
      });
      stream.on('end', () => {
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => String(address)), text: plainOf(text) });
        done();
      });
    },
  });
  const mailPort = await new Promise<number>((resolve) => {
    const server = mailServer.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  pushServer = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      pushes.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) });
      response.writeHead(pushAnswers.shift() ?? 201).end();
    });
  });
  await new Promise<void>((resolve) => pushServer.listen(0, '127.0.0.1', resolve));
  const address = pushServer.address();
  pushAt = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  ways = {
    mail: { url: `smtp://127.0.0.1:${mailPort}`, from: 'lalanh@hoinct.example.vn' },
    pushContact: 'mailto:quan-tri@hoinct.example.vn',
    origin: 'https://lalanh.example.vn',
    inside: new Set([pushAt]),
  };
  trial = await startTrial(undefined, '/nowhere', { ways });
  const appender = makeAppender(trial.scratch.pool);
  const club = trialClub(0);
  await appender.append(club.clubId, commandsOf(club, 300));
  await everythingCounted(trial.scratch);
});
after(async () => {
  await trial.end();
  await new Promise<void>((resolve) => mailServer.close(resolve));
  pushServer.close();
});

/** Quoted-printable or base64, as nodemailer chose. */
function plainOf(mail: string): string {
  const [head = '', ...rest] = mail.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return `${head}\n${Buffer.from(body, 'base64').toString('utf8')}`;
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return `${head}\n${Buffer.from(bytes, 'latin1').toString('utf8')}`;
}

async function tellAll(): Promise<void> {
  while (await tellOne(trial.scratch.pool, ways));
}

async function withMail(person: Person, address: string): Promise<void> {
  letters.length = 0;
  assert.equal((await person.post('/api/notices/mail', { address })).status, 200);
  const code = /\b(\d{6})\b/.exec(letters[0]?.text ?? '')?.[1];
  assert.ok(code, letters[0]?.text ?? 'no letter');
  assert.equal((await person.post('/api/notices/mail/confirm', { code })).status, 200);
  letters.length = 0;
}

/** A browser: its keys, and what it makes of a message (RFC 8291, RFC 8188). */
function browser(path: string) {
  const curve = createECDH('prime256v1');
  const own = curve.generateKeys();
  const auth = randomBytes(16);
  return {
    asked: { endpoint: `http://${pushAt}${path}`, p256dh: own.toString('base64url'), auth: auth.toString('base64url'), language: 'vi' },
    open: (body: Buffer): Json => {
      const [salt, length] = [body.subarray(0, 16), body.readUInt8(20)];
      const theirs = body.subarray(21, 21 + length);
      const sealed = body.subarray(21 + length);
      const hmac = (key: Buffer, text: Buffer) => createHmac('sha256', key).update(text).digest();
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, theirs]);
      const ikm = hmac(hmac(auth, curve.computeSecret(theirs)), Buffer.concat([info, Buffer.from([1])]));
      const derive = (label: string, bytes: number) => Buffer.from(hkdfSync('sha256', ikm, salt, `Content-Encoding: ${label}\0`, bytes));
      const cipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
      cipher.setAuthTag(sealed.subarray(-16));
      const plain = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]).toString('utf8');
      // After the text a byte 2, which says that this is the last record.
      return JSON.parse(plain.slice(0, plain.lastIndexOf('\u0002')));
    },
  };
}

let records = 500;
const order = async (person: Person, kind: string, unitId: string, body: object, on = today()) => {
  records += 1;
  const recordId = numbered(records);
  const answer = await person.post('/api/office/records', { recordId, kind, unitId, on, body });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return recordId;
};

/** What the trigger sees of a report is its kind and its units: the ladder itself is tested where it lives. */
async function answeredReport(kind: string, unitId: string, by: Person): Promise<void> {
  records += 1;
  await trial.scratch.pool.query(
    `insert into office_record (record_id, kind, unit_id, on_date, body, told_below, by_account, by_name, by_unit)
     values ($1, $2, $3, $4, '{}', false, $5, 'x', $3)`,
    [numbered(records), kind, unitId, today(), by.id],
  );
}

test('an address counts only when the code sent there comes back; wrong codes and floods of letters are stopped', async () => {
  const officer = await trial.person([{ role: 'commune-officer', unitId: HA_AN }]);
  for (const bad of ['', 'ten', 'a@b', 'a b@c.vn', 'a@c.vn,b@c.vn', 'a@c.vn\r\nbcc: b@c.vn', '<a@c.vn>'])
    assert.equal((await officer.post('/api/notices/mail', { address: bad })).status, 400, bad);
  letters.length = 0;
  assert.equal((await officer.post('/api/notices/mail', { address: 'can-bo@hoinct.example.vn' })).status, 200);
  assert.deepEqual(letters[0]?.to, ['can-bo@hoinct.example.vn']);
  const right = /\b(\d{6})\b/.exec(letters[0]?.text ?? '')?.[1] ?? '';
  assert.equal((await officer.get('/api/notices')).body.mail.confirmed, false);
  const wrong = right === '000000' ? '111111' : '000000';
  for (let n = 0; n < 5; n += 1) assert.equal((await officer.post('/api/notices/mail/confirm', { code: wrong })).status, 409);
  assert.equal((await officer.post('/api/notices/mail/confirm', { code: right })).status, 409, 'five tries are all');
  for (let n = 0; n < 4; n += 1)
    assert.equal((await officer.post('/api/notices/mail', { address: 'can-bo@hoinct.example.vn' })).status, 200);
  assert.equal((await officer.post('/api/notices/mail', { address: 'can-bo@hoinct.example.vn' })).status, 429);
  await officer.post('/api/notices/mail/stop', {});
  assert.equal((await officer.post('/api/notices/mail', { address: 'can-bo@hoinct.example.vn' })).status, 429, 'leaving does not help');
  const treasurer = await trial.person([{ role: 'treasurer', clubId: trialClub(0).clubId }]);
  assert.equal((await treasurer.post('/api/notices/mail', { address: 'a@b.vn' })).status, 403);
  assert.equal((await treasurer.get('/api/notices')).body.mail, null);
});

test('a report returned is told by letter and phone to those who sent it, never to its writer; the letter says where to look and no more', async () => {
  const [commune, editor, province, reader] = await Promise.all([
    trial.person([{ role: 'commune-officer', unitId: HA_AN }]),
    trial.person([{ role: 'commune-officer', unitId: HA_AN, level: 'editor' }]),
    trial.person([{ role: 'province-officer', unitId: PROVINCE }]),
    trial.person([{ role: 'commune-officer', unitId: HA_AN, level: 'reader' }]),
  ]);
  await withMail(commune, 'xa@hoinct.example.vn');
  await withMail(province, 'tinh@hoinct.example.vn');
  await withMail(reader, 'doc@hoinct.example.vn');
  const phone = browser('/editor');
  assert.equal((await editor.post('/api/notices/phone', phone.asked)).status, 200);
  pushes.length = 0;
  await answeredReport('return-report', HA_AN, province);
  await tellAll();
  assert.deepEqual(
    letters.map(({ to }) => to[0]),
    ['xa@hoinct.example.vn'],
  );
  const text = letters[0]?.text ?? '';
  assert.match(text, /Có báo cáo vừa bị trả lại\. Mở Lá Lành để xem: https:\/\/lalanh\.example\.vn/);
  for (const kept of ['Hà An', 'Người thử', HA_AN, numbered(records)]) assert.ok(!text.includes(kept), kept);
  assert.equal(pushes.length, 1);
  assert.deepEqual(phone.open(pushes[0]?.body ?? Buffer.alloc(0)), { kind: 'report-returned', language: 'vi' });
  letters.length = 0;
  await answeredReport('send-report', HA_AN, commune);
  await tellAll();
  assert.deepEqual(
    letters.map(({ to }) => to[0]),
    ['tinh@hoinct.example.vn'],
    'to who answers it',
  );
  await tellAll();
  assert.equal(letters.length, 1, 'once');
  for (const person of [commune, province, reader]) await person.post('/api/notices/mail/stop', {});
  await editor.post('/api/notices/phone/stop', { endpoint: phone.asked.endpoint });
});

test('a push names this installation by a key of its own (VAPID), the same at every start', async () => {
  const treasurer = await trial.person([{ role: 'treasurer', clubId: trialClub(0).clubId }]);
  const { push } = (await treasurer.get('/api/notices')).body;
  const key = Buffer.from(push.publicKey, 'base64url');
  assert.equal(key.length, 65);
  const [{ headers } = { headers: {} as IncomingHttpHeaders }] = pushes;
  const [, token = '', k = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(String(headers.authorization)) ?? [];
  assert.equal(k, push.publicKey);
  const [head = '', claims = '', signature = ''] = token.split('.');
  const jwk = { kty: 'EC', crv: 'P-256', x: key.subarray(1, 33).toString('base64url'), y: key.subarray(33).toString('base64url') };
  const isTrue = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  assert.ok(isTrue);
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString());
  assert.equal(said.aud, `http://${pushAt}`);
  assert.equal(said.sub, 'mailto:quan-tri@hoinct.example.vn');
});

test('tomorrow’s meeting is told to the phones of the club, once, by day; a phone that has left is dropped, as is one signed out', async () => {
  const club = trialClub(0);
  const person = await trial.person([{ role: 'treasurer', clubId: club.clubId }]);
  const stranger = await trial.person([{ role: 'treasurer', clubId: trialClub(1).clubId }]);
  const [mine, theirs] = [browser('/mine'), browser('/theirs')];
  await person.post('/api/notices/phone', mine.asked);
  await stranger.post('/api/notices/phone', theirs.asked);
  const tomorrow = addDays(today(), 1);
  const chair = await trial.person([{ role: 'chair', clubId: club.clubId }]);
  const charter = { ...DEFAULT_CHARTER, ...club.state.charter };
  const move = commandBy(
    chair.id,
    club.clubId,
    'move-meeting',
    { month: tomorrow.slice(0, 7), to: tomorrow, reason: 'weather' },
    { on: today() },
  );
  const moved = await chair.post(`/api/clubs/${club.clubId}/push`, { commands: [move], after: null });
  const answer = moved.body.answers[0];
  assert.ok(answer.outcome === 'recorded' || answer.refusal?.why === 'meeting-already-there', JSON.stringify([answer, charter.meetingDay]));
  pushes.length = 0;
  await noteMeetings(trial.scratch.pool, new Date(`${today()}T03:00:00+07:00`));
  await tellAll();
  assert.equal(pushes.length, 0, 'not at night');
  const morning = new Date(`${today()}T09:00:00+07:00`);
  await noteMeetings(trial.scratch.pool, morning);
  await noteMeetings(trial.scratch.pool, morning);
  await tellAll();
  assert.deepEqual(
    pushes.map(({ path }) => path),
    ['/mine'],
  );
  assert.deepEqual(mine.open(pushes[0]?.body ?? Buffer.alloc(0)), { kind: 'meeting-tomorrow', language: 'vi' });
  assert.ok(!pushes[0]?.body.includes('meeting'), 'nobody between reads it');
  pushAnswers = [410];
  await inScope(trial.scratch.pool, { role: 'app_auth' }, (transaction) =>
    transaction.query(`update notice set state = 'waiting', next_at = now() where account_id = $1`, [person.id]),
  );
  await tellAll();
  assert.deepEqual((await person.get('/api/notices')).body.push.phones, []);
  assert.equal((await stranger.get('/api/notices')).body.push.phones.length, 1);
});

test('a phone is told at public addresses only, and nothing is there for whoever has set up nothing', async () => {
  const person = await trial.person([{ role: 'treasurer', clubId: trialClub(0).clubId }]);
  for (const endpoint of ['http://push.example.com/x', 'https://127.0.0.1/x', 'https://10.1.2.3/x', 'x'])
    assert.equal((await person.post('/api/notices/phone', { ...browser('/x').asked, endpoint })).status, 400, endpoint);
});

test('a serious breach nobody has told the authority of is told of when a day is left, to who binds the office', async () => {
  const commune = await trial.person([{ role: 'commune-officer', unitId: ELSEWHERE }]);
  await withMail(commune, 'xa2@hoinct.example.vn');
  const foundOn = addDays(today(), -1);
  await order(commune, 'record-breach', ELSEWHERE, {
    foundOn,
    foundAt: '08:00',
    what: 'Mất một máy',
    data: ['names-contacts'],
    serious: true,
    measures: 'Thu hồi máy',
  });
  const at = (hours: number) => new Date(new Date(`${foundOn}T08:00:00+07:00`).getTime() + hours * 3_600_000);
  await noteBreachDeadlines(trial.scratch.pool, at(40));
  await tellAll();
  assert.equal(letters.length, 0, 'more than a day is left');
  await noteBreachDeadlines(trial.scratch.pool, at(50));
  await noteBreachDeadlines(trial.scratch.pool, at(60));
  await tellAll();
  assert.equal(letters.length, 1);
  assert.ok(!letters[0]?.text.includes('Mất một máy'));
});
