// Help of one member by the others: labour, goods or money. Money out of a fund is one record: spending and help at once.
import type { Id } from '../../kernel/ids.ts';
import { type Month, monthOf } from '../../kernel/local-date.ts';
import { paymentQuestions } from '../approvals/spending.ts';
import { belowZero } from '../books/receipts.ts';
import { campaignQuestions } from '../campaigns/campaigning.ts';
import type { ReviewRaised } from '../club/correcting-events.ts';
import { type Decision, events, oddities, oddPersons } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { moveStore, storeBelowZero } from './goods.ts';
import type { GiveHelp } from './help-commands.ts';
import type { HelpGiven, HelpPaid } from './help-events.ts';

export function decideGiveHelp(state: ClubState, command: GiveHelp): Decision {
  const { help, proofs, approvedBy, ...told } = command.body;
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  if (help.how === 'money') {
    const { how: _money, ...money } = help;
    const approved = { ...(approvedBy === undefined ? {} : { approvedBy }), ...(proofs === undefined ? {} : { proofs }) };
    const odd = [
      ...paymentQuestions(state, command, help.amount, approvedBy ?? []),
      ...campaignQuestions(state, command.id, told.campaignId, help.fund),
      ...oddities(state, command, 'money'),
      ...oddReceiver(state, command, 'money'),
    ];
    return events(
      { kind: 'help-paid', room: 'money', pub: { ...told, ...money, ...approved }, ...priv },
      ...belowZero(state, command.id, help.fund, 'cash', help.amount),
      ...odd,
    );
  }
  const short = help.how === 'goods' && help.fromStore === true ? storeBelowZero(state, command, help) : [];
  return events(
    { kind: 'help-given', room: 'common', pub: { ...told, help }, ...priv },
    ...short,
    ...oddities(state, command, 'common'),
    ...oddReceiver(state, command, 'common'),
  );
}

/** Somebody outside the club is no odd receiver; a name the roster should know is. */
function oddReceiver(state: ClubState, command: GiveHelp, room: 'common' | 'money'): readonly ReviewRaised[] {
  return command.body.outsider === true ? [] : oddPersons(state, command, room, [command.body.personId]);
}

export function evolveHelp(state: ClubState, event: ClubEvent & (HelpGiven | HelpPaid)): void {
  if (event.kind === 'help-given') moveStore(state, event, 1);
  const key = monthOf(event.on);
  const before = state.helped.get(key) ?? [];
  if (!before.includes(event.pub.personId)) state.helped.set(key, [...before, event.pub.personId]);
}

/** Who was helped in a month, from the records that were not taken back. */
export function recallHelped(state: ClubState, month: Month): void {
  const persons = new Set<Id>();
  for (const [cmdId, record] of state.records) {
    if (state.reversed.has(cmdId)) continue;
    for (const event of record) {
      if ((event.kind === 'help-given' || event.kind === 'help-paid') && monthOf(event.on) === month) persons.add(event.pub.personId);
    }
  }
  state.helped.set(month, [...persons]);
}
