// post(event) → entry: the one place where an event becomes postings. Nobody else sums an account.
import { type Dong, dong } from '../../kernel/money.ts';
import type { BookBroughtIn } from '../bringin/bring-in-events.ts';
import type { CampaignClosed } from '../campaigns/campaign-events.ts';
import type { HeldSettled } from '../club/correcting-events.ts';
import type { ClubEvent, EventBody } from '../club/event.ts';
import type { LoanRepaid } from '../loans/loan-events.ts';
import type { Fund } from './account.ts';
import { type Entry, entry, line, type Posting } from './entry.ts';
import type { MoneyReceived, MoneyTransferred } from './money-events.ts';

const NOTHING: Entry = [];

/** The postings of an event; empty when it moves no money. Depends on the event alone. */
export function post(event: ClubEvent | EventBody): Entry {
  switch (event.kind) {
    case 'dues-received':
      return inAndOut(event.pub.fund, event.pub.place ?? 'cash', 'dues', dong(event.pub.payers.reduce((total, p) => total + p.amount, 0)));
    case 'money-held':
      return inAndOut(event.pub.fund, event.pub.place ?? 'cash', 'held', event.pub.amount);
    case 'money-received':
      return inAndOut(event.pub.fund, event.pub.place, sourceAccount(event), event.pub.amount);
    case 'book-brought-in':
      return broughtIn(event);
    case 'loan-brought-in':
      return inAndOut(event.pub.fund, 'loans', 'opening', event.pub.left);
    case 'money-spent':
      return inAndOut(event.pub.fund, 'spending', event.pub.place, event.pub.amount);
    case 'cash-moved':
      return event.pub.direction === 'to-bank'
        ? inAndOut(event.pub.fund, 'bank', 'cash', event.pub.amount)
        : inAndOut(event.pub.fund, 'cash', 'bank', event.pub.amount);
    case 'money-transferred':
      return transferred(event);
    case 'campaign-closed':
      return leftSentOn(event);
    case 'help-paid':
      return inAndOut(event.pub.fund, 'help', 'cash', event.pub.amount);
    case 'loan-disbursed':
      return inAndOut(event.pub.fund, 'loans', 'cash', event.pub.terms.principal);
    case 'loan-repaid':
      return repaid(event);
    case 'loan-paid-again':
      return inAndOut(event.pub.fund, 'to-return', 'cash', event.pub.terms.principal);
    case 'payout-settled':
      return inAndOut(event.pub.fund, 'cash', 'to-return', event.pub.amount);
    case 'loan-written-off':
      return inAndOut(event.pub.fund, 'written-off', 'loans', event.pub.amount);
    case 'loan-recovered':
      return inAndOut(event.pub.fund, event.pub.place ?? 'cash', 'recovered', event.pub.amount);
    case 'cash-counted':
      return inAndOut(event.pub.fund, 'cash', 'cash-difference', event.pub.difference);
    case 'record-reversed':
      return event.pub.entry;
    case 'held-settled':
      return settled(event);
    default:
      return NOTHING;
  }
}

function inAndOut(fund: Fund, debit: Posting['account'], credit: Posting['account'], amount: Dong): Entry {
  return entry([line(fund, debit, amount), line(fund, credit, amount === 0 ? 0 : -amount)]);
}

function sourceAccount(event: MoneyReceived): Posting['account'] {
  if (event.pub.asCapital) return 'capital';
  return event.pub.source === 'collective-work' || event.pub.source === 'bank-interest' ? 'other-income' : 'donations';
}

/** Cash and bank of each fund against its capital by source; the balance is opening, to which the loans brought in add. */
function broughtIn(event: BookBroughtIn): Entry {
  const lines: Posting[] = [];
  for (const { fund, cash, bank } of event.pub.funds) lines.push(line(fund, 'cash', cash), line(fund, 'bank', bank));
  for (const { fund, amount } of event.pub.capital) lines.push(line(fund, 'capital', -amount || 0));
  for (const fund of new Set(lines.map((one) => one.fund))) {
    const total = lines.reduce((sum, one) => (one.fund === fund ? sum + one.amount : sum), 0);
    lines.push(line(fund, 'opening', -total || 0));
  }
  return entry(lines);
}

/** Principal returns to the lending fund; interest and penalty go where the charter of that day sent them. */
function repaid(event: LoanRepaid): Entry {
  const place = event.pub.place ?? 'cash';
  const lines: Posting[] = [line(event.pub.fund, place, event.pub.principal), line(event.pub.fund, 'loans', -event.pub.principal || 0)];
  for (const share of event.pub.interestTo)
    lines.push(line(share.fund, place, share.amount), line(share.fund, 'interest', -share.amount || 0));
  for (const share of event.pub.penaltyTo ?? [])
    lines.push(line(share.fund, place, share.amount), line(share.fund, 'penalty', -share.amount || 0));
  return entry(lines);
}

/** Each fund stays whole by itself: what one gives and the other gets stands in the account of transfers on both sides. */
function transferred(event: MoneyTransferred): Entry {
  const { from, to, place, amount } = event.pub;
  return entry([...inAndOut(from, 'transfers', place, amount), ...inAndOut(to, place, 'transfers', amount)]);
}

/** What a campaign left stays in its fund, or goes to the fund the resolution names. */
function leftSentOn({ pub }: CampaignClosed): Entry {
  const { fund, leftTo, account } = pub;
  if (fund === leftTo || account.left === 0) return NOTHING;
  return entry([...inAndOut(fund, 'transfers', 'cash', account.left), ...inAndOut(leftTo, 'cash', 'transfers', account.left)]);
}

/** Held money leaves by the box when it is returned; applied money is posted by the records it pays, from the box as new. */
function settled(event: HeldSettled): Entry {
  return inAndOut(event.pub.fund, 'held', event.pub.place ?? 'cash', event.pub.amount);
}
