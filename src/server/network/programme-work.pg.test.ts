// Courses, conferences, the budget and printed forms: who writes and reads them, which clubs may be named, and files that open.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeAppender } from '../log/append.ts';
import { commandsOf, everythingCounted, grantIn, type Json, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

const ours = trialClub(0);
const theirs = trialClub(1);
const HERE = ours.unitId;
const PROVINCE = 'vn-quang-ninh';
let trial: Trial;
let commune: Person;
let province: Person;
let treasurer: Person;
let elsewhere: Person;

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  await appender.append(ours.clubId, commandsOf(ours, 1));
  await appender.append(theirs.clubId, commandsOf(theirs, 1));
  await everythingCounted(trial.scratch);
  commune = await trial.person([{ role: 'commune-officer', unitId: HERE }]);
  province = await trial.person([{ role: 'province-officer', unitId: PROVINCE }]);
  treasurer = await trial.person([grantIn('treasurer', ours)]);
  elsewhere = await trial.person([{ role: 'commune-officer', unitId: theirs.state.placements.at(-1)?.unitId ?? '' }]);
});
after(() => trial.end());

let made = 500;
function order(kind: string, body: object, rest: Json = {}): Json {
  made += 1;
  return { recordId: numbered(made), kind, unitId: HERE, on: '2026-11-20', body, ...rest };
}
const write = (person: Person, sent: Json) => person.post('/api/office/records', sent);
const why = async (person: Person, sent: Json): Promise<string> => {
  const { status, body } = await write(person, sent);
  return body.refusal?.why ?? String(status);
};

const COURSE = numbered(400);
const CONFERENCE = numbered(401);
const mai = { name: 'Bà Mai', role: 'thủ quỹ', from: 'thôn 5', clubId: ours.clubId };
const course = (more: object = {}) => ({
  courseId: COURSE,
  name: 'Ghi sổ quỹ',
  topic: 'Sổ quỹ',
  from: '2026-11-01',
  until: '2026-11-02',
  place: 'Nhà văn hóa',
  audience: ['boards'],
  people: [mai],
  cost: 1_000_000,
  source: 'state-budget',
  ...more,
});

test('a course is planned by its own unit, names clubs of that unit only, and is read above and not beside', async () => {
  const stranger = { ...mai, name: 'Bà Lạ', clubId: theirs.clubId };
  assert.equal(await why(commune, order('plan-course', course({ people: [mai, stranger] }))), 'club-not-in-unit');
  assert.equal(await why(province, order('plan-course', course())), 'not-from-above');
  assert.equal(await why(elsewhere, order('plan-course', course())), 'not-your-unit');
  assert.equal(await why(treasurer, order('plan-course', course())), '403');
  assert.equal(await why(commune, order('plan-course', course({ audience: [] }))), '400');
  assert.equal(await why(commune, order('plan-course', course())), '200');
  const seenBy = async (person: Person): Promise<Json> => {
    const { status, body } = await person.get(`/api/office/records?unit=${HERE}`);
    return status === 200 ? body.records.filter(({ kind }: Json) => kind === 'plan-course').length : status;
  };
  assert.deepEqual(await Promise.all([commune, province, elsewhere, treasurer].map(seenBy)), [1, 1, 403, 403]);
  const held = { courseId: COURSE, from: '2026-11-01', until: '2026-11-02', people: [{ ...mai, certificate: '01' }], cost: 900_000 };
  assert.equal(await why(commune, order('hold-course', held)), 'certificate-no-day');
  assert.equal(await why(commune, order('hold-course', { ...held, certificatesOn: '2026-11-02' })), '200');
});

