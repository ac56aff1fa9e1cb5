// The one place where an event becomes figures. evolveAndCount looks at what the event touches, lets the book change, looks
// again and returns the difference; so a reversal, a late loan or a rejoining member needs no second set of rules, and the
// value of an indicator *is* the sum of what is returned here (law 15). Contributions may lie ahead of the event's day: a
// 60th birthday, an instalment that will fall due.

import type { Id } from '../../../kernel/ids.ts';
import { type LocalDate, monthOf } from '../../../kernel/local-date.ts';
import { post } from '../../books/posting.ts';
import { turnedAround } from '../../club/correcting.ts';
import type { ClubEvent } from '../../club/event.ts';
import { evolve } from '../../club/evolve.ts';
import type { ClubState } from '../../club/state.ts';
import { idsOf, personsAmong, whoIs } from '../../people/same-person.ts';
import { interestGroupSteps } from './activity-indicators.ts';
import { areaParts } from './area-indicators.ts';
import { careParts, overdueSteps } from './care-indicators.ts';
import { clubSteps } from './club-indicators.ts';
import { allSeenSteps, healthParts, referralSteps, seenSteps } from './health-indicators.ts';
import { helpParts, toldOf, toldSteps } from './help-indicators.ts';
import { helpedSteps, lifeParts, meetingSteps, recipientSteps } from './life-indicators.ts';
import { borrowing, loanSteps, onTimeSteps, openLoanSteps, principalRepaid } from './loan-indicators.ts';
import { memberSteps } from './member-indicators.ts';
import { capitalSteps, fundParts, moneyParts, postingParts } from './money-indicators.ts';
import { rightsSteps } from './rights-indicators.ts';
import { type Contribution, change, changeFrom } from './steps.ts';

/** Folds `event` into `state`, as evolve does, and returns what it adds to the figures. */
export function evolveAndCount(state: ClubState, event: ClubEvent): readonly Contribution[] {
  const touched = event.kind === 'record-reversed' ? [...turnedAround(state, event.pub)] : [event];
  const lines = post(event);
  const before = photograph(state, touched, event.on, lines.length > 0);
  evolve(state, event);
  const after = photograph(state, touched, event.on, lines.length > 0);
  const counted = [
    ...change(before.steps, after.steps),
    ...changeFrom(event.on, before.lasting, after.lasting),
    ...summed(postingParts(lines), event.on, 1),
  ];
  const sign = event.kind === 'record-reversed' ? -1 : 1;
  for (const record of touched) {
    counted.push(...summed(recordParts(record), event.on, sign));
    if (record.kind === 'book-brought-in') counted.push(...capitalSteps(record, sign));
  }
  return counted;
}

type Photograph = {
  /** Steps with a history of their own: who was a member when, which meeting was held. */
  readonly steps: readonly Contribution[];
  /** Steps that only hold from the day of the record on. */
  readonly lasting: readonly Contribution[];
};

/** What the book says, before or after, about everything the events name. */
function photograph(state: ClubState, events: readonly ClubEvent[], on: LocalDate, movesMoney: boolean): Photograph {
  const seen = events.map((event) => seenOf(state, event, on));
  const steps = seen.flatMap((one) => one.steps ?? []);
  const lasting = seen.flatMap((one) => one.lasting ?? []);
  steps.push(...events.flatMap((event) => rightsSteps(state, event)));
  for (const told of new Set(events.flatMap((event) => toldOf(event) ?? []))) steps.push(...toldSteps(state, told));
  for (const personId of different(state, events.flatMap(membersNamed))) steps.push(...personSteps(state, personId));
  for (const personId of different(state, events.flatMap(borrowersNamed)))
    if (borrowing(state, personId) === 1) lasting.push({ indicator: 'members-borrowing', on, amount: 1 });
  for (const personId of new Set(events.flatMap(caredFor)))
    steps.push(...overdueSteps(state.recipients.get(personId), state.careVisits.get(personId) ?? []));
  if (movesMoney) lasting.push(...summed(fundParts(state), on, 1));
  return { steps, lasting };
}

