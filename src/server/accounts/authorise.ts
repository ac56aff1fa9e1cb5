// The one place where "may this person do that?" is answered. Its answers carry a proof that nothing else can make:
// what reads or writes a book takes such an answer, so a route that forgot to ask does not compile.

import type pg from 'pg';
import { levelFor, type OfficeAct, type OfficeLevel, reaches } from '../../domain/access/office-level.ts';
import type { Room } from '../../domain/club/event-shape.ts';
import { type AccountRole, roomsOf } from '../../domain/club/roles.ts';
import { inScope, isUnitId, isUuid } from '../db/scope.ts';
import { type Publication, readPublication } from '../network/publication.ts';
import type { Account, RoleGrant } from './account.ts';
import { mayHandOut } from './handing-out.ts';
import { clubLiesIn, unitLiesIn } from './places-of-grants.ts';

declare const proof: unique symbol;
export type Authorized<What> = What & { readonly [proof]: true };

export type SignedIn = Authorized<{ readonly account: Account }>;

/** May read these rooms of the club's book, and record what these roles record. */
export type ClubAccess = Authorized<{
  readonly account: Account;
  readonly clubId: string;
  readonly rooms: readonly Room[];
  readonly private: boolean;
  /** Works in the club itself: is told its numbers whole. */
  readonly within: boolean;
  readonly roles: readonly AccountRole[];
  /** By which roles it is read; not all of them record. */
  readonly readBy: readonly AccountRole[];
}>;

/** May read the figures of this unit and everything below it. */
export type UnitAccess = Authorized<{
  readonly account: Account;
  readonly unitId: string;
  /** All units the account was given, for the policies. */
  readonly units: readonly string[];
}>;

/** May read the figures of this unit and below, as a person of an office or as a program with a token of it. */
export type ExchangeAccess = Authorized<{ readonly unitId: string; readonly units: readonly string[] }>;

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

/** May read what a unit has added up, and no record, club or person behind it. */
export type FiguresAccess = UnitAccess & { readonly totalsOnly: boolean };

/** An officer of these units; writes topics in the name of `desks`. */
export type OfficeAccess = Authorized<{
  readonly account: Account;
  readonly units: readonly string[];
  readonly desks: readonly string[];
}>;

/** Works at the office of these units: reads their book and what lies below; writes in the name of `desks`, binds `approves`. */
export type DeskAccess = Authorized<{
  readonly account: Account;
  readonly units: readonly string[];
  readonly desks: readonly string[];
  readonly approves: readonly string[];
}>;

/** Binds at least one office: invites, and begins and confirms recoveries. */
export type ApproverAccess = Authorized<{ readonly account: Account; readonly approver: true }>;

/** Looks after the installation: an officer of a province or of the centre. */
export type ServerAccess = Authorized<{ readonly account: Account }>;

/** An officer above this club: sees who has an account in it. */
export type ClubOffice = Authorized<{ readonly account: Account; readonly clubId: string }>;

/** Everything this account was given lies below an office of the asker: its password may be made anew. */
export type AccountBelow = Authorized<{ readonly account: Account; readonly below: Account }>;

/** Keeps the list of the club's phones: its chair, or an officer above it. `inside`: may read the room of money. */
export type DeviceKeeper = Authorized<{ readonly account: Account; readonly clubId: string; readonly inside: boolean }>;

/** Somebody at a phone, revoked or not: may enrol it anew, and nothing else. */
export type PhoneSession = Authorized<{ readonly account: Account; readonly token: string }>;

/** May hand in what a revoked phone, or a person without a role, had not sent. Reads nothing. */
export type HandIn = Authorized<{
  readonly account: Account;
  readonly clubId: string;
  readonly device: string;
  readonly why: 'device-revoked' | 'role-ended';
}>;

/** Has a role in the club: hands in what another member's lost phone had written, and is told what others handed in for oneself. */
export type Carrier = Authorized<{ readonly account: Account; readonly clubId: string }>;

export type Denied = { readonly denied: 'not-allowed' };
const denied: Denied = { denied: 'not-allowed' };

/** The only maker of proofs, private to this file. */
const grant = <What>(what: What) => what as Authorized<What>;

export const authoriseAccount = (account: Account): SignedIn => grant({ account });

