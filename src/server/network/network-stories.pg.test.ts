// Stories of the network, told on after those of one club (test/stories): what a province and a commune do in a year, through the same
// doors as their screens.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { adHocPeriod, periodOf } from '../../domain/network/reports/period.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { Paper } from '../../papers/paper.ts';
import { paperText } from '../../papers/paper-text.ts';
import type { Dashboard } from '../../protocol/network-messages.ts';
import type { Completeness } from '../../protocol/report-messages.ts';
import { makeAppender } from '../log/append.ts';
import {
  commandsOf,
  everythingCounted,
  gift,
  grantIn,
  type Json,
  numbered,
  type Person,
  startTrial,
  type Trial,
  trialClub,
} from '../trial.ts';
import { order, questionOf, reportOf, sending, write } from './report-trial.ts';

const [ours, fading, coming] = [trialClub(0), trialClub(1), trialClub(2)];
const PROVINCE = 'vn-quang-ninh';
const OLD = ours.unitId;
const [EAST, WEST] = ['qn-dong-2026', 'qn-tay-2026'];
const GENERAL = 'lalanh-general';
const PLAN = numbered(600);
const NOVEMBER = adHocPeriod('calendar', localDate('2026-11-01'), localDate('2026-11-20'));
let trial: Trial;
let province: Person;
let treasurer: Person;
/** Of the unit that the reorganisation forms. */
let east: Person;

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  await appender.append(ours.clubId, commandsOf(ours, ours.played.length));
  await appender.append(fading.clubId, commandsOf(fading, 100));
  await everythingCounted(trial.scratch);
  province = await trial.person([{ role: 'province-officer', unitId: PROVINCE }]);
  treasurer = await trial.person([grantIn('treasurer', ours)]);
});
after(() => trial.end());

const taken = async (person: Person, kind: string, unitId: string, body: object, rest: Json = {}): Promise<Json> => {
  const one = { ...order(kind, unitId, body), ...rest };
  const { status, body: answer } = await write(person, one);
  assert.equal(status, 200, `${kind}: ${JSON.stringify(answer)}`);
  return one;
};
const board = async (person: Person, unit: string, month = '2026-11'): Promise<Dashboard> =>
  (await person.get(`/api/network/dashboard?unit=${unit}&month=${month}`)).body;
const clubsGoal = ({ targets }: Dashboard) => targets.find(({ indicator }) => indicator === 'clubs-founded');
const numberIn = ({ figures }: Dashboard, wanted: string) => figures.find(({ indicator }) => indicator === wanted)?.value;
const planCell = async (person: Person, unit: string) =>
  (await reportOf(person, unit, NOVEMBER, GENERAL)).rows.find(({ indicator }) => indicator === 'clubs-founded')?.cells.plan;

test('story 60, growing by plan: the plan takes the place of the older one everywhere, a club is founded, and the year is reached', async () => {
  await taken(province, 'adopt-programme', PROVINCE, {
    programmeId: PLAN,
    number: '60/KH-UBND',
    title: 'Kế hoạch nhân rộng',
    issuer: 'UBND tỉnh',
    issuedOn: '2026-11-01',
    from: '2026-01-01',
    until: '2030-12-31',
    source: 'Tủ hồ sơ số 6',
    targets: [
      {
        id: '1',
        indicator: 'clubs-founded',
        words: 'Có ít nhất 12 câu lạc bộ',
        goal: { kind: 'count', atLeast: 12 },
        basis: 'now',
        dueYear: 2030,
        baseline: null,
        path: [{ year: 2026, value: 3 }],
        replaces: { programme: 'kh-205', target: 'clubs' },
      },
    ],
    open: [],
  });
  const before = await board(province, PROVINCE);
  const goal = clubsGoal(before);
  assert.deepEqual([goal?.programme, goal?.year, goal?.goal, goal?.ending], ['60/KH-UBND', 2026, 3, { dueYear: 2030, goal: 12 }]);
  assert.ok(
    before.programmes.some(({ number }) => number === '60/KH-UBND'),
    'the filter offers it',
  );
  assert.ok(!before.targets.some(({ indicator, programmeId }) => indicator === 'clubs-founded' && programmeId === 'kh-205'));
  assert.equal(
    clubsGoal(await board(province, PROVINCE, '2025-06'))?.programme,
    '205/KH-UBND',
    'an old month is held against its own plan',
  );
  assert.deepEqual(await planCell(province, PROVINCE), { value: 3, citation: '60/KH-UBND, 2026' });
  const earlier = await reportOf(province, PROVINCE, periodOf('month', 'calendar', 2025, 6), GENERAL);
  assert.deepEqual(earlier.rows.find(({ indicator }) => indicator === 'clubs-founded')?.cells.plan, {
    value: 191,
    citation: '205/KH-UBND, 2025',
  });

  assert.equal(numberIn(before, 'clubs-founded'), 2);
  const ward = await trial.person([{ role: 'commune-officer', unitId: coming.unitId }]);
  const prospect = await taken(ward, 'begin-prospect', coming.unitId, { hamlet: 'khu 7', name: 'CLB khu 7', lead: 'Bà Mai' });
  await makeAppender(trial.scratch.pool).append(coming.clubId, commandsOf(coming, coming.played.length));
  await everythingCounted(trial.scratch);
  await taken(ward, 'found-prospect', coming.unitId, { prospectId: prospect.recordId }, { clubId: coming.clubId });
  assert.equal(numberIn(await board(province, PROVINCE), 'clubs-founded'), 3);
});

