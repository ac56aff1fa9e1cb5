// A club's book over the wire: push commands, pull items.

import { typedReceipt } from '../../domain/suggestions/suggestion.ts';
import { ITEMS_A_PULL, MOST_COMMANDS_A_PUSH } from '../../protocol/messages.ts';
import type { BookViews } from '../../protocol/view-messages.ts';
import { dropUnnamed } from '../documents/pictures.ts';
import type { Appender } from '../log/append.ts';
import { pull } from '../log/pull.ts';
import { push } from '../log/push.ts';
import { readByReceipt } from '../network/by-receipt.ts';
import { readClosedMonths } from '../network/closed-months.ts';
import { readViews } from '../privacy/views.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, type Call, clubAccess, clubOffice, clubPushAccess, type Routes } from './route.ts';

export function addClubRoutes(routes: Routes, appender: Appender, recorded: () => void): void {
  addRoute(routes, {
    method: 'POST',
    path: '/api/clubs/:clubId/push',
    authorise: clubPushAccess,
    handle: async (access, call) => {
      const { commands, ...rest } = readPush(await call.body());
      const answer = await push({ pool: call.pool, appender }, access, commands, rest);
      recorded();
      if (commands.some(mayUnname)) await dropUnnamed(call.pool, access);
      return answer;
    },
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/clubs/:clubId/pull',
    authorise: clubAccess,
    handle: (access, call) =>
      pull(call.pool, access, wholeNumber(call, 'after', 0), wholeNumber(call, 'limit', ITEMS_A_PULL), call.query('device') ?? ''),
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
    path: '/api/clubs/:clubId/views',
    authorise: clubAccess,
    handle: ({ clubId, private: isInside }, { pool }): Promise<BookViews> => {
      if (!isInside) throw new ProblemAnswer('not-allowed');
      return readViews(pool, clubId);
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

function readPush(body: unknown): { commands: readonly unknown[]; after: number | null; device: string } {
  const field = (name: string): unknown => (typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined);
  const commands = field('commands');
  const after = field('after') ?? null;
  if (!Array.isArray(commands)) throw new ProblemAnswer('malformed');
  if (commands.length > MOST_COMMANDS_A_PUSH) throw new ProblemAnswer('too-large');
  if (after !== null && !isCursor(after)) throw new ProblemAnswer('malformed');
  return { commands, after, device: String(field('device') ?? '') };
}

const isCursor = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function wholeNumber(call: Call, name: string, otherwise: number): number {
  const text = call.query(name);
  if (text === null) return otherwise;
  if (!/^\d{1,15}$/.test(text)) throw new ProblemAnswer('malformed');
  return Number(text);
}
