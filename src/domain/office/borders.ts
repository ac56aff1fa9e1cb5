// A reorganisation entered by an office above what it changes: the document, its changes, and for each club of a split unit
// the part a person says it lies in. Which clubs those are only the server knows; the map itself is judged here.
import type { Id } from '../../kernel/ids.ts';
import { type Borders, whereaboutsOfClub, withDocument } from '../network/units/borders.ts';
import type { Reorganisation } from '../network/units/reorganisation.ts';
import { type BorderProblem, problemsOf } from '../network/units/reorganisation-problems.ts';
import type { UnitId } from '../network/units/unit.ts';
import type { OfficeOrder, OfficeRecord } from './office-record.ts';

/** `within` is the unit of the record. */
export type ReorganisationBody = Omit<Reorganisation, 'within'>;

export const reorganisationOf = ({ unitId, body }: Pick<OfficeOrder<'enact-reorganisation'>, 'unitId' | 'body'>): Reorganisation => ({
  ...body,
  within: unitId,
});

export function evolveBorders(borders: Borders, record: OfficeRecord<'enact-reorganisation'>): Borders {
  return withDocument(borders, reorganisationOf(record));
}

/** All that is wrong with the map it makes; `on`, the day it is entered, is the latest day it may take effect. */
export function problemsOfReorganisation(
  { tree, documents }: Borders,
  order: OfficeOrder<'enact-reorganisation'>,
): readonly BorderProblem[] {
  return problemsOf(tree, reorganisationOf(order), { documents, today: order.on });
}

/** A club with the unit it was last placed in. */
export type PlacedClub = { readonly clubId: Id; readonly placedIn: UnitId };

/** Where a document leaves a club: moved along with its unit, or to be assigned by a person to one of these. */
export type ClubMove = {
  readonly clubId: Id;
  readonly from: UnitId;
  readonly to: readonly UnitId[];
  /** What the document says, when there are several. */
  readonly assigned: UnitId | null;
};

/** Clubs whose unit the document changes, of those that are given. */
export function clubMoves(borders: Borders, decree: Reorganisation, clubs: readonly PlacedClub[]): readonly ClubMove[] {
  const unassigned = withDocument(borders, { ...decree, assigned: [] });
  const said = new Map(decree.assigned.map(({ clubId, unit }) => [clubId, unit]));
  return clubs.flatMap(({ clubId, placedIn }): readonly ClubMove[] => {
    const before = whereaboutsOfClub(borders, clubId, placedIn, decree.effectiveOn);
    const after = whereaboutsOfClub(unassigned, clubId, placedIn, decree.effectiveOn);
    if (before.kind === 'ask') return [];
    if (after.kind === 'one') return after.unit === before.unit ? [] : [{ clubId, from: before.unit, to: [after.unit], assigned: null }];
    return [{ clubId, from: before.unit, to: after.candidates, assigned: said.get(clubId) ?? null }];
  });
}

/** A club of a split unit without a part, with a part its unit did not go into, or a part given to a club that needs none. */
export type ClubProblem =
  | { readonly what: 'club-unassigned'; readonly clubId: Id }
  | { readonly what: 'club-elsewhere'; readonly clubId: Id; readonly unit: UnitId }
  | { readonly what: 'club-not-asked'; readonly clubId: Id };

export function problemsOfAssigning(decree: Reorganisation, moves: readonly ClubMove[]): readonly ClubProblem[] {
  const asked = new Map(moves.filter(({ to }) => to.length > 1).map((move) => [move.clubId, move]));
  const seen = new Set<Id>();
  const wrong = decree.assigned.flatMap(({ clubId, unit }): readonly ClubProblem[] => {
    const move = asked.get(clubId);
    const again = seen.has(clubId);
    seen.add(clubId);
    if (move === undefined || again) return [{ what: 'club-not-asked', clubId }];
    return move.to.includes(unit) ? [] : [{ what: 'club-elsewhere', clubId, unit }];
  });
  const missing = [...asked.keys()].filter((clubId) => !seen.has(clubId));
  return [...wrong, ...missing.map((clubId): ClubProblem => ({ what: 'club-unassigned', clubId }))];
}
