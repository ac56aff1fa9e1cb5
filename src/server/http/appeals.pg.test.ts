// What is said past the club: each role at each door, over HTTP. Officers above read and answer it; nobody of the club, no
// officer of another commune and nobody who keeps the club's book does. A receipt opens the answer, not the words.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { receiptOf } from '../../domain/suggestions/suggestion.ts';
import { isOpen, type PulledItem } from '../../protocol/messages.ts';
import { inScope } from '../db/scope.ts';
import { makeAppender } from '../log/append.ts';
import { commandBy, commandsOf, grantIn, type Json, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

const ours = trialClub(0);
const SECRET = 'Chủ nhiệm giữ tiền vay của bà Năm';
let trial: Trial;
const people = new Map<string, Person>();

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  await appender.append(ours.clubId, commandsOf(ours, 300));
  for (const role of ['treasurer', 'chair', 'accountant', 'volunteer'] as const)
    people.set(role, await trial.person([grantIn(role, ours)]));
  people.set('other treasurer', await trial.person([grantIn('treasurer', trialClub(1))]));
  people.set('commune officer', await trial.person([{ role: 'commune-officer', unitId: ours.unitId }]));
  people.set('other commune officer', await trial.person([{ role: 'commune-officer', unitId: 'qn-06967-2017' }]));
  people.set('province officer', await trial.person([{ role: 'province-officer', unitId: 'vn-quang-ninh' }]));
  people.set('centre officer', await trial.person([{ role: 'centre-officer', unitId: 'vn-quang-ninh' }]));
  people.set('officer and chair', await trial.person([{ role: 'commune-officer', unitId: ours.unitId }, grantIn('chair', ours)]));
  people.set('a stranger', trial.anyone);
});
after(() => trial.end());

const readers = ['commune officer', 'province officer'];
const said = { sort: 'complaint', topic: 'board', anonymous: true };

function who(name: string): Person {
  const person = people.get(name);
  assert.ok(person, name);
  return person;
}

async function push(person: Person, command: ReturnType<typeof commandBy>): Promise<string> {
  const { status, body } = await person.post(`/api/clubs/${ours.clubId}/push`, { commands: [command] });
  return status === 200 ? body.answers[0].outcome : String(status);
}

async function say(name: string, to: 'board' | 'above', words: string): Promise<string> {
  const person = who(name);
  const command = commandBy(person.id, ours.clubId, 'make-suggestion', { ...said, to }, { priv: { words } });
  assert.equal(await push(person, command), 'recorded');
  return command.id;
}

async function appealsOf(name: string): Promise<Json[] | number> {
  const { status, body } = await who(name).get('/api/network/appeals');
  return status === 200 ? body.appeals : status;
}

test('said past the club: read above only, in full; by nobody of the club, in no answer of the server', async () => {
  const suggestionId = await say('volunteer', 'above', SECRET);
  for (const [name, person] of people) {
    const appeals = await appealsOf(name);
    const pulled = await person.get(`/api/clubs/${ours.clubId}/pull?after=0`);
    const figures = await person.get(`/api/network/club/${ours.clubId}`);
    const elsewhere = JSON.stringify([pulled.body, figures.body]);
    assert.ok(!elsewhere.includes(SECRET), `${name} reads it elsewhere`);
    if (readers.includes(name))
      assert.deepEqual(
        (appeals as Json[]).map(({ words, direct }) => [words, direct]),
        [[SECRET, true]],
        name,
      );
    else assert.ok(typeof appeals === 'number' ? appeals >= 401 : appeals.length === 0, `${name} reads appeals`);
    const items: readonly PulledItem[] = pulled.body.items ?? [];
    const opened = items.some((item) => isOpen(item) && item.room === 'appeals');
    assert.equal(opened, readers.includes(name), `${name} and the room`);
  }
  assert.equal((await who('chair').get(`/api/clubs/${ours.clubId}/suggestions/${receiptOf(suggestionId as never)}`)).status, 200);
});

