// Records that somebody typed and one of the board confirmed, over HTTP; and that whoever types has no door of their own here: no
// account, no role in the database, nothing to pull.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isOpen, type OpenItem } from '../../protocol/messages.ts';
import { makeAppender } from '../log/append.ts';
import { commandBy, commandsOf, gift, grantIn, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

const ours = trialClub(0);
const theirs = trialClub(1);
const MINH = numberedTypist(1);
const typedBy = { typistId: MINH, on: '2026-11-20' };
let trial: Trial;
const people = new Map<string, Person>();
const who = (name: string): Person => people.get(name) ?? trial.anyone;

function numberedTypist(n: number): string {
  return numbered(880_000 + n);
}

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  for (const club of [ours, theirs]) await appender.append(club.clubId, commandsOf(club, 300));
  for (const role of ['treasurer', 'chair', 'vice-chair', 'accountant', 'volunteer', 'group-head'] as const)
    people.set(role, await trial.person([grantIn(role, ours)]));
  people.set('their chair', await trial.person([grantIn('chair', theirs)]));
  people.set('commune officer', await trial.person([{ role: 'commune-officer', unitId: ours.unitId }]));
});
after(() => trial.end());

async function push(person: Person, command: object, clubId: string = ours.clubId): Promise<string> {
  const { status, body } = await person.post(`/api/clubs/${clubId}/push`, { commands: [command] });
  const answer = body.answers?.[0];
  return status === 200 ? (answer.refusal?.why ?? answer.outcome) : String(status);
}
const typedGift = (person: Person, rest: object = {}) => gift(person.id, ours.clubId, 20_000, { typedBy, ...rest });

test('chair, vice chair and treasurer let somebody type; nobody else does', async () => {
  const enrol = (person: Person) =>
    push(
      person,
      commandBy(person.id, ours.clubId, 'enrol-typist', { typistId: MINH, until: '2026-12-31' }, { priv: { name: 'Cháu Minh' } }),
    );
  const answers = await Promise.all([...people].map(async ([name, person]) => [name, await enrol(person)]));
  const mayEnrol = ['treasurer', 'chair', 'vice-chair'];
  for (const [name, answer] of answers)
    assert.ok(mayEnrol.includes(name ?? '') ? answer === 'recorded' : ['not-allowed', '403'].includes(answer ?? ''), `${name}: ${answer}`);
});

test('the board confirms and the book names both; whoever is not of the board names no typist', async () => {
  for (const name of ['treasurer', 'chair', 'vice-chair', 'accountant'])
    assert.equal(await push(who(name), typedGift(who(name))), 'recorded', name);
  for (const name of ['volunteer', 'group-head']) {
    const marks = { meetingId: numbered(5), marks: [{ personId: numbered(3), mark: 'present' }] };
    assert.equal(await push(who(name), commandBy(who(name).id, ours.clubId, 'mark-attendance', marks, { typedBy })), 'not-allowed', name);
    assert.equal(await push(who(name), typedGift(who(name))), 'not-allowed', name);
  }
  const { body } = await who('treasurer').get(`/api/clubs/${ours.clubId}/pull?after=0&limit=2000`);
  const typed = body.items.filter((item: OpenItem) => isOpen(item) && item.event.pub.typedBy?.typistId === MINH);
  assert.deepEqual(
    typed.map(({ event }: OpenItem) => [event.kind, event.actor]),
    ['treasurer', 'chair', 'vice-chair', 'accountant'].map((name) => ['money-received', who(name).id]),
  );
});

test('a forged typist is refused: unknown, of another club, of a kind no typist types, with a shape of its own', async () => {
  const treasurer = who('treasurer');
  const forged = (rest: object) => push(treasurer, typedGift(treasurer, rest));
  assert.equal(await forged({ typedBy: { typistId: numberedTypist(2), on: '2026-11-20' } }), 'typist-unknown');
  const elsewhere = gift(who('their chair').id, theirs.clubId, 20_000, { typedBy });
  assert.equal(await push(who('their chair'), elsewhere, theirs.clubId), 'typist-unknown', 'known to our club only');
  assert.equal(await forged({ typedBy: { ...typedBy, name: 'x' } }), 'malformed');
  assert.equal(await forged({ typedBy: { typistId: MINH, on: 'yesterday' } }), 'malformed');
  for (const [kind, body] of [
    ['reverse-record', { cmdId: numbered(1), reason: 'typed-wrong' }],
    ['end-typist', { typistId: MINH }],
    ['enrol-typist', { typistId: MINH, until: '2027-01-31' }],
    ['measure-health', { personIds: [numbered(3)] }],
  ] as const)
    assert.ok(
      ['not-allowed', 'malformed'].includes(await push(treasurer, commandBy(treasurer.id, ours.clubId, kind, body, { typedBy }))),
      kind,
    );
});

test('confirmed twice is recorded once; typed out of time is recorded and asked about', async () => {
  const chair = who('chair');
  const once = typedGift(chair);
  assert.deepEqual([await push(chair, once), await push(chair, once)], ['recorded', 'recorded']);
  const late = typedGift(chair, { typedBy: { typistId: MINH, on: '2027-02-01' } });
  assert.equal(await push(chair, late), 'recorded');
  const { rows } = await trial.scratch.pool.query<{ kind: string; review: string | null; cmd_id: string }>(
    `select kind, pub ->> 'review' as review, cmd_id from event where club_id = $1 and cmd_id = any($2) order by seq`,
    [ours.clubId, [once.id, late.id]],
  );
  assert.deepEqual(
    rows.map(({ kind, review, cmd_id }) => [kind, review, cmd_id === late.id]),
    [
      ['money-received', null, false],
      ['money-received', null, true],
      ['review-raised', 'typed-out-of-time', true],
    ],
  );
});

test('a typist has no door here: neither signed out nor behind somebody else’s session', async () => {
  const own = gift(MINH, ours.clubId, 20_000);
  assert.equal(await push(trial.anyone, own), '401');
  assert.equal((await trial.anyone.get(`/api/clubs/${ours.clubId}/pull?after=0`)).status, 401);
  // The phone's cookie is a board member's: under it nothing is written in the typist's name.
  for (const name of ['treasurer', 'volunteer']) assert.equal(await push(who(name), own), 'not-allowed', name);
  await assert.rejects(
    trial.scratch.pool.query(`insert into role_grant (account_id, role, club_id) values ($1, 'typist', $2)`, [
      who('chair').id,
      ours.clubId,
    ]),
    /role_grant/,
  );
  const wanted = { role: 'typist', clubId: ours.clubId, name: 'Minh' };
  const { status } = await who('commune officer').post('/api/invitations', wanted);
  assert.ok([400, 403].includes(status), `an invitation for a typist: ${status}`);
  const { rows } = await trial.scratch.pool.query('select 1 from account where id = $1', [MINH]);
  assert.equal(rows.length, 0);
});
