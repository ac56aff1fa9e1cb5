// Talks, culture, exercise, celebrations and the like: one record is one event and names its area of the eight. Two phones
// that tell of the same event are asked about, for it is to be counted once.
import { foldText } from '../../kernel/fold-text.ts';
import type { Id } from '../../kernel/ids.ts';
import { type Decision, events, oddities, oddPersons, question } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { HoldActivity, LinkActivityMoney, NameTopic } from './activity-commands.ts';
import type { ActivityHeld, ActivityMoneyLinked, TopicNamed } from './activity-events.ts';

export function decideHoldActivity(state: ClubState, command: HoldActivity): Decision {
  const { body } = command;
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const persons = [...new Set([...(body.attendeeIds ?? []), ...(body.honoured ?? []).map(({ personId }) => personId)])];
  return events(
    { kind: 'activity-held', room: 'common', pub: body, ...priv },
    ...(isToldAlready(state, command) ? [question('common', 'activity-twice', command.id)] : []),
    ...(body.groupId !== undefined && !state.interestGroups.has(body.groupId)
      ? [question('common', 'interest-group-unknown', command.id)]
      : []),
    ...oddities(state, command, 'common'),
    ...oddPersons(state, command, 'common', persons),
  );
}

/** The same topic on the same day, of the same group or of none. */
function isToldAlready(state: ClubState, { body, on }: HoldActivity): boolean {
  const topic = foldText(body.topic);
  for (const event of activitiesOn(state, on)) if (event.pub.groupId === body.groupId && foldText(event.pub.topic) === topic) return true;
  return false;
}

function activitiesOn(state: ClubState, on: string): readonly (ClubEvent & ActivityHeld)[] {
  const found: (ClubEvent & ActivityHeld)[] = [];
  for (const [cmdId, record] of state.records)
    for (const event of record) if (event.kind === 'activity-held' && event.on === on && !state.reversed.has(cmdId)) found.push(event);
  return found;
}

export function decideLinkActivityMoney(state: ClubState, command: LinkActivityMoney): Decision {
  return events(
    { kind: 'activity-money-linked', room: 'common', pub: command.body },
    ...(activityOf(state, command.body.activityId) === undefined ? [question('common', 'activity-unknown', command.id)] : []),
    ...oddities(state, command, 'common'),
  );
}

export function decideNameTopic(state: ClubState, command: NameTopic): Decision {
  return events({ kind: 'topic-named', room: 'common', pub: command.body }, ...oddities(state, command, 'common'));
}

/** An activity that stands. */
export function activityOf(state: ClubState, activityId: Id): (ClubEvent & ActivityHeld) | undefined {
  if (state.reversed.has(activityId)) return undefined;
  const found = state.records.get(activityId)?.find((event) => event.kind === 'activity-held');
  return found?.kind === 'activity-held' ? found : undefined;
}

export interface MoneyOfActivity {
  readonly raised: readonly Id[];
  readonly spent: readonly Id[];
}

/** Its money records, named with it and later ones, each once; those taken back are left out. */
export function moneyOf(state: ClubState, event: ClubEvent & ActivityHeld): MoneyOfActivity {
  const later = state.activityMoney.get(event.cmdId) ?? [];
  const standing = (ids: readonly Id[]): readonly Id[] => [...new Set(ids)].filter((cmdId) => !state.reversed.has(cmdId));
  return {
    raised: standing([...(event.pub.raised ?? []), ...later.flatMap((link) => link.raised)]),
    spent: standing([...(event.pub.spent ?? []), ...later.flatMap((link) => link.spent)]),
  };
}

export interface LinkedMoney extends MoneyOfActivity {
  /** Command that linked it. */
  readonly cmdId: Id;
}

export function evolveHolding(state: ClubState, event: ClubEvent & (ActivityMoneyLinked | TopicNamed)): void {
  if (event.kind === 'topic-named') {
    state.topics.set(event.pub.topicId, event.pub);
    return;
  }
  const { activityId, raised, spent } = event.pub;
  const link: LinkedMoney = { cmdId: event.cmdId, raised, spent };
  state.activityMoney.set(activityId, [...(state.activityMoney.get(activityId) ?? []), link]);
}

/** A link taken back is gone; the money records stand by themselves. */
export function unlinkMoney(state: ClubState, { cmdId, pub }: ClubEvent & ActivityMoneyLinked): void {
  const left = (state.activityMoney.get(pub.activityId) ?? []).filter((link) => link.cmdId !== cmdId);
  if (left.length === 0) state.activityMoney.delete(pub.activityId);
  else state.activityMoney.set(pub.activityId, left);
}
