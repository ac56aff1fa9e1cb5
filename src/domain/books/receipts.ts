// Money in and out that is no loan: dues, gifts and grants, spending. What a second phone already took is not taken
// twice into the same place: it is held for the member, with a question.

import type { Id } from '../../kernel/ids.ts';
import type { Month } from '../../kernel/local-date.ts';
import { type Dong, dong } from '../../kernel/money.ts';
import { paymentQuestions } from '../approvals/spending.ts';
import { campaignQuestions } from '../campaigns/campaigning.ts';
import type { ReviewKind } from '../club/correcting-events.ts';
import { type Decision, events, oddities, oddPersons, question } from '../club/decision.ts';
import type { ClubEvent, EventBody } from '../club/event.ts';
import { balanceOf, type ClubState } from '../club/state.ts';
import { idsOf } from '../people/same-person.ts';
import type { Fund, Place } from './account.ts';
import type { ReceiveDues, ReceiveMoney, SpendMoney } from './money-commands.ts';
import type { DuesReceived, MoneyHeld } from './money-events.ts';

type Payer = DuesReceived['pub']['payers'][number];

/** Dues of one or many members. A month already paid goes to the member's held money. */
export function decideReceiveDues(state: ClubState, command: ReceiveDues): Decision {
  const { payers } = command.body;
  const at = whereOf(command.body);
  const seen = new Set<string>();
  const isPaid = (personId: Id, month: Month): boolean => idsOf(state, personId).some((id) => state.duesPaid.has(`${id}/${month}`));
  const fresh: Payer[] = [];
  const again: Payer[] = [];
  for (const payer of payers) {
    const keys = payer.months.map((m) => `${payer.personId}/${m}` as const);
    const known = payer.months.some((m) => isPaid(payer.personId, m)) || keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    (known ? again : fresh).push(payer);
  }
  const list: EventBody[] = [];
  if (fresh.length > 0) list.push({ kind: 'dues-received', room: 'money', pub: { ...at, fund: 'activity', payers: fresh } });
  for (const payer of again) list.push(...heldFor(payer.personId, payer.amount, 'activity', 'dues-paid-twice', command.id, at));
  const persons = payers.map((p) => p.personId);
  return events(...list, ...oddities(state, command, 'money'), ...oddPersons(state, command, 'money', persons));
}

/** At which meeting money came and where it lies; absent parts stay absent, as in older books. */
export function whereOf({ meetingId, place }: { readonly meetingId?: Id; readonly place?: Place }): {
  readonly meetingId?: Id;
  readonly place?: Place;
} {
  return { ...(meetingId === undefined ? {} : { meetingId }), ...(place === undefined ? {} : { place }) };
}

/** Money nobody can place yet: a held posting and the question that goes with it. */
export function heldFor(
  personId: Id,
  amount: Dong,
  fund: Fund,
  why: ReviewKind,
  about: Id,
  at: { readonly meetingId?: Id; readonly loanId?: Id; readonly place?: Place },
): readonly EventBody[] {
  const { place, ...where } = at;
  const held: MoneyHeld = {
    kind: 'money-held',
    room: 'money',
    pub: { ...where, ...(place === undefined ? {} : { place }), fund, personId, amount, why },
  };
  return [held, question('money', why, about, { ...where, personId, amount })];
}

export function decideReceiveMoney(state: ClubState, command: ReceiveMoney): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events(
    { kind: 'money-received', room: 'money', pub: command.body, ...priv },
    ...campaignQuestions(state, command.id, command.body.campaignId, command.body.fund),
    ...oddities(state, command, 'money'),
  );
}

export function decideSpendMoney(state: ClubState, command: SpendMoney): Decision {
  const { fund, place, amount } = command.body;
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events(
    { kind: 'money-spent', room: 'money', pub: command.body, ...priv },
    ...belowZero(state, command.id, fund, place, amount),
    ...paymentQuestions(state, command, amount, command.body.approvedBy),
    ...oddities(state, command, 'money'),
  );
}

/** Paying out more than the fund has in that place happened on the table, so it is recorded and asked about. */
export function belowZero(state: ClubState, about: Id, fund: Fund, place: Place, amount: Dong): readonly EventBody[] {
  const left = balanceOf(state, fund, place) - amount;
  return left < 0 ? [question('money', 'cash-below-zero', about, { amount: dong(left) })] : [];
}

export function evolveDues(state: ClubState, event: ClubEvent & DuesReceived): void {
  for (const payer of event.pub.payers) {
    for (const paid of payer.months) state.duesPaid.set(`${payer.personId}/${paid}`, event.cmdId);
  }
}

export function evolveHeld(state: ClubState, event: ClubEvent & MoneyHeld): void {
  state.held.set(event.pub.personId, dong((state.held.get(event.pub.personId) ?? 0) + event.pub.amount));
}
