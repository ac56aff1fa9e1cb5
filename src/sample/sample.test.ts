// The sample network tells the article's story, plays only what decide allows, and is the same every time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { balanceOf, cashInBox } from '../domain/club/state.ts';
import { amountDue } from '../domain/loans/loan.ts';
import { fewestNotes } from '../domain/meetings/fewest-notes.ts';
import { clubFigures } from '../domain/network/indicators/club-figures.ts';
import { ageOn } from '../domain/people/member.ts';
import { canonicalText } from '../kernel/canonical.ts';
import { digestHex } from '../kernel/digest.ts';
import { addDays, localDate } from '../kernel/local-date.ts';
import { plain } from '../protocol/chain.ts';
import { parseCommand } from '../protocol/command-schema.ts';
import { CLUBS_BY_UNIT } from './clubs-by-unit.ts';
import { diceOf } from './dice.ts';
import { playClub, sampleNetwork } from './network.ts';
import { sampleConference } from './network-records.ts';
import { ALL_CLUBS, planNetwork, SAMPLE_TODAY, THON_5 } from './plan.ts';

const small = [...sampleNetwork({ clubs: 3 })];
const thon5 = small.find((club) => club.clubId === THON_5);

test('the plan founds 12, 37, 68, 106, 121 and 165 clubs by the ends of the years 2017 to 2022', () => {
  const { clubs } = planNetwork();
  const byEndOf = (year: number) => clubs.filter((club) => club.decisionOn <= localDate(`${year}-12-31`)).length;
  assert.deepEqual([2017, 2018, 2019, 2020, 2021, 2022].map(byEndOf), [12, 37, 68, 106, 121, ALL_CLUBS]);
  assert.ok(clubs.every((club) => club.launchedOn < localDate('2022-11-04')));
  assert.equal(new Set(clubs.map((club) => club.clubId)).size, ALL_CLUBS);
});

test('its clubs lie in 51 of the 54 communes, as many in each as on the tile map', () => {
  const { clubs } = planNetwork();
  for (const [unit, count] of CLUBS_BY_UNIT) assert.equal(clubs.filter((club) => club.unitNow === unit).length, count, unit);
  assert.equal(new Set(clubs.map((club) => club.unitNow)).size, 51);
});

test('every command is well-formed, every one was granted, and none left a question', () => {
  for (const { played } of small) {
    for (const { command, events } of played) {
      assert.ok(events.length > 0, command.kind);
      assert.ok(
        events.every((event) => event.kind !== 'review-raised'),
        command.kind,
      );
      const parsed = parseCommand(JSON.parse(JSON.stringify(command)));
      assert.ok(parsed.ok, JSON.stringify(parsed));
    }
  }
});

test('the same options give the same commands, another seed gives others', () => {
  const digest = (seed?: string) => {
    const plan = planNetwork(
      seed === undefined ? { clubs: 2, until: localDate('2021-01-01') } : { clubs: 2, until: localDate('2021-01-01'), seed },
    );
    const played = [0, 1].flatMap((index) => playClub(plan, index)?.played ?? []);
    return digestHex(played.map(({ command }) => canonicalText(plain(command))).join('\n'));
  };
  assert.equal(digest(), digest());
  assert.notEqual(digest(), digest('khác'));
});

test('a club plays the same alone as among others', () => {
  const plan = planNetwork({ clubs: 3 });
  const alone = playClub(plan, 1);
  assert.deepEqual(alone?.played.at(-1), small[1]?.played.at(-1));
});

test('thôn 5 stands as on the screens on the eve of its 92nd meeting', () => {
  assert.ok(thon5 !== undefined);
  const { state } = thon5;
  const on = localDate('2026-11-24');
  const figures = clubFigures(thon5.played.flatMap(({ contributions }) => contributions));
  const at = (id: Parameters<typeof figures.upTo>[0]) => figures.upTo(id, SAMPLE_TODAY);
  assert.deepEqual(
    [at('members'), at('members-women'), at('members-60-plus'), at('members-ever-lent'), at('members-borrowing')],
    [55, 40, 37, 27, 9],
  );
  assert.deepEqual(
    [balanceOf(state, 'income', 'cash'), balanceOf(state, 'activity', 'cash'), balanceOf(state, 'income', 'loans')],
    [7_500_000, 3_264_000, 26_500_000],
  );
  assert.equal(cashInBox(state), 10_764_000);
  assert.equal(state.meetingCount, 91);
  assert.deepEqual(
    [...state.meetings.values()].filter((meeting) => meeting.status === 'open'),
    [],
  );
  const due = [...state.loans.values()].map((loan) => amountDue(loan, on)).filter((amount) => amount > 0);
  assert.deepEqual(
    due.sort((a, b) => a - b),
    [508_000, 512_000, 516_000, 520_000, 524_000, 528_000, 532_000, 536_000, 536_000],
  );
  const hoa = [...state.members.values()].find((member) => member.name === 'Nguyễn Thị Hoa');
  assert.equal(hoa && ageOn(hoa.born, on), 64);
});

test('figures are those of the folded book, to the đồng and to the head', () => {
  for (const { state, played } of small) {
    const figures = clubFigures(played.flatMap(({ contributions }) => contributions));
    const far = addDays(SAMPLE_TODAY, 0);
    const active = [...state.members.values()].filter((member) => member.spells.at(-1)?.to === '');
    assert.equal(figures.upTo('members', addDays(far, 1)), active.length);
    assert.equal(figures.upTo('cash', far), cashInBox(state));
    const owed = [...state.loans.values()].reduce((sum, loan) => sum + loan.balance, 0);
    assert.equal(figures.upTo('loans-outstanding', far), owed);
    const borrowers = new Set([...state.loans.values()].filter((loan) => loan.balance > 0).map((loan) => loan.personId));
    assert.equal(figures.upTo('members-borrowing', far), borrowers.size);
    const elders = active.filter((member) => ageOn(member.born, far) >= 60);
    assert.equal(figures.upTo('members-60-plus', addDays(far, 1)), elders.length);
    const overdue = [...state.loans.values()]
      .flatMap((loan) => loan.rows)
      .reduce((sum, row) => (row.dueOn < far ? sum + row.principal - row.principalPaid : sum), 0);
    assert.equal(figures.upTo('principal-overdue', far), overdue);
  }
});

test('the conference seats 80 delegates of 31 clubs', () => {
  const { delegations } = sampleConference(planNetwork());
  assert.deepEqual([delegations.length, delegations.reduce((sum, { delegates }) => sum + delegates.length, 0)], [31, 80]);
  assert.equal(new Set(delegations.map(({ clubId }) => clubId)).size, 31);
});

test('notes make the sum, and dice stay within their bounds', () => {
  assert.equal(
    fewestNotes(11_825_000).reduce((sum, note) => sum + note.value * note.count, 0),
    11_825_000,
  );
  const dice = diceOf('x');
  const rolls = Array.from({ length: 2000 }, () => dice.between(3, 7));
  assert.deepEqual([Math.min(...rolls), Math.max(...rolls)], [3, 7]);
});
