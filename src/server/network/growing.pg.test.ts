// Growing: who writes and reads each kind of record about a club, and what the server adds to it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeAppender } from '../log/append.ts';
import {
  commandBy,
  commandsOf,
  everythingCounted,
  grantIn,
  type Json,
  numbered,
  type Person,
  startTrial,
  type Trial,
  trialClub,
} from '../trial.ts';

const ours = trialClub(0);
const theirs = trialClub(1);
const unitOf = (club: typeof ours): string => club.state.placements.at(-1)?.unitId ?? '';
const HERE = ours.unitId;
let trial: Trial;
let commune: Person;
let province: Person;
let treasurer: Person;

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  await appender.append(ours.clubId, commandsOf(ours, 900));
  await appender.append(theirs.clubId, commandsOf(theirs, 100));
  await everythingCounted(trial.scratch);
  commune = await trial.person([{ role: 'commune-officer', unitId: HERE }]);
  province = await trial.person([{ role: 'province-officer', unitId: 'vn-quang-ninh' }]);
  treasurer = await trial.person([grantIn('treasurer', ours)]);
});
after(() => trial.end());

let made = 700;
function order(kind: string, body: object, rest: Json = {}): Json {
  made += 1;
  return { recordId: numbered(made), kind, unitId: HERE, clubId: ours.clubId, on: '2026-11-20', body, ...rest };
}
const write = (person: Person, sent: Json) => person.post('/api/office/records', sent);

test('the signs of a club come from its own figures, for its offices only', async () => {
  // The records sent end with the meeting of December 2021.
  const month = '2022-03';
  const answer = await commune.get(`/api/network/fading?unit=${HERE}&month=${month}`);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  const club = answer.body.clubs.find(({ clubId }: Json) => clubId === ours.clubId);
  const list = await commune.get(`/api/network/clubs?unit=${HERE}&month=${month}`);
  const row = list.body.clubs.find(({ clubId }: Json) => clubId === ours.clubId);
  assert.deepEqual(club.months, row.signs, 'the same months on both pages');
  assert.deepEqual(
    club.signs.find(({ why }: Json) => why === 'missed'),
    { why: 'missed', months: 3 },
  );
  const small = club.signs.find(({ why }: Json) => why === 'fund-small');
  assert.equal(small !== undefined, row.fundTotal < 10_000_000);
  if (small !== undefined) assert.equal(small.amount, row.fundTotal);
  assert.equal(club.weights.length, 13);
  assert.ok(answer.body.clubs.every(({ clubId }: Json) => clubId !== theirs.clubId));
  assert.equal((await commune.get(`/api/network/fading?unit=${unitOf(theirs)}&month=${month}`)).status, 403);
});

const followed = () => ({ deed: 'visited', what: 'Gặp ban chủ nhiệm, hẹn họp lại.', nextOn: '2026-12-01' });

test('a follow-up is written about a club of the unit, by its office and those above, and by no club', async () => {
  assert.equal((await write(commune, order('follow-up-club', followed()))).status, 200);
  assert.equal((await write(province, order('follow-up-club', followed()))).status, 200);
  const foreign = await write(commune, order('follow-up-club', followed(), { clubId: theirs.clubId }));
  assert.deepEqual([foreign.status, foreign.body.refusal.why], [409, 'club-not-in-unit']);
  assert.equal((await write(treasurer, order('follow-up-club', followed()))).status, 403);
  const early = await write(commune, order('follow-up-club', { ...followed(), nextOn: '2026-11-20' }));
  assert.equal(early.body.refusal.why, 'follow-up-next-too-early');
});

const draw = (person: Person, clubId: string, recordId: string, on = '2022-01-05') =>
  person.post(`/api/office/clubs/${clubId}/inspections`, { recordId, on });

