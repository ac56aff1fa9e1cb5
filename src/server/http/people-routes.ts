// Accounts that an officer makes for others: in the clubs of its area, and, for a province, the officers of its communes.
// Passwords are made here, shown once, and asked to be replaced by their owner.

import { communesOn } from '../../domain/network/units/unit-tree.ts';
import { type Account, listAccountsOfClub, listCommuneOfficers, type RoleGrant } from '../accounts/account.ts';
import { type OfficeAccess, standsAbove } from '../accounts/authorise.ts';
import { makeGivenPassword, renewPassword, setPassword } from '../accounts/given-password.ts';
import { hashPassword } from '../accounts/password.ts';
import { clubRoles, unitRoles } from '../accounts/role.ts';
import { makeAccount } from '../accounts/set-up.ts';
import { today } from '../clock.ts';
import { inScope } from '../db/scope.ts';
import { mapInForce } from '../network/map-in-force.ts';
import { chainOn, namedUnit } from '../network/places.ts';
import { ProblemAnswer } from './problem.ts';
import { checkPerson, fields } from './request-fields.ts';
import { accountBelow, addRoute, type Call, clubOffice, officeAccess, type Routes } from './route.ts';

export function addPeopleRoutes(routes: Routes): void {
  addRoute(routes, { method: 'POST', path: '/api/accounts', authorise: officeAccess, handle: addAccountBelow });
  addRoute(routes, { method: 'GET', path: '/api/officers', authorise: officeAccess, handle: listOfficersBelow });
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
  addRoute(routes, {
    method: 'POST',
    path: '/api/accounts/:accountId/new-password',
    authorise: accountBelow,
    handle: async ({ below }, { pool }) => ({ password: await renewPassword(pool, below.id) }),
  });
}

async function listOfficersBelow({ units }: OfficeAccess, { pool }: Call): Promise<object> {
  const on = today();
  const isBelow = (unitId: string) => !units.includes(unitId) && chainOn(unitId, on).some((above) => units.includes(above));
  const officers = await listCommuneOfficers(pool);
  return {
    accounts: officers.flatMap((account) => {
      const communes = account.grants.flatMap((given) => ('unitId' in given && isBelow(given.unitId) ? [namedUnit(given.unitId, on)] : []));
      return communes.length ? [{ ...presentBelow(account), roles: ['commune-officer'], communes }] : [];
    }),
  };
}

/** The number is shown only as far as two people need to agree on which one is meant. */
function presentBelow({ id, name, phone }: Account) {
  return { id, name, phone: `${phone.slice(0, 4)} ••• ${phone.slice(-3)}` };
}

async function addAccountBelow({ account }: OfficeAccess, call: Call): Promise<{ id: string; password: string }> {
  const given = await call.body();
  const { phone, name } = checkPerson(fields(given, ['phone', 'name']));
  const wanted = readGrant(fields(given, ['role']).role, given);
  if (!(await standsAbove(call.pool, account, wanted))) throw new ProblemAnswer('not-allowed');
  const password = makeGivenPassword();
  const passwordHash = await hashPassword(password);
  const id = await inScope(call.pool, { role: 'app_auth' }, async (transaction) => {
    const accountId = await makeAccount(transaction, { phone, name, passwordHash, grant: wanted });
    await setPassword(transaction, { accountId, passwordHash, given: true });
    return accountId;
  }).catch((problem: unknown) => {
    if (problem instanceof Error && 'code' in problem && problem.code === '23505') throw new ProblemAnswer('phone-taken');
    throw problem;
  });
  return { id, password };
}

function readGrant(role: string, given: unknown): RoleGrant {
  const clubRole = clubRoles.find((known) => known === role);
  if (clubRole) return { role: clubRole, clubId: fields(given, ['clubId']).clubId };
  const unitRole = unitRoles.find((known) => known === role);
  if (!unitRole) throw new ProblemAnswer('not-allowed');
  const { unitId } = fields(given, ['unitId']);
  // Officers of units that stand today; others would see nothing.
  if (
    unitRole === 'commune-officer' &&
    mapInForce().byId.has(unitId) &&
    communesOn(mapInForce(), unitId, today()).every(({ id }) => id !== unitId)
  )
    throw new ProblemAnswer('unit-unknown');
  return { role: unitRole, unitId };
}
