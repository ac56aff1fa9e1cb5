// Documents of an office: who may draw, issue and read them; a number once; figures frozen; templates of the own office only.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { templatePaper } from '../../papers/office/making.ts';
import { inScope } from '../db/scope.ts';
import { paperDocx } from '../documents/paper-docx.ts';
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

const club = trialClub(0);
const PROVINCE = 'vn-quang-ninh';
let trial: Trial;
let commune: Person;
let other: Person;
let province: Person;
let treasurer: Person;
let unitId: string;

before(async () => {
  trial = await startTrial();
  await makeAppender(trial.scratch.pool).append(club.clubId, commandsOf(club, 900));
  await everythingCounted(trial.scratch);
  const { rows } = await trial.scratch.pool.query<{ unit_now: string }>('select unit_now from club_register');
  unitId = rows[0]?.unit_now ?? '';
  commune = await trial.person([{ role: 'commune-officer', unitId }]);
  other = await trial.person([{ role: 'commune-officer', unitId: 'qn-07180-2025' }]);
  province = await trial.person([{ role: 'province-officer', unitId: PROVINCE }]);
  treasurer = await trial.person([grantIn('treasurer', club)]);
});
after(() => trial.end());

const report = (more: Json = {}): Json => ({
  kind: 'so-ket',
  unitId,
  aboutId: unitId,
  from: '2017-01',
  to: '2026-10',
  on: '2026-11-05',
  typed: { ton_tai: 'Còn hạn chế.' },
  ...more,
});
const invitation = { trich_yeu: 'Hội nghị', kinh_gui: 'Ông A', thoi_gian: '8 giờ', dia_diem: 'Nhà văn hóa', noi_dung: 'Sơ kết' };
const draw = (person: Person, body: Json) => person.post('/api/office/documents/draw', { as: 'paper', ...body });
const issue = (person: Person, recordId: number, number: number, body: Json = report()) =>
  person.post('/api/office/documents/issue', { recordId: numbered(recordId), number, ...body });
const textOf = (paper: Json): string => JSON.stringify(paper);

test('the commune draws its report with the figures of its dashboard; its fund is the fund of the books', async () => {
  const { status, body } = await draw(commune, report());
  assert.equal(status, 200, JSON.stringify(body));
  const dashboard = (await commune.get(`/api/network/dashboard?unit=${unitId}&month=2026-10`)).body;
  const figure = (indicator: string): number => dashboard.figures.find((one: Json) => one.indicator === indicator).value;
  const digits = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
  assert.ok(textOf(body.paper).includes(`${digits(figure('members'))} thành viên`));
  assert.ok(textOf(body.paper).includes(`Tổng vốn quỹ: ${digits(figure('fund-total'))}`));
  assert.ok(textOf(body.paper).includes(`${digits(figure('clubs-founded'))} câu lạc bộ`));
});

test('a number that a dashboard keeps back is in no document', async () => {
  const dashboard = (await commune.get(`/api/network/dashboard?unit=${unitId}&month=2026-10`)).body;
  const withheld = dashboard.figures.filter((one: Json) => one.withheld).map((one: Json) => one.indicator);
  const words: Record<string, string> = {
    'members-poor': 'số người ít nên không nêu',
    'members-minority': 'số người ít nên không nêu',
    'care-recipients': 'không nêu, vì số người ít',
  };
  const text = textOf((await draw(commune, report())).body.paper);
  const checked = withheld.filter((indicator: string) => words[indicator] !== undefined);
  for (const indicator of checked) assert.ok(text.includes(words[indicator] ?? ''), indicator);
  // On an older map nothing of this kind is told at all, whatever the dashboard of today says.
  const then = textOf((await draw(province, report({ unitId: PROVINCE, aboutId: PROVINCE, to: '2022-10' }))).body.paper);
  assert.ok(then.includes('không nêu, vì số người ít'));
});

test('nobody draws or issues for a unit of another, and a club draws nothing', async () => {
  assert.equal((await draw(other, report())).status, 403);
  assert.equal((await draw(other, report({ unitId: 'qn-07180-2025' }))).status, 403, 'nor about another in the own name');
  assert.equal((await draw(treasurer, report())).status, 403);
  assert.equal((await issue(other, 600, 1)).status, 403);
  assert.equal((await draw(province, report())).status, 200, 'the province sees the draft of a commune');
  const above = await issue(province, 601, 1);
  assert.deepEqual([above.status, above.body.refusal.why], [409, 'not-from-above'], 'and does not sign in its place');
});

test('everything typed wrong is said at once', async () => {
  const { status, body } = await draw(commune, report({ kind: 'giay-moi', typed: { dai_bieu: 'Nguyễn Văn A', la: 'x' } }));
  assert.equal(status, 409);
  assert.deepEqual(
    body.problems.map(({ field, why }: Json) => `${field} ${why}`),
    [
      'trich_yeu missing',
      'kinh_gui missing',
      'thoi_gian missing',
      'dia_diem missing',
      'noi_dung missing',
      'dai_bieu row-cells',
      'la unknown-field',
    ],
  );
});