test('sent on by the receipt alone, from a phone that cannot read the board’s room', async () => {
  const words = 'Sổ thu chưa dán lên tường';
  const suggestionId = await say('treasurer', 'board', words);
  const volunteer = who('volunteer');
  const receipt = receiptOf(suggestionId as never);
  const { body } = await volunteer.get(`/api/clubs/${ours.clubId}/suggestions/${receipt}`);
  assert.ok(!JSON.stringify(body).includes(words), 'a receipt does not open the words');
  assert.equal(
    await push(volunteer, commandBy(volunteer.id, ours.clubId, 'pass-suggestion-up', { suggestionId: body.suggestionId })),
    'recorded',
  );
  const appeals = (await appealsOf('commune officer')) as Json[];
  assert.ok(appeals.some((one) => one.words === words && !one.direct));
});

test('answered by an officer above only, never by one who keeps the book; the giver reads it by receipt', async () => {
  const suggestionId = await say('volunteer', 'above', 'Xin xem lại');
  const body = { suggestionId, outcome: 'explained', toClub: false };
  const words = 'Hội đã nhắc câu lạc bộ';
  for (const [name, person] of people) {
    const answer = await push(person, commandBy(person.id, ours.clubId, 'answer-appeal', body, { priv: { words } }));
    if (!readers.includes(name)) assert.ok(['not-allowed', '401', '403'].includes(answer), `${name}: ${answer}`);
    else assert.equal(answer, name === 'commune officer' ? 'recorded' : 'refused', name);
  }
  const found = await who('treasurer').get(`/api/clubs/${ours.clubId}/suggestions/${receiptOf(suggestionId as never)}`);
  assert.equal(found.body.above.words, words);
  const pulled = await who('chair').get(`/api/clubs/${ours.clubId}/pull?after=0`);
  assert.ok(!JSON.stringify(pulled.body).includes(words), 'the club is not told what was not meant for it');
});

test('an answer meant for the club is read by the board and not by its volunteers', async () => {
  const suggestionId = await say('volunteer', 'above', 'Xin công khai sổ');
  const officer = who('commune officer');
  const words = 'Câu lạc bộ dán sổ thu lên tường mỗi tháng';
  const command = commandBy(
    officer.id,
    ours.clubId,
    'answer-appeal',
    { suggestionId, outcome: 'accepted', toClub: true },
    { priv: { words } },
  );
  assert.equal(await push(officer, command), 'recorded');
  const reads = async (name: string) =>
    JSON.stringify((await who(name).get(`/api/clubs/${ours.clubId}/pull?after=0`)).body).includes(words);
  assert.deepEqual([await reads('chair'), await reads('treasurer'), await reads('volunteer')], [true, true, false]);
});

test('a receipt that is none, or of another club, opens nothing', async () => {
  const path = (receipt: string) => `/api/clubs/${ours.clubId}/suggestions/${receipt}`;
  assert.equal((await who('chair').get(path('AAAA-AAAA-AAAA'))).status, 404);
  assert.equal((await who('chair').get(path('1'))).status, 400);
  assert.equal((await who('other treasurer').get(path('AAAA-AAAA-AAAA'))).status, 403);
});

test('the policies alone keep other units out, whatever the program asks', async () => {
  const count = (units: readonly string[], rooms: readonly 'appeals'[]) =>
    inScope(trial.scratch.pool, { role: 'app_rw', units, rooms, private: true }, async (transaction) => {
      const { rows } = await transaction.query<{ n: number }>('select count(*) as n from event_private');
      return rows[0]?.n;
    });
  assert.ok(Number(await count([ours.unitId], ['appeals'])) > 0);
  assert.deepEqual([await count([ours.unitId], []), await count(['qn-06967-2017'], ['appeals']), await count([], ['appeals'])], [0, 0, 0]);
});
