// Webhooks of an office, over HTTP: kept by whoever binds the office, as its keys are.
import * as z from 'zod/mini';
import { id } from '../../kernel/ids.ts';
import { HOOK_WANTED, type HookSeen } from '../../protocol/hook-messages.ts';
import { type Inside, judgeAddress } from '../hooks/hook-address.ts';
import { changeHook, listHooks, makeHook, sendAgain, testHook } from '../hooks/hooks.ts';
import { ProblemAnswer } from './problem.ts';
import { fields } from './request-fields.ts';
import { addRoute, type Routes, tokenDesk } from './route.ts';

const path = '/api/exchange/hooks';

export function addHookRoutes(routes: Routes, inside: Inside): void {
  addRoute(routes, {
    method: 'GET',
    path,
    authorise: tokenDesk,
    handle: async (desk, { pool }): Promise<{ hooks: readonly HookSeen[] }> => ({ hooks: await listHooks(pool, desk) }),
  });
  addRoute(routes, {
    method: 'POST',
    path,
    authorise: tokenDesk,
    handle: async (desk, call) => {
      const { hookId, label, url, events } = readWanted(await call.body());
      const judged = judgeAddress(url, inside);
      if ('fault' in judged) throw new ProblemAnswer('hook-address-wrong', { fault: judged.fault });
      const secret = await makeHook(call.pool, desk, { hookId: id(hookId), label: label.trim(), url: judged.url.href, events });
      if (secret === 'too-many') throw new ProblemAnswer('hook-too-many');
      return { secret };
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: `${path}/change`,
    authorise: tokenDesk,
    handle: async (desk, call) => {
      const { hookId, how } = fields(await call.body(), ['hookId', 'how']);
      if (how !== 'end' && how !== 'pause' && how !== 'resume') throw new ProblemAnswer('malformed');
      if (!(await changeHook(call.pool, desk, hookId, how))) throw new ProblemAnswer('not-found');
      return { changed: true };
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: `${path}/test`,
    authorise: tokenDesk,
    handle: async (desk, call) => {
      const { hookId } = fields(await call.body(), ['hookId']);
      if (!(await testHook(call.pool, desk, hookId))) throw new ProblemAnswer('hook-not-standing');
      return { queued: true };
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: `${path}/again`,
    authorise: tokenDesk,
    handle: async (desk, call) => {
      const { deliveryId } = fields(await call.body(), ['deliveryId']);
      if (!(await sendAgain(call.pool, desk, deliveryId))) throw new ProblemAnswer('hook-not-standing');
      return { queued: true };
    },
  });
}

function readWanted(body: unknown): z.infer<typeof HOOK_WANTED> {
  const wanted = z.safeParse(HOOK_WANTED, body);
  if (wanted.success && wanted.data.label.trim() !== '') return wanted.data;
  const wrong = wanted.error?.issues.map(({ path: [at] }) => at) ?? ['label'];
  if (wrong.includes('label')) throw new ProblemAnswer('hook-label-missing');
  if (wrong.includes('events')) throw new ProblemAnswer('hook-events-missing');
  throw new ProblemAnswer(wrong.includes('url') ? 'hook-address-wrong' : 'malformed');
}
