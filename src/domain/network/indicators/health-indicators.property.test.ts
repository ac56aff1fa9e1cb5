// Whatever was measured, merged and taken back, on late days too: the sums are what the folded book says, and a record with its
// private part erased counts the same (laws 11 and 15).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, localDate, monthOf, yearOf } from '../../../kernel/local-date.ts';
import { founded, numberedId } from '../../club/book-player.ts';
import type { ClubCommand } from '../../club/command.ts';
import { decide } from '../../club/decide.ts';
import type { ClubEvent } from '../../club/event.ts';
import { emptyClub } from '../../club/state.ts';
import { monthsSeen, seenInMonth, seenInYear } from '../../health/seen.ts';
import type { BaseId } from './catalogue.ts';
import { evolveAndCount } from './contributions.ts';
import type { Contribution } from './steps.ts';

type Step = { readonly what: number; readonly who: number; readonly other: number; readonly days: number };
const steps = fc.array(fc.record({ what: fc.nat(5), who: fc.nat(3), other: fc.nat(3), days: fc.integer({ min: -40, max: 90 }) }), {
  maxLength: 40,
});

function bodyOf({ what, who, other }: Step, records: readonly string[]): readonly [string, object] {
  const [personId, second] = [numberedId(1 + who), numberedId(1 + other)];
  const all: readonly (readonly [string, object])[] = [
    ['measure-health', { personIds: [personId, second] }],
    ['hold-check-up', { checkUpId: numberedId(600 + other), partner: 'x', exams: [], personIds: [personId] }],
    ['refer-person', { referralId: numberedId(500 + other), personId, to: 'station' }],
    ['close-referral', { referralId: numberedId(500 + who), outcome: 'treated' }],
    ['reverse-record', { cmdId: records[(who * 4 + other) % Math.max(1, records.length)] ?? personId, reason: 'typed-wrong' }],
    ['merge-members', { keepId: personId, goneId: second }],
  ];
  return all[what] ?? ['measure-health', { personIds: [personId] }];
}

function play(told: readonly Step[]) {
  const { state } = founded();
  const counted: Contribution[] = [];
  const log: ClubEvent[] = [];
  const health: string[] = [];
  let on = localDate('2026-11-24');
  for (const [index, step] of told.entries()) {
    on = addDays(on, step.days);
    const [kind, body] = bodyOf(step, health.slice(-16));
    const id = numberedId(5000 + index);
    const envelope = { id, clubId: state.clubId, v: 1, at: '', actor: id, device: id, salt: '' };
    const decided = decide(state, { ...envelope, kind, body, on, priv: { why: 'x', told: 'y' } } as unknown as ClubCommand);
    if (!decided.ok) continue;
    health.push(id);
    for (const event of decided.events) {
      log.push(event);
      counted.push(...evolveAndCount(state, event));
    }
  }
  return { state, counted, log };
}

const sumOf = (counted: readonly Contribution[], indicator: BaseId): number =>
  counted.reduce((sum, step) => (step.indicator === indicator ? sum + step.amount : sum), 0);

test('people are counted once a month and once a year, referrals once', () => {
  fc.assert(
    fc.property(steps, (told) => {
      const { state, counted } = play(told);
      const yearly = (seen: 'measured' | 'checked-up') =>
        [...new Set(monthsSeen(state, seen).map(yearOf))].reduce((sum, year) => sum + seenInYear(state, seen, year), 0);
      const monthly = monthsSeen(state, 'measured').reduce((sum, month) => sum + seenInMonth(state, 'measured', month), 0);
      assert.equal(sumOf(counted, 'people-measured'), monthly);
      assert.equal(sumOf(counted, 'people-measured-year'), yearly('measured'));
      assert.equal(sumOf(counted, 'people-checked-up'), yearly('checked-up'));
      const ended = [...state.referrals.values()].filter(({ end }) => end !== null).length;
      assert.equal(sumOf(counted, 'referrals-closed'), ended);
    }),
    { numRuns: 300 },
  );
});

test('erasing what was said and measured changes no figure of health', () => {
  fc.assert(
    fc.property(steps, (told) => {
      const { counted, log } = play(told);
      const again = founded().state;
      const erased = log.flatMap((event) => {
        const { priv: _gone, ...rest } = event as ClubEvent & { readonly priv?: object };
        return [...evolveAndCount(again, rest as ClubEvent)];
      });
      assert.deepEqual(erased, counted);
    }),
    { numRuns: 50 },
  );
});

test('persons seen stand in the month of their record', () => {
  const { state, counted } = play([{ what: 0, who: 0, other: 1, days: 0 }]);
  assert.equal(seenInMonth(state, 'measured', monthOf(localDate('2026-11-24'))), 2);
  assert.deepEqual(
    counted.filter(({ indicator }) => indicator === 'people-measured').map(({ on, amount }) => [on, amount]),
    [['2026-11-24', 2]],
  );
  assert.equal(emptyClub(numberedId(1)).seen.size, 0);
});
