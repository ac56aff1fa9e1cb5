// People of clubs and offices as whoever hands out their roles sees them: accounts of clubs made on the spot with a password from here,
// roles ended, recoveries begun and confirmed. Invitations by sheet have routes of their own.

import { invitationsOf } from '../../domain/access/inviting.ts';
import { childrenOn, communesOn } from '../../domain/network/units/unit-tree.ts';
import type { ListedPerson, Offer, PeopleList } from '../../protocol/people-messages.ts';
import { type Account, findAccount, listAccountsOfClub, type RoleGrant } from '../accounts/account.ts';
import { type ApproverAccess, authoriseAccountBelow, authoriseClubOffice } from '../accounts/authorise.ts';
import { makeGivenPassword, setPassword } from '../accounts/given-password.ts';
import { mayHandOut } from '../accounts/handing-out.ts';
import { hashPassword } from '../accounts/password.ts';
import {
  endGrant,
  findGrant,
  type ListedGrant,
  type ListedSheet,
  listGrants,
  listOpenings,
  listSheets,
  maskedPhone,
} from '../accounts/people-list.ts';
import { beginRecovery } from '../accounts/recovery.ts';
import { isClubRole } from '../accounts/role.ts';
import { makeAccount } from '../accounts/set-up.ts';
import { today } from '../clock.ts';
import { inScope, isUuid } from '../db/scope.ts';
import { mapInForce } from '../network/map-in-force.ts';
import { chainOn, namedUnit } from '../network/places.ts';
import { grantAsked } from './grant-asked.ts';
import { ProblemAnswer } from './problem.ts';
import { checkPerson, fields } from './request-fields.ts';
import { accountBelow, addRoute, approverAccess, type Call, clubOffice, type Routes } from './route.ts';

export function addPeopleRoutes(routes: Routes): void {
  addRoute(routes, { method: 'POST', path: '/api/accounts', authorise: approverAccess, handle: addAccountBelow });
  addRoute(routes, {
    method: 'GET',
    path: '/api/clubs/:clubId/accounts',
    authorise: clubOffice,
    handle: async ({ clubId }, { pool }) => ({
      accounts: (await listAccountsOfClub(pool, clubId)).map((account) => ({
        ...presentBelow(account),
        roles: account.grants.flatMap((given) => ('clubId' in given && given.clubId === clubId ? [given.role] : [])),
      })),
    }),
  });
  addRoute(routes, { method: 'GET', path: '/api/office/people', authorise: approverAccess, handle: listPeople });
  addRoute(routes, { method: 'POST', path: '/api/grants/:grantId/end', authorise: approverAccess, handle: endRole });
  addRoute(routes, {
    method: 'POST',
    path: '/api/accounts/:accountId/recovery',
    authorise: accountBelow,
    handle: (access, { pool }) => beginRecovery(pool, access),
  });
}

const presentBelow = ({ id, name, phone }: Account) => ({ id, name, phone: maskedPhone(phone) });

async function addAccountBelow({ account }: ApproverAccess, call: Call): Promise<{ id: string; password: string }> {
  const given = await call.body();
  const { phone, name } = checkPerson(fields(given, ['phone', 'name']));
  const wanted = grantAsked(given);
  // A password known to two people is for clubs, where somebody stands at the desk: offices come by invitation.
  if (!isClubRole(wanted.role) || !(await mayHandOut(call.pool, account, wanted))) throw new ProblemAnswer('not-allowed');
  const password = makeGivenPassword();
  const passwordHash = await hashPassword(password);
  const id = await inScope(call.pool, { role: 'app_auth' }, async (transaction) => {
    const accountId = await makeAccount(transaction, { phone, name, passwordHash, grant: wanted }, account.id);
    await setPassword(transaction, { accountId, passwordHash, given: true });
    return accountId;
  }).catch((problem: unknown) => {
    if (problem instanceof Error && 'code' in problem && problem.code === '23505') throw new ProblemAnswer('phone-taken');
    throw problem;
  });
  return { id, password };
}

async function endRole({ account }: ApproverAccess, { pool, parameter }: Call): Promise<object> {
  const grantId = parameter('grantId');
  const found = isUuid(grantId) ? await findGrant(pool, grantId) : null;
  const given = found === null ? null : heldGrant(found);
  // Nobody ends an own role: whoever hands it out does, so that an office is not left without anybody by a slip.
  if (found === null || given === null || found.accountId === account.id || !(await mayHandOut(pool, account, given)))
    throw new ProblemAnswer('not-allowed');
  return { ended: await endGrant(pool, grantId, account.id) };
}

