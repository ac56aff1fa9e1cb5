// A need: somebody in difficulty, written down at the doorstep and read only by those who decide. What was decided is kept
// as a trail, each decision after the one before; nothing in it is ever overwritten.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Charter } from '../club/charter.ts';
import type { ClubEvent, EventOf } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { isMemberOn, type Member } from '../people/member.ts';
import { whoIs } from '../people/same-person.ts';

export const NEED_KINDS = ['illness', 'accident', 'bereavement', 'house', 'storm', 'hunger', 'lonely', 'other'] as const;
export type NeedKind = (typeof NEED_KINDS)[number];
export const HELP_WANTED = ['labour', 'money', 'goods'] as const;
export type HelpWanted = (typeof HELP_WANTED)[number];
export const URGENCIES = ['now', 'this-month', 'can-wait'] as const;
export type Urgency = (typeof URGENCIES)[number];
export const NEED_DECISIONS = ['help', 'put-off', 'refuse'] as const;
export type NeedAnswer = (typeof NEED_DECISIONS)[number];
export const REFUSED_BECAUSE = ['helped-elsewhere', 'beyond-the-club', 'not-in-need', 'withdrawn', 'other'] as const;
export type RefusedBecause = (typeof REFUSED_BECAUSE)[number];
export const NEED_OUTCOMES = ['better', 'helped-once', 'no-longer-needed', 'moved-away', 'died'] as const;
export type NeedOutcome = (typeof NEED_OUTCOMES)[number];

/** What the club means to give; the records of help say what was given. */
export interface PlannedHelp {
  readonly labourHalfDays?: number;
  readonly fromFund?: number;
  readonly collected?: number;
  readonly goods?: { readonly item: string; readonly quantity: number; readonly unit: string };
}

export interface NeedDecision {
  readonly cmdId: Id;
  readonly on: LocalDate;
  readonly answer: NeedAnswer;
  /** Absent: by the board between two meetings. */
  readonly meetingId?: Id;
  readonly decidedBy: readonly Id[];
  readonly resolutionId?: Id;
  readonly planned?: PlannedHelp;
  readonly helpers: readonly Id[];
  /** A need put off is looked at again by then. */
  readonly again?: LocalDate;
  readonly because?: RefusedBecause;
  /** Erasable; empty when nothing was said. */
  readonly words: string;
}

export interface Need {
  readonly needId: Id;
  readonly on: LocalDate;
  readonly personId: Id;
  /** Not on the roster: known here by name only. */
  readonly outsider: boolean;
  readonly what: NeedKind;
  readonly wants: readonly HelpWanted[];
  readonly urgency: Urgency;
  /** Erasable. */
  readonly name: string;
  readonly words: string;
  readonly decisions: readonly NeedDecision[];
  readonly closed?: { readonly on: LocalDate; readonly outcome: NeedOutcome; readonly onWall: boolean; readonly words: string };
}

export type NeedStatus = 'waiting' | 'put-off' | 'to-help' | 'refused' | 'closed';

export function statusOfNeed(need: Need): NeedStatus {
  if (need.closed !== undefined) return 'closed';
  switch (need.decisions.at(-1)?.answer) {
    case undefined:
      return 'waiting';
    case 'help':
      return 'to-help';
    case 'put-off':
      return 'put-off';
    case 'refuse':
      return 'refused';
  }
}

/** Needs the board still has to do something about: the most urgent first, then the oldest. */
export function openNeeds(state: ClubState): readonly Need[] {
  const open = [...state.needs.values()].filter((need) => !['refused', 'closed'].includes(statusOfNeed(need)));
  return open.sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) || (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** How many of the board decide between two meetings; no source says, so 2 until a charter does. */
export function decidersBetween(charter: Charter): number {
  return charter.decidersBetweenMeetings ?? 2;
}

export type HelpEventOf = EventOf<'help-given'> | EventOf<'help-paid'>;

export function isHelp(event: ClubEvent): event is HelpEventOf {
  return event.kind === 'help-given' || event.kind === 'help-paid';
}

/** Help that stands, oldest first. */
export function helpRecords(state: ClubState): readonly HelpEventOf[] {
  const found: HelpEventOf[] = [];
  for (const [cmdId, record] of state.records) if (!state.reversed.has(cmdId)) found.push(...record.filter(isHelp));
  return found;
}

export function helpForNeed(state: ClubState, needId: Id): readonly HelpEventOf[] {
  return helpRecords(state).filter((event) => event.pub.needId === needId);
}

const IN_HARDSHIP: ReadonlySet<string> = new Set(['poor', 'near-poor', 'hardship']);

/** Members in hardship by their papers whom no help that stands ever reached. */
export function neverHelped(state: ClubState, on: LocalDate): readonly Member[] {
  const helped = new Set(helpRecords(state).map((event) => whoIs(state, event.pub.personId)));
  return [...state.members.values()].filter(
    (member) => isMemberOn(member, on) && IN_HARDSHIP.has(member.household) && !helped.has(member.personId),
  );
}