test('a number is given once a year and sign; two at once get it in turn; what was issued stays as it was', async () => {
  const both = await Promise.all([issue(commune, 610, 5), issue(commune, 611, 5)]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 409]);
  const refused = both.find(({ status }) => status === 409);
  assert.deepEqual(refused?.body.refusal, { why: 'document-number-taken', number: 5, next: 6 });
  const recordId = both.find(({ status }) => status === 200)?.body.record.recordId;
  assert.equal(
    (await issue(commune, 612, 5, report({ kind: 'giay-moi', typed: invitation }))).status,
    200,
    'another sign counts by itself',
  );
  const before = await commune.get(`/api/office/documents/${recordId}`);
  assert.ok(textOf(before.body.paper).includes('Số: 05/BC-HNCT'));
  await makeAppender(trial.scratch.pool).append(club.clubId, [gift(numbered(3), club.clubId, 7_777_000)]);
  await everythingCounted(trial.scratch);
  assert.deepEqual((await commune.get(`/api/office/documents/${recordId}`)).body, before.body);
  for (const as of ['pdf', 'docx']) assert.equal((await province.get(`/api/office/documents/${recordId}?as=${as}`)).status, 200);
  assert.equal((await other.get(`/api/office/documents/${recordId}`)).status, 404);
  const again = await issue(commune, Number(String(recordId).slice(-3)), 5);
  assert.equal(again.status, 200, 'the same record sent twice is one');
});

test('a record of an issue comes in by its own route only, and nothing issued is changed', async () => {
  const body = { kind: 'so-ket', sign: 'BC', number: 50, title: 'x', digest: 'x' };
  const forged = await commune.post('/api/office/records', {
    recordId: numbered(620),
    kind: 'issue-document',
    unitId,
    on: '2026-11-05',
    body,
  });
  assert.equal(forged.status, 400);
  await assert.rejects(
    inScope(trial.scratch.pool, { role: 'app_rw', units: [unitId] }, (transaction) =>
      transaction.query(`insert into issued_document (record_id, unit_id, paper) values (gen_random_uuid(), $1, '{}')`, [unitId]),
    ),
    /row-level security/,
  );
  for (const statement of [`update issued_document set paper = ''`, 'delete from document_template'])
    await assert.rejects(
      inScope(trial.scratch.pool, { role: 'app_rw', units: [unitId] }, (transaction) => transaction.query(statement)),
      /permission denied/,
    );
});

test('the letterhead is dated, and a pattern without room for the number is refused', async () => {
  const set = (recordId: number, pattern: string) =>
    commune.post('/api/office/records', {
      recordId: numbered(recordId),
      kind: 'set-letterhead',
      unitId,
      on: '2026-11-05',
      body: {
        from: '2026-11-10',
        above: 'MẶT TRẬN TỔ QUỐC',
        body: 'HỘI NCT',
        pattern,
        place: 'Yên Hưng',
        authority: 'CHỦ TỊCH',
        signer: 'A',
      },
    });
  assert.equal((await set(630, 'Số: /{loai}')).body.refusal.why, 'letterhead-without-number');
  assert.equal((await set(631, 'Số: {so}-{loai}/NCT')).status, 200);
  const heads = await Promise.all(['2026-11-09', '2026-11-10'].map(async (on) => textOf((await draw(commune, report({ on }))).body.paper)));
  assert.deepEqual(
    heads.map((text) => text.includes('MẶT TRẬN TỔ QUỐC') && text.includes('-BC/NCT')),
    [false, true],
  );
});

test('a template goes out, comes back changed, fills the Word file, and the standard comes back; another office has its own', async () => {
  const bytes = await paperDocx(templatePaper('giay-moi'));
  const send = (person: Person, to: string, file: string | null, recordId: number) =>
    person.post('/api/office/templates/giay-moi', { unitId: to, templateId: numbered(recordId), fileName: 'mau moi.docx', file });
  const base64 = Buffer.from(bytes).toString('base64');
  const bad = await send(commune, unitId, Buffer.from('không phải Word').toString('base64'), 640);
  assert.deepEqual([bad.status, bad.body.problems], [409, [{ why: 'not-word' }]]);
  assert.equal((await send(province, unitId, base64, 641)).status, 403, 'an office above does not change what is signed below');
  const kept = await send(commune, unitId, base64, 642);
  assert.deepEqual([kept.status, kept.body.templates[0].fileName], [200, 'mau moi.docx']);
  assert.deepEqual((await other.get('/api/office/templates')).body.templates, []);
  const asked = report({ kind: 'giay-moi', typed: invitation, as: 'docx' });
  const answer = await commune.post('/api/office/documents/draw', asked);
  assert.equal(answer.headers.get('content-type')?.includes('wordprocessingml'), true);
  assert.equal((await send(commune, unitId, null, 643)).body.templates.length, 0);
  assert.equal((await commune.get(`/api/office/templates/giay-moi?unit=${unitId}`)).status, 200);
  assert.equal((await commune.get(`/api/office/templates/khong-co?unit=${unitId}`)).status, 404);
  assert.ok(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).includes('{{thoi_gian}}'));
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
