// What a reorganisation would do, before anybody signs it: the clubs that go along, those a person must assign, and the proof
// that every figure summed over the old communes is the same summed over the new. Nothing is written.

import type pg from 'pg';
import { type Borders, whereaboutsOfClub, withDocument } from '../../domain/network/units/borders.ts';
import { endedBy, formsOf, type Reorganisation } from '../../domain/network/units/reorganisation.ts';
import type { UnitId, UnitLevel } from '../../domain/network/units/unit.ts';
import type { UnitTree } from '../../domain/network/units/unit-tree.ts';
import {
  clubMoves,
  type PlacedClub,
  problemsOfAssigning,
  problemsOfReorganisation,
  reorganisationOf,
} from '../../domain/office/borders.ts';
import type { OfficeOrder, OfficeRecord } from '../../domain/office/office-record.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { BorderPreview, BorderSum } from '../../protocol/office-messages.ts';
import { listCommuneOfficers } from '../accounts/account.ts';
import { authoriseUnit, type DeskAccess } from '../accounts/authorise.ts';
import { thisMonth } from '../clock.ts';
import { type BookScope, inScope, type Transaction } from '../db/scope.ts';
import { allSums } from './dashboard.ts';
import { readPlacedClubs } from './enact-reorganisation.ts';
import { refreshMap } from './map-in-force.ts';
import { readRecordsOfKind } from './office-rows.ts';
import { chainOn } from './places.ts';
import { gather, readClubSums, type Sums } from './sums.ts';

type Order = OfficeOrder<'enact-reorganisation'>;

/** All of them, for an office or a club; of the clubs that were assigned, the reader is told of those it may see. */
export async function readBorderDocuments(
  pool: pg.Pool,
  scope: Pick<BookScope, 'units' | 'club'>,
): Promise<readonly OfficeRecord<'enact-reorganisation'>[]> {
  return inScope(pool, { role: 'app_rw', ...scope }, async (transaction) => {
    const records = await readRecordsOfKind(transaction, 'enact-reorganisation');
    const { rows } = await transaction.query<{ club_id: string }>('select club_id from club_register');
    const seen = new Set(rows.map(({ club_id }) => club_id));
    return records.map((record) => ({
      ...record,
      body: { ...record.body, assigned: record.body.assigned.filter(({ clubId }) => seen.has(clubId)) },
    }));
  });
}

/** Null when the unit is neither the asker's nor below. */
export async function previewReorganisation(pool: pg.Pool, access: DeskAccess, order: Order): Promise<BorderPreview | null> {
  if ('denied' in (await authoriseUnit(pool, access.account, order.unitId))) return null;
  const officers = await listCommuneOfficers(pool);
  return inScope(pool, { role: 'app_rw', units: access.units }, async (transaction) => {
    const borders = await refreshMap(transaction);
    const decree = reorganisationOf(order);
    const problems = problemsOfReorganisation(borders, order);
    // A map that cannot be is not counted on: half a document has no sums.
    if (problems.some(({ what }) => what !== 'day-not-come')) return { ...nothing, problems };
    const clubs = await readPlacedClubs(transaction);
    const moves = clubMoves(borders, decree, clubs);
    const named = await readNames(
      transaction,
      moves.map(({ clubId }) => clubId),
    );
    const ended = endedBy(borders.tree, decree);
    const without = officers.flatMap(({ name, grants }) =>
      grants.flatMap((given) => ('unitId' in given && ended.has(given.unitId) ? [{ name, unit: given.unitId }] : [])),
    );
    return {
      problems: [...problems, ...problemsOfAssigning(decree, moves)],
      moves: moves.map((move) => ({ ...move, ...(named.get(move.clubId) ?? { name: '', hamlet: '' }) })),
      ...(await proofOf(transaction, borders, decree, clubs)),
      officers: without,
    };
  });
}

const nothing: Omit<BorderPreview, 'problems'> = { moves: [], before: [], after: [], levels: [], compared: 0, differing: [], officers: [] };

async function readNames(transaction: Transaction, clubs: readonly string[]) {
  const { rows } = await transaction.query<{ club_id: string; name: string; hamlet: string }>(
    `select club_id, name, body ->> 'hamlet' as hamlet from club_register where club_id = any ($1::uuid[])`,
    [clubs],
  );
  return new Map(rows.map(({ club_id, name, hamlet }) => [club_id, { name, hamlet }]));
}

const UNASSIGNED = '';
/** A club's commune first, then what stands above it; `UNASSIGNED` first for a club nobody has given a part yet. */
type Chains = ReadonlyMap<string, readonly string[]>;

