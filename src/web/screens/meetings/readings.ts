// The lines the room reads, one sum each: what crossed the table so far, or the closed page. What was taken back is read as
// well: the room heard it the first time.
import { cashEffect } from '../../../domain/books/entry.ts';
import { post } from '../../../domain/books/posting.ts';
import type { ClubEvent } from '../../../domain/club/event.ts';
import { type ClubState, cashInBox } from '../../../domain/club/state.ts';
import { presentAt } from '../../../domain/meetings/gathering.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { groupDigits } from '../../../text/format.ts';
import type { closing } from '../../text/vi/meeting-closing.ts';
import type { room } from '../../text/vi/room.ts';
import type { Text } from '../../text/vi.ts';
import { callName, capital } from '../people/naming.ts';

export interface Reading {
  readonly said: string;
  readonly figure: string;
  readonly unit: string;
  readonly words: string;
}

export interface Readings {
  readonly payments: readonly Reading[];
  readonly totals: readonly Reading[];
}

/** The dictionary, and the words of closing that ride with these screens. */
export type Spoken = Text & { readonly closing: typeof closing };

/** One sentence for a voice: amounts as words, never as figures. */
export function sentenceOf({ said, figure, unit, words }: Reading): string {
  return words === '' ? `${said} ${figure} ${unit}` : `${said} ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

export function sumReading(said: string, amount: number, words: Spoken): Reading {
  return { said, figure: groupDigits(amount), unit: words.closing.dong, words: words.shell.inWords(amount) };
}

export function closingReadings(meeting: Meeting, words: Spoken): readonly Reading[] {
  const said = words.closing.readings;
  const people = presentAt(meeting);
  const counted = meeting.count?.counted ?? 0;
  const verdict =
    meeting.difference === 0
      ? sumReading(said.equal, counted, words)
      : sumReading(meeting.difference < 0 ? said.short : said.over, Math.abs(meeting.difference), words);
  return [
    { said: said.present(people)[0] ?? '', figure: String(people), unit: said.present(people)[2] ?? '', words: '' },
    sumReading(said.came, meeting.cashIn, words),
    sumReading(said.went, meeting.cashOut, words),
    sumReading(said.left, counted, words),
    verdict,
  ];
}

interface Told {
  readonly said: string;
  readonly amount: number;
  /** Records of one person in a row are one payment to the room. */
  readonly payer: string;
}

export function paymentReadings(state: ClubState, meeting: Meeting, words: Spoken, own: typeof room): Readings {
  const told: Told[] = [];
  for (const record of state.records.values()) {
    const here = record.filter(
      (event) => 'meetingId' in event.pub && event.pub.meetingId === meeting.meetingId && event.kind !== 'cash-counted',
    );
    const amount = here.reduce((sum, event) => sum + cashEffect(post(event)), 0);
    const [first] = here;
    if (first === undefined || amount === 0) continue;
    const one = { said: saidOf(state, first, words, own), amount: Math.abs(amount), payer: payerOf(first) };
    const before = told.at(-1);
    if (before !== undefined && one.payer !== '' && before.payer === one.payer)
      told[told.length - 1] = { ...one, amount: before.amount + one.amount };
    else told.push(one);
  }
  return {
    payments: told.map(({ said, amount }) => sumReading(said, amount, words)),
    totals: [
      sumReading(own.cameSoFar, meeting.cashIn, words),
      sumReading(own.wentSoFar, meeting.cashOut, words),
      sumReading(own.leftNow, Math.max(0, cashInBox(state)), words),
    ],
  };
}

/** Who pays in; empty for money that goes out and for sums of many. */
function payerOf(event: ClubEvent): string {
  switch (event.kind) {
    case 'dues-received':
      return event.pub.payers.length === 1 ? (event.pub.payers[0]?.personId ?? '') : '';
    case 'loan-repaid':
    case 'money-held':
      return event.pub.personId;
    default:
      return '';
  }
}

function saidOf(state: ClubState, event: ClubEvent, words: Spoken, own: typeof room): string {
  const who = (personId: string): string =>
    callName(
      [...state.members.values()].find((one) => one.personId === personId),
      event.on,
      words,
    );
  const payer = payerOf(event);
  if (payer !== '') return own.paid(capital(who(payer)));
  switch (event.kind) {
    case 'dues-received':
      return own.paid(words.shell.people(event.pub.payers.length));
    case 'money-received':
      return event.priv?.from ? own.gave(event.priv.from) : own.received;
    case 'loan-disbursed':
      return own.lent(who(event.pub.personId));
    case 'help-paid':
      return own.helped(who(event.pub.personId));
    case 'held-settled':
      return own.returned(who(event.pub.personId));
    case 'money-spent':
      return own.spent(event.priv?.what ?? words.spending.categories[event.pub.category]);
    case 'record-reversed': {
      const [turned] = state.records.get(event.pub.cmdId) ?? [];
      return own.turned(turned === undefined ? '' : saidOf(state, turned, words, own));
    }
    default:
      return words.cashBook.kinds[event.kind] ?? '';
  }
}