test('a conference and its conclusions; an unknown conclusion is not followed up', async () => {
  const plan = {
    conferenceId: CONFERENCE,
    kind: 'so-ket',
    topic: 'Sơ kết',
    on: '2026-11-04',
    at: '08:00',
    place: 'Hội trường',
    chair: 'Chủ tịch',
    agenda: [{ at: '08:00', what: 'Khai mạc' }],
    delegates: [{ ...mai, group: 'clubs' }],
    cost: 0,
    source: 'association',
  };
  assert.equal(await why(commune, order('plan-conference', { ...plan, at: '25:00' })), '400');
  assert.equal(await why(commune, order('plan-conference', plan)), '200');
  const conclusions = [{ lineId: 'a', what: 'Nộp báo cáo', who: 'Các chủ nhiệm' }];
  const held = { conferenceId: CONFERENCE, on: '2026-11-04', people: plan.delegates, conclusions, cost: 0 };
  assert.equal(await why(commune, order('hold-conference', held)), '200');
  assert.equal(await why(commune, order('follow-conclusion', { conferenceId: CONFERENCE, lineId: 'b', done: true })), 'conclusion-unknown');
  assert.equal(await why(commune, order('follow-conclusion', { conferenceId: CONFERENCE, lineId: 'a', done: true })), '200');
});

test('a budget of a programme of the province; money the province sent is counted once, and only by it', async () => {
  const key = { programme: 'kh-205', year: 2022 };
  const line = { source: 'state-budget', purpose: 'Vốn ban đầu', amount: 10_000_000, citation: '205/KH-UBND' };
  const budget = { ...key, lines: [{ ...line, lineId: '1' }] };
  assert.equal(await why(commune, order('set-budget', { ...budget, programme: 'nothing' })), 'budget-programme-unknown');
  for (const [person, unitId] of [
    [commune, HERE],
    [province, PROVINCE],
  ] as const)
    assert.equal(await why(person, order('set-budget', budget, { unitId })), '200');
  const ask = order('ask-grant', { amount: 9_000_000, source: 'state-budget', what: 'Vốn' }, { clubId: ours.clubId, on: '2022-05-01' });
  assert.equal(await why(commune, ask), '200');
  const grantId = ask.recordId;
  const about = { clubId: ours.clubId, on: '2022-06-01' };
  assert.equal(await why(province, order('answer-grant', { grantId, amount: 9_000_000 }, about)), '200');
  const sent = order('transfer-grant', { grantId, amount: 9_000_000, place: 'bank', source: 'state-budget' }, about);
  assert.equal(await why(province, sent), '200');
  const link = (unitId: string) =>
    order('record-spending', { ...key, lineId: '1', spent: { is: 'transfer', transferId: sent.recordId } }, { unitId });
  assert.equal(await why(commune, link(HERE)), 'spending-transfer-not-yours');
  const [one, two] = await Promise.all([why(province, link(PROVINCE)), why(province, link(PROVINCE))]);
  assert.deepEqual([one, two].toSorted(), ['200', 'spending-transfer-counted'], 'two people at once');
  const paid = { is: 'paid', amount: 5_000_000, purpose: 'x', gatheringId: numbered(77) };
  assert.equal(
    await why(province, order('record-spending', { ...key, lineId: '1', spent: paid }, { unitId: PROVINCE, on: '2022-06-02' })),
    'spending-for-unknown',
  );
});

test('forms come out as files that open, for their own unit and for what stands in its book only', async () => {
  const begun = order('begin-prospect', { hamlet: 'thôn 7', name: 'CLB thôn 7', lead: 'Bà Mai' });
  assert.equal(await why(commune, begun), '200');
  const draw = (person: Person, form: string, id: string, as = 'pdf', unitId = HERE) =>
    person.post('/api/office/forms/draw', { form, unitId, id, on: '2026-11-20', as });
  for (const form of ['don-thanh-lap', 'danh-sach-thanh-vien', 'bien-ban-van-dong', 'du-thao-quy-che', 'ban-chu-nhiem-du-kien'])
    assert.match((await draw(commune, form, begun.recordId)).body, /^%PDF/, form);
  const word = await draw(commune, 'du-thao-quy-che', begun.recordId, 'docx');
  assert.match(word.headers.get('content-disposition') ?? '', /du-thao-quy-che-2026-11-20\.docx/);
  assert.match(word.body, /^PK/);
  for (const id of [COURSE, CONFERENCE]) assert.match((await draw(commune, 'ky-du', id)).body, /^%PDF/);
  assert.equal((await draw(commune, 'ky-du', begun.recordId)).status, 404);
  assert.equal((await draw(commune, 'don-thanh-lap', COURSE)).status, 404);
  assert.equal((await draw(elsewhere, 'don-thanh-lap', begun.recordId)).status, 403);
  assert.equal((await draw(commune, 'nothing', begun.recordId)).status, 400);
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
