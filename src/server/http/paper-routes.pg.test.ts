// Who gets which paper from the server, and what is said when there is none.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeAppender } from '../log/append.ts';
import { commandsOf, grantIn, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

const ours = trialClub(0);
const theirs = trialClub(1);
let trial: Trial;
const people = new Map<string, Person>();

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  await appender.append(ours.clubId, commandsOf(ours, 700));
  await appender.append(theirs.clubId, commandsOf(theirs, 300));
  for (const role of ['treasurer', 'chair', 'accountant', 'volunteer'] as const)
    people.set(role, await trial.person([grantIn(role, ours)]));
  people.set('other treasurer', await trial.person([grantIn('treasurer', theirs)]));
  people.set('commune officer', await trial.person([{ role: 'commune-officer', unitId: ours.unitId }]));
});
after(() => trial.end());

const paper = (asked: string): string => `/api/clubs/${ours.clubId}/papers/${asked}`;
const MONEY = ['treasurer', 'chair', 'accountant'];
const year = ours.state.latestOn.slice(0, 4);
const table: readonly (readonly [asked: string, allowed: readonly string[]])[] = [
  [`danh-sach.${year}-01-31`, [...MONEY, 'volunteer']],
  ['so-quy.activity.cash.2018-09.2019-12', MONEY],
  ['so-vay.2019-01.2019-01', MONEY],
  ['hoi-phi.2019', MONEY],
];

for (const [asked, allowed] of table)
  test(`${asked} is for ${allowed.join(', ')}`, async () => {
    for (const [name, person] of people) {
      const { status, body, headers } = await person.get(paper(asked));
      assert.equal(status, allowed.includes(name) ? 200 : 403, name);
      if (status !== 200) assert.equal(body.problem, 'not-allowed');
      else {
        assert.match(body, /^%PDF-1/);
        assert.equal(headers.get('content-type'), 'application/pdf');
        assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="[a-z0-9-]+\.pdf"$/);
        assert.equal(headers.get('cache-control'), 'no-store');
      }
    }
  });

test('a paper of nobody, and a word that is no paper, are not found; a stranger signs in first', async () => {
  const treasurer = people.get('treasurer');
  assert.ok(treasurer);
  for (const asked of [
    `giay-vay.${numbered(404)}`,
    `phieu.${numbered(404)}`,
    'so-quy',
    '..%2F..%2Fetc',
    'hoi-phi.99999',
    "phieu.'; drop",
  ]) {
    const { status, body } = await treasurer.get(paper(encodeURIComponent(asked)));
    assert.deepEqual([status, body.problem], [404, 'paper-unknown'], asked);
  }
  assert.equal((await trial.anyone.get(paper('hoi-phi.2019'))).status, 401);
});

test('a print the phone has counted before is marked as a copy', async () => {
  const treasurer = people.get('treasurer');
  const [cmdId] = ours.state.slips.keys();
  assert.ok(treasurer && cmdId);
  const first = await treasurer.get(paper(`phieu.${cmdId}`));
  const again = await treasurer.get(paper(`phieu.${cmdId}`));
  const copy = await treasurer.get(`${paper(`phieu.${cmdId}`)}?copy=1`);
  assert.equal(first.status, 200);
  assert.equal(first.body, again.body, 'the same paper, the same bytes');
  assert.notEqual(first.body, copy.body);
});

test('a letter comes as a Word file too, a slip that is cut out does not, and the rooms are the same', async () => {
  const treasurer = people.get('treasurer');
  const volunteer = people.get('volunteer');
  const [cmdId] = ours.state.slips.keys();
  assert.ok(treasurer && volunteer && cmdId);
  const letter = await treasurer.get(`${paper('hoi-phi.2019')}?as=docx`);
  assert.equal(letter.status, 200);
  assert.match(letter.body, /^PK/);
  assert.match(letter.headers.get('content-disposition') ?? '', /\.docx"$/);
  assert.equal((await treasurer.get(`${paper(`phieu.${cmdId}`)}?as=docx`)).status, 404);
  assert.equal((await volunteer.get(`${paper('hoi-phi.2019')}?as=docx`)).status, 403);
});
