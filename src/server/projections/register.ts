// The register of clubs: what a list shows without opening a book. Made from the folded state, so it can always be
// made again.

import type { ClubState } from '../../domain/club/state.ts';

export type RegisterRow = { readonly name: string; readonly status: string; readonly body: RegisterBody };
export type RegisterBody = { readonly decisionOn: string; readonly launchedOn: string; readonly lastMeetingOn: string | null };
export type PlaceRow = { readonly since: string; readonly unit_id: string; readonly hamlet: string };

/** Nothing for a club that records facts before its founding is recorded. */
export function registerRows(state: ClubState): { readonly register: readonly RegisterRow[]; readonly places: readonly PlaceRow[] } {
  const { profile } = state;
  if (!profile) return { register: [], places: [] };
  let lastMeetingOn: string | null = null;
  for (const { on } of state.meetings.values()) if (lastMeetingOn === null || on > lastMeetingOn) lastMeetingOn = on;
  const { name, decisionOn, launchedOn } = profile;
  const status = state.statuses.at(-1)?.status ?? 'active';
  // The last placement of a day is the one that holds.
  const places = new Map(state.placements.map(({ from, unitId, hamlet }) => [from, { since: from, unit_id: unitId, hamlet }]));
  return { register: [{ name, status, body: { decisionOn, launchedOn, lastMeetingOn } }], places: [...places.values()] };
}
