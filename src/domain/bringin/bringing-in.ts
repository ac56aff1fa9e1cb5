// The cut-off sheet becomes the beginning of the book, whole or not at all. Allowed while the book holds no money: a book
// that has begun to count is not overwritten by paper. Members known already are not enrolled again; what the sheet says
// of their roles, dues and loans still counts.
import type { Id } from '../../kernel/ids.ts';
import { addMonthsTo, type LocalDate, type Month, monthOf } from '../../kernel/local-date.ts';
import { type DecidedBody, type Decision, events, refuse } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { Refusal } from '../club/refusal.ts';
import { type ClubState, charterOn } from '../club/state.ts';
import { hasRoleOn, type Role } from '../people/member.ts';
import type { BringInBook, SheetMember } from './bring-in-commands.ts';
import type { BookBroughtIn, LoanBroughtIn } from './bring-in-events.ts';
import { broughtLoan, loanProblem } from './brought-loan.ts';
import { sumsOfSheet } from './sheet-sums.ts';

/** Paid dues are remembered five years back at most; nobody asks for older ones. */
const DUES_MONTHS_KEPT = 60;

/** Order of refusals: REFUSAL_ORDER['bring-in-book']. */
export function decideBringInBook(state: ClubState, command: BringInBook): Decision {
  if (state.profile === null) return refuse({ why: 'club-not-founded' });
  if (holdsMoney(state)) return refuse({ why: 'book-already-has-money' });
  const refusal = unsigned(state, command) ?? unlikely(state, command);
  return refusal === null ? events(...whatItBecomes(state, command)) : refuse(refusal);
}

/** True once money, a loan or dues stand in the book; what was taken back does not count. */
export function holdsMoney(state: ClubState): boolean {
  if ([...state.balances.values()].some((amount) => amount !== 0) || state.duesPaid.size > 0) return true;
  return [...state.loans.values()].some((loan) => loan.status !== 'returned');
}

function unsigned(state: ClubState, { body, on }: BringInBook): Refusal | null {
  const { signatures, members } = body;
  if (new Set(signatures.map(({ personId }) => personId)).size < 2) return { why: 'signatures-too-few' };
  const holds = (personId: Id, role: Role): boolean => {
    const known = state.members.get(personId);
    return (
      members.some((one) => one.personId === personId && one.roles.includes(role)) || (known !== undefined && hasRoleOn(known, role, on))
    );
  };
  const signed = (role: Role): boolean => signatures.some((one) => one.role === role && holds(one.personId, role));
  return signed('chair') && signed('treasurer') ? null : { why: 'board-has-not-signed' };
}

function unlikely(state: ClubState, { body, on }: BringInBook): Refusal | null {
  const { members, loans, capital } = body;
  const named = new Set(members.map(({ personId }) => personId));
  if (named.size < members.length) return { why: 'member-named-twice' };
  if (loans.some(({ personId }) => !named.has(personId) && !state.members.has(personId))) return { why: 'member-unknown' };
  if (new Set(loans.map(({ loanId }) => loanId)).size < loans.length) return { why: 'loan-already-decided' };
  const days: readonly LocalDate[] = [
    ...members.flatMap(({ joinedOn, firstLentOn }) => [joinedOn, firstLentOn ?? joinedOn]),
    ...loans.map(({ lentOn }) => lentOn),
    ...capital.map(({ receivedOn }) => receivedOn),
  ];
  if (days.some((day) => day > on)) return { why: 'later-than-cut-off' };
  const { meetingDay } = charterOn(state, on);
  if (loans.some((loan) => loanProblem(loan, on, meetingDay) !== null)) return { why: 'loan-sum-impossible' };
  const off = sumsOfSheet(body).find(({ difference }) => difference !== 0);
  return off === undefined ? null : { why: 'sheet-does-not-add-up', difference: off.difference };
}

function whatItBecomes(state: ClubState, { body, priv, on }: BringInBook): readonly DecidedBody[] {
  const { funds, capital, members, loans, signatures } = body;
  const { meetingDay } = charterOn(state, on);
  const duesPaid = members.map(({ personId, joinedOn, duesThrough }) => {
    return { personId, from: firstPaid(monthOf(joinedOn), duesThrough), through: duesThrough };
  });
  const firstLent = members.flatMap(({ personId, firstLentOn }) => (firstLentOn === undefined ? [] : [{ personId, on: firstLentOn }]));
  const donors = priv?.donors ?? [];
  return [
    ...members.flatMap((member) =>
      joining(
        state,
        member,
        priv?.people.find((one) => one.personId === member.personId),
      ),
    ),
    ...members.flatMap((member) => roleGiving(state, member, on)),
    {
      kind: 'book-brought-in',
      room: 'money',
      pub: { funds, capital, duesPaid, firstLent, members: members.length, loans: loans.length, signatures },
      ...(donors.length === 0 ? {} : { priv: { donors } }),
    },
    ...loans.map((loan) => ({ kind: 'loan-brought-in', room: 'money', pub: { ...loan, meetingDay } }) as const),
  ];
}

function firstPaid(joined: Month, through: Month): Month {
  const earliest = addMonthsTo(through, 1 - DUES_MONTHS_KEPT);
  if (joined < earliest) return earliest;
  return joined;
}

function joining(
  state: ClubState,
  member: SheetMember,
  person: NonNullable<BringInBook['priv']>['people'][number] | undefined,
): DecidedBody[] {
  if (state.members.has(member.personId)) return [];
  const { personId, group, sex, born, household, minority, associationMember, joinedOn } = member;
  const pub = { personId, group, sex, born, household, minority, associationMember, broughtIn: true } as const;
  if (person === undefined) return [{ kind: 'member-enrolled', room: 'common', pub, on: joinedOn }];
  const { personId: _known, ...priv } = person;
  return [{ kind: 'member-enrolled', room: 'common', pub, priv, on: joinedOn }];
}

/** Since when a role is held the sheet does not say: it is held on the cut-off day. */
function roleGiving(state: ClubState, { personId, roles }: SheetMember, on: LocalDate): DecidedBody[] {
  const known = state.members.get(personId);
  const fresh = [...new Set(roles)].filter((role) => known === undefined || !hasRoleOn(known, role, on));
  return fresh.map((role) => ({ kind: 'role-given', room: 'common', pub: { personId, role, broughtIn: true } }));
}

export function evolveBringIn(state: ClubState, event: ClubEvent & (BookBroughtIn | LoanBroughtIn)): void {
  if (event.kind === 'loan-brought-in') {
    const { loanId, personId, lentOn, meetingDay } = event.pub;
    state.loans.set(loanId, broughtLoan(event.pub, event.on, meetingDay));
    noteFirstLent(state, personId, lentOn);
    return;
  }
  for (const { personId, from, through } of event.pub.duesPaid)
    for (const month of monthsOf(from, through)) state.duesPaid.set(`${personId}/${month}`, event.cmdId);
  for (const { personId, on } of event.pub.firstLent) noteFirstLent(state, personId, on);
}

function noteFirstLent(state: ClubState, personId: Id, on: LocalDate): void {
  const known = state.everLent.get(personId);
  if (known === undefined || on < known) state.everLent.set(personId, on);
}

function monthsOf(from: Month, through: Month): readonly Month[] {
  const months: Month[] = [];
  for (let month = from; month <= through; month = addMonthsTo(month, 1)) months.push(month);
  return months;
}
