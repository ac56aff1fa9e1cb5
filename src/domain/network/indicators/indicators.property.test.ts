// Whatever was recorded, corrected and taken back: a figure is the sum of its contributions, and that sum is what the folded
// book says (laws 11 and 15).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { digestBytes } from '../../../kernel/digest.ts';
import { type Id, idFromDigest } from '../../../kernel/ids.ts';
import { addDays, type LocalDate, localDate, monthOf } from '../../../kernel/local-date.ts';
import { dong } from '../../../kernel/money.ts';
import { DEFAULT_CHARTER } from '../../club/charter.ts';
import type { ClubCommand } from '../../club/command.ts';
import { decide } from '../../club/decide.ts';
import type { ClubEvent } from '../../club/event.ts';
import { balanceOf, type ClubState, cashInBox, emptyClub, fundBalance, fundsOf } from '../../club/state.ts';
import { isOverdue } from '../../loans/loan.ts';
import { householdIn, isPoor } from '../../people/describing.ts';
import { ageOn, isMemberOn } from '../../people/member.ts';
import { idsOf, whoIs } from '../../people/same-person.ts';
import type { BaseId } from './catalogue.ts';
import { evolveAndCount } from './contributions.ts';
import type { Contribution } from './steps.ts';

const idOf = (name: string): Id => idFromDigest(digestBytes(name));
const CLUB = idOf('club');
const FOUNDED = localDate('2020-01-10');

/** `days` may be negative: records come late, from another phone. */
type Step = { readonly what: number; readonly who: number; readonly days: number; readonly sum: number };
const steps = fc.array(
  fc.record({ what: fc.nat(12), who: fc.nat(4), days: fc.integer({ min: -6, max: 20 }), sum: fc.integer({ min: 1, max: 60 }) }),
  {
    maxLength: 60,
  },
);

function commandOf(step: Step, index: number, on: LocalDate, state: ClubState): ClubCommand {
  const personId = idOf(`p${step.who}`);
  const amount = dong(step.sum * 50_000);
  const loans = [...state.loans.keys()];
  const loanId = loans[step.sum % Math.max(1, loans.length)] ?? idOf(`l${index}`);
  const records = [...state.records.keys()];
  const terms = {
    method: 'flat',
    principal: amount,
    instalments: 1 + (step.sum % 6),
    rateBasisPointsPerMonth: 80,
    roundPrincipalTo: 1000,
    graceInstalments: 0,
  } as const;
  const kinds = [
    [
      'enrol-member',
      {
        personId,
        group: 1,
        sex: step.sum % 2 ? 'female' : 'male',
        born: `${1925 + step.sum}`,
        household: 'poor',
        minority: false,
        associationMember: true,
      },
    ],
    ['end-membership', { personId, reason: 'left' }],
    ['give-role', { personId, role: 'volunteer' }],
    ['receive-money', { fund: 'income', place: 'cash', source: 'donor', asCapital: true, amount }],
    ['disburse-loan', { loanId: idOf(`l${index}`), personId, fund: 'income', terms, purpose: 'gà' }],
    ['receive-repayment', { loanId, personId, amount }],
    ['receive-dues', { payers: [{ personId, months: [monthOf(on)], amount: dong(5000) }] }],
    ['give-help', { personId, help: { how: 'labour', halfDays: step.sum }, helpers: [] }],
    ['spend-money', { fund: 'activity', place: 'cash', category: 'meeting', amount, approvedBy: [] }],
    ['correct-member', { personId, sex: step.sum % 2 ? 'male' : 'female', born: `${1930 + step.sum}-07` }],
    ['record-household', { personId, year: 2018 + (step.sum % 6), household: step.sum % 3 ? 'average' : 'near-poor', paper: '' }],
    ['merge-members', { keepId: personId, goneId: idOf(`p${step.sum % 5}`) }],
    ['reverse-record', { cmdId: records[step.sum % Math.max(1, records.length)] ?? CLUB, reason: 'typed-wrong' }],
    ['move-cash', { fund: 'income', direction: step.sum % 3 ? 'to-bank' : 'to-cash', amount }],
    ['pass-resolution', { resolutionId: idOf(`r${step.who}`), subject: 'transfer', votesFor: step.sum, votesAgainst: 1, votesAbstain: 0 }],
    ['transfer-money', { from: 'income', to: 'activity', place: 'cash', amount, resolutionId: idOf(`r${step.who}`) }],
  ] as const;
  const [kind, body] = kinds[step.what] ?? kinds[0];
  return {
    id: idOf(`c${index}`),
    clubId: CLUB,
    kind,
    v: 1,
    on,
    at: '',
    actor: CLUB,
    device: CLUB,
    salt: '',
    body,
    priv: { name: 'Bà Lụa', what: 'nước' },
  } as unknown as ClubCommand;
}