/** `what` is asked for is written down when an auditor asks: the route, nothing of the address, which may hold a receipt. */
export async function authoriseClub(
  pool: pg.Pool,
  account: Account,
  clubId: string,
  { what, toWrite = false }: { readonly what: string; readonly toWrite?: boolean },
): Promise<ClubAccess | Denied> {
  if (!isUuid(clubId)) return denied;
  const inside = account.grants.filter((given) => 'clubId' in given && given.clubId === clubId);
  const above = readingGrants(account);
  const over: RoleGrant[] = [];
  for (const given of above) if (await clubLiesIn(pool, unitsOf([given]), clubId)) over.push(given);
  // A role inside the club decides what is read; being an officer besides must not open debts to a volunteer.
  const reading = rolesOf(inside.length ? inside : over);
  if (!reading.length) return denied;
  const audits = inside.length === 0 && reading.includes('auditor');
  const writing = [...inside, ...over.filter(binds)];
  // Whoever only looks is refused what writes, and has opened nothing.
  if (audits && !(toWrite && writing.length === 0)) await noteOpening(pool, account, clubId, what);
  const within = inside.length > 0;
  return grant({ account, clubId, rooms: roomsOf(reading), private: audits || within, within, roles: rolesOf(writing), readBy: reading });
}

/** A club that lies nowhere yet: an officer may found it. Inside which unit is checked with the command itself. */
export async function authoriseFounding(pool: pg.Pool, account: Account, clubId: string): Promise<ClubAccess | Denied> {
  const over = officesOf(account).filter(binds);
  if (!over.length || !isUuid(clubId)) return denied;
  const placed = await inScope(pool, { role: 'app_rw', club: clubId }, (transaction) =>
    transaction.query('select 1 from club_register where club_id = $1', [clubId]),
  );
  return placed.rowCount === 0
    ? grant({ account, clubId, rooms: [], private: false, within: false, roles: rolesOf(over), readBy: [] })
    : denied;
}

export async function authoriseUnit(pool: pg.Pool, account: Account, unitId: string): Promise<UnitAccess | Denied> {
  const units = unitsReadBy(account);
  return units.length && (await unitLiesIn(pool, units, unitId)) ? grant({ account, unitId, units }) : denied;
}

/** `ofToken`: the unit a live token was made for. */
export async function authoriseToken(pool: pg.Pool, ofToken: string, unitId: string): Promise<ExchangeAccess | Denied> {
  return (await unitLiesIn(pool, [ofToken], unitId)) ? grant({ unitId, units: [ofToken] }) : denied;
}

export async function authoriseOpen(pool: pg.Pool, unitId: string): Promise<OpenAccess | Denied> {
  const publication = isUnitId(unitId) ? await readPublication(pool, unitId) : null;
  return publication === null ? denied : grant({ unitId, publication });
}

/** The office itself, not one above: a token reads in its name. */
export function authoriseTokenDesk(account: Account, unitId: string): TokenDesk | Denied {
  return unitsOf(account.grants.filter(binds)).includes(unitId) ? grant({ account, unitId }) : denied;
}

export async function authoriseFigures(pool: pg.Pool, account: Account, unitId: string): Promise<FiguresAccess | Denied> {
  const access = await authoriseUnit(pool, account, unitId);
  if (!('denied' in access)) return grant({ ...access, totalsOnly: false });
  const units = unitsOf(account.grants);
  return units.length && (await unitLiesIn(pool, units, unitId)) ? grant({ account, unitId, units, totalsOnly: true }) : denied;
}

export async function authoriseAppeals(pool: pg.Pool, account: Account, unitId: string): Promise<AppealsAccess | Denied> {
  const units = unitsOf(account.grants.filter(({ role }) => roomsOf([role]).includes('appeals')));
  const notClubs = account.grants.flatMap((given) => ('clubId' in given ? [given.clubId] : []));
  return units.length && (await unitLiesIn(pool, units, unitId)) ? grant({ account, unitId, units, notClubs }) : denied;
}

export async function authoriseOffice(account: Account): Promise<OfficeAccess | Denied> {
  const units = unitsOf(officesOf(account));
  return units.length
    ? grant({ account, units, desks: unitsOf(officesOf(account).filter((given) => reachesLevel(given, 'editor'))) })
    : denied;
}

export async function authoriseDesk(account: Account): Promise<DeskAccess | Denied> {
  const units = unitsReadBy(account);
  const desks = unitsOf(account.grants.filter((given) => reachesLevel(given, 'editor')));
  return units.length ? grant({ account, units, desks, approves: unitsOf(account.grants.filter(binds)) }) : denied;
}

/** The desk as far as it may do this: units of which the account only reads are no longer in it. */
export function deskFor(access: DeskAccess, act: OfficeAct): DeskAccess | Denied {
  const units = levelFor(act) === 'approver' ? access.approves : access.desks;
  return units.length ? grant({ ...access, units }) : denied;
}

