// The ladder of reports holds whoever asks and however many at once; a sent report stays as it was, and what changes later opens
// into the records that changed it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { adHocPeriod, periodOf } from '../../domain/network/reports/period.ts';
import { QUANG_NINH } from '../../domain/network/units/vietnam.ts';
import { localDate } from '../../kernel/local-date.ts';
import { officeRefusalText } from '../../text/office-refusals.ts';
import { makeAppender } from '../log/append.ts';
import { gift, type Json, type Person, type Trial, trialClub } from '../trial.ts';
import { COMMUNE, figureRow, order, reportOf, sending, sentReport, startReportTrial, TEMPLATE, template, write } from './report-trial.ts';

let trial: Trial;
let province: Person;
let second: Person;
let commune: Person;
let centre: Person;
let treasurer: Person;
before(async () => {
  ({ trial, province, second, commune, centre, treasurer } = await startReportTrial());
});
after(() => trial.end());

test('a report with a wrong period, an unknown template, a typed figure where one is computed, is refused with what to do', async () => {
  const month = periodOf('month', 'calendar', 2026, 8);
  const refused = async (body: object, on?: string) => (await write(commune, order('send-report', COMMUNE, body, on))).body.refusal?.why;
  assert.equal(await refused(sending({ ...month, from: localDate('2026-08-02') })), 'report-period-not-known');
  assert.equal(await refused(sending(month, 'khong-co')), 'report-template-not-known');
  assert.equal(await refused(sending({ ...periodOf('month', 'day-14', 2026, 8) })), 'report-kind-not-in-template');
  const typed = (rowId: string, column: string) => ({ typed: [{ rowId, column, amount: 5, source: 'Sổ' }] });
  assert.equal(await refused(sending(month, TEMPLATE, typed('members-own', 'this'))), 'report-cell-is-computed');
  assert.equal(await refused(sending(month, TEMPLATE, typed('gifts', 'plan-share'))), 'report-cell-is-computed');
  assert.equal(await refused(sending(month, TEMPLATE, { remarks: [{ noteId: 'x', text: 'y' }] })), 'report-note-not-known');
  assert.equal(await refused(sending(periodOf('month', 'calendar', 2026, 11), 'lalanh-general')), 'report-too-early');
  // With a column for what is still to come, a report may go before the period is over.
  assert.equal(
    (await commune.get(`/api/office/report?unit=${COMMUNE}&template=x&kind=month&cutOff=calendar&from=2026-08-01&to=2026-08-31`)).status,
    404,
  );
  const forged = order('send-report', COMMUNE, { ...sending(month), frozen: { digest: 'x', templateSeq: 1 } });
  assert.equal((await write(commune, forged)).status, 400, 'what the server adds is not taken from an office');
});

test('a template with an unknown figure, the same row twice, another office’s id', async () => {
  const refused = async (person: Person, unit: string, body: object) =>
    (await write(person, order('set-report-template', unit, body))).body.refusal?.why;
  const rows = (...list: Json[]) => ({ sections: [{ heading: '', rows: list }] });
  assert.equal(await refused(commune, COMMUNE, template('calendar', 'xa', rows(figureRow('so-la')))), 'template-unknown-figure');
  assert.equal(
    await refused(commune, COMMUNE, template('calendar', 'xa', rows(figureRow('members'), figureRow('members')))),
    'template-row-twice',
  );
  assert.equal(
    await refused(commune, COMMUNE, template('calendar', 'xa', rows(figureRow('spending', 'growth')))),
    'template-growth-of-flow',
  );
  assert.equal(await refused(commune, COMMUNE, template('calendar', TEMPLATE)), 'template-not-yours');
});

let sent: Json;
const september = periodOf('month', 'calendar', 2026, 9);

test('sent once: frozen with a check word; the same order again changes nothing; a second sending is told who was first', async () => {
  const typed = {
    typed: [{ rowId: 'gifts', column: 'this', amount: 40, source: 'Sổ quà của xã' }],
    remarks: [{ noteId: 'n1', text: 'Tốt.' }],
  };
  sent = order('send-report', COMMUNE, sending(september, TEMPLATE, typed));
  const first = await write(commune, sent);
  assert.equal(first.status, 200, JSON.stringify(first.body));
  assert.match(first.body.record.body.frozen.digest, /^[0-9a-f]{64}$/);
  assert.deepEqual((await write(commune, sent)).body, first.body);
  const { refusal } = (await write(commune, order('send-report', COMMUNE, sending(september)))).body;
  assert.equal(refusal.why, 'report-already-sent');
  assert.match(officeRefusalText(refusal, 'vi'), /đã gửi báo cáo kỳ này lúc .* Muốn sửa, hãy đề nghị cấp trên trả lại/);
  const frozen = await sentReport(commune, COMMUNE, sent.recordId);
  assert.deepEqual(frozen.rows.find(({ rowId }) => rowId === 'gifts')?.cells.this, { value: 40, source: 'Sổ quà của xã' });
  assert.ok(frozen.cut.clubs.length > 0 && frozen.definitions.length > 0 && frozen.templateSeq > 0);
  assert.equal((await province.get(`/api/office/report?unit=${COMMUNE}&sent=${sent.recordId}`)).status, 200);
});

