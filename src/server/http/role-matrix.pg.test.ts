// Every route for every role, on its own club or unit and on another: what comes back, and which rooms are in it. The list is held
// against the routes the application really has, so that a new route without a line fails here.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ClubCommand } from '../../domain/club/command.ts';
import type { Room } from '../../domain/club/event-shape.ts';
import { ROOMS_OF_ROLE } from '../../domain/club/roles.ts';
import { addDays } from '../../kernel/local-date.ts';
import { today } from '../clock.ts';
import { makeAppender } from '../log/append.ts';
import {
  commandBy,
  commandsOf,
  everythingCounted,
  gift,
  grantIn,
  numbered,
  type Person,
  startTrial,
  type Trial,
  trialClub,
} from '../trial.ts';
import { makeApplication } from './application.ts';
import { CLUB_LINES } from './role-matrix-club.ts';
import { DEVICE_LINES } from './role-matrix-devices.ts';
import { above, inClub, lookers, OFFICE_LINES, type Who } from './role-matrix-office.ts';

const ours = trialClub(0);
const theirs = trialClub(1);
const everybody: readonly Who[] = [...inClub, ...above, ...lookers, 'stranger'];

let trial: Trial;
const people = new Map<Who, Person>();
const who = (name: Who): Person => people.get(name) ?? trial.anyone;

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  await appender.append(ours.clubId, commandsOf(ours, 500));
  await appender.append(theirs.clubId, commandsOf(theirs, 300));
  // A donor is told totals only where there are several clubs.
  const [founding] = commandsOf(ours, 1);
  for (const n of [1, 2]) {
    const clubId = numbered(7_700 + n);
    await appender.append(clubId, [{ ...founding, id: numbered(7_710 + n), clubId } as ClubCommand]);
  }
  await everythingCounted(trial.scratch);
  for (const role of inClub) people.set(role, await trial.person([grantIn(role, ours)]));
  people.set('commune-officer', await trial.person([{ role: 'commune-officer', unitId: ours.unitId }]));
  for (const level of ['editor', 'reader'] as const)
    people.set(`commune-${level}`, await trial.person([{ role: 'commune-officer', unitId: ours.unitId, level }]));
  for (const role of ['auditor', 'donor'] as const) people.set(role, await trial.person([{ role, unitId: ours.unitId, level: 'reader' }]));
  const yesterday = addDays(today(), -1);
  people.set(
    'ended',
    await trial.person([
      { role: 'province-officer', unitId: 'vn-quang-ninh', until: yesterday },
      { ...grantIn('chair', ours), until: yesterday },
      { ...grantIn('treasurer', ours), from: addDays(today(), 1) },
    ]),
  );
  people.set('province-officer', await trial.person([{ role: 'province-officer', unitId: 'vn-quang-ninh' }]));
});
after(() => trial.end());

const theirUnit = trialClub(1).state.placements.at(-1)?.unitId ?? '';

/** Routes about a club or a unit. Those open to the world, and those about oneself, stand in the second list. */
const MATRIX = { ...CLUB_LINES, ...OFFICE_LINES, ...DEVICE_LINES };

/**
 * Open to the world, or about oneself or one's own phone, or an account somebody looks after. Tested in routes, exchange, people-routes,
 * devices, notices, and in accounts/: sign-in, sessions, second-factor, passkey, identity, invitations, access.
 */
const ELSEWHERE: readonly string[] = [
  'GET /api/health',
  'GET /api/identity',
  'GET /api/identity/callback',
  'GET /api/identity/provider',
  'GET /api/installation',
  'GET /api/me',
  'GET /api/notices',
  'GET /api/open/:unitId/figures.csv',
  'GET /api/open/:unitId/figures.json',
  'GET /api/openapi.json',
  'GET /api/passkeys',
  'GET /api/provinces',
  'GET /api/office/people',
  'GET /api/sample-accounts',
  'GET /api/second-factor',
  'GET /api/sessions',
  'POST /api/accounts',
  'GET /api/device-people/spare',
  'POST /api/clubs/:clubId/set-aside',
  'POST /api/device-enrolments',
  'POST /api/field-speed',
  'POST /api/device-people',
  'POST /api/device-people/resume',
  'POST /api/accounts/:accountId/recovery',
  'POST /api/grants/:grantId/end',
  'POST /api/identity/begin',
  'POST /api/identity/link',
  'POST /api/identity/unlink',
  'POST /api/invitations',
  'POST /api/invitations/:id/take-back',
  'POST /api/notices/mail',
  'POST /api/notices/mail/confirm',
  'POST /api/notices/mail/stop',
  'POST /api/notices/phone',
  'POST /api/notices/phone/stop',
  'POST /api/passkeys',
  'POST /api/passkeys/:passkeyId/remove',
  'POST /api/passkeys/begin',
  'POST /api/passkeys/sign-in',
  'POST /api/passkeys/sign-in/begin',
  'POST /api/password',
  'POST /api/recoveries/:id/confirm',
  'POST /api/sample-sign-in',
  'POST /api/sessions/:sessionId/close',
  'POST /api/sessions/close-others',
  'POST /api/second-factor/begin',
  'POST /api/second-factor/turn-off',
  'POST /api/second-factor/turn-on',
  'POST /api/set-up',
  'POST /api/sheets/draw',
  'POST /api/sheets/look',
  'POST /api/sheets/use',
  'POST /api/sign-in',
  'POST /api/sign-out',
];

