// Who reported in time: units by what they sent, clubs by the months they closed, told apart from what was only sent late; and the page
// back to a club, which tells of no neighbour.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { monthDigest, monthPageOf } from '../../domain/months/closing-month.ts';
import { DEFAULT_TEMPLATE_ID } from '../../domain/network/reports/default-template.ts';
import { dueOn, periodOf } from '../../domain/network/reports/period.ts';
import { QUANG_NINH } from '../../domain/network/units/vietnam.ts';
import { hasRoleOn } from '../../domain/people/member.ts';
import { monthOf } from '../../kernel/local-date.ts';
import type { ClubFeedback, Completeness, UnitFeedback } from '../../protocol/report-messages.ts';
import { dayInVietnam, today } from '../clock.ts';
import { makeAppender } from '../log/append.ts';
import { commandBy, type Person, type Trial, trialClub } from '../trial.ts';
import { COMMUNE, order, questionOf, REPORT_CLUBS, sending, startReportTrial, write } from './report-trial.ts';

let trial: Trial;
let province: Person;
let commune: Person;
let treasurer: Person;
before(async () => {
  ({ trial, province, commune, treasurer } = await startReportTrial());
});
after(() => trial.end());

/** The latest month that is over and due, whichever day the suite runs on. */
const july = periodOf('month', 'calendar', 2026, 7);
const ask = async (person: Person, unit: string, period = july, template?: string): Promise<Completeness> => {
  const { status, body } = await person.get(`/api/office/completeness?${questionOf(unit, period, template)}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
};

test('a month nobody closed: met and wrote it down, but open; of one before the club, nothing is owed', async () => {
  const { clubs, dueOn: due } = await ask(commune, COMMUNE);
  assert.equal(due, dueOn(july, 5));
  assert.ok(clubs.length > 0 && clubs.every(({ timeliness, meetings }) => timeliness === 'open' && meetings > 0), JSON.stringify(clubs));
  const early = await ask(commune, COMMUNE, periodOf('month', 'calendar', 2010, 1), DEFAULT_TEMPLATE_ID);
  assert.ok(early.clubs.every(({ timeliness, months }) => timeliness === 'before' && months === 0));
});

test('a page closed in time on the phone and received months later is late because of the signal', async () => {
  const { clubId, state } = trialClub(0);
  const month = monthOf(july.to);
  const signatures = [...state.members.values()].flatMap((member) => {
    const role = (['treasurer', 'chair', 'accountant'] as const).find((one) => hasRoleOn(member, one, july.to));
    return role === undefined ? [] : [{ personId: member.personId, role }];
  });
  const body = { month, signatures: signatures.slice(0, 2), pageDigest: monthDigest(monthPageOf(state, month)) };
  const rest = { on: '2026-08-02', at: '2026-08-02T19:00:00+07:00' };
  const close = commandBy(treasurer.id, clubId, 'close-month', body, rest);
  const { answers } = await makeAppender(trial.scratch.pool).append(clubId, [close]);
  assert.equal(answers[0]?.outcome, 'recorded', JSON.stringify(answers));
  const mine = (await ask(commune, COMMUNE)).clubs.find((club) => club.clubId === clubId);
  assert.equal(mine?.timeliness, 'late-offline', JSON.stringify(mine));
  assert.deepEqual([mine.closedOn, mine.receivedOn, mine.closed], ['2026-08-02', today(), 1]);
});

test('units below: missing until sent, late when sent after the day, returned when turned back', async () => {
  const of = async () => (await ask(province, QUANG_NINH)).units.find(({ unitId }) => unitId === COMMUNE);
  assert.equal((await of())?.timeliness, 'missing');
  const sent = order('send-report', COMMUNE, sending(july));
  assert.equal((await write(commune, sent)).status, 200);
  const late = await of();
  assert.equal(late?.timeliness, 'late');
  assert.equal(dayInVietnam(new Date(late?.sentAt ?? 0)), today());
  assert.equal((await write(province, order('return-report', COMMUNE, { reportId: sent.recordId, reason: 'Thiếu' }))).status, 200);
  assert.equal((await of())?.timeliness, 'returned');
  assert.equal((await ask(province, QUANG_NINH)).clubs.length, REPORT_CLUBS.length);
});

test('the page back to a club: its own numbers, the quarter before, and no middle of three clubs', async () => {
  const club = trialClub(0);
  const { body, status } = await treasurer.get(`/api/clubs/${club.clubId}/feedback?year=2026&quarter=3`);
  assert.equal(status, 200, JSON.stringify(body));
  const page = body as ClubFeedback;
  const held = page.lines.find(({ indicator }) => indicator === 'meetings-held');
  const months = ['2026-07', '2026-08', '2026-09'];
  assert.equal(held?.value, [...club.state.meetings.values()].filter(({ on }) => months.includes(on.slice(0, 7))).length);
  assert.ok(page.compared === null && page.lines.every(({ median }) => median === null));
  assert.ok(
    REPORT_CLUBS.slice(1).every(({ name }) => !JSON.stringify(page).includes(name)),
    'no other club is named',
  );
  const all = (await commune.get(`/api/network/feedback?unit=${COMMUNE}&year=2026&quarter=3`)).body as UnitFeedback;
  assert.deepEqual(
    all.clubs.find(({ clubId }) => clubId === club.clubId),
    page,
  );
  assert.equal((await commune.get(`/api/network/feedback?unit=${COMMUNE}&year=2026&quarter=7`)).body.problem, 'period-malformed');
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
