// A club's book over the wire: push commands, pull items.

import { typedReceipt } from '../../domain/suggestions/suggestion.ts';
import { ITEMS_A_PULL, MOST_COMMANDS_A_PUSH } from '../../protocol/messages.ts';
import { noteContact } from '../devices/club-devices.ts';
import { dropUnnamed } from '../documents/pictures.ts';
import type { Appender } from '../log/append.ts';
import { pull } from '../log/pull.ts';
import { push } from '../log/push.ts';
import { readByReceipt } from '../network/by-receipt.ts';
import { readClosedMonths } from '../network/closed-months.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, type Call, clubAccess, clubOffice, clubPushAccess, type Routes } from './route.ts';

export function addClubRoutes(routes: Routes, appender: Appender, recorded: () => void): void {
  addRoute(routes, {
    method: 'POST',
    path: '/api/clubs/:clubId/push',
    authorise: clubPushAccess,
    handle: async (access, call) => {
      const { commands, after, device, waiting } = readPush(await call.body());
      if (!(await noteContact(call.pool, access, { token: call.token, device, waiting }))) throw new ProblemAnswer('device-revoked');
      const answer = await push({ pool: call.pool, appender }, access, commands, after);
      recorded();
      if (commands.some(mayUnname)) await dropUnnamed(call.pool, access);
      return answer;
    },
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/clubs/:clubId/pull',
    authorise: clubAccess,
    handle: async (access, call) => {
      const [after, limit] = [wholeNumber(call, 'after', 0), wholeNumber(call, 'limit', ITEMS_A_PULL)];
      const waiting = wholeNumber(call, 'waiting', 0);
      const contact = { token: call.token, device: call.query('device'), waiting };
      if (!(await noteContact(call.pool, access, contact))) throw new ProblemAnswer('device-revoked');
      return pull(call.pool, access, after, limit);
    },
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/clubs/:clubId/suggestions/:receipt',
    authorise: clubAccess,
    handle: async ({ clubId }, { pool, parameter }) => {
      const receipt = typedReceipt(parameter('receipt'));
      if (receipt === null) throw new ProblemAnswer('malformed');
      const found = await readByReceipt(pool, clubId, receipt);
      if (!found) throw new ProblemAnswer('not-found');
      return found;
    },
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/clubs/:clubId/closed-months',
    authorise: clubOffice,
    handle: ({ clubId }, { pool }) => readClosedMonths(pool, clubId),
  });
}

/** After these a picture may be named by no record any more. */
const mayUnname = (command: unknown): boolean =>
  typeof command === 'object' && command !== null && ['take-down-picture', 'reverse-record'].includes(String(Reflect.get(command, 'kind')));

function readPush(body: unknown): { commands: readonly unknown[]; after: number | null; device: unknown; waiting: unknown } {
  const field = (name: string): unknown => (typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined);
  const commands = field('commands');
  const after = field('after') ?? null;
  if (!Array.isArray(commands)) throw new ProblemAnswer('malformed');
  if (commands.length > MOST_COMMANDS_A_PUSH) throw new ProblemAnswer('too-large');
  if (after !== null && !isCursor(after)) throw new ProblemAnswer('malformed');
  return { commands, after, device: field('device'), waiting: field('waiting') };
}

const isCursor = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function wholeNumber(call: Call, name: string, otherwise: number): number {
  const text = call.query(name);
  if (text === null) return otherwise;
  if (!/^\d{1,15}$/.test(text)) throw new ProblemAnswer('malformed');
  return Number(text);
}
