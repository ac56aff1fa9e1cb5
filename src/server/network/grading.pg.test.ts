// Grading over HTTP: points nobody typed, the club's own word, who reads what, and stars beside the figures.
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
const YEAR = 2021;
let trial: Trial;
let commune: Person;
let province: Person;
let chair: Person;
let treasurer: Person;
let volunteer: Person;
let chairOfTheirs: Person;

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  await appender.append(ours.clubId, commandsOf(ours, 900));
  await appender.append(theirs.clubId, commandsOf(theirs, 100));
  await everythingCounted(trial.scratch);
  commune = await trial.person([{ role: 'commune-officer', unitId: HERE }]);
  province = await trial.person([{ role: 'province-officer', unitId: 'vn-quang-ninh' }]);
  chair = await trial.person([grantIn('chair', ours)]);
  treasurer = await trial.person([grantIn('treasurer', ours)]);
  volunteer = await trial.person([grantIn('volunteer', ours)]);
  chairOfTheirs = await trial.person([grantIn('chair', theirs)]);
});
after(() => trial.end());

let made = 700;
function order(kind: string, body: object, rest: Json = {}): Json {
  made += 1;
  return { recordId: numbered(made), kind, unitId: HERE, clubId: ours.clubId, on: '2022-01-10', body, ...rest };
}
const write = (person: Person, sent: Json) => person.post('/api/office/records', sent);
const scores = async (person: Person) => (await person.get(`/api/office/scores?unit=${HERE}&year=${YEAR}`)).body;
const scored = async (person: Person) => (await scores(person)).clubs.find(({ clubId }: Json) => clubId === ours.clubId);

async function say(person: Person, kind: 'assess-own-club' | 'answer-inspection-result', body: object, words: string) {
  const command = { ...commandBy(person.id, ours.clubId, kind, body), priv: { words } };
  const pushed = await person.post(`/api/clubs/${ours.clubId}/push`, { device: command.device, commands: [command] });
  return pushed.body.answers?.[0]?.outcome ?? pushed.status;
}

test('points come from the club’s own figures by the sheet that holds, for its offices only', async () => {
  const found = await scores(commune);
  assert.deepEqual([found.own.seq, found.own.sheet.source, found.upTo], [0, '', `${YEAR}-12`]);
  const club = await scored(commune);
  const monthly = await commune.get(`/api/network/club/${ours.clubId}?month=${YEAR}-12`);
  const held = monthly.body.attendance.filter(({ present, month }: Json) => present > 0 && month.startsWith(`${YEAR}`)).length;
  const meetings = club.computed.find(({ criterionId }: Json) => criterionId === 'meetings');
  assert.equal(meetings.value, held, 'the meetings of the year, counted another way');
  assert.ok(held > 0);
  assert.equal((await chair.get(`/api/office/scores?unit=${HERE}&year=${YEAR}`)).status, 403);
  assert.equal((await commune.get(`/api/office/scores?unit=${unitOf(theirs)}&year=${YEAR}`)).status, 403);
  assert.equal((await commune.get(`/api/office/scores?unit=${HERE}&year=soon`)).status, 400);
});

const CHECKED = [
  { criterionId: 'board', points: 4 },
  { criterionId: 'standing', points: 5 },
];

test('a grade carries what the server computed; nobody sends it, and a grade that stands asks for a reason', async () => {
  const forged = { year: YEAR, checked: CHECKED, frozen: { total: 100 } };
  assert.equal((await write(commune, order('grade-club', forged))).status, 400);
  const taken = await write(commune, order('grade-club', { year: YEAR, checked: CHECKED }));
  assert.equal(taken.status, 200, JSON.stringify(taken.body));
  const { frozen } = taken.body.record.body;
  const { computed } = await scored(commune);
  assert.deepEqual(frozen.computed, computed);
  const sum = computed.reduce((all: number, { points }: Json) => all + points, 0);
  assert.equal(frozen.total, sum + 9);
  const again = await write(province, order('grade-club', { year: YEAR, checked: CHECKED }));
  assert.deepEqual([again.status, again.body.refusal.why], [409, 'grade-stands']);
  assert.equal((await write(commune, order('grade-club', { year: YEAR, checked: CHECKED, anew: 'Chấm lại' }))).status, 200);
  const foreign = order('grade-club', { year: YEAR, checked: CHECKED }, { clubId: theirs.clubId });
  assert.equal((await write(commune, foreign)).body.refusal.why, 'club-not-in-unit');
  assert.equal((await write(chair, order('grade-club', { year: YEAR, checked: CHECKED }))).status, 403);
});

test('what the chair sends about the club is the self-assessment; the officer cannot write another beside it', async () => {
  const own = CHECKED.map((one) => ({ ...one, points: 5 }));
  assert.equal(await say(treasurer, 'assess-own-club', { year: YEAR, points: own }, 'Đủ'), 'not-allowed');
  assert.equal(await say(chair, 'assess-own-club', { year: YEAR, points: own }, 'Ban chủ nhiệm họp đủ'), 'recorded');
  const { self } = await scored(commune);
  assert.deepEqual([self.points, self.words], [own, 'Ban chủ nhiệm họp đủ']);
  const heard = { on: '2022-01-05', points: own };
  const beside = await write(commune, order('grade-club', { year: YEAR, heard, checked: own, anew: 'x' }));
  assert.equal(beside.body.refusal.why, 'grade-club-said-itself');
  const unexplained = await write(commune, order('grade-club', { year: YEAR, checked: CHECKED, anew: 'x' }));
  assert.equal(unexplained.body.refusal.why, 'grade-say-why');
  const checked = CHECKED.map((one) => (one.criterionId === 'board' ? { ...one, reason: 'Thiếu biên bản tháng 7' } : one));
  const taken = await write(commune, order('grade-club', { year: YEAR, checked, anew: 'Theo điểm tự chấm' }));
  assert.equal(taken.body.record?.body.frozen.self.points[0].points, 5, JSON.stringify(taken.body));
});

