// Help of one member by the others: labour, goods or money. Money out of a fund is one record: spending and help at once.
import { monthOf } from '../../kernel/local-date.ts';
import { belowZero } from '../books/receipts.ts';
import { type Decision, events, oddities, oddPersons } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { moveStore, storeBelowZero } from './goods.ts';
import type { GiveHelp } from './help-commands.ts';
import type { HelpGiven, HelpPaid } from './help-events.ts';

export function decideGiveHelp(state: ClubState, command: GiveHelp): Decision {
  const { meetingId, personId, help, helpers } = command.body;
  const at = meetingId === undefined ? {} : { meetingId };
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  if (help.how === 'money') {
    const paid = {
      kind: 'help-paid',
      room: 'money',
      pub: { ...at, personId, fund: help.fund, amount: help.amount, helpers },
      ...priv,
    } as const;
    const odd = [...oddities(state, command, 'money'), ...oddPersons(state, command, 'money', [personId])];
    return events(paid, ...belowZero(state, command.id, help.fund, 'cash', help.amount), ...odd);
  }
  const given = { kind: 'help-given', room: 'common', pub: { ...at, personId, help, helpers }, ...priv } as const;
  const short = help.how === 'goods' && help.fromStore === true ? storeBelowZero(state, command, help) : [];
  return events(given, ...short, ...oddities(state, command, 'common'), ...oddPersons(state, command, 'common', [personId]));
}

export function evolveHelp(state: ClubState, event: ClubEvent & (HelpGiven | HelpPaid)): void {
  if (event.kind === 'help-given') moveStore(state, event, 1);
  const key = monthOf(event.on);
  const before = state.helped.get(key) ?? [];
  if (!before.includes(event.pub.personId)) state.helped.set(key, [...before, event.pub.personId]);
}
