// The one place where "may this person do that?" is answered. Its answers carry a proof that nothing else can make:
// what reads or writes a book takes such an answer, so a route that forgot to ask does not compile.

import type pg from 'pg';
import type { Room } from '../../domain/club/event-shape.ts';
import { type AccountRole, roomsOf } from '../../domain/club/roles.ts';
import { inScope, isUnitId, isUuid } from '../db/scope.ts';
import { refreshMap } from '../network/map-in-force.ts';
import { type Publication, readPublication } from '../network/publication.ts';
import type { Account, RoleGrant } from './account.ts';
import { isClubRole } from './role.ts';

declare const proof: unique symbol;
export type Authorized<What> = What & { readonly [proof]: true };

export type SignedIn = Authorized<{ readonly account: Account }>;

/** May read these rooms of the club's book, and record what these roles record. */
export type ClubAccess = Authorized<{
  readonly account: Account;
  readonly clubId: string;
  readonly rooms: readonly Room[];
  readonly private: boolean;
  readonly roles: readonly AccountRole[];
}>;

/** May read the figures of this unit and everything below it. */
export type UnitAccess = Authorized<{
  readonly account: Account;
  readonly unitId: string;
  /** All units the account was given, for the policies. */
  readonly units: readonly string[];
}>;

/** May read the figures of this unit and below, as a person of an office or as a program with a token of it. */
export type FiguresAccess = Authorized<{ readonly unitId: string; readonly units: readonly string[] }>;

/** A unit's office has published its figures to everybody, under this licence. */
export type OpenAccess = Authorized<{ readonly unitId: string; readonly publication: Publication }>;

/** Keeps the tokens of this very office. */
export type TokenDesk = Authorized<{ readonly account: Account; readonly unitId: string }>;

/** May read what clubs inside this unit said past themselves, but of no club whose book the reader keeps. */
export type AppealsAccess = Authorized<{
  readonly account: Account;
  readonly unitId: string;
  readonly units: readonly string[];
  readonly notClubs: readonly string[];
}>;

/** An officer of these units: makes accounts for clubs and communes below them. */
export type OfficeAccess = Authorized<{ readonly account: Account; readonly units: readonly string[] }>;

/** Works at the office of these units: writes in the offices' book for them and what lies below. */
export type DeskAccess = Authorized<{ readonly account: Account; readonly units: readonly string[] }>;

/** Looks after the installation: an officer of a province or of the centre. */
export type ServerAccess = Authorized<{ readonly account: Account }>;

/** An officer above this club: sees who has an account in it. */
export type ClubOffice = Authorized<{ readonly account: Account; readonly clubId: string }>;

/** Everything this account was given lies below an office of the asker: its password may be made anew. */
export type AccountBelow = Authorized<{ readonly account: Account; readonly below: Account }>;

export type Denied = { readonly denied: 'not-allowed' };
const denied: Denied = { denied: 'not-allowed' };

/** The only maker of proofs, private to this file. */
const grant = <What>(what: What) => what as Authorized<What>;

export const authoriseAccount = (account: Account): SignedIn => grant({ account });

export async function authoriseClub(pool: pg.Pool, account: Account, clubId: string): Promise<ClubAccess | Denied> {
  if (!isUuid(clubId)) return denied;
  const inside = account.grants.filter((given) => 'clubId' in given && given.clubId === clubId);
  const above = account.grants.filter((given) => 'unitId' in given);
  const over = above.length && (await clubLiesIn(pool, unitsOf(above), clubId)) ? above : [];
  // A role inside the club decides what is read; being an officer besides must not open debts to a volunteer.
  const reading = rolesOf(inside.length ? inside : over);
  if (!reading.length) return denied;
  return grant({ account, clubId, rooms: roomsOf(reading), private: reading.some(isClubRole), roles: rolesOf([...inside, ...over]) });
}

/** A club that lies nowhere yet: an officer may found it. Inside which unit is checked with the command itself. */
export async function authoriseFounding(pool: pg.Pool, account: Account, clubId: string): Promise<ClubAccess | Denied> {
  const over = officesOf(account);
  if (!over.length || !isUuid(clubId)) return denied;
  const placed = await inScope(pool, { role: 'app_rw', club: clubId }, (transaction) =>
    transaction.query('select 1 from club_register where club_id = $1', [clubId]),
  );
  return placed.rowCount === 0 ? grant({ account, clubId, rooms: [], private: false, roles: rolesOf(over) }) : denied;
}