test('the server draws five money records; the same request twice is one draw, and a second waits for the first', async () => {
  const recordId = numbered(880);
  const first = await draw(commune, ours.clubId, recordId);
  assert.equal(first.status, 200, JSON.stringify(first.body));
  const { lines, seed, of, bookCash, from, to } = first.body.record.body;
  assert.deepEqual([lines.length, seed.length, of > 5], [5, 32, true]);
  assert.ok(lines.every(({ on, amount }: Json) => on.slice(0, 7) >= from && on.slice(0, 7) <= to && amount > 0));
  const figure = await commune.get(`/api/network/club/${ours.clubId}?month=2022-03`);
  assert.equal(bookCash, figure.body.figures.find(({ indicator }: Json) => indicator === 'cash').value);
  assert.deepEqual((await draw(commune, ours.clubId, recordId)).body, first.body);
  const redrawn = await draw(province, ours.clubId, numbered(881));
  assert.deepEqual([redrawn.status, redrawn.body.refusal.why], [409, 'inspection-open']);
  assert.equal((await draw(commune, theirs.clubId, numbered(882))).status, 403, 'another commune’s club');
  assert.equal((await draw(treasurer, ours.clubId, numbered(883))).status, 403);
  const forged = await write(commune, order('draw-inspection', first.body.record.body));
  assert.equal(forged.status, 400, 'only the server draws');
  const found = lines.map(({ cmdId }: Json) => ({ cmdId, found: 'agrees' }));
  const body = { inspectionId: recordId, inspectors: 'Đinh Thị Lan', lines: found, counted: bookCash };
  assert.equal((await write(commune, order('record-inspection', body))).status, 200);
  assert.equal((await write(province, order('record-inspection', body))).body.refusal.why, 'inspection-not-open');
  assert.equal((await write(commune, order('answer-inspection', { inspectionId: recordId, answer: 'Cảm ơn đoàn.' }))).status, 200);
});

test('a club with no money record in the year has nothing to draw from', async () => {
  const nothing = await draw(province, theirs.clubId, numbered(884), '2026-11-20');
  assert.equal(nothing.body.refusal?.why, 'inspection-nothing-to-draw', JSON.stringify(nothing.body));
});

test('start-up money, one chain: asked, granted from above, sent, told to the club, received in its book, seen by the offices', async () => {
  const ask = order('ask-grant', { amount: 20_000_000, source: 'state-budget', what: 'Vốn ban đầu' });
  assert.equal((await write(commune, ask)).status, 200);
  const grantId = ask.recordId;
  const answer = order('answer-grant', { grantId, amount: 20_000_000, number: '8/QĐ-HNCT' });
  assert.equal((await write(commune, answer)).body.refusal.why, 'only-from-above', 'not by the unit that asked');
  assert.equal((await write(province, answer)).status, 200);
  const sent = order('transfer-grant', { grantId, amount: 20_000_000, place: 'cash', source: 'state-budget', number: 'UNC 12' });
  assert.equal((await write(province, sent)).status, 200);
  const told = await treasurer.get(`/api/clubs/${ours.clubId}/transfers`);
  assert.deepEqual(
    told.body.transfers.map(({ transferId, amount }: Json) => [transferId, amount]),
    [[sent.recordId, 20_000_000]],
  );
  assert.match(told.body.transfers[0].from, /Quảng Ninh/);
  const receipts = async (person: Person) => (await person.get(`/api/office/receipts?unit=${HERE}`)).body.receipts;
  assert.deepEqual(await receipts(commune), []);
  const body = { fund: 'income', place: 'cash', source: 'state-budget', asCapital: true, amount: 19_000_000, transferId: sent.recordId };
  const received = commandBy(treasurer.id, ours.clubId, 'receive-money', body);
  const pushed = await treasurer.post(`/api/clubs/${ours.clubId}/push`, { device: received.device, commands: [received] });
  assert.equal(pushed.body.answers[0].outcome, 'recorded', JSON.stringify(pushed.body));
  const seen = await receipts(commune);
  assert.deepEqual(
    seen.map(({ transferId, amount, cmdId }: Json) => [transferId, amount, cmdId]),
    [[sent.recordId, 19_000_000, received.id]],
  );
  const back = commandBy(treasurer.id, ours.clubId, 'reverse-record', { cmdId: received.id, reason: 'typed-wrong' });
  await treasurer.post(`/api/clubs/${ours.clubId}/push`, { device: back.device, commands: [back] });
  assert.deepEqual(await receipts(province), [], 'what the club took back is no receipt');
});

test('a club on its way is begun by its commune, and tied to a club of that commune only', async () => {
  const begun = order('begin-prospect', { hamlet: 'thôn 7', name: 'CLB thôn 7', lead: 'Bà Mai' }, { clubId: undefined });
  assert.equal((await write(commune, begun)).status, 200);
  const found = (clubId: string) => order('found-prospect', { prospectId: begun.recordId }, { clubId });
  assert.equal((await write(commune, found(theirs.clubId))).body.refusal.why, 'club-not-in-unit');
  assert.equal((await write(commune, found(ours.clubId))).status, 200);
  const elsewhere = order('begin-prospect', { hamlet: 'x', name: 'y', lead: 'z' }, { clubId: undefined, unitId: unitOf(theirs) });
  assert.equal((await write(commune, elsewhere)).body.refusal.why, 'not-your-unit');
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
