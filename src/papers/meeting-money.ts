// The money of one meeting as its page shows it: what lay in the box at the start, what came and went in groups, what lay
// there at the end, fund by fund. The start is the end less the meeting's own records, so the column always adds up.
import type { Fund } from '../domain/books/account.ts';
import type { ClubEvent } from '../domain/club/event.ts';
import { type ClubState, fundsOf } from '../domain/club/state.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import type { Id } from '../kernel/ids.ts';
import { describeEvent } from './describe.ts';
import { stepsOf } from './loan-history.ts';
import { changeOf } from './movements.ts';
import { personOf } from './setting.ts';

export interface MoneyLine {
  readonly words: string;
  /** One amount a fund, in the order of `funds`. */
  readonly amounts: readonly number[];
}

export interface MeetingMoney {
  readonly funds: readonly Fund[];
  readonly start: readonly number[];
  readonly lines: readonly MoneyLine[];
  readonly end: readonly number[];
  /** Principal out and people who owe it, as the box was counted. */
  readonly lent: number;
  readonly borrowers: number;
}

export function meetingMoney(state: ClubState, meeting: Meeting): MeetingMoney {
  const funds = fundsOf(state);
  const upTo = meeting.count?.cmdId;
  const end = funds.map(() => 0);
  const own: ClubEvent[] = [];
  const before = new Set<Id>();
  for (const [cmdId, record] of state.records) {
    before.add(cmdId);
    for (const event of record) {
      for (const [at, fund] of funds.entries()) end[at] = (end[at] ?? 0) + changeOf(event, fund, 'cash');
      if ('meetingId' in event.pub && event.pub.meetingId === meeting.meetingId) own.push(event);
    }
    if (cmdId === upTo) break;
  }
  const lines = grouped(state, own, funds);
  const start = funds.map((_, at) => (end[at] ?? 0) - lines.reduce((sum, line) => sum + (line.amounts[at] ?? 0), 0));
  return { funds, start, lines, end, ...lentThen(state, before) };
}

function lentThen(state: ClubState, before: ReadonlySet<Id>): { readonly lent: number; readonly borrowers: number } {
  let lent = 0;
  const borrowers = new Set<Id>();
  for (const loan of state.loans.values()) {
    const owed = stepsOf(state, loan.loanId).reduce((sum, step) => (before.has(step.cmdId) ? sum + step.owed : sum), 0);
    lent += owed;
    if (owed > 0) borrowers.add(loan.personId);
  }
  return { lent, borrowers: borrowers.size };
}

/** Many small ones of a kind become one line; what stands alone keeps its own words. */
function grouped(state: ClubState, events: readonly ClubEvent[], funds: readonly Fund[]): readonly MoneyLine[] {
  const groups = new Map<string, { events: ClubEvent[]; amounts: number[] }>();
  for (const event of events)
    for (const part of partsOf(event, funds)) {
      const group = groups.get(part.group) ?? { events: [], amounts: funds.map(() => 0) };
      group.events.push(event);
      for (const [at, amount] of part.amounts.entries()) group.amounts[at] = (group.amounts[at] ?? 0) + amount;
      groups.set(part.group, group);
    }
  return [...groups]
    .filter(([, { amounts }]) => amounts.some((amount) => amount !== 0))
    .map(([group, { events: found, amounts }]) => ({ words: wordsOf(state, group, found), amounts }));
}

interface Part {
  readonly group: string;
  readonly amounts: readonly number[];
}

function partsOf(event: ClubEvent, funds: readonly Fund[]): readonly Part[] {
  const whole = funds.map((fund) => changeOf(event, fund, 'cash'));
  // What came by the bank never lay in the box.
  if (whole.every((amount) => amount === 0)) return [];
  if (event.kind === 'loan-repaid') {
    const shareOf = (parts: typeof event.pub.interestTo): number[] =>
      funds.map((fund) => parts.reduce((sum, part) => (part.fund === fund ? sum + part.amount : sum), 0));
    const interest = shareOf(event.pub.interestTo);
    const penalty = shareOf(event.pub.penaltyTo ?? []);
    return [
      { group: 'principal', amounts: whole.map((amount, at) => amount - (interest[at] ?? 0) - (penalty[at] ?? 0)) },
      { group: 'penalty', amounts: penalty },
      { group: 'interest', amounts: interest },
    ];
  }
  const group =
    event.kind === 'dues-received' || event.kind === 'record-reversed' || event.kind === 'cash-counted'
      ? event.kind
      : `${event.cmdId}/${event.n}`;
  return [{ group, amounts: whole }];
}

function wordsOf(state: ClubState, group: string, events: readonly ClubEvent[]): string {
  const people = new Set(events.flatMap(personsOf)).size;
  switch (group) {
    case 'principal':
      return `Thu gốc vay, ${people} người`;
    case 'interest':
      return 'Thu lãi vay';
    case 'penalty':
      return `Thu phạt chậm góp, ${people} người`;
    case 'dues-received':
      return `Thu hội phí, ${people} người`;
    case 'record-reversed':
      return `Ghi ngược ${events.length} khoản`;
    default: {
      const [event] = events;
      if (event === undefined) return '';
      if (event.kind === 'loan-disbursed') return `Cho ${personOf(state, event.pub.personId)} vay, ${event.pub.terms.instalments} kỳ`;
      return describeEvent(state, event);
    }
  }
}

function personsOf(event: ClubEvent): readonly string[] {
  if (event.kind === 'dues-received') return event.pub.payers.map(({ personId }) => personId);
  return event.kind === 'loan-repaid' ? [event.pub.personId] : [];
}
