import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duesBegin } from '../../../domain/books/dues.ts';
import type { ClubCommand, CommandKind } from '../../../domain/club/command.ts';
import { decide } from '../../../domain/club/decide.ts';
import { evolve } from '../../../domain/club/evolve.ts';
import { type ClubState, emptyClub } from '../../../domain/club/state.ts';
import { meetingIdOf } from '../../../domain/meetings/gathering.ts';
import { type Id, id } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { Postponements } from '../../store/postponements.ts';
import { bookMonths } from './book-lines.ts';
import { nudgeFor, paidAt, sheetRow } from './collection-sheet.ts';

const numbered = (n: number): Id => id(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const clubId = numbered(1);
const hoa = numbered(11);
const tai = numbered(12);
const loanId = numbered(21);
let next = 100;

/** Plays one command on the book; its events are folded at once, as the phone does. */
function play(book: ClubState, kind: CommandKind, on: string, body: object, priv?: object): Id {
  const commandId = numbered(next++);
  const command = {
    id: commandId,
    clubId,
    kind,
    v: 1,
    on: localDate(on),
    at: '',
    actor: numbered(2),
    device: numbered(3),
    salt: '0'.repeat(32),
    body,
    ...(priv ? { priv } : {}),
  };
  const decided = decide(book, command as unknown as ClubCommand);
  assert.ok(decided.ok, JSON.stringify(decided));
  for (const event of decided.events) evolve(book, event);
  return commandId;
}

const charter = {
  adopted: true,
  meetingDay: 24,
  duesPerMonth: 5000,
  loanMethod: 'declining-equal-principal',
  loanRateBasisPointsPerMonth: 80,
  loanInstalments: 10,
  loanMaxInstalments: 24,
  loanCeiling: 50_000_000,
  roundPrincipalTo: 1000,
  interestSplit: [{ fund: 'activity', weight: 100 }],
  loanApprovals: 0,
  differenceFund: 'activity',
};

/** A club of two; ông Tài borrowed 5 million on 24/10. */
function clubOfTwo(): { book: ClubState; meetingId: Id } {
  const book = emptyClub(clubId);
  play(book, 'found-club', '2018-09-12', {
    name: 'CLB thôn 5',
    unitId: 'u',
    hamlet: 'thôn 5',
    decisionNumber: '1',
    decisionOn: '2018-09-12',
    launchedOn: '2018-09-12',
    charter,
  });
  for (const [personId, name] of [
    [hoa, 'Nguyễn Thị Hoa'],
    [tai, 'Hoàng Văn Tài'],
  ] as const) {
    play(
      book,
      'enrol-member',
      '2018-09-12',
      { personId, group: 1, sex: 'female', born: '1962', household: 'other', minority: false, associationMember: true },
      { name },
    );
  }
  play(book, 'receive-money', '2018-09-12', { fund: 'income', place: 'cash', source: 'association', asCapital: true, amount: 20_000_000 });
  const terms = {
    method: 'declining-equal-principal',
    principal: 5_000_000,
    instalments: 10,
    rateBasisPointsPerMonth: 80,
    roundPrincipalTo: 1000,
    graceInstalments: 0,
  };
  play(book, 'disburse-loan', '2026-10-24', { loanId, personId: tai, fund: 'income', terms, purpose: 'gà' });
  const meetingId = meetingIdOf(clubId, localDate('2026-11-24'));
  play(book, 'open-meeting', '2026-11-24', { meetingId });
  return { book, meetingId };
}

function rowOf(book: ClubState, meetingId: Id, personId: Id, postponements = new Postponements()) {
  const meeting = book.meetings.get(meetingId);
  const member = book.members.get(personId);
  assert.ok(meeting && member);
  return sheetRow(book, meeting, member, postponements, paidAt(book, meeting), duesBegin(book));
}

test('the due is dues and instalment in one sum', () => {
  const { book, meetingId } = clubOfTwo();
  const row = rowOf(book, meetingId, tai);
  assert.deepEqual(
    [row.dues, row.due[0]?.amount, row.due[0]?.instalments, row.dueTotal, row.state],
    [5000, 540_000, [1], 545_000, 'unpaid'],
  );
  assert.deepEqual([rowOf(book, meetingId, hoa).dueTotal, rowOf(book, meetingId, hoa).state], [5000, 'unpaid']);
});

test('what was paid here is read off the book, and a correction makes the row unpaid again', () => {
  const { book, meetingId } = clubOfTwo();
  play(book, 'receive-dues', '2026-11-24', { meetingId, payers: [{ personId: tai, months: ['2026-11'], amount: 5000 }] });
  const repayment = play(book, 'receive-repayment', '2026-11-24', { meetingId, loanId, personId: tai, amount: 540_000 });
  const paid = rowOf(book, meetingId, tai);
  assert.deepEqual([paid.state, paid.paidTotal, paid.paid.map((one) => one.what)], ['paid', 545_000, ['dues', 'loan']]);
  play(book, 'reverse-record', '2026-11-24', { cmdId: repayment, reason: 'typed-wrong' });
  const after = rowOf(book, meetingId, tai);
  assert.deepEqual([after.paidTotal, after.dueTotal], [5000, 540_000]);
});

test('dues paid at an earlier meeting are not asked again', () => {
  const { book, meetingId } = clubOfTwo();
  play(book, 'receive-dues', '2026-11-02', { payers: [{ personId: hoa, months: ['2026-11'], amount: 5000 }] });
  assert.equal(rowOf(book, meetingId, hoa).state, 'nothing');
});

test('late dues, this month’s dues and the instalment are one sum; who is excused or has paid ahead is told so', () => {
  const { book, meetingId } = clubOfTwo();
  play(book, 'receive-dues', '2026-09-24', { payers: [{ personId: hoa, months: ['2026-09'], amount: 5000 }] });
  const late = rowOf(book, meetingId, tai);
  assert.deepEqual(
    late.duesOpen.map((one) => one.month),
    ['2026-09', '2026-10', '2026-11'],
  );
  assert.deepEqual([late.dues, late.dueTotal], [15_000, 555_000]);
  play(book, 'exempt-dues', '2026-11-24', { personId: tai, from: '2026-10', reason: 'poor' });
  assert.deepEqual([rowOf(book, meetingId, tai).dues, rowOf(book, meetingId, tai).excused], [5000, 'poor']);
  play(book, 'receive-dues', '2026-11-02', { payers: [{ personId: hoa, months: ['2026-10', '2026-11', '2026-12'], amount: 15_000 }] });
  assert.deepEqual([rowOf(book, meetingId, hoa).ahead, rowOf(book, meetingId, hoa).state], ['2026-12', 'nothing']);
});

test('a postponed instalment shows its reason and stays due', () => {
  const { book, meetingId } = clubOfTwo();
  const known = new Postponements(new Map([[`${meetingId}/${loanId}`, 'ill']]));
  const row = rowOf(book, meetingId, tai, known);
  assert.deepEqual([row.state, row.postponed, row.dueTotal], ['postponed', 'ill', 545_000]);
});

test('a nudge explains the coincidence it found', () => {
  assert.deepEqual(nudgeFor(2_500_000, 500_000, 2_500_000), { what: 'pays-off', times: 5, due: 500_000 });
  assert.deepEqual(nudgeFor(2_600_000, 500_000, 2_500_000), { what: 'over', over: 100_000 });
  assert.deepEqual(nudgeFor(2_000_000, 500_000, 2_500_000), { what: 'much', times: 4, due: 500_000 });
  assert.deepEqual(nudgeFor(540_000, 540_000, 5_040_000), { what: 'none' });
  assert.deepEqual(nudgeFor(200_000, 0, null), { what: 'none' });
});

test('the cash book shows what moved the cash of a fund, newest month first, and adds up', () => {
  const { book } = clubOfTwo();
  const months = bookMonths(book, 'income');
  assert.deepEqual(
    months.map((one) => [one.month, one.cameIn, one.wentOut]),
    [
      ['2026-10', 0, -5_000_000],
      ['2018-09', 20_000_000, 0],
    ],
  );
  assert.equal(bookMonths(book, 'activity').length, 0);
});
