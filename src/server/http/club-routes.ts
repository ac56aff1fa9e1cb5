// A club's book over the wire: push commands, pull items.

import { typedReceipt } from '../../domain/suggestions/suggestion.ts';
import type { GivenBack } from '../../protocol/give-back.ts';
import { isHash, readPiece } from '../../protocol/give-back-schema.ts';
import { ITEMS_A_PULL, MOST_COMMANDS_A_PUSH } from '../../protocol/messages.ts';
import type { BookViews } from '../../protocol/view-messages.ts';
import type { ClubAccess } from '../accounts/authorise.ts';
import { isClubRole } from '../accounts/role.ts';
import { noteContact } from '../devices/club-devices.ts';
import { dropUnnamed } from '../documents/pictures.ts';
import type { Appender } from '../log/append.ts';
import { believed } from '../log/hand-back.ts';
import { pull } from '../log/pull.ts';
import { push } from '../log/push.ts';
import { otherHistory } from '../log/same-history.ts';
import { sealerOf } from '../log/seal.ts';
import { readByReceipt } from '../network/by-receipt.ts';
import { readClosedMonths } from '../network/closed-months.ts';
import { readViews } from '../privacy/views.ts';
import type { Counted } from './application.ts';
import { ProblemAnswer, problemResponse } from './problem.ts';
import { addRoute, type Call, clubAccess, clubOffice, clubPushAccess, type Routes } from './route.ts';

export type ClubDoor = { readonly appender: Appender; readonly recorded: () => void; readonly count: (what: Counted) => void };

export function addClubRoutes(routes: Routes, door: ClubDoor): void {
  const { appender, recorded, count } = door;
  addGiveBack(routes, door);
  addRoute(routes, {
    method: 'POST',
    path: '/api/clubs/:clubId/push',
    authorise: clubPushAccess,
    handle: async (access, call) => {
      const { commands, after, hash, device, waiting } = readPush(await call.body());
      if (!(await noteContact(call.pool, access, { token: call.token, device, waiting }))) throw new ProblemAnswer('device-revoked');
      const other = await otherBook(call, access, after, hash);
      if (other) return other;
      const answer = await push({ pool: call.pool, appender }, access, commands, { after, device: String(device ?? '') });
      recorded();
      count({ pushed: answer.answers.map(({ outcome }) => outcome) });
      if (commands.some(mayUnname)) await dropUnnamed(call.pool, access);
      return answer;
    },
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/clubs/:clubId/pull',
    authorise: clubAccess,
    handle: async (access, call) => {
      const after = wholeNumber(call, 'after', 0);
      const hash = call.query('hash');
      if (hash !== null && !isHash(hash)) throw new ProblemAnswer('malformed');
      const contact = { token: call.token, device: call.query('device'), waiting: wholeNumber(call, 'waiting', 0) };
      if (!(await noteContact(call.pool, access, contact))) throw new ProblemAnswer('device-revoked');
      const other = await otherBook(call, access, after, hash);
      if (other) return other;
      const pulled = await pull(call.pool, access, after, wholeNumber(call, 'limit', ITEMS_A_PULL), call.query('device') ?? '');
      count({ pulled: pulled.items.length });
      return pulled;
    },
  });
  addReadings(routes);
}

/** What is read of a club beside its log. */
function addReadings(routes: Routes): void {
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
    handle: ({ clubId, within: isInside }, { pool }): Promise<BookViews> => {
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

/** After a restore: what a phone holds and this book lacks (decision 0039). */
function addGiveBack(routes: Routes, { appender, recorded, count }: ClubDoor): void {
  addRoute(routes, {
    method: 'POST',
    path: '/api/clubs/:clubId/give-back',
    authorise: clubAccess,
    handle: async (access, call): Promise<GivenBack> => {
      if (!access.roles.some(isClubRole)) throw new ProblemAnswer('not-allowed');
      const piece = readPiece(await call.body());
      if (piece === null) throw new ProblemAnswer('malformed');
      const items = believed(await sealerOf(call.pool), access.clubId, piece);
      if (items === null) throw new ProblemAnswer('not-of-this-book');
      const taken = await appender.handBack(access.clubId, items);
      if (taken > 0) recorded();
      count({ givenBack: taken });
      return { taken };
    },
  });
}

/** The answer to a phone whose copy is not of this book: nothing was taken, and here is how to find the last common place. */
async function otherBook(call: Call, access: ClubAccess, after: number | null, hash: string | null): Promise<Response | null> {
  if (after === null || hash === null) return null;
  const locator = await otherHistory(call.pool, access, { seq: after, hash });
  return locator && problemResponse('other-history', call.language, { locator });
}

/** After these a picture may be named by no record any more. */
const mayUnname = (command: unknown): boolean =>
  typeof command === 'object' && command !== null && ['take-down-picture', 'reverse-record'].includes(String(Reflect.get(command, 'kind')));

interface Pushed {
  readonly commands: readonly unknown[];
  readonly after: number | null;
  readonly hash: string | null;
  readonly device: unknown;
  readonly waiting: unknown;
}

function readPush(body: unknown): Pushed {
  const field = (name: string): unknown => (typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined);
  const commands = field('commands');
  const after = field('after') ?? null;
  const hash = field('hash') ?? null;
  if (!Array.isArray(commands)) throw new ProblemAnswer('malformed');
  if (commands.length > MOST_COMMANDS_A_PUSH) throw new ProblemAnswer('too-large');
  if (after !== null && !isCursor(after)) throw new ProblemAnswer('malformed');
  if (hash !== null && !isHash(hash)) throw new ProblemAnswer('malformed');
  return { commands, after, hash, device: field('device'), waiting: field('waiting') };
}

const isCursor = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function wholeNumber(call: Call, name: string, otherwise: number): number {
  const text = call.query(name);
  if (text === null) return otherwise;
  if (!/^\d{1,15}$/.test(text)) throw new ProblemAnswer('malformed');
  return Number(text);
}
