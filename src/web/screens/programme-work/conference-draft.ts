// A conference as it is typed, read back with everything that has to be put right.
import {
  CONFERENCE_KINDS,
  type Conference,
  type ConferenceKind,
  DELEGATE_GROUPS,
  type Delegate,
  type DelegateGroup,
} from '../../../domain/office/conferences.ts';
import { attendeeKey, MOST_PEOPLE } from '../../../domain/office/gatherings.ts';
import { typedAgenda } from './typed-lines.ts';
import { type KnownClub, type ReadPeople, readPeople, typedPeople } from './typed-people.ts';

export interface ConferenceDraft {
  kind: string;
  topic: string;
  on: string;
  at: string;
  place: string;
  chair: string;
  agenda: string;
  people: Record<DelegateGroup, string>;
  cost: string;
  source: string;
}

export function conferenceDraft(conference: Conference | undefined): ConferenceDraft {
  const plan = conference?.plan.body;
  const ofGroup = (group: DelegateGroup): string => typedPeople((plan?.delegates ?? []).filter((one) => one.group === group));
  return {
    kind: plan?.kind ?? 'so-ket',
    topic: plan?.topic ?? '',
    on: plan?.on ?? '',
    at: plan?.at ?? '08:00',
    place: plan?.place ?? '',
    chair: plan?.chair ?? '',
    agenda: plan === undefined ? '' : typedAgenda(plan.agenda),
    people: { clubs: ofGroup('clubs'), members: ofGroup('members'), officers: ofGroup('officers'), guests: ofGroup('guests') },
    cost: plan === undefined || plan.cost === 0 ? '' : String(plan.cost),
    source: plan?.source ?? 'state-budget',
  };
}

export const kindOf = (typed: string): ConferenceKind => CONFERENCE_KINDS.find((one) => one === typed) ?? 'other';

export interface ReadDelegates {
  readonly groups: { readonly [Group in DelegateGroup]: ReadPeople };
  readonly delegates: readonly Delegate[];
  /** Names that stand in two groups. */
  readonly twice: readonly string[];
  readonly tooMany: boolean;
}

export function readDelegates(people: ConferenceDraft['people'], clubs: readonly KnownClub[]): ReadDelegates {
  const read = (group: DelegateGroup): ReadPeople => readPeople(people[group], clubs);
  const groups = { clubs: read('clubs'), members: read('members'), officers: read('officers'), guests: read('guests') };
  const delegates = DELEGATE_GROUPS.flatMap((group) => groups[group].people.map((person): Delegate => ({ ...person, group })));
  const seen = new Map<string, DelegateGroup>();
  const twice = delegates.flatMap((one) => {
    const before = seen.get(attendeeKey(one));
    seen.set(attendeeKey(one), one.group);
    return before === undefined || before === one.group ? [] : [one.name];
  });
  return { groups, delegates, twice, tooMany: delegates.length > MOST_PEOPLE };
}
