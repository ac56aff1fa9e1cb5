// The life of a club as its book tells it: founded, launched, placed, resting, active again, closed, by which paper. A club
// that rests stays in the line; nothing is taken out of it.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { ClubState } from './state.ts';
import type { StatusSpell } from './status-spell.ts';

export type LifeMark =
  | { readonly what: 'founded'; readonly on: LocalDate; readonly number: string }
  | { readonly what: 'launched'; readonly on: LocalDate }
  | { readonly what: 'placed'; readonly on: LocalDate; readonly hamlet: string; readonly unitId: string; readonly document: string }
  | { readonly what: 'charter'; readonly on: LocalDate }
  | {
      readonly what: 'status';
      readonly on: LocalDate;
      readonly status: StatusSpell['status'];
      readonly reason: string;
      readonly number: string;
      readonly decisionOn: LocalDate | '';
    };

/** Oldest first. */
export function lifeOf(state: ClubState): readonly LifeMark[] {
  const { profile } = state;
  if (profile === null) return [];
  const marks: LifeMark[] = [
    { what: 'founded', on: profile.decisionOn, number: profile.decisionNumber },
    { what: 'launched', on: profile.launchedOn },
    ...state.placements
      .slice(1)
      .map(({ from, hamlet, unitId, document }) => ({ what: 'placed', on: from, hamlet, unitId, document }) as const),
    ...state.charters.slice(1).map(({ from }) => ({ what: 'charter', on: from }) as const),
  ];
  for (const event of [...state.records.values()].flat()) {
    if (event.kind !== 'club-status-changed') continue;
    const { status, reason, decisionNumber, decisionOn } = event.pub;
    marks.push({ what: 'status', on: event.on, status, reason, number: decisionNumber ?? '', decisionOn: decisionOn ?? '' });
  }
  return marks.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
