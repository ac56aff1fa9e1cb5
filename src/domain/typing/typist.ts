// A typist types and decides nothing: whatever was typed is in no book until somebody of the board has confirmed it, and then it is
// that person's record, which names the typist beside its author.
import type { Id } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { CommandKind } from '../club/command.ts';
import type { ClubState } from '../club/state.ts';
import { isOnBoard } from '../people/member.ts';
import { whoIs } from '../people/same-person.ts';

/** Beside the author of a record: who typed it, and on which day (the phone's calendar), which may be later than the day it is about. */
export interface TypedBy {
  readonly typistId: Id;
  readonly on: LocalDate;
}

export interface TypistSpell {
  readonly from: LocalDate;
  /** Last day. */
  readonly until: LocalDate;
  /** The day it was ended before its time. */
  readonly endedOn?: LocalDate;
}

export interface Typist {
  readonly typistId: Id;
  /** Empty for a reader who may not see it. */
  readonly name: string;
  readonly personId?: Id;
  readonly spells: readonly TypistSpell[];
}

export interface TypingState {
  readonly typists: Map<Id, Typist>;
}

export const noTyping = (): TypingState => ({ typists: new Map() });

/**
 * What is said and done at the table of a meeting. Not among them: what decides (loans, excuses, postponements, resolutions: a count of
 * hands binds the club, so who counted writes it), what spends (two people answer for it), what corrects, counts the box or closes.
 */
export const TYPED_KINDS: readonly CommandKind[] = [
  'open-meeting',
  'mark-attendance',
  'receive-dues',
  'receive-repayment',
  'receive-money',
  'disburse-loan',
  'record-minutes',
];

/** How long somebody types for a club; no document rules on it. Days. */
export interface TypingRule {
  readonly from: LocalDate;
  readonly usualDays: number;
  readonly mostDays: number;
}

const TYPING_RULES: readonly TypingRule[] = [{ from: '2026-01-01' as LocalDate, usualDays: 90, mostDays: 366 }];

export function typingRuleOn(on: LocalDate): TypingRule {
  const held = TYPING_RULES.filter(({ from }) => from <= on).at(-1) ?? TYPING_RULES[0];
  if (held === undefined) throw new Error('Defect: no rule about typists');
  return held;
}

/** The last day offered to whoever begins on `from`. */
export const usualUntil = (from: LocalDate): LocalDate => addDays(from, typingRuleOn(from).usualDays - 1);

/** Last day of a spell as it turned out. */
export const lastDay = ({ until, endedOn }: TypistSpell): LocalDate => (endedOn !== undefined && endedOn < until ? endedOn : until);

/** Types on that day: enrolled, not over, and not on the board meanwhile. The day it is ended still counts as a day of theirs. */
export function typesOn(state: ClubState, typistId: Id, on: LocalDate): boolean {
  const typist = state.typists.get(typistId);
  if (typist === undefined || boardMember(state, typist.personId, on)) return false;
  return typist.spells.some((spell) => spell.from <= on && on <= lastDay(spell));
}

/** From now on: not ended, not over, not on the board. A phone whose clock is behind the day of enrolling shuts nobody out. */
export function isTypist(state: ClubState, typistId: Id, on: LocalDate): boolean {
  const typist = state.typists.get(typistId);
  const last = typist?.spells.at(-1);
  return last !== undefined && last.endedOn === undefined && on <= last.until && !boardMember(state, typist?.personId, on);
}

export function boardMember(state: ClubState, personId: Id | undefined, on: LocalDate): boolean {
  const member = personId === undefined ? undefined : state.members.get(whoIs(state, personId));
  return member !== undefined && isOnBoard(member, on);
}