function play(told: readonly Step[]) {
  const state = emptyClub(CLUB);
  const counted: Contribution[] = [];
  const log: ClubEvent[] = [];
  const say = (command: ClubCommand): void => {
    const decided = decide(state, command);
    if (!decided.ok) return;
    for (const event of decided.events) {
      log.push(event);
      counted.push(...evolveAndCount(state, event));
    }
  };
  const body = {
    name: 'CLB',
    unitId: 'x',
    hamlet: '',
    decisionNumber: '1',
    decisionOn: FOUNDED,
    launchedOn: FOUNDED,
    charter: { ...DEFAULT_CHARTER, meetingDay: 10 },
  };
  say({ id: idOf('found'), clubId: CLUB, kind: 'found-club', v: 1, on: FOUNDED, at: '', actor: CLUB, device: CLUB, salt: '', body });
  let on = FOUNDED;
  let last = FOUNDED;
  for (const [index, step] of told.entries()) {
    on = addDays(on, step.days);
    if (on > last) last = on;
    say(commandOf(step, index, on, state));
  }
  return { state, counted, log, last };
}

const sumOf = (counted: readonly Contribution[], indicator: BaseId, upTo: LocalDate): number =>
  counted.reduce((sum, step) => (step.indicator === indicator && step.on <= upTo ? sum + step.amount : sum), 0);

test('the sums are what the folded book says', () => {
  fc.assert(
    fc.property(steps, (told) => {
      const { state, counted, last } = play(told);
      const loans = [...state.loans.values()].filter((loan) => loan.status === 'open' || loan.status === 'finished');
      const rows = loans.flatMap((loan) => loan.rows);
      const present = [...state.members.values()].filter((member) => isMemberOn(member, last));
      const lentBy = (id: Id, on: LocalDate): boolean => (state.everLent.get(id) ?? addDays(on, 1)) <= on;
      const expected: readonly (readonly [BaseId, number])[] = [
        ['members', present.length],
        ['members-women', present.filter((member) => member.sex === 'female').length],
        ['members-poor', present.filter((member) => isPoor(householdIn(member, Number(last.slice(0, 4))))).length],
        ['members-60-plus', present.filter((member) => ageOn(member.born, last) >= 60).length],
        ['members-ever-lent', present.filter((member) => idsOf(state, member.personId).some((id) => lentBy(id, last))).length],
        ['fund-total', fundsOf(state).reduce((sum, fund) => sum + fundBalance(state, fund), 0)],
        ['cash', cashInBox(state)],
        ['bank', fundsOf(state).reduce((sum, fund) => sum + balanceOf(state, fund, 'bank'), 0)],
        ['income-fund', fundBalance(state, 'income')],
        ['activity-fund', fundBalance(state, 'activity')],
        ['spending', balanceOf(state, 'activity', 'spending')],
        ['loans-outstanding', loans.reduce((sum, loan) => sum + loan.balance, 0)],
        ['loans-disbursed', loans.length],
        ['loans-open', loans.filter((loan) => loan.balance > 0).length],
        ['members-borrowing', new Set(loans.filter((loan) => loan.balance > 0).map((loan) => whoIs(state, loan.personId))).size],
        ['principal-overdue', rows.reduce((sum, row) => (isOverdue(row, last) ? sum + row.principal - row.principalPaid : sum), 0)],
        ['instalments-due', rows.filter((row) => row.dueOn <= last).length],
      ];
      for (const [indicator, value] of expected) assert.equal(sumOf(counted, indicator, last), value, indicator);
    }),
    { numRuns: 1000 },
  );
});

test('counts of people never fall below zero on any day', () => {
  fc.assert(
    fc.property(steps, (told) => {
      const { counted } = play(told);
      const days = [...new Set(counted.map((step) => step.on))].sort();
      for (const indicator of ['members', 'members-60-plus', 'members-under-60', 'volunteers', 'members-ever-lent'] as const) {
        for (const day of days) assert.ok(sumOf(counted, indicator, day) >= 0, `${indicator} on ${day}`);
      }
      const far = localDate('2150-01-01');
      assert.equal(sumOf(counted, 'members', far), sumOf(counted, 'members-60-plus', far) + sumOf(counted, 'members-under-60', far));
    }),
    { numRuns: 100 },
  );
});

test('erasing every private part changes no figure', () => {
  fc.assert(
    fc.property(steps, (told) => {
      const { counted, log } = play(told);
      const erased = emptyClub(CLUB);
      const again = log.flatMap((event) => {
        const { priv: _gone, ...rest } = event as ClubEvent & { readonly priv?: object };
        return [...evolveAndCount(erased, rest as ClubEvent)];
      });
      assert.deepEqual(again, counted);
    }),
    { numRuns: 100 },
  );
});
