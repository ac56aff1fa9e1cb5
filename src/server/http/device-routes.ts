// The phones of a club: enrolling, opening with a PIN, revoking, and what a revoked one hands in.

import { MOST_COMMANDS_A_PUSH } from '../../protocol/messages.ts';
import { countAddress, secondsToWait } from '../accounts/address-guard.ts';
import { isUuid } from '../db/scope.ts';
import { carriedFor, carryIn } from '../devices/carried.ts';
import { codeMinutes, enrolDevice, listDevices, makeCode, revokeDevice } from '../devices/club-devices.ts';
import { linkPerson, readSpare, resumeLink } from '../devices/device-people.ts';
import { decideSetAside, handIn, listSetAside } from '../devices/set-aside.ts';
import type { Appender } from '../log/append.ts';
import { ProblemAnswer, type ProblemCode } from './problem.ts';
import { fields, optionalField } from './request-fields.ts';
import { addRoute, anyone, atPhone, carrierAccess, deviceKeeper, handInAccess, type Routes, signedIn } from './route.ts';
import { sessionAnswer } from './session-answer.ts';

const longestWords = 300;

export function addDeviceRoutes(routes: Routes, appender: Appender, recorded: () => void): void {
  addPeopleOfPhones(routes);
  addPhonesOfClub(routes);
  addCarried(routes);
  addRoute(routes, {
    method: 'POST',
    path: '/api/clubs/:clubId/set-aside',
    authorise: handInAccess,
    handle: async (access, call) => {
      const answers = await handIn(call.pool, access, readCommands(await call.body()));
      if (answers === 'too-many') throw new ProblemAnswer('too-large');
      return { answers };
    },
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/clubs/:clubId/set-aside',
    authorise: deviceKeeper,
    handle: async (keeper, { pool }) => ({ records: await listSetAside(pool, keeper) }),
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/clubs/:clubId/set-aside/:commandId',
    authorise: deviceKeeper,
    handle: async (keeper, call) => {
      const body = await call.body();
      const { what, reason } = fields(body, ['what', 'reason']);
      if (what !== 'take' && what !== 'refuse') throw new ProblemAnswer('malformed');
      const handedBy = optionalField(body, 'handedBy') ?? '';
      const order = { commandId: call.parameter('commandId'), handedBy, take: what === 'take', reason: words(reason, 'reason-missing') };
      const decided = await decideSetAside({ pool: call.pool, appender }, keeper, order);
      if (!decided.ok) throw new ProblemAnswer(NOT_DECIDED[decided.why]);
      if (decided.taken) recorded();
      return decided;
    },
  });
}

/** Out of the running copy of a lost phone: by another member, and back to the author (decision 0045). */
function addCarried(routes: Routes): void {
  addRoute(routes, {
    method: 'POST',
    path: '/api/clubs/:clubId/carried',
    authorise: carrierAccess,
    handle: async (carrier, call) => {
      const answers = await carryIn(call.pool, carrier, readCommands(await call.body()));
      if (answers === 'too-many') throw new ProblemAnswer('too-large');
      return { answers };
    },
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/clubs/:clubId/carried',
    authorise: carrierAccess,
    handle: async (author, { pool }) => ({ records: await carriedFor(pool, author) }),
  });
}

const NOT_DECIDED = {
  unknown: 'not-found',
  'decided-before': 'set-aside-decided',
  'own-record': 'set-aside-own',
  'carried-by-self': 'set-aside-carried',
  'refused-by-book': 'set-aside-refused',
} as const;

function addPhonesOfClub(routes: Routes): void {
  addRoute(routes, {
    method: 'GET',
    path: '/api/clubs/:clubId/devices',
    authorise: deviceKeeper,
    handle: async (keeper, { pool }) => ({ devices: await listDevices(pool, keeper) }),
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/clubs/:clubId/device-codes',
    authorise: deviceKeeper,
    handle: async (keeper, call) => {
      const { name } = fields(await call.body(), ['name']);
      return { code: await makeCode(call.pool, keeper, words(name, 'device-name-missing')), minutes: codeMinutes };
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/clubs/:clubId/devices/:deviceId/revoke',
    authorise: deviceKeeper,
    handle: async (keeper, call) => {
      const { reason } = fields(await call.body(), ['reason']);
      const why = words(reason, 'reason-missing');
      const device = call.parameter('deviceId');
      if (!isUuid(device) || !(await revokeDevice(call.pool, keeper, device, why))) throw new ProblemAnswer('device-unknown');
      return { revoked: true };
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/device-enrolments',
    authorise: atPhone,
    handle: async (phone, call) => {
      const { code, device } = fields(await call.body(), ['code', 'device']);
      if (!isUuid(device)) throw new ProblemAnswer('malformed');
      // Eight digits are guessed by whoever may try without end.
      const seconds = await secondsToWait(call.pool, call.where.address);
      if (seconds > 0) throw new ProblemAnswer('try-later', { seconds });
      const enrolled = await enrolDevice(call.pool, phone, { code: code.replace(/\D/g, ''), device });
      if (enrolled !== null) return enrolled;
      await countAddress(call.pool, call.where.address);
      throw new ProblemAnswer('device-code-wrong');
    },
  });
}

function addPeopleOfPhones(routes: Routes): void {
  addRoute(routes, {
    method: 'POST',
    path: '/api/device-people',
    authorise: signedIn,
    handle: async (access, call) => {
      const { device, key, spare } = fields(await call.body(), ['device', 'key', 'spare']);
      if (!isUuid(device) || !/^[0-9a-f]{64}$/.test(key) || !/^[0-9a-f]{0,400}$/.test(spare)) throw new ProblemAnswer('malformed');
      const linked = await linkPerson(call.pool, access, { token: call.token ?? '', device, key, spare });
      if (linked === 'not-enrolled') throw new ProblemAnswer('device-not-enrolled');
      if (linked === 'no-club') throw new ProblemAnswer('not-allowed');
      return { linked: true };
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/device-people/resume',
    authorise: anyone,
    handle: async (_, call) => {
      const { device, account, key } = fields(await call.body(), ['device', 'account', 'key']);
      if (!isUuid(device) || !isUuid(account)) throw new ProblemAnswer('malformed');
      const token = await resumeLink(call.pool, { device, account, key });
      if (token === null) throw new ProblemAnswer('not-signed-in');
      // Of the person before nothing stays open on this phone but the way back by a PIN.
      return sessionAnswer(call, token);
    },
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/device-people/spare',
    authorise: signedIn,
    handle: async (access, call) => {
      const device = call.query('device') ?? '';
      if (!isUuid(device)) throw new ProblemAnswer('malformed');
      return { spare: await readSpare(call.pool, access, device) };
    },
  });
}

function words(text: string, missing: ProblemCode): string {
  const plain = text.normalize('NFC').trim().slice(0, longestWords);
  if (plain === '') throw new ProblemAnswer(missing);
  return plain;
}

function readCommands(body: unknown): readonly unknown[] {
  const commands: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'commands') : undefined;
  if (!Array.isArray(commands)) throw new ProblemAnswer('malformed');
  if (commands.length > MOST_COMMANDS_A_PUSH) throw new ProblemAnswer('too-large');
  return commands;
}