export async function authoriseUnit(pool: pg.Pool, account: Account, unitId: string): Promise<UnitAccess | Denied> {
  const units = unitsOf(account.grants);
  return units.length && (await unitLiesIn(pool, units, unitId)) ? grant({ account, unitId, units }) : denied;
}

/** `ofToken`: the unit a live token was made for. */
export async function authoriseToken(pool: pg.Pool, ofToken: string, unitId: string): Promise<FiguresAccess | Denied> {
  return (await unitLiesIn(pool, [ofToken], unitId)) ? grant({ unitId, units: [ofToken] }) : denied;
}

export async function authoriseOpen(pool: pg.Pool, unitId: string): Promise<OpenAccess | Denied> {
  const publication = isUnitId(unitId) ? await readPublication(pool, unitId) : null;
  return publication === null ? denied : grant({ unitId, publication });
}

/** The office itself, not one above: a token reads in its name. */
export function authoriseTokenDesk(account: Account, unitId: string): TokenDesk | Denied {
  return unitsOf(account.grants).includes(unitId) ? grant({ account, unitId }) : denied;
}

export async function authoriseAppeals(pool: pg.Pool, account: Account, unitId: string): Promise<AppealsAccess | Denied> {
  const units = unitsOf(account.grants.filter(({ role }) => roomsOf([role]).includes('appeals')));
  const notClubs = account.grants.flatMap((given) => ('clubId' in given ? [given.clubId] : []));
  return units.length && (await unitLiesIn(pool, units, unitId)) ? grant({ account, unitId, units, notClubs }) : denied;
}

export async function authoriseOffice(account: Account): Promise<OfficeAccess | Denied> {
  const units = unitsOf(officesOf(account));
  return units.length ? grant({ account, units }) : denied;
}

export async function authoriseDesk(account: Account): Promise<DeskAccess | Denied> {
  const units = unitsOf(account.grants);
  return units.length ? grant({ account, units }) : denied;
}

export async function authoriseServer(account: Account): Promise<ServerAccess | Denied> {
  return account.grants.some(({ role }) => role === 'province-officer' || role === 'centre-officer') ? grant({ account }) : denied;
}

export async function authoriseClubOffice(pool: pg.Pool, account: Account, clubId: string): Promise<ClubOffice | Denied> {
  return (await standsAbove(pool, account, { role: 'treasurer', clubId })) ? grant({ account, clubId }) : denied;
}

export async function authoriseAccountBelow(pool: pg.Pool, account: Account, below: Account | null): Promise<AccountBelow | Denied> {
  if (!below?.grants.length || below.id === account.id) return denied;
  for (const given of below.grants) if (!(await standsAbove(pool, account, given))) return denied;
  return grant({ account, below });
}

/** Whether an officer may hand out this grant: for a club inside its units, or for a unit below its own, never its own. */
export async function standsAbove(pool: pg.Pool, account: Account, given: RoleGrant): Promise<boolean> {
  const units = unitsOf(officesOf(account));
  if (!units.length) return false;
  if ('clubId' in given) return isUuid(given.clubId) && clubLiesIn(pool, units, given.clubId);
  return given.role === 'commune-officer' && !units.includes(given.unitId) && unitLiesIn(pool, units, given.unitId);
}

const officesOf = ({ grants }: Account) => grants.filter(({ role }) => role === 'commune-officer' || role === 'province-officer');

const unitsOf = (grants: readonly RoleGrant[]) => grants.flatMap((given) => ('unitId' in given ? [given.unitId] : []));

const rolesOf = (grants: readonly RoleGrant[]): readonly AccountRole[] => [...new Set(grants.map(({ role }) => role))];

async function unitLiesIn(pool: pg.Pool, above: readonly string[], unitId: string): Promise<boolean> {
  if (!isUnitId(unitId)) return false;
  return inScope(pool, { role: 'app_rw' }, async (transaction) => {
    // What is asked next is named by the map: another server may have changed it a moment ago.
    await refreshMap(transaction);
    const { rowCount } = await transaction.query(
      'select 1 from unit_closure where last and unit_id = $1 and ancestor_id = any ($2) limit 1',
      [unitId, above],
    );
    return rowCount === 1;
  });
}

async function clubLiesIn(pool: pg.Pool, above: readonly string[], clubId: string): Promise<boolean> {
  return inScope(pool, { role: 'app_rw', units: above }, async (transaction) => {
    await refreshMap(transaction);
    const { rowCount } = await transaction.query('select 1 from club_register where club_id = $1', [clubId]);
    return rowCount === 1;
  });
}
