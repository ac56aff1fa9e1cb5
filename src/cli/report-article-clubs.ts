// What the article's statements read of a club: its book folded up to the day, nothing else. Names of people are not read.
import type { ClubEvent } from '../domain/club/event.ts';
import { type ClubState, emptyClub, type Placement } from '../domain/club/state.ts';
import { type ClubFigures, clubFigures } from '../domain/network/indicators/club-figures.ts';
import { evolveAndCount } from '../domain/network/indicators/contributions.ts';
import type { Contribution } from '../domain/network/indicators/steps.ts';
import type { UnitId } from '../domain/network/units/unit.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';

export type Tally = { readonly times: number; readonly amount: number };

export type ArticleClub = {
  readonly clubId: Id;
  readonly name: string;
  /** Every place the club ever had, later ones than the day included. */
  readonly placements: readonly Placement[];
  readonly figures: ClubFigures;
  /** Activities by topic; amount = how many had a partner. */
  readonly topics: ReadonlyMap<string, Tally>;
  /** Loans by purpose; amount in đồng. */
  readonly purposes: ReadonlyMap<string, Tally>;
};

/** Folds a club's log in the order of the book; records dated after `on` count for its place only, topics and purposes from
 * `from` on. Null: not founded by then. */
export function articleClub(clubId: Id, log: Iterable<ClubEvent>, on: LocalDate, from: LocalDate | '' = ''): ArticleClub | null {
  const state = emptyClub(clubId);
  const contributions: Contribution[] = [];
  const topics = new Map<string, Tally>();
  const purposes = new Map<string, Tally>();
  const places: Placement[] = [];
  for (const event of log) {
    if (event.kind === 'club-placed') places.push({ ...event.pub, from: event.on });
    if (event.on > on) continue;
    contributions.push(...evolveAndCount(state, event));
    if (event.on < from) continue;
    if (event.kind === 'activity-held') note(topics, event.pub.topic, event.pub.partner === undefined ? 0 : 1);
    if (event.kind === 'loan-disbursed') note(purposes, event.pub.purpose, event.pub.terms.principal);
  }
  if (state.profile === null) return null;
  return {
    clubId,
    name: state.profile.name,
    placements: [...firstPlaces(state), ...places],
    figures: clubFigures(contributions),
    topics,
    purposes,
  };
}

/** Where a club lay on a day; its first place when the day is earlier. */
export function unitOn(club: ArticleClub, on: LocalDate): UnitId {
  const placed = club.placements.filter((placement) => placement.from <= on).at(-1) ?? club.placements[0];
  if (placed === undefined) throw new Error(`Defect: ${club.name} has no place`);
  return placed.unitId;
}

function firstPlaces(state: ClubState): Placement[] {
  return state.placements.slice(0, 1);
}

function note(tallies: Map<string, Tally>, key: string, amount: number): void {
  const before = tallies.get(key) ?? { times: 0, amount: 0 };
  tallies.set(key, { times: before.times + 1, amount: before.amount + amount });
}