export async function authoriseApprover(account: Account): Promise<ApproverAccess | Denied> {
  return account.grants.some(binds) ? grant({ account, approver: true }) : denied;
}

/** `level`: what the officer must reach; whoever only reads sees how the server is and sets nothing going. */
export async function authoriseServer(account: Account, level: OfficeLevel = 'reader'): Promise<ServerAccess | Denied> {
  const keeps = account.grants.filter(({ role }) => role === 'province-officer' || role === 'centre-officer');
  return keeps.some((given) => reachesLevel(given, level)) ? grant({ account }) : denied;
}

export async function authoriseClubOffice(pool: pg.Pool, account: Account, clubId: string): Promise<ClubOffice | Denied> {
  const units = unitsOf(officesOf(account));
  return units.length && isUuid(clubId) && (await clubLiesIn(pool, units, clubId)) ? grant({ account, clubId }) : denied;
}

export async function authoriseDeviceKeeper(pool: pg.Pool, account: Account, clubId: string): Promise<DeviceKeeper | Denied> {
  const inside = account.grants.some((given) => given.role === 'chair' && given.clubId === clubId);
  const units = unitsOf(officesOf(account).filter((given) => reachesLevel(given, 'editor')));
  const above = units.length > 0 && isUuid(clubId) && (await clubLiesIn(pool, units, clubId));
  return inside || above ? grant({ account, clubId, inside }) : denied;
}

export const authorisePhone = (account: Account, token: string): PhoneSession => grant({ account, token });

/** Whoever was heard of on this phone, as one of this club, before the phone or the role was taken away. */
export async function authoriseHandIn(
  pool: pg.Pool,
  { account, device, revoked }: { readonly account: Account; readonly device: string | null; readonly revoked: boolean },
  clubId: string,
): Promise<HandIn | Denied> {
  if (!isUuid(clubId) || device === null) return denied;
  const why = revoked ? 'device-revoked' : 'role-ended';
  if (!revoked && account.grants.some((given) => 'clubId' in given && given.clubId === clubId)) return denied;
  const known = await inScope(pool, { role: 'app_auth' }, (transaction) =>
    transaction.query('select 1 from device_person where device_id = $1 and account_id = $2 and club_id = $3', [
      device,
      account.id,
      clubId,
    ]),
  );
  return known.rowCount === 1 ? grant({ account, clubId, device, why }) : denied;
}

export function authoriseCarrier(account: Account, clubId: string): Carrier | Denied {
  const inside = isUuid(clubId) && account.grants.some((given) => 'clubId' in given && given.clubId === clubId);
  return inside ? grant({ account, clubId }) : denied;
}

export async function authoriseAccountBelow(pool: pg.Pool, account: Account, below: Account | null): Promise<AccountBelow | Denied> {
  if (!below?.grants.length || below.id === account.id) return denied;
  for (const given of below.grants) if (!(await mayHandOut(pool, account, given))) return denied;
  return grant({ account, below });
}

const officesOf = ({ grants }: Account) => grants.filter(({ role }) => role === 'commune-officer' || role === 'province-officer');

const LOOKERS: readonly AccountRole[] = ['auditor', 'donor'];

/** Officers have a level; who only looks has none that writes. */
const reachesLevel = (given: RoleGrant, level: OfficeLevel): boolean =>
  'unitId' in given && !LOOKERS.includes(given.role) && reaches(given.level ?? 'approver', level);
const binds = (given: RoleGrant): boolean => reachesLevel(given, 'approver');

/** The same account as far as it binds offices. */
export const asApprover = (account: Account): Account => ({ ...account, grants: account.grants.filter(binds) });

const readingGrants = ({ grants }: Account): readonly RoleGrant[] => grants.filter((given) => 'unitId' in given && given.role !== 'donor');

/** Units whose records, not only whose totals, the account reads. */
export const unitsReadBy = (account: Account): readonly string[] => unitsOf(readingGrants(account));

const unitsOf = (grants: readonly RoleGrant[]) => grants.flatMap((given) => ('unitId' in given ? [given.unitId] : []));

const rolesOf = (grants: readonly RoleGrant[]): readonly AccountRole[] => [...new Set(grants.map(({ role }) => role))];

function noteOpening(pool: pg.Pool, { id, name }: Account, clubId: string, what: string): Promise<unknown> {
  return inScope(pool, { role: 'app_rw', club: clubId }, (transaction) =>
    transaction.query(
      'insert into club_opening (club_id, opening_id, account_id, by_name, what) values ($1, gen_random_uuid(), $2, $3, $4)',
      [clubId, id, name, what.slice(0, 300)],
    ),
  );
}