test('every route the application has stands in one of the lists', () => {
  const app = makeApplication({ pool: trial.scratch.pool, webDir: '/nowhere', log: () => {}, report: () => {}, recorded: () => {} });
  const routes = app.routes.filter(({ path, method }) => path.startsWith('/api/') && method !== 'ALL');
  const known = new Set([...Object.keys(MATRIX), ...ELSEWHERE]);
  assert.deepEqual(
    [...new Set(routes.map(({ method, path }) => `${method} ${path}`))].filter((route) => !known.has(route)),
    [],
  );
});

for (const [route, { own, other = [], address, body, found = 200 }] of Object.entries(MATRIX))
  test(`${route}: own and other, role by role`, async () => {
    assert.ok(address);
    for (const [allowed, path] of [
      [own, address(ours.clubId, ours.unitId)],
      [other, address(theirs.clubId, theirUnit)],
    ] as const)
      for (const name of everybody) {
        const { status } = body === undefined ? await who(name).get(path) : await who(name).post(path, body);
        assert.equal(status, name === 'stranger' ? 401 : allowed.includes(name) ? found : 403, `${name} at ${path}`);
      }
  });

test('what is pulled lies in the rooms of the role, whatever is in the book, and a private part in none other', async () => {
  const chair = who('chair');
  const planted = [
    commandBy(
      chair.id,
      ours.clubId,
      'record-visit',
      { personId: numbered(3), visitors: [], tasks: ['talk'], condition: 'good' },
      { priv: { note: 'kín care' } },
    ),
    gift(chair.id, ours.clubId, 1000, { priv: { note: 'kín money' } }),
    commandBy(
      chair.id,
      ours.clubId,
      'raise-need',
      { personId: numbered(3), what: 'illness', wants: ['labour'], urgency: 'now' },
      { priv: { words: 'kín board' } },
    ),
  ];
  const { body } = await chair.post(`/api/clubs/${ours.clubId}/push`, { device: numbered(70), commands: planted });
  assert.deepEqual(
    body.answers.map(({ outcome }: { outcome: string }) => outcome),
    ['recorded', 'recorded', 'recorded'],
    JSON.stringify(body.answers),
  );
  for (const role of [...inClub, ...above, 'auditor'] as const) {
    const reply = await who(role).get(`/api/clubs/${ours.clubId}/pull?after=0&limit=2000`);
    const rooms = new Set<Room>(reply.body.items.flatMap((item: { event?: { room: Room } }) => (item.event ? [item.event.room] : [])));
    for (const room of rooms) assert.ok(ROOMS_OF_ROLE[role].includes(room), `${role} reads ${room}`);
    const text = JSON.stringify(reply.body);
    for (const room of ['care', 'money', 'board'] as const)
      assert.equal(text.includes(`kín ${room}`), ROOMS_OF_ROLE[role].includes(room), `${role} and ${room}`);
  }
});

test('a record is turned around by whoever wrote it and by those who answer for its room, by nobody else', async () => {
  const [chair, treasurer, volunteer] = [who('chair'), who('treasurer'), who('volunteer')];
  const visitBy = (person: Person) =>
    commandBy(person.id, ours.clubId, 'record-visit', { personId: numbered(3), visitors: [], tasks: ['talk'], condition: 'good' });
  const back = (person: Person, cmdId: string) => commandBy(person.id, ours.clubId, 'reverse-record', { cmdId, reason: 'typed-wrong' });
  const push = async (person: Person, ...commands: readonly object[]) =>
    (await person.post(`/api/clubs/${ours.clubId}/push`, { device: numbered(70), commands })).body.answers.map(
      ({ outcome }: { outcome: string }) => outcome,
    );
  const [byChair, byTreasurer, byVolunteer] = [visitBy(chair), visitBy(treasurer), visitBy(volunteer)];
  await push(chair, byChair);
  assert.deepEqual(
    await push(treasurer, byTreasurer, back(treasurer, byTreasurer.id)),
    ['recorded', 'recorded'],
    'her own, in one sending',
  );
  assert.deepEqual(await push(volunteer, byVolunteer, back(volunteer, byVolunteer.id)), ['recorded', 'recorded']);
  assert.deepEqual(await push(treasurer, back(treasurer, byChair.id)), ['not-allowed'], 'a room she cannot read');
  assert.deepEqual(await push(volunteer, back(volunteer, byChair.id)), ['recorded'], 'the volunteers answer for care');
  const money = gift(chair.id, ours.clubId, 2000);
  await push(chair, money);
  assert.deepEqual(await push(volunteer, back(volunteer, money.id)), ['not-allowed']);
  assert.deepEqual(await push(treasurer, back(treasurer, money.id)), ['recorded']);
  const corrected = commandBy(
    treasurer.id,
    ours.clubId,
    'measure-health',
    { personIds: [numbered(3)], corrects: byVolunteer.id },
    { priv: { readings: [] } },
  );
  assert.notEqual((await push(treasurer, corrected))[0], 'recorded', 'nor by way of a measure put right');
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