test('a sheet adopted above holds below; after it a grade goes by the new one', async () => {
  const { sheet } = (await scores(commune)).own;
  const body = {
    ...sheet,
    from: '2021-01-01',
    source: 'Hướng dẫn 5/HD-HNCT',
    criteria: sheet.criteria.filter(({ criterionId }: Json) => criterionId !== 'standing'),
  };
  const classes = [
    { classId: 'good', name: 'Tốt', atLeast: 60 },
    { classId: 'weak', name: 'Yếu', atLeast: 0 },
  ];
  const adopted = order('adopt-score-sheet', { ...body, classes }, { unitId: 'vn-quang-ninh', clubId: undefined });
  assert.equal((await write(commune, adopted)).body.refusal.why, 'not-your-unit');
  assert.equal((await write(province, adopted)).status, 200);
  assert.equal((await scores(commune)).own.sheet.source, 'Hướng dẫn 5/HD-HNCT');
  const old = await write(commune, order('grade-club', { year: YEAR, checked: CHECKED, anew: 'x' }));
  assert.equal(old.body.refusal.why, 'grade-criteria-not-all');
});

test('an inspection’s result is told to the club, which answers it itself; other clubs are told nothing', async () => {
  const recordId = numbered(880);
  const drawn = await commune.post(`/api/office/clubs/${ours.clubId}/inspections`, { recordId, on: '2022-01-05' });
  const told = (person: Person, club = ours) => person.get(`/api/clubs/${club.clubId}/told-by-offices`);
  assert.deepEqual((await told(chair)).body.inspections, [], 'the lines drawn are not told before the inspection');
  const { lines, bookCash } = drawn.body.record.body;
  const found = lines.map(({ cmdId }: Json, index: number) =>
    index === 0 ? { cmdId, found: 'differs', paper: 'Ghi 20.000 đ' } : { cmdId, found: 'agrees' },
  );
  const body = { inspectionId: recordId, inspectors: 'Đinh Thị Lan', lines: found, counted: bookCash, dueOn: '2022-03-01' };
  assert.equal((await write(commune, order('record-inspection', body))).status, 200);
  const [inspection] = (await told(chair)).body.inspections;
  assert.deepEqual([inspection.inspectionId, inspection.lines[0].paper, inspection.lines[0].cmdId], [recordId, 'Ghi 20.000 đ', undefined]);
  assert.match(inspection.by, /\S/);
  assert.equal((await told(volunteer)).status, 403);
  assert.equal((await told(chairOfTheirs)).status, 403);
  assert.deepEqual((await told(chairOfTheirs, theirs)).body.inspections, []);
  assert.deepEqual(
    (await told(chair)).body.grades.map(({ year }: Json) => year),
    [YEAR],
  );
  assert.equal(await say(chair, 'answer-inspection-result', { inspectionId: recordId }, 'Đã ghi bù vào sổ giấy'), 'recorded');
  const answers = async (person: Person) => (await person.get(`/api/office/club-answers?unit=${HERE}`)).body.answers;
  for (const person of [commune, province])
    assert.deepEqual(
      (await answers(person)).map(({ inspectionId, words }: Json) => [inspectionId, words]),
      [[recordId, 'Đã ghi bù vào sổ giấy']],
    );
  assert.equal(
    (await write(commune, order('answer-inspection', { inspectionId: recordId, answer: 'Qua điện thoại: đã sửa' }))).status,
    200,
  );
  assert.equal((await told(chair)).body.inspections[0].heard.words, 'Qua điện thoại: đã sửa');
});

test('stars stand beside the figures of the clubs’ table and of the dashboard, and only of clubs inspected', async () => {
  // Inspections of 2022 are older than the rule looks back; one of today is not.
  const recordId = numbered(890);
  const on = `${(await province.get('/api/network/dashboard')).body.month}-01`;
  await commune
    .post(`/api/office/clubs/${ours.clubId}/inspections`, { recordId, on: '2022-01-06' })
    .then(({ status, body }) => assert.equal(status, 200, JSON.stringify(body)));
  const records = (await commune.get(`/api/office/records?unit=${HERE}`)).body.records;
  const { lines, bookCash } = records.find((one: Json) => one.recordId === recordId).body;
  const found = lines.map(({ cmdId }: Json) => ({ cmdId, found: 'agrees' }));
  const body = { inspectionId: recordId, inspectors: 'Đinh Thị Lan', lines: found, counted: bookCash };
  assert.equal((await write(commune, order('record-inspection', body, { on }))).status, 200);
  const list = (await province.get('/api/network/clubs?unit=vn-quang-ninh')).body.clubs;
  const starsOf = (club: typeof ours) => list.find(({ clubId }: Json) => clubId === club.clubId).accuracy;
  assert.deepEqual([starsOf(ours).stars, starsOf(theirs)], [5, null]);
  const { inspected } = (await province.get('/api/network/dashboard?unit=vn-quang-ninh')).body;
  assert.equal(inspected.clubs, 1);
  assert.deepEqual(inspected.byStars, [{ stars: 5, clubs: 1 }]);
});