test('story 61, a reorganisation: the sums before and after are equal, and the new unit has its name in everything', async () => {
  const commune = await trial.person([{ role: 'commune-officer', unitId: OLD }]);
  const sumsOf = ({ figures }: Dashboard) =>
    figures.filter(({ indicator }) => !/^(communes|provinces)/.test(indicator)).map(({ indicator, value }) => [indicator, value]);
  const [before, own] = [sumsOf(await board(province, PROVINCE)), sumsOf(await board(commune, OLD))];
  const half = (unit: string, name: string) => ({
    do: 'form',
    unit,
    level: 'commune',
    type: 'phường',
    name,
    parent: PROVINCE,
    of: [{ unit: OLD, extent: 'part' }],
  });
  await taken(province, 'enact-reorganisation', PROVINCE, {
    number: '61/NQ-HĐND',
    issuer: 'HĐND tỉnh',
    issuedOn: '2026-11-01',
    effectiveOn: '2026-11-20',
    changes: [half(EAST, 'Đông Hải'), half(WEST, 'Tây Hải')],
    assigned: [{ clubId: ours.clubId, unit: EAST }],
  });
  await everythingCounted(trial.scratch);
  east = await trial.person([{ role: 'commune-officer', unitId: EAST }]);
  assert.deepEqual(sumsOf(await board(province, PROVINCE)), before, 'of the province');
  assert.deepEqual(sumsOf(await board(east, EAST)), own, 'the club took everything of its own along');

  await taken(east, 'state-statistics', EAST, {
    month: '2026-10',
    values: [{ statistic: 'older-people', amount: 900 }],
    source: 'Sổ phường',
  });
  const completeness: Completeness = (
    await province.get(`/api/office/completeness?${questionOf(PROVINCE, periodOf('month', 'calendar', 2026, 10), GENERAL)}`)
  ).body;
  const below = completeness.units.map(({ unitId, name }) => `${unitId} ${name}`);
  assert.ok(below.includes(`${EAST} Đông Hải`) && below.includes(`${WEST} Tây Hải`), below.join(', '));
  assert.ok(!below.some((one) => one.startsWith(`${OLD} `)));
  const draft = { kind: 'so-ket', unitId: EAST, aboutId: EAST, on: '2026-11-25', from: '2026-01', to: '2026-10', typed: {}, as: 'paper' };
  const drawn = await east.post('/api/office/documents/draw', draft);
  assert.equal(drawn.status, 200, JSON.stringify(drawn.body));
  const text = paperText(drawn.body.paper as Paper);
  assert.match(text, /HỘI NGƯỜI CAO TUỔI\s+PHƯỜNG ĐÔNG HẢI/);
  assert.match(text, /900/, 'what the unit stated');
});

test('story 62, a report is sent, returned with a reason, sent again and approved; a late record is told by the next one', async () => {
  const september = periodOf('month', 'calendar', 2026, 9);
  const said = { typed: [], remarks: [{ noteId: 'good', text: 'Các câu lạc bộ sinh hoạt đều.' }] };
  const first = await taken(east, 'send-report', EAST, sending(september, GENERAL));
  await taken(province, 'return-report', EAST, { reportId: first.recordId, reason: 'Chưa có nhận xét' });
  const second = await taken(east, 'send-report', EAST, sending(september, GENERAL, said));
  await taken(province, 'approve-report', EAST, { reportId: second.recordId });

  const late = gift(treasurer.id, ours.clubId, 620_000, { on: '2026-09-20', at: '2026-11-21T08:00:00+07:00' });
  assert.equal((await makeAppender(trial.scratch.pool).append(ours.clubId, [late])).answers[0]?.outcome, 'recorded');
  const next = await taken(east, 'send-report', EAST, sending(periodOf('month', 'calendar', 2026, 10), GENERAL));
  const { body } = await east.get(`/api/office/report?unit=${EAST}&sent=${next.recordId}`);
  const change = body.report.adjustments.find(({ indicator }: Json) => indicator === 'fund-total');
  assert.equal(change.after - change.before, 620_000);

  const file = (as: string, person = east) => person.get(`/api/office/report-file/${second.recordId}?unit=${EAST}&as=${as}`);
  const pdf = await file('pdf');
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  assert.match(String(pdf.body), /^%PDF-/);
  const word = await file('docx', province);
  assert.deepEqual([word.status, String(word.body).slice(0, 2)], [200, 'PK']);
  assert.equal(word.headers.get('content-disposition'), `attachment; filename="bao-cao-${EAST}-2026-09-01-2026-09-30.docx"`);
  const stranger = await trial.person([{ role: 'commune-officer', unitId: coming.unitId }]);
  assert.equal((await file('pdf', stranger)).status, 403);
});