function heldGrant({ role, level, clubId, unitId }: ListedGrant): RoleGrant | null {
  if (isClubRole(role)) return clubId === null ? null : { role, clubId };
  return unitId === null ? null : { role, unitId, level };
}

async function listPeople({ account }: ApproverAccess, call: Call): Promise<PeopleList> {
  const { pool } = call;
  const clubId = call.query('club');
  if (clubId !== null && 'denied' in (await authoriseClubOffice(pool, account, clubId))) throw new ProblemAnswer('not-allowed');
  const place = clubId === null ? ('offices' as const) : { club: clubId };
  const grants = (await listGrants(pool, place)).filter(({ unitId }) => unitId === null || isAround(account, unitId));
  const sheets = await listSheets(pool, place);
  return {
    people: await presentPeople(pool, account, grants),
    invitations: sheets.filter(({ unit_id }) => unit_id === null || isAround(account, unit_id)).flatMap(presentInvitation),
    recoveries: await presentRecoveries(call, account, sheets),
    offers: offersOf(account, clubId !== null),
    openings: clubId === null ? [] : await listOpenings(pool, clubId),
  };
}

const isAround = ({ grants }: Account, unitId: string): boolean =>
  mapInForce().byId.has(unitId) && grants.some((given) => 'unitId' in given && chainOn(unitId, today()).includes(given.unitId));

const named = (unitId: string | null) => (unitId === null ? null : namedUnit(unitId, today()));

async function presentPeople(pool: Call['pool'], account: Account, grants: readonly ListedGrant[]): Promise<readonly ListedPerson[]> {
  const people: ListedPerson[] = [];
  for (const found of grants) {
    const { clubId: _club, unitId, ...rest } = found;
    const given = heldGrant(found);
    const mayEnd = found.state !== 'ended' && found.accountId !== account.id && given !== null && (await mayHandOut(pool, account, given));
    people.push({ ...rest, unit: named(unitId), mayEnd });
  }
  return people;
}

function presentInvitation(sheet: ListedSheet): PeopleList['invitations'] {
  const { purpose, role, state } = sheet;
  if (purpose !== 'role' || role === null || state === 'waiting') return [];
  return [
    {
      id: sheet.invitation_id,
      name: sheet.name,
      role,
      level: sheet.level,
      unit: named(sheet.unit_id),
      from: sheet.from_day,
      until: sheet.until_day,
      madeOn: sheet.made_on,
      by: sheet.made_by_name,
      expiresAt: sheet.expires_at.toISOString(),
      state,
    },
  ];
}

/** Only those of accounts the asker stands above: whom others recover is not the asker's to know. */
async function presentRecoveries({ pool }: Call, account: Account, sheets: readonly ListedSheet[]): Promise<PeopleList['recoveries']> {
  const told: PeopleList['recoveries'][number][] = [];
  for (const sheet of sheets) {
    if (sheet.purpose !== 'recovery' || sheet.for_account === null) continue;
    if ('denied' in (await authoriseAccountBelow(pool, account, await findAccount(pool, sheet.for_account)))) continue;
    told.push({
      id: sheet.invitation_id,
      name: sheet.name,
      phone: sheet.account_phone ?? '',
      madeOn: sheet.made_on,
      by: sheet.made_by_name,
      confirmedBy: sheet.confirmed_by_name,
      state: sheet.state,
      mayConfirm: sheet.state === 'waiting' && sheet.made_by !== account.id,
    });
  }
  return told;
}

function offersOf({ grants }: Account, forClub: boolean): readonly Offer[] {
  const on = today();
  const tree = mapInForce();
  return grants.flatMap((given) => {
    if (!('unitId' in given)) return [];
    return invitationsOf(given.role, given.level ?? 'approver').flatMap((rule): Offer[] => {
      if ((rule.at === 'club-inside') !== forClub) return [];
      if (rule.at === 'club-inside') return [{ ...rule, units: [] }];
      if (rule.at === 'own-unit') return [{ ...rule, units: [namedUnit(given.unitId, on)] }];
      const below = rule.role === 'commune-officer' ? communesOn(tree, given.unitId, on) : childrenOn(tree, given.unitId, on);
      return [{ ...rule, units: below.map(({ id }) => namedUnit(id, on)) }];
    });
  });
}
