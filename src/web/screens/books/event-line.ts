// One record in one line of words, as the cash book and the lists of a meeting show it.
import type { ClubEvent } from '../../../domain/club/event.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import type { Text } from '../../text/vi.ts';
import { callName, capital } from '../people/naming.ts';
import { fundName } from './fund-name.ts';

export function eventLine(event: ClubEvent, state: ClubState, words: Text): string {
  const kind = words.cashBook.kinds[event.kind] ?? event.kind;
  const who = (personId: string): string => {
    const member = [...state.members.values()].find((one) => one.personId === personId);
    return callName(member, event.on, words);
  };
  switch (event.kind) {
    case 'dues-received':
      return event.pub.payers.length === 1 && event.pub.payers[0]
        ? `${kind}, ${who(event.pub.payers[0].personId)}`
        : `${kind}, ${words.shell.people(event.pub.payers.length)}`;
    case 'loan-repaid':
    case 'loan-disbursed':
    case 'money-held':
    case 'held-settled':
      return `${kind}, ${who(event.pub.personId)}`;
    case 'money-spent':
      return event.priv?.what ?? words.spending.categories[event.pub.category];
    case 'money-received':
      return event.priv?.from ? `${kind}, ${event.priv.from}` : `${kind}, ${words.moneyIn.sources[event.pub.source]}`;
    case 'help-paid':
      return `${kind}, ${who(event.pub.personId)}`;
    case 'help-given':
      return `${words.help.title}: ${capital(who(event.pub.personId))}`;
    case 'dues-exempted':
      return `${kind}, ${who(event.pub.personId)}`;
    case 'cash-moved':
      return event.pub.direction === 'to-bank' ? words.cashBook.toBank : words.cashBook.toCash;
    case 'money-transferred':
      return words.cashBook.transferred(fundName(event.pub.from, words, state), fundName(event.pub.to, words, state));
    case 'goods-received':
    case 'goods-used':
      return `${kind}: ${event.pub.quantity} ${words.help.units[event.pub.unit] ?? event.pub.unit} ${(words.help.items[event.pub.item] ?? event.pub.item).toLowerCase()}`;
    case 'activity-held':
      return event.pub.topic;
    case 'resolution-voted':
      return event.priv?.text ?? kind;
    case 'visit-made':
      return words.cashBook.visited(who(event.pub.personId));
    default:
      return kind;
  }
}