test('two sendings of one period at once: one is taken, the other told', async () => {
  const august = periodOf('month', 'calendar', 2026, 8);
  const replies = await Promise.all([0, 1].map(() => write(commune, order('send-report', COMMUNE, sending(august)))));
  assert.deepEqual(replies.map(({ status }) => status).toSorted(), [200, 409]);
});

test('answered by the level right above only, never by the unit itself, never from two levels up', async () => {
  const approve = () => order('approve-report', COMMUNE, { reportId: sent.recordId });
  assert.equal((await write(commune, approve())).body.refusal.why, 'report-own-not-answered');
  assert.equal((await write(centre, approve())).body.refusal.why, 'report-only-right-above');
  assert.equal(
    (await write(province, order('reopen-report', COMMUNE, { reportId: sent.recordId, reason: 'Sớm' }))).body.refusal.why,
    'report-not-approved',
  );
  assert.equal((await write(province, order('return-report', COMMUNE, { reportId: sent.recordId, reason: '' }))).status, 400);
});

test('two people return it at once: one returns, the other is told who and when', async () => {
  const back = () => order('return-report', COMMUNE, { reportId: sent.recordId, reason: 'Thiếu nhận xét' });
  const replies = await Promise.all([write(province, back()), write(second, back())]);
  const refused = replies.find(({ status }) => status === 409)?.body.refusal;
  assert.equal(replies.filter(({ status }) => status === 200).length, 1);
  assert.equal(refused?.why, 'report-already-returned');
  const again = order('send-report', COMMUNE, sending(september));
  assert.equal((await write(commune, again)).status, 200);
  const stale = await write(province, order('approve-report', COMMUNE, { reportId: sent.recordId }));
  assert.equal(stale.body.refusal.why, 'report-sent-anew');
  sent = again;
});

test('two people approve it at once: one approves, the other is told who and when', async () => {
  const yes = () => order('approve-report', COMMUNE, { reportId: sent.recordId });
  const replies = await Promise.all([write(province, yes()), write(second, yes())]);
  assert.deepEqual(replies.map(({ status }) => status).toSorted(), [200, 409]);
  const { refusal } = replies.find(({ status }) => status === 409)?.body ?? {};
  assert.match(officeRefusalText(refusal, 'vi'), /^Người thử \d+ đã duyệt báo cáo này lúc \d+:\d\d, \d\d\/\d\d\/\d{4}\./);
  assert.equal(
    (await write(province, order('return-report', COMMUNE, { reportId: sent.recordId, reason: 'x' }))).body.refusal.why,
    'report-already-approved',
  );
});

test('opened again from above with a reason, but not while the report above stands', async () => {
  const above = order('send-report', QUANG_NINH, sending(september));
  assert.equal((await write(province, above)).status, 200);
  const reopen = () => order('reopen-report', COMMUNE, { reportId: sent.recordId, reason: 'Sai số quà' });
  assert.equal((await write(province, reopen())).body.refusal.why, 'report-above-stands');
  assert.equal(
    (await write(province, order('approve-report', QUANG_NINH, { reportId: above.recordId }))).body.refusal.why,
    'report-own-not-answered',
  );
  assert.equal((await write(centre, order('return-report', QUANG_NINH, { reportId: above.recordId, reason: 'Làm lại' }))).status, 200);
  assert.equal((await write(province, reopen())).status, 200);
  const again = order('send-report', COMMUNE, sending(september));
  assert.equal((await write(commune, again)).status, 200);
  sent = again;
});

test('a record that comes later changes no frozen report; the next one tells before, after and the records between', async () => {
  const club = trialClub(0);
  const before = await sentReport(commune, COMMUNE, sent.recordId);
  const late = gift(treasurer.id, club.clubId, 750_000, { on: '2026-09-20', at: '2026-11-21T08:00:00+07:00' });
  const { answers } = await makeAppender(trial.scratch.pool).append(club.clubId, [late]);
  assert.equal(answers[0]?.outcome, 'recorded');
  const after = await sentReport(commune, COMMUNE, sent.recordId);
  assert.deepEqual(after, before);
  const october = periodOf('month', 'calendar', 2026, 10);
  const draft = await reportOf(commune, COMMUNE, october);
  const change = draft.adjustments.find(({ rowId, reportId }) => rowId === 'fund-total-own' && reportId === sent.recordId);
  assert.ok(change, JSON.stringify(draft.adjustments));
  assert.equal(change.after - change.before, 750_000);
  const path = `/api/office/report-changes?unit=${COMMUNE}&report=${change.reportId}&since=${change.sinceId}&row=${change.rowId}`;
  const { body } = await commune.get(path);
  assert.equal(body.total, 750_000);
  assert.deepEqual(
    body.records.map(({ cmdId, amount }: Json) => [cmdId, amount]),
    [[late.id, 750_000]],
  );
  // Once told it is not told again; what comes after that is a new change.
  const told = order('send-report', COMMUNE, sending(october));
  assert.equal((await write(commune, told)).status, 200);
  const next = await reportOf(commune, COMMUNE, adHocPeriod('calendar', localDate('2026-11-01'), localDate('2026-11-15')));
  assert.deepEqual(
    next.adjustments.filter(({ reportId }) => reportId === sent.recordId),
    [],
  );
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