test('story 63, a target is shared out with a gap: each unit has its part as its goal, with its document, and the rest is nobody’s', async () => {
  const body = (parts: readonly Json[], more: Json = {}) => ({
    programme: PLAN,
    target: '1',
    year: 2026,
    parts,
    reason: 'Hội nghị giao',
    ...more,
  });
  const over = await write(province, order('share-out-target', PROVINCE, body([{ unitId: EAST, value: 4 }])));
  assert.deepEqual(over.body.refusal, { why: 'sharing-over-whole', sum: 4, whole: 3 });
  const gone = await write(province, order('share-out-target', PROVINCE, body([{ unitId: OLD, value: 1 }])));
  assert.equal(gone.body.refusal.why, 'sharing-not-below', 'the old unit is no more');
  await taken(province, 'share-out-target', PROVINCE, body([{ unitId: EAST, value: 1 }]));
  const { body: plans } = await province.get(`/api/network/targets?unit=${PROVINCE}&month=2026-11`);
  const whole = plans.programmes.find(({ id }: Json) => id === PLAN).targets[0].path[0].value;
  const given = plans.shared[0].parts.reduce((sum: number, { value }: Json) => sum + value, 0);
  assert.deepEqual([whole, given, whole - given], [3, 1, 2]);

  const goal = clubsGoal(await board(east, EAST));
  assert.deepEqual([goal?.how, goal?.goal, goal?.programme], ['given', 1, '60/KH-UBND']);
  assert.deepEqual(await planCell(east, EAST), { value: 1, citation: '60/KH-UBND, 2026 (giao ngày 20/11/2026)' });
  const west = await trial.person([{ role: 'commune-officer', unitId: WEST }]);
  assert.equal(clubsGoal(await board(west, WEST)), undefined, 'a number is nobody’s part until it is given');
  const draft = { kind: 'so-ket', unitId: EAST, aboutId: EAST, on: '2026-11-25', from: '2026-01', to: '2026-11', typed: {}, as: 'paper' };
  const drawn = await east.post('/api/office/documents/draw', draft);
  assert.match(paperText(drawn.body.paper as Paper), /60\/KH-UBND, 2026 \(giao ngày 20\/11\/2026\)/);
});

test('story 64, a fading club is seen with its reasons, visited, and stays on the list until somebody says what came of it', async () => {
  const month = '2026-10';
  const unit = fading.state.placements.at(-1)?.unitId ?? '';
  const ward = await trial.person([{ role: 'commune-officer', unitId: unit }]);
  const seen = (await board(province, PROVINCE, month)).fading.map(({ clubId }) => clubId);
  assert.ok(seen.includes(fading.clubId), 'on the overview of the province');
  const { body } = await ward.get(`/api/network/fading?unit=${unit}&month=${month}`);
  const club = body.clubs.find(({ clubId }: Json) => clubId === fading.clubId);
  assert.ok(
    club.signs.some(({ why, months }: Json) => why === 'missed' && months > 3),
    JSON.stringify(club.signs),
  );

  const followed = (more: Json) => ({ deed: 'visited', what: 'Gặp ban chủ nhiệm, hẹn họp lại.', ...more });
  const early = await write(ward, { ...order('follow-up-club', unit, followed({ nextOn: '2026-11-20' })), clubId: fading.clubId });
  assert.equal(early.body.refusal.why, 'follow-up-next-too-early');
  await taken(ward, 'follow-up-club', unit, followed({ nextOn: '2026-12-01' }), { clubId: fading.clubId });
  await taken(province, 'follow-up-club', unit, followed({ deed: 'called', what: 'Phường đã đến, chờ kỳ họp tháng 12.' }), {
    clubId: fading.clubId,
  });
  const { records } = (await ward.get(`/api/office/records?unit=${unit}`)).body;
  const said = records.filter(({ kind }: Json) => kind === 'follow-up-club').map(({ body: one }: Json) => [one.deed, one.nextOn]);
  assert.deepEqual(said, [
    ['visited', '2026-12-01'],
    ['called', undefined],
  ]);
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