/** What the book says about the noun of one event. */
function seenOf(state: ClubState, event: ClubEvent, on: LocalDate): Partial<Photograph> {
  switch (event.kind) {
    case 'club-founded':
    case 'club-status-changed':
      return { steps: clubSteps(state.profile, state.statuses) };
    case 'attendance-marked':
      return { steps: meetingSteps(state.meetings.get(event.pub.meetingId)) };
    case 'care-started':
    case 'care-ended':
      return { steps: recipientSteps(state.recipients.get(event.pub.personId)) };
    case 'help-given':
    case 'help-paid':
      return { lasting: helpedSteps(personsAmong(state, state.helped.get(monthOf(event.on)) ?? []), on) };
    case 'health-measured':
      return { lasting: seenSteps(state, 'measured', event.on, on) };
    case 'check-up-attended':
      return { lasting: seenSteps(state, 'checked-up', event.on, on) };
    case 'person-referred':
    case 'referral-closed':
      return { lasting: referralSteps(state, event, on) };
    case 'interest-group-set':
    case 'interest-group-ended':
      return { steps: interestGroupSteps(state.interestGroups.get(event.pub.groupId)) };
    case 'members-merged':
      return {
        lasting: [
          ...allSeenSteps(state, on),
          ...[...state.helped.values()].flatMap((helped) => helpedSteps(personsAmong(state, helped), on)),
        ],
      };
    case 'meeting-moved':
      return { lasting: openLoanSteps(state) };
    case 'loan-disbursed':
    case 'loan-repaid':
    case 'loan-rescheduled':
    case 'loan-written-off':
    case 'loan-brought-in':
      return { steps: onTimeSteps(state, state.loans.get(event.pub.loanId)), lasting: loanSteps(state.loans.get(event.pub.loanId)) };
    default:
      return {};
  }
}

/** Persons whose membership, description or first loan the event may change. */
function membersNamed(event: ClubEvent): readonly Id[] {
  switch (event.kind) {
    case 'member-enrolled':
    case 'membership-ended':
    case 'role-given':
    case 'role-ended':
    case 'member-corrected':
    case 'household-recorded':
    case 'loan-disbursed':
    case 'loan-brought-in':
      return [event.pub.personId];
    case 'members-merged':
      return [event.pub.keepId, event.pub.goneId];
    case 'book-brought-in':
      return event.pub.firstLent.map(({ personId }) => personId);
    default:
      return [];
  }
}

/** Persons who may owe more or less principal than before. */
function borrowersNamed(event: ClubEvent): readonly Id[] {
  switch (event.kind) {
    case 'loan-disbursed':
    case 'loan-repaid':
    case 'loan-written-off':
    case 'loan-brought-in':
      return [event.pub.personId];
    case 'members-merged':
      return [event.pub.keepId, event.pub.goneId];
    default:
      return [];
  }
}

/** Recipients who may be waited with longer or shorter than before. */
function caredFor(event: ClubEvent): readonly Id[] {
  return event.kind === 'care-started' || event.kind === 'care-ended' || event.kind === 'visit-made' ? [event.pub.personId] : [];
}

/** Each person once, however often and under however many ids they are named. */
function different(state: ClubState, ids: readonly Id[]): readonly Id[] {
  return [...new Set(ids.map((id) => whoIs(state, id)))];
}

function personSteps(state: ClubState, personId: Id): Contribution[] {
  const lent = idsOf(state, personId).flatMap((id) => state.everLent.get(id) ?? []);
  return memberSteps(state.members.get(whoIs(state, personId)), lent.sort()[0]);
}

/** Flows that follow from the record alone; a reversal takes them back. */
function recordParts(event: ClubEvent): readonly (readonly [Contribution['indicator'], number])[] {
  const principal = principalRepaid(event);
  const repaid = principal === 0 ? [] : [['principal-repaid', principal] as const];
  return [
    ...moneyParts(event),
    ...lifeParts(event),
    ...careParts(event),
    ...healthParts(event),
    ...helpParts(event),
    ...areaParts(event),
    ...repaid,
  ];
}

/** Parts of one day, each indicator once, nothing that is zero. */
function summed(parts: readonly (readonly [Contribution['indicator'], number])[], on: LocalDate, sign: 1 | -1): Contribution[] {
  if (parts.length === 0) return [];
  const sums = new Map<Contribution['indicator'], number>();
  for (const [indicator, amount] of parts) sums.set(indicator, (sums.get(indicator) ?? 0) + amount);
  const list: Contribution[] = [];
  for (const [indicator, amount] of sums) if (amount !== 0) list.push({ indicator, on, amount: sign * amount });
  return list;
}
