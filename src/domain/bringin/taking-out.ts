// The way back out: a book brought in is taken out in one step while nothing rests on it, and then the book is as empty as
// before. Two reversals, one a room, so that those who read only the roster see the members go too.
import { canonicalText } from '../../kernel/canonical.ts';
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Account, Fund } from '../books/account.ts';
import type { Entry } from '../books/entry.ts';
import { post } from '../books/posting.ts';
import type { ClubEvent, EventOf } from '../club/event.ts';
import { type ClubState, emptyClub } from '../club/state.ts';
import type { Member } from '../people/member.ts';
import { evolvePeople } from '../people/membership.ts';
import { broughtLoan } from './brought-loan.ts';

type Record = readonly ClubEvent[];

export function isBringIn(record: Record): boolean {
  return record.some((event) => event.kind === 'book-brought-in' || (event.kind === 'member-enrolled' && event.pub.broughtIn === true));
}

/** True when no later record, payment, role, roll-call or care names what came in with it, and no month was closed on it. */
export function nothingRestsOn(state: ClubState, cmdId: Id, record: Record): boolean {
  const loans = record.filter((event) => event.kind === 'loan-brought-in');
  const persons = new Set(record.flatMap((event) => (event.kind === 'member-enrolled' ? [event.pub.personId] : [])));
  return (
    state.closedThrough === '' &&
    loans.every((event) => loanUntouched(state, event)) &&
    [...persons].every((personId) => memberUntouched(state, personId, record)) &&
    [...state.meetings.values()].every((meeting) => Object.keys(meeting.marks).length === 0) &&
    [...state.recipients.keys()].every((personId) => !persons.has(personId)) &&
    [...state.loans.values()].every((loan) => loan.status === 'returned' || loans.some((event) => event.pub.loanId === loan.loanId)) &&
    nothingRecordedSince(state, cmdId) &&
    balancesAreOf(state, record)
  );
}

function loanUntouched(state: ClubState, { pub, on }: EventOf<'loan-brought-in'>): boolean {
  const loan = state.loans.get(pub.loanId);
  return loan !== undefined && sameText(loan, broughtLoan(pub, on, pub.meetingDay));
}

/** Still what the sheet made of the person: no role, stay, household or correction since. */
function memberUntouched(state: ClubState, personId: Id, record: Record): boolean {
  const member = state.members.get(personId);
  const made = emptyClub(state.clubId);
  for (const event of record) if (event.kind === 'member-enrolled' || event.kind === 'role-given') evolvePeople(made, event);
  const first = made.members.get(personId);
  return member !== undefined && first !== undefined && sameText(withoutPrivate(member), withoutPrivate(first));
}

function withoutPrivate({ name: _name, bornOn: _bornOn, phone: _phone, ...kept }: Member): object {
  return kept;
}

/** A record taken back, and the taking back of it, rest on nothing. */
function nothingRecordedSince(state: ClubState, cmdId: Id): boolean {
  const ids = [...state.records.keys()];
  return ids.slice(ids.indexOf(cmdId) + 1).every((later) => {
    const record = state.records.get(later) ?? [];
    return state.reversed.has(later) || record.every((event) => event.kind === 'record-reversed');
  });
}

/** Whatever moved money since, of whatever kind, shows in the balances. */
function balancesAreOf(state: ClubState, record: Record): boolean {
  const sums = new Map<`${Fund}/${Account}`, number>();
  for (const { fund, account, amount } of record.flatMap((event) => post(event)))
    sums.set(`${fund}/${account}`, (sums.get(`${fund}/${account}`) ?? 0) + amount);
  return [...state.balances].every(([key, amount]) => amount === (sums.get(key) ?? 0));
}

function sameText(one: object, other: object): boolean {
  return canonicalText({ ...one } as never) === canonicalText({ ...other } as never);
}

/** What a reversal takes out of the state for one event of a bring-in. */
export function takeOut(state: ClubState, event: ClubEvent): void {
  switch (event.kind) {
    case 'member-enrolled':
      state.members.delete(event.pub.personId);
      return;
    case 'role-given': {
      const member = state.members.get(event.pub.personId);
      if (member === undefined) return;
      const roles = member.roles.filter((held) => held.role !== event.pub.role || held.from !== event.on);
      state.members.set(member.personId, { ...member, roles });
      return;
    }
    case 'loan-brought-in':
      state.loans.delete(event.pub.loanId);
      return;
    case 'book-brought-in':
      for (const [key, cmdId] of [...state.duesPaid]) if (cmdId === event.cmdId) state.duesPaid.delete(key);
      return;
    default:
  }
}

/** The first loan of a person that a standing bring-in knows of, beside the loans of the book. */
export function firstLentBefore(state: ClubState, personId: Id): LocalDate | undefined {
  for (const [cmdId, record] of state.records) {
    if (state.reversed.has(cmdId)) continue;
    for (const event of record) {
      const known = event.kind === 'book-brought-in' ? event.pub.firstLent.find((one) => one.personId === personId) : undefined;
      if (known !== undefined) return known.on;
    }
  }
  return undefined;
}

/** A bring-in taken out leaves no balance of 0 behind: the funds count as never having had money. */
export function forgetEmptyBalances(state: ClubState, lines: Entry): void {
  for (const { fund, account } of lines) if (state.balances.get(`${fund}/${account}`) === 0) state.balances.delete(`${fund}/${account}`);
}
