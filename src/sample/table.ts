// One club being played: its book, its dice, and the one way to change the book: say a command, let decide answer, fold what
// it answered. Nothing else in the sample touches the state (no inserts behind the book's back).

import type { ClubCommand } from '../domain/club/command.ts';
import { decide } from '../domain/club/decide.ts';
import type { ClubEvent } from '../domain/club/event.ts';
import { type ClubState, emptyClub } from '../domain/club/state.ts';
import { evolveAndCount } from '../domain/network/indicators/contributions.ts';
import type { Contribution } from '../domain/network/indicators/steps.ts';
import { isActive, type Member, type Role } from '../domain/people/member.ts';
import { digestBytes } from '../kernel/digest.ts';
import { hex, type Id, id, idFromDigest, timeOrderedId } from '../kernel/ids.ts';
import { addDays, daysBetween, type LocalDate, localDate } from '../kernel/local-date.ts';
import { type Dong, dong } from '../kernel/money.ts';
import { type Dice, diceOf } from './dice.ts';
import type { ClubPlan } from './plan.ts';

/** A command, what decide answered, and what it added to the figures. */
export type Played = {
  readonly command: ClubCommand;
  readonly events: readonly ClubEvent[];
  readonly contributions: readonly Contribution[];
};

type Kind = ClubCommand['kind'];
type Of<K extends Kind> = Extract<ClubCommand, { readonly kind: K }>;
/** `by`: the account that says it, when it is not the treasurer's. */
type Said<K extends Kind> = {
  readonly on: LocalDate;
  readonly body: Of<K>['body'];
  readonly priv?: NonNullable<Of<K>['priv']>;
  readonly by?: Id;
};

export type Table = {
  readonly plan: ClubPlan;
  readonly dice: Dice;
  readonly state: ClubState;
  readonly played: Played[];
  /** Tells the book; false when a request was refused, and then nothing is kept of it. */
  readonly say: <K extends Kind>(kind: K, said: Said<K>) => boolean;
  readonly newId: () => Id;
  /** Days after the business day on which the phone's clock stood when it was recorded. */
  daysLate: number;
};

const DAWN = localDate('1970-01-01');
const DAY_MS = 86_400_000;

/** Account of a role's holder; bà Hoa's and ông Thắng's sample accounts are those of thôn 5. */
export function accountOf(clubId: Id, role: 'treasurer' | 'chair' | 'volunteer'): Id {
  return idFromDigest(digestBytes(`tài khoản mẫu · ${clubId} · ${role}`));
}

export function laidTable(plan: ClubPlan, seed: string): Table {
  const dice = diceOf(`${seed} · ${plan.clubId}`);
  const state = emptyClub(plan.clubId);
  const played: Played[] = [];
  const actor = accountOf(plan.clubId, 'treasurer');
  const device = idFromDigest(digestBytes(`máy mẫu · ${plan.clubId}`));
  let count = 0;
  const table: Table = {
    plan,
    dice,
    state,
    played,
    daysLate: 0,
    newId: () => id(shaped(hex(dice.bytes(16)))),
    say: (kind, { on, body, priv, by }) => {
      count += 1;
      const minute = count % 120;
      const at = `${addDays(on, table.daysLate)}T${15 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}:00+07:00`;
      const cmdId = timeOrderedId((daysBetween(DAWN, on) + table.daysLate) * DAY_MS + 28_800_000 + minute * 60_000, dice.bytes(10));
      const common = { id: cmdId, clubId: plan.clubId, v: 1, on, at, actor: by ?? actor, device, salt: dice.hex(32) };
      const command = commandOf(kind, { ...common, body, ...(priv === undefined ? {} : { priv }) });
      const decided = decide(state, command);
      if (!decided.ok) return false;
      played.push({ command, events: decided.events, contributions: decided.events.flatMap((event) => [...evolveAndCount(state, event)]) });
      return true;
    },
  };
  return table;
}

/** The compiler cannot follow a kind through a union of twenty-seven; Said<K> above has already matched body to kind. */
function commandOf(kind: Kind, rest: object): ClubCommand {
  return { kind, ...rest } as unknown as ClubCommand;
}

/** 32 hex digits as a version 8 UUID. */
function shaped(h: string): string {
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

export function activeOf(table: Table): Member[] {
  return [...table.state.members.values()].filter(isActive);
}

/** Active members who hold the role now. */
export function holdersOf(table: Table, role: Role): Member[] {
  return activeOf(table).filter((member) => member.roles.some((held) => held.role === role && held.to === ''));
}

/** Rounded to whole notes of `step` đồng. */
export function inNotes(amount: number, step: number): Dong {
  return dong(Math.round(amount / step) * step);
}
