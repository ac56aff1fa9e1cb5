// Random histories of one club, from a seed: whatever people might record, in any order, on any of nine months' days. What
// decide refuses is left out. One line a kind of record; a new kind gets its line here and is judged by every oracle.

import type { Id } from '../../kernel/ids.ts';
import { localDate, month } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { meetingIdOf } from '../meetings/gathering.ts';
import { type Book, founded, numberedId, TERMS } from './book-player.ts';
import type { CommandKind } from './command.ts';
import type { ClubEvent } from './event.ts';
import type { ClubState } from './state.ts';

/** A whole number from 0 to `below` − 1. */
export type Roll = (below: number) => number;

interface Turn {
  readonly roll: Roll;
  readonly state: ClubState;
  readonly on: string;
  readonly person: Id;
  readonly amount: ReturnType<typeof dong>;
  readonly meetingId: Id;
}

type Deed = (turn: Turn) => readonly [CommandKind, object];

const deeds: readonly Deed[] = [
  ({ meetingId }) => ['open-meeting', { meetingId }],
  ({ person, amount, on, roll }) => [
    'receive-dues',
    { payers: [{ personId: person, months: [month(on.slice(0, 7))], amount }], ...(roll(3) === 0 && { place: 'bank' }) },
  ],
  ({ person, amount, meetingId, roll }) => [
    'receive-dues',
    { meetingId, payers: [{ personId: person, months: [month(`2026-0${1 + roll(9)}`)], amount }] },
  ],
  ({ person, amount, meetingId }) => ['receive-repayment', { meetingId, loanId: loanOf(person), personId: person, amount }],
  ({ person, roll }) => ['disburse-loan', loanOrder(person, roll)],
  ({ amount, roll }) => ['spend-money', { fund: fund(roll), place: place(roll), category: 'visiting', amount, approvedBy: [] }],
  ({ person, amount }) => ['give-help', { personId: person, help: { how: 'money', fund: 'activity', amount }, helpers: [] }],
  ({ person, roll }) => ['give-help', { personId: person, help: { how: 'labour', halfDays: 1 + roll(4) }, helpers: [person] }],
  ({ amount, roll }) => ['receive-money', { fund: fund(roll), place: place(roll), source: 'donor', asCapital: roll(2) === 0, amount }],
  ({ amount, roll }) => ['move-cash', { fund: fund(roll), direction: roll(2) === 0 ? 'to-bank' : 'to-cash', amount }],
  ({ meetingId, roll }) => [
    'pass-resolution',
    { meetingId, resolutionId: RESOLUTION, subject: 'transfer', votesFor: 1 + roll(4), votesAgainst: 0, votesAbstain: 0 },
  ],
  ({ amount, roll }) => ['transfer-money', { from: fund(roll), to: fund(roll), place: place(roll), amount, resolutionId: RESOLUTION }],
  ({ person, roll }) => [
    'reschedule-loan',
    { loanId: loanOf(person), personId: person, reason: 'disaster', pauseMonths: roll(3), instalments: 1 + roll(10), approvedBy: BOARD },
  ],
  ({ person }) => ['write-off-loan', { loanId: loanOf(person), personId: person, resolutionId: RESOLUTION }],
  ({ state, person, roll }) => [
    'move-payment',
    { cmdId: any([...state.records.keys()], roll), from: numberedId(1 + roll(5)), to: person, loanId: loanOf(person) },
  ],
  ({ state, roll }) => ['reverse-record', { cmdId: any([...state.records.keys()], roll), reason: 'typed-wrong' }],
  ({ state, roll }) => [
    'settle-review',
    { reviewId: any([...state.reviews.keys()], roll) ?? 'none', choice: ['return-money', 'apply-money', 'noted'][roll(3)] },
  ],
  ({ meetingId, roll }) => [
    'count-cash',
    { meetingId, notes: [{ value: 1000, count: 15_000 + roll(9000) }], bookSeen: dong(0), reason: 'unknown' },
  ],
];

/** Opened, counted and closed at once; the signed page is another one, which is asked about. */
function wholeMeeting(meetingId: Id, roll: Roll): readonly (readonly [CommandKind, object])[] {
  const signatures = [1, 2].map((n) => ({ personId: numberedId(n), role: 'board-member' }));
  return [
    ['open-meeting', { meetingId }],
    ['count-cash', { meetingId, notes: [{ value: 1000, count: 15_000 + roll(9000) }], bookSeen: dong(0), reason: 'unknown' }],
    ['close-meeting', { meetingId, signatures, pageDigest: '' }],
  ];
}

const BOARD = [numberedId(1), numberedId(2)];
const RESOLUTION = numberedId(800);
const fund = (roll: Roll): string => ['income', 'activity', 'fund-tam-long-vang'][roll(3)] ?? 'income';
const place = (roll: Roll): string => (roll(2) === 0 ? 'cash' : 'bank');

/** The book after `length` turns, and its log from the founding on. */
export function anyHistory(roll: Roll, length: number): { readonly book: Book; readonly log: readonly ClubEvent[] } {
  const book = founded();
  const log: ClubEvent[] = [...book.state.records.values()].flat();
  for (let turn = 0; turn < length; turn += 1) {
    const on = `2026-0${1 + roll(9)}-${10 + roll(4)}`;
    const person = numberedId(1 + roll(5));
    const meetingId = meetingIdOf(book.state.clubId, localDate(on));
    const deed = deeds[roll(deeds.length)];
    if (deed === undefined) continue;
    const told = [deed({ roll, state: book.state, on, person, amount: dong(1 + roll(6_000_000)), meetingId })];
    if (roll(8) === 0) told.push(...wholeMeeting(meetingId, roll));
    for (const [kind, body] of told)
      if (book.refused(kind, body, on) === 'not refused') log.push(...book.fact(kind, body, on, numberedId(70 + roll(2))));
  }
  return { book, log };
}

const loanOf = (person: Id): Id => numberedId(500 + Number(person.slice(-3)));

function loanOrder(person: Id, roll: Roll): object {
  const methods = ['flat', 'declining-equal-principal', 'declining-equal-instalment', 'flat-principal-at-end'];
  const terms = { ...TERMS, method: methods[roll(4)], principal: dong(100_000 + roll(6_000_000)), instalments: 1 + roll(12) };
  return { loanId: loanOf(person), personId: person, fund: 'income', terms, purpose: 'poultry' };
}

function any<Value>(list: readonly Value[], roll: Roll): Value | undefined {
  return list[roll(Math.max(1, list.length))];
}
