// The register of clubs: what a list shows without opening a book. Made from the folded state, so it can always be
// made again.

import { type ClubState, fundBalance, fundsOf } from '../../domain/club/state.ts';
import { whereaboutsOfClub } from '../../domain/network/units/borders.ts';
import { BOARD_ROLES } from '../../domain/people/member.ts';
import { localDate } from '../../kernel/local-date.ts';
import { bordersInForce } from '../network/map-in-force.ts';

export type RegisterBody = {
  readonly hamlet: string;
  readonly decisionOn: string;
  readonly launchedOn: string;
  readonly meetingDay: number;
  readonly lastMeetingOn: string | null;
  /** As the book stands, in all funds. */
  readonly fundTotal: number;
  /** The first day on which a term of the board ran or runs out; absent when no vote set one. */
  readonly boardUntil?: string;
};
export type RegisterRow = { readonly name: string; readonly status: string; readonly unit_now: string; readonly body: RegisterBody };
export type PlaceRow = { readonly since: string; readonly unit_id: string; readonly hamlet: string };

/** After every change of borders that the tree knows. */
export const borderOfNow = localDate('2199-12-31');

/** Nothing for a club that records facts before its founding is recorded. */
export function registerRows(state: ClubState): readonly RegisterRow[] {
  const { profile, placements, charter } = state;
  const place = placements.at(-1);
  if (!profile || !place) return [];
  let lastMeetingOn: string | null = null;
  for (const { on } of state.meetings.values()) if (lastMeetingOn === null || on > lastMeetingOn) lastMeetingOn = on;
  const { name, decisionOn, launchedOn } = profile;
  const status = state.statuses.at(-1)?.status ?? 'active';
  const whereabouts = whereaboutsOfClub(bordersInForce(), state.clubId, place.unitId, borderOfNow);
  const fundTotal = fundsOf(state).reduce((total, fund) => total + fundBalance(state, fund), 0);
  const boardUntil = boardTermOf(state);
  const term = boardUntil === undefined ? {} : { boardUntil };
  const body = { hamlet: place.hamlet, decisionOn, launchedOn, meetingDay: charter.meetingDay, lastMeetingOn, fundTotal, ...term };
  return [{ name, status, unit_now: whereabouts.kind === 'one' ? whereabouts.unit : place.unitId, body }];
}

function boardTermOf(state: ClubState): string | undefined {
  const held = [...state.members.values()].flatMap(({ roles }) => roles.filter(({ role, to }) => to === '' && BOARD_ROLES.includes(role)));
  return held.flatMap(({ until }) => (until === undefined ? [] : [until])).toSorted()[0];
}

/** The last placement of a day is the one that holds. */
export function placeRows(state: ClubState): readonly PlaceRow[] {
  const rows = new Map(state.placements.map(({ from, unitId, hamlet }) => [from, { since: from, unit_id: unitId, hamlet }]));
  return [...rows.values()];
}