async function proofOf(
  transaction: Transaction,
  borders: Borders,
  decree: Reorganisation,
  clubs: readonly PlacedClub[],
): Promise<Pick<BorderPreview, 'before' | 'after' | 'levels' | 'compared' | 'differing'>> {
  const on = decree.effectiveOn;
  const after = withDocument(borders, decree);
  const lay = chains(borders, clubs, addDays(on, -1), decree.within);
  const lie = chains(after, clubs, on, decree.within);
  const month = thisMonth();
  const ids = [...new Set([...lay.keys(), ...lie.keys()])];
  const sums = await readClubSums(transaction, ids, allSums, { from: month, to: month });
  const [old, now] = [lay, lie].map((chainsOf) => gather(sums, (clubId) => chainsOf.get(clubId) ?? []));
  if (old === undefined || now === undefined) throw new RangeError('two sides of a proof');
  const touched = touchedCommunes(borders.tree, decree, lay, lie);
  const totals = allSums.map((indicator) => [indicator, overCommunes(sums, lay, indicator), overCommunes(sums, lie, indicator)] as const);
  return {
    before: touched.before.map((unit) => ({ unit, ...sumOf(old, unit) })),
    after: touched.after.map((unit) => ({ unit: unit === UNASSIGNED ? null : unit, ...sumOf(now, unit) })),
    levels: LEVELS.flatMap((level) => levelSums(level, [borders.tree, lay, old], [after.tree, lie, now])),
    compared: totals.filter(([, a, b]) => a !== 0 || b !== 0).length,
    differing: totals.flatMap(([indicator, a, b]) => (a === b ? [] : [indicator])),
  };
}

function chains(borders: Borders, clubs: readonly PlacedClub[], on: LocalDate, within: UnitId): Chains {
  const found = new Map<string, readonly string[]>();
  for (const { clubId, placedIn } of clubs) {
    const lies = whereaboutsOfClub(borders, clubId, placedIn, on);
    const chain = chainOn(lies.kind === 'one' ? lies.unit : placedIn, on, borders.tree);
    if (!chain.includes(within)) continue;
    found.set(clubId, lies.kind === 'one' ? chain : [UNASSIGNED, ...chain.slice(1)]);
  }
  return found;
}

/** Sum over the lowest units, each club once. */
function overCommunes(sums: Sums, chainsOf: Chains, indicator: string): number {
  const byUnit = gather(sums, (clubId) => chainsOf.get(clubId)?.slice(0, 1) ?? []);
  return [...byUnit.values()].reduce((total, of) => total + (of.get(indicator)?.upTo ?? 0), 0);
}

const sumOf = (sums: Sums, unit: string): BorderSum => {
  const upTo = (indicator: string): number => sums.get(unit)?.get(indicator)?.upTo ?? 0;
  return { clubs: upTo('clubs'), members: upTo('members'), fund: upTo('fund-total') };
};

function touchedCommunes(tree: UnitTree, decree: Reorganisation, lay: Chains, lie: Chains) {
  const before = new Set([...endedBy(tree, decree)].filter((unit) => tree.byId.get(unit)?.level === 'commune'));
  const after = new Set(formsOf(decree).flatMap(({ unit, level }) => (level === 'commune' ? [unit] : [])));
  for (const [clubId, [then]] of lay) {
    const [now] = lie.get(clubId) ?? [];
    if (then === now || then === undefined) continue;
    before.add(then);
    if (now !== undefined) after.add(now);
  }
  return { before: [...before], after: [...after] };
}

const LEVELS: readonly UnitLevel[] = ['commune', 'district', 'province'];
type Side = readonly [tree: UnitTree, chainsOf: Chains, sums: Sums];

function levelSums(level: UnitLevel, before: Side, after: Side): BorderPreview['levels'] {
  const [a, b] = [before, after].map(([tree, chainsOf, sums]) => {
    const places = new Set([...chainsOf.values()].flatMap((chain) => chain.filter((unit) => levelOf(tree, unit) === level)));
    return places.size === 0 ? null : [...places].map((unit) => sumOf(sums, unit)).reduce(added);
  });
  return a && b ? [{ level, before: a, after: b }] : [];
}

/** What nobody has assigned yet lies in no commune, and is counted beside them. */
const levelOf = (tree: UnitTree, unit: string): UnitLevel | undefined => (unit === UNASSIGNED ? 'commune' : tree.byId.get(unit)?.level);

const added = (a: BorderSum, b: BorderSum): BorderSum => ({
  clubs: a.clubs + b.clubs,
  members: a.members + b.members,
  fund: a.fund + b.fund,
});
