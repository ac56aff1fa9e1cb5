// Topics set above: an officer adds them for the own units, the clubs below read those of every unit above them, no other
// club does, and only the officer who set one takes it off the list.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeAppender } from '../log/append.ts';
import { commandsOf, grantIn, type Json, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

const ours = trialClub(0);
const theirs = trialClub(1);
let trial: Trial;
let treasurer: Person;
let neighbour: Person;
let commune: Person;
let province: Person;

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  await appender.append(ours.clubId, commandsOf(ours, 50));
  await appender.append(theirs.clubId, commandsOf(theirs, 50));
  treasurer = await trial.person([grantIn('treasurer', ours)]);
  neighbour = await trial.person([grantIn('treasurer', theirs)]);
  commune = await trial.person([{ role: 'commune-officer', unitId: ours.unitId }]);
  province = await trial.person([{ role: 'province-officer', unitId: 'vn-quang-ninh' }]);
});
after(() => trial.end());

async function namesFor(person: Person, path: string): Promise<readonly string[]> {
  const answer = await person.get(path);
  assert.equal(answer.status, 200);
  return (answer.body.topics as Json[]).map(({ name }) => String(name));
}
const inOurs = () => namesFor(treasurer, `/api/clubs/${ours.clubId}/topics`);
const inTheirs = () => namesFor(neighbour, `/api/clubs/${theirs.clubId}/topics`);

test('what a commune sets is read by its clubs only, what the province sets by all of them', async () => {
  assert.equal(
    (await commune.post('/api/network/topics', { unitId: ours.unitId, name: ' Phòng bệnh mùa lạnh ', area: 'health' })).status,
    200,
  );
  const body = { unitId: 'vn-quang-ninh', name: 'Chuyển đổi số', area: 'awareness' };
  assert.equal((await province.post('/api/network/topics', body)).status, 200);
  assert.deepEqual(await inOurs(), ['Phòng bệnh mùa lạnh', 'Chuyển đổi số']);
  assert.deepEqual(await inTheirs(), ['Chuyển đổi số']);
  assert.deepEqual(await namesFor(commune, '/api/network/topics'), ['Phòng bệnh mùa lạnh']);
});

test('nobody sets a topic for a unit that is not theirs, nor a topic without words', async () => {
  const set = async (person: Person, body: object) => (await person.post('/api/network/topics', body)).status;
  const good = { unitId: ours.unitId, name: 'Một chủ đề', area: 'health' };
  assert.equal(await set(commune, { ...good, unitId: 'vn-quang-ninh' }), 403);
  assert.equal(await set(commune, { ...good, unitId: theirs.state.placements.at(-1)?.unitId }), 403, 'a neighbour is not below');
  assert.equal(await set(commune, { ...good, unitId: 'no-such-unit' }), 403);
  assert.equal(await set(treasurer, good), 403);
  for (const bad of [{ name: ' ' }, { name: 'x'.repeat(61) }, { area: 'no-such-area' }, { name: 5 }])
    assert.equal(await set(commune, { ...good, ...bad }), 400, JSON.stringify(bad));
});

test('the province sets one for a single commune: its clubs read it, no others do, and the commune does not take it off', async () => {
  const body = { unitId: ours.unitId, name: 'Sạt lở ven sông', area: 'awareness' };
  const { status, body: answer } = await province.post('/api/network/topics', body);
  assert.equal(status, 200);
  assert.ok((await inOurs()).includes('Sạt lở ven sông'));
  assert.ok(!(await inTheirs()).includes('Sạt lở ven sông'));
  const list = (await province.get('/api/network/topics')).body.topics as Json[];
  const { setBy, holdsFor } = list.find(({ topicId }) => topicId === answer.topicId);
  assert.equal(setBy, 'tỉnh Quảng Ninh');
  assert.notEqual(holdsFor, setBy);
  assert.ok(!(await namesFor(commune, '/api/network/topics')).includes('Sạt lở ven sông'));
  assert.equal((await commune.post(`/api/network/topics/${answer.topicId}/retire`, {})).status, 404);
  assert.equal((await province.post(`/api/network/topics/${answer.topicId}/retire`, {})).status, 200);
  assert.ok(!(await inOurs()).includes('Sạt lở ven sông'));
});

test('an officer of two communes chooses for which of them', async () => {
  const both = await trial.person([
    { role: 'commune-officer', unitId: ours.unitId },
    { role: 'commune-officer', unitId: theirs.state.placements.at(-1)?.unitId ?? '' },
  ]);
  const unitId = theirs.state.placements.at(-1)?.unitId;
  const { body } = await both.post('/api/network/topics', { unitId, name: 'Chỉ bên này', area: 'health' });
  assert.ok((await inTheirs()).includes('Chỉ bên này'));
  assert.ok(!(await inOurs()).includes('Chỉ bên này'));
  assert.equal((await both.post(`/api/network/topics/${body.topicId}/retire`, {})).status, 200);
});

test('taken off by the unit that set it, and by no other', async () => {
  const answer = await commune.get('/api/network/topics');
  const topicId = String((answer.body.topics as Json[])[0]?.topicId);
  const retire = async (person: Person) => (await person.post(`/api/network/topics/${topicId}/retire`, {})).status;
  assert.equal(await retire(province), 404);
  assert.equal(await retire(treasurer), 403);
  assert.equal(await retire(commune), 200);
  assert.deepEqual(await inOurs(), ['Chuyển đổi số']);
});
