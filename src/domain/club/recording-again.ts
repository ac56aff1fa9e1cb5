// A record entered once more: for the right member, or because taking it back was itself the mistake. It goes through the same
// deciders as any record, on the book as it is now, and says which day it is about; so a loan that was finished meanwhile, or
// dues that were paid meanwhile, end with a question as they always do.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import type { Place } from '../books/account.ts';
import { post } from '../books/posting.ts';
import { decideReceiveDues, decideReceiveMoney, decideSpendMoney, heldFor } from '../books/receipts.ts';
import { decideGiveHelp } from '../help/giving.ts';
import { decideReceiveRepayment } from '../loans/lending.ts';
import { concerning } from '../months/dating.ts';
import type { ClubCommand } from './command.ts';
import type { Decision } from './decision.ts';
import type { ClubEvent, EventBody, EventKind } from './event.ts';
import type { ClubState } from './state.ts';

/** The money of a payer moves from one member to another; an instalment goes to this loan of theirs. */
export interface Move {
  readonly from: Id;
  readonly to: Id;
  readonly loanId?: Id;
}

type Head = Pick<ClubCommand, 'id' | 'clubId' | 'v' | 'on' | 'at' | 'actor' | 'device' | 'salt'>;
type At = { readonly meetingId?: Id };

const AGAIN: ReadonlySet<EventKind> = new Set(['dues-received', 'loan-repaid', 'money-held', 'money-received', 'money-spent', 'help-paid']);

/** What a record entered itself, without the marks that it turned another one around. */
export function ownEvents(record: readonly ClubEvent[]): readonly ClubEvent[] {
  return record.filter(({ kind }) => kind !== 'record-reversed' && kind !== 'reversal-undone');
}

export function canBeRecordedAgain(record: readonly ClubEvent[]): boolean {
  return record.length > 0 && record.every(({ kind }) => AGAIN.has(kind));
}

/** The events of `record` decided anew as of `day`, for the command that asks for it. */
export function recordedAgain(
  state: ClubState,
  record: readonly ClubEvent[],
  command: ClubCommand,
  { day, at, move }: { readonly day: LocalDate; readonly at: At; readonly move?: Move },
): readonly EventBody[] {
  const head = headOf(command, day);
  const bodies = record.flatMap((event) => decidedAgain(state, event, record, { head, at, ...(move === undefined ? {} : { move }) }));
  return bodies.map((body) => (post(body).length > 0 && day !== command.on ? concerning(body, day) : body));
}

function headOf({ id, clubId, at, actor, device, salt }: ClubCommand, on: LocalDate): Head {
  return { id, clubId, v: 1, on, at, actor, device, salt };
}

type Again = { readonly head: Head; readonly at: At; readonly move?: Move };

function decidedAgain(state: ClubState, event: ClubEvent, record: readonly ClubEvent[], { head, at, move }: Again): readonly EventBody[] {
  const who = (personId: Id): Id => (move !== undefined && personId === move.from ? move.to : personId);
  switch (event.kind) {
    case 'dues-received': {
      const payers = event.pub.payers.map((payer) => ({ ...payer, personId: who(payer.personId) }));
      return eventsOf(decideReceiveDues(state, { ...head, kind: 'receive-dues', body: { ...at, ...placeOf(event.pub), payers } }));
    }
    case 'loan-repaid': {
      // What the payment held beyond the debt was part of it: the whole sum goes to the loan again.
      const over = record.reduce((total, other) => total + overOf(other), 0);
      const body = {
        ...at,
        ...placeOf(event.pub),
        loanId: move?.loanId ?? event.pub.loanId,
        personId: who(event.pub.personId),
        amount: dong(event.pub.principal + event.pub.interest + (event.pub.penalty ?? 0) + over),
      };
      return eventsOf(decideReceiveRepayment(state, { ...head, kind: 'receive-repayment', body }));
    }
    case 'money-held': {
      if (overOf(event) > 0 && record.some(({ kind }) => kind === 'loan-repaid')) return [];
      const { personId, amount, fund, why, loanId } = event.pub;
      return heldFor(who(personId), amount, fund, why, head.id, {
        ...at,
        ...placeOf(event.pub),
        ...(loanId === undefined ? {} : { loanId }),
      });
    }
    default:
      return otherAgain(state, event, head, at);
  }
}

/** Money that came by bank is entered again at the bank. */
function placeOf({ place }: { readonly place?: Place }): { readonly place?: Place } {
  return place === undefined ? {} : { place };
}

function otherAgain(state: ClubState, event: ClubEvent, head: Head, at: At): readonly EventBody[] {
  switch (event.kind) {
    case 'money-received': {
      const { meetingId: _then, concerns: _day, typedBy: _who, ...body } = event.pub;
      const priv = event.priv === undefined ? {} : { priv: event.priv };
      return eventsOf(decideReceiveMoney(state, { ...head, kind: 'receive-money', body: { ...body, ...at }, ...priv }));
    }
    case 'money-spent': {
      const { meetingId: _then, concerns: _day, typedBy: _who, ...body } = event.pub;
      const priv = event.priv === undefined ? {} : { priv: event.priv };
      return eventsOf(decideSpendMoney(state, { ...head, kind: 'spend-money', body: { ...body, ...at }, ...priv }));
    }
    case 'help-paid': {
      const { fund, amount, meetingId: _then, concerns: _day, typedBy: _who, ...told } = event.pub;
      const priv = event.priv === undefined ? {} : { priv: event.priv };
      const body = { ...told, ...at, help: { how: 'money', fund, amount } as const };
      return eventsOf(decideGiveHelp(state, { ...head, kind: 'give-help', body, ...priv }));
    }
    default:
      return [];
  }
}

function overOf(event: ClubEvent): number {
  return event.kind === 'money-held' && event.pub.why === 'paid-more-than-owed' ? event.pub.amount : 0;
}

function eventsOf(decision: Decision): readonly EventBody[] {
  return decision.ok ? decision.events : [];
}
