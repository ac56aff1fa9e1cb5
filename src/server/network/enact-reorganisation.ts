// A reorganisation takes effect: the record, the tables of units, where each club is registered and the sums of every unit that
// won or lost a club, in one transaction. Whoever reads sees the old borders or the new ones, never a mixture.

import type pg from 'pg';
import { type Borders, whereaboutsOfClub } from '../../domain/network/units/borders.ts';
import { clubMoves, type PlacedClub, problemsOfAssigning, reorganisationOf } from '../../domain/office/borders.ts';
import type { OfficeOrder, OfficeRefusal } from '../../domain/office/office-record.ts';
import { type Id, id } from '../../kernel/ids.ts';
import { addDays } from '../../kernel/local-date.ts';
import type { DeskAccess } from '../accounts/authorise.ts';
import { today } from '../clock.ts';
import { inOwnersTransaction } from '../db/owners-transaction.ts';
import { scopeStatement, type Transaction } from '../db/scope.ts';
import * as sql from '../log/statements.ts';
import { borderOfNow } from '../projections/register.ts';
import { closureOfNow, refreshersLock, sumUnitsAnew } from '../projections/unit-figures.ts';
import { mapLock, writeUnits } from './load-units.ts';
import { bordersInForce, refreshMap } from './map-in-force.ts';
import { scopeOf, type Taken, writeOrder } from './office-rows.ts';

type Order = OfficeOrder<'enact-reorganisation'>;

export async function enactReorganisation(pool: pg.Pool, access: DeskAccess, order: Order): Promise<Taken> {
  try {
    return await inOwnersTransaction(pool, async (transaction) => {
      await transaction.query(`select pg_advisory_xact_lock(${mapLock}), pg_advisory_xact_lock(${refreshersLock})`);
      const borders = await refreshMap(transaction);
      // What the person may is decided with the person's own rights, not the owner's.
      await transaction.query(scopeStatement({ role: 'app_rw', ...scopeOf(access) }));
      const already = borders.documents.length;
      const taken = await writeOrder(transaction, access, order, { borders, also: () => unassigned(transaction, borders, order) });
      await transaction.query('reset role');
      if ('record' in taken && (await refreshMap(transaction)).documents.length > already) await redraw(transaction, borders);
      return taken;
    });
  } finally {
    // Whatever became of it, the map in memory is the one that is stored.
    await inOwnersTransaction(pool, refreshMap);
  }
}

async function unassigned(transaction: Transaction, borders: Borders, order: Order): Promise<OfficeRefusal | null> {
  const decree = reorganisationOf(order);
  // The form's own day decides; a device whose clock runs years ahead still may not move the map of everybody else.
  if (decree.effectiveOn > addDays(today(), 1))
    return { why: 'borders-wrong', problems: [{ what: 'day-not-come', on: decree.effectiveOn }] };
  const problems = problemsOfAssigning(decree, clubMoves(borders, decree, await readPlacedClubs(transaction)));
  return problems.length === 0 ? null : { why: 'borders-wrong', problems };
}

type PlaceRow = { club_id: string; unit_id: string };

/** Every club that may be seen, with the unit it was last placed in. */
export async function readPlacedClubs(transaction: Transaction): Promise<readonly PlacedClub[]> {
  const { rows } = await transaction.query<PlaceRow>(
    `select r.club_id, p.unit_id from club_register r join lateral
       (select unit_id from club_place where club_id = r.club_id order by since desc limit 1) p on true order by r.club_id`,
  );
  return rows.map(({ club_id, unit_id }) => ({ clubId: id(club_id), placedIn: unit_id }));
}

/** Clubs and the units above them, as text, to be compared before and after. */
async function readLies(transaction: Transaction): Promise<ReadonlyMap<string, string>> {
  const { rows } = await transaction.query<{ club_id: string; ancestor_id: string }>(closureOfNow);
  return new Map(rows.map(({ club_id, ancestor_id }) => [`${club_id} ${ancestor_id}`, ancestor_id]));
}

async function redraw(transaction: Transaction, before: Borders): Promise<void> {
  const lay = await readLies(transaction);
  await writeUnits(transaction);
  await moveClubs(transaction, before);
  const lie = await readLies(transaction);
  const touched = new Set<string>();
  for (const [pair, unit] of lay) if (!lie.has(pair)) touched.add(unit);
  for (const [pair, unit] of lie) if (!lay.has(pair)) touched.add(unit);
  await sumUnitsAnew(transaction, [...touched]);
}

async function moveClubs(transaction: Transaction, before: Borders): Promise<void> {
  const after = bordersInForce();
  const unitNow = (borders: Borders, clubId: Id, placedIn: string): string => {
    const found = whereaboutsOfClub(borders, clubId, placedIn, borderOfNow);
    return found.kind === 'one' ? found.unit : placedIn;
  };
  for (const { clubId, placedIn } of await readPlacedClubs(transaction)) {
    const unit = unitNow(after, clubId, placedIn);
    if (unit === unitNow(before, clubId, placedIn)) continue;
    await transaction.query(sql.lockHead, [clubId]);
    await transaction.query('update club_register set unit_now = $2 where club_id = $1', [clubId, unit]);
  }
}
