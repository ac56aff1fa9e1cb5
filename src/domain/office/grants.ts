// Start-up money, one chain: asked for, answered from above, sent, received in the club's own book. The receipt is no record of the
// office: it is found in the club's book, which names the transfer it came from, and the two amounts are held side by side.
import type { Id } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { Place } from '../books/account.ts';
import type { OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';

export const GRANT_SOURCES = ['state-budget', 'association', 'project', 'donor'] as const;
export type GrantSource = (typeof GRANT_SOURCES)[number];

export interface AskedBody {
  /** In đồng. */
  readonly amount: number;
  readonly source: GrantSource;
  readonly what: string;
  /** Of the letter it was asked with. */
  readonly number?: string;
}

export interface AnsweredBody {
  readonly grantId: Id;
  /** In đồng; 0 refuses, and then the reason is said. */
  readonly amount: number;
  readonly number?: string;
  readonly reason?: string;
}

export interface TransferBody {
  readonly grantId: Id;
  readonly amount: number;
  readonly place: Place;
  readonly source: GrantSource;
  readonly number?: string;
}

export interface Grant {
  readonly asked: OfficeRecord<'ask-grant'>;
  readonly answered?: OfficeRecord<'answer-grant'>;
  readonly transfers: readonly OfficeRecord<'transfer-grant'>[];
}

export type GrantState = ReadonlyMap<Id, Grant>;

export function evolveAsked(state: GrantState, asked: OfficeRecord<'ask-grant'>): GrantState {
  return new Map(state).set(asked.recordId, { asked, transfers: [] });
}

export function evolveGrant(state: GrantState, record: OfficeRecord<'answer-grant' | 'transfer-grant'>): GrantState {
  const grant = state.get(record.body.grantId);
  if (grant === undefined) return state;
  const next = record.kind === 'answer-grant' ? { ...grant, answered: record } : { ...grant, transfers: [...grant.transfers, record] };
  return new Map(state).set(record.body.grantId, next);
}

export const sentOf = ({ transfers }: Grant): number => transfers.reduce((sum, { body }) => sum + body.amount, 0);

export function problemsOfAsking({ clubId }: OfficeOrder<'ask-grant'>): readonly OfficeRefusal[] {
  return clubId === undefined ? [{ why: 'club-missing' }] : [];
}

export function problemsOfGrant(state: GrantState, order: OfficeOrder<'answer-grant' | 'transfer-grant'>): readonly OfficeRefusal[] {
  const grant = state.get(order.body.grantId);
  if (grant === undefined || grant.asked.clubId !== order.clubId) return [{ why: 'grant-not-known' }];
  if (order.kind === 'answer-grant') {
    if (grant.answered !== undefined) return [{ why: 'grant-answered' }];
    return order.body.amount === 0 && order.body.reason === undefined ? [{ why: 'grant-say-why' }] : [];
  }
  const granted = grant.answered?.body.amount ?? 0;
  if (granted === 0) return [{ why: 'grant-not-granted' }];
  const left = granted - sentOf(grant);
  return order.body.amount > left ? [{ why: 'grant-over', amount: order.body.amount, left }] : [];
}

/** What the book of the club says of a transfer. */
export interface GrantReceipt {
  readonly transferId: Id;
  readonly cmdId: Id;
  readonly on: LocalDate;
  readonly amount: number;
}

export type ReceiptStanding =
  | { readonly is: 'waiting' | 'missing'; readonly dueOn: LocalDate }
  | { readonly is: 'agrees'; readonly on: LocalDate }
  | { readonly is: 'differs'; readonly on: LocalDate; readonly amount: number };

/** Ours: a club writes down what it got at its next meeting, which is at most a month away. */
export const RECEIPT_DAYS = 31;

export function receiptStanding(
  transfer: OfficeRecord<'transfer-grant'>,
  receipts: readonly GrantReceipt[],
  today: LocalDate,
): ReceiptStanding {
  const own = receipts.filter(({ transferId }) => transferId === transfer.recordId);
  const last = own
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  const dueOn = addDays(transfer.on, RECEIPT_DAYS);
  if (last === undefined) return { is: dueOn < today ? 'missing' : 'waiting', dueOn };
  const amount = own.reduce((sum, one) => sum + one.amount, 0);
  return amount === transfer.body.amount ? { is: 'agrees', on: last } : { is: 'differs', on: last, amount };
}
