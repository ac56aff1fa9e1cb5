// Whose a payment could be instead: for an instalment the members with an open loan, each loan a choice; for dues every member.

import type { ClubEvent } from '../../../domain/club/event.ts';
import { isPaymentOf } from '../../../domain/club/payment.ts';
import { ownEvents } from '../../../domain/club/recording-again.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import type { Loan } from '../../../domain/loans/loan.ts';
import type { Member } from '../../../domain/people/member.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { membersOn } from '../people/naming.ts';

export interface Candidate {
  readonly member: Member;
  readonly loan?: Loan;
}

export interface MovedPart {
  readonly cmdId: Id;
  readonly on: LocalDate;
  readonly amount: number;
  readonly way: 'here' | 'away';
  readonly otherId: Id;
}

/** Members a record is a payment of; empty when it cannot be moved. */
export function payersOf(record: readonly ClubEvent[]): readonly Id[] {
  const own = ownEvents(record);
  if (own.length === 0 || !own.every((event) => isPaymentOf(event))) return [];
  const found = own.flatMap((event): readonly Id[] => {
    if (event.kind === 'dues-received') return event.pub.payers.map(({ personId }) => personId);
    return event.kind === 'loan-repaid' || event.kind === 'money-held' ? [event.pub.personId] : [];
  });
  return [...new Set(found)];
}

/** What of a record was this person's money. */
export function amountOf(record: readonly ClubEvent[], personId: Id): number {
  return ownEvents(record).reduce((sum, event) => {
    if (event.kind === 'dues-received')
      return sum + event.pub.payers.reduce((total, payer) => (payer.personId === personId ? total + payer.amount : total), 0);
    if (event.kind === 'loan-repaid' && event.pub.personId === personId) return sum + event.pub.principal + event.pub.interest;
    return event.kind === 'money-held' && event.pub.personId === personId ? sum + event.pub.amount : sum;
  }, 0);
}

export function candidatesFor(state: ClubState, record: readonly ClubEvent[], from: Id, on: LocalDate): readonly Candidate[] {
  const others = membersOn(state, on).filter(({ personId }) => personId !== from);
  if (!record.some(({ kind }) => kind === 'loan-repaid')) return others.map((member) => ({ member }));
  return others.flatMap((member) =>
    [...state.loans.values()]
      .filter((loan) => loan.personId === member.personId && loan.status === 'open')
      .map((loan) => ({ member, loan })),
  );
}

/** Payments moved to or from this member, newest first. */
export function movedPayments(state: ClubState, personId: Id): readonly MovedPart[] {
  const found: MovedPart[] = [];
  for (const [cmdId, record] of state.records) {
    const [reversal] = record;
    if (reversal?.kind !== 'record-reversed') continue;
    const { movedFrom, movedTo, originalOn, cmdId: wrong } = reversal.pub;
    if (movedFrom === undefined || movedTo === undefined || (personId !== movedFrom && personId !== movedTo)) continue;
    const amount = amountOf(state.records.get(wrong) ?? [], movedFrom);
    const way = personId === movedTo ? 'here' : 'away';
    found.push({ cmdId, on: originalOn, amount, way, otherId: way === 'here' ? movedFrom : movedTo });
  }
  return found.reverse();
}
