// The people of a campaign: who gave, whose hands worked, who was reached with what. Read by screens and papers only, so that the
// phone's first load does without it.
import type { Id } from '../../kernel/ids.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { HelpGiven, HelpPaid } from '../help/help-events.ts';
import { whoIs } from '../people/same-person.ts';
import { recordsOfCampaign } from './campaign.ts';

export interface Giver {
  /** Empty when nobody was named or the name was erased. */
  readonly from: string;
  readonly event: ClubEvent;
}

/** Who gave money or goods to the club for it, oldest first: the list of thanks. */
export function giversOf(state: ClubState, campaignId: Id): readonly Giver[] {
  return recordsOfCampaign(state, campaignId).flatMap((event) =>
    event.kind === 'money-received' || event.kind === 'goods-received' ? [{ from: event.priv?.from ?? '', event }] : [],
  );
}

/** Who worked for it or handed something over themselves, oldest first; what went through fund or store is thanked for above. */
export function handsOf(state: ClubState, campaignId: Id): readonly (ClubEvent & HelpGiven)[] {
  return recordsOfCampaign(state, campaignId).filter(
    (event): event is ClubEvent & HelpGiven =>
      event.kind === 'help-given' && event.pub.helpers.length > 0 && !(event.pub.help.how === 'goods' && event.pub.help.fromStore === true),
  );
}

export interface Reached {
  readonly personId: Id;
  readonly outsider: boolean;
  readonly helps: readonly (ClubEvent & (HelpGiven | HelpPaid))[];
}

/** Who was given what, in the order they were reached. For those who decide on needs only. */
export function givenTo(state: ClubState, campaignId: Id): readonly Reached[] {
  const found = new Map<Id, Reached & { readonly helps: (ClubEvent & (HelpGiven | HelpPaid))[] }>();
  for (const event of recordsOfCampaign(state, campaignId)) {
    if (event.kind !== 'help-given' && event.kind !== 'help-paid') continue;
    const personId = whoIs(state, event.pub.personId);
    const before = found.get(personId) ?? { personId, outsider: event.pub.outsider === true, helps: [] };
    before.helps.push(event);
    found.set(personId, before);
  }
  return [...found.values()];
}

/** Persons the campaign reached, each once. */
export function reachedBy(state: ClubState, campaignId: Id): number {
  const persons = recordsOfCampaign(state, campaignId).flatMap((event) =>
    event.kind === 'help-given' || event.kind === 'help-paid' ? [event.pub.personId] : [],
  );
  return new Set(persons).size;
}
