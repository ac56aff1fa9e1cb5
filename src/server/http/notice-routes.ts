// How one wants to be told, over HTTP: about oneself only. Letters are for people of an office.
import * as z from 'zod/mini';
import type { NoticeWishes } from '../../protocol/notice-messages.ts';
import { PHONE_ASKED } from '../../protocol/notice-messages.ts';
import { findSession } from '../accounts/session.ts';
import { judgeAddress } from '../hooks/hook-address.ts';
import { vapidKeys, type Ways } from '../notices/ways.ts';
import { addPhone, askForMail, confirmMail, dropPhone, isMailAddress, readWishes, stopMail } from '../notices/wishes.ts';
import { ProblemAnswer } from './problem.ts';
import { fields } from './request-fields.ts';
import { addRoute, officeAccess, type Routes, signedIn } from './route.ts';

const path = '/api/notices';

export function addNoticeRoutes(routes: Routes, ways: Ways): void {
  addRoute(routes, {
    method: 'GET',
    path,
    authorise: signedIn,
    handle: async ({ account }, { pool }): Promise<NoticeWishes> => {
      const { address, confirmed, phones } = await readWishes(pool, account.id);
      const isOfficer = account.grants.some((given) => 'unitId' in given);
      return {
        mail: ways.mail !== null && isOfficer ? { address, confirmed } : null,
        push: ways.pushContact === null ? null : { publicKey: (await vapidKeys(pool)).publicKey, phones },
      };
    },
  });
  addMailRoutes(routes, ways);
  addPhoneRoutes(routes, ways);
}

function addMailRoutes(routes: Routes, ways: Ways): void {
  addRoute(routes, {
    method: 'POST',
    path: `${path}/mail`,
    authorise: officeAccess,
    handle: async ({ account }, call) => {
      const { address } = fields(await call.body(), ['address']);
      const plain = address.trim();
      if (!isMailAddress(plain)) throw new ProblemAnswer('mail-address-wrong');
      const became = await askForMail(call.pool, ways, account.id, plain);
      if (became === 'too-many') throw new ProblemAnswer('try-later');
      if (became === 'not-sent') throw new ProblemAnswer('mail-not-sent');
      return { sent: true };
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: `${path}/mail/confirm`,
    authorise: officeAccess,
    handle: async ({ account }, call) => {
      const { code } = fields(await call.body(), ['code']);
      if (!(await confirmMail(call.pool, account.id, code.trim()))) throw new ProblemAnswer('mail-code-wrong');
      return { confirmed: true };
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: `${path}/mail/stop`,
    authorise: signedIn,
    handle: async ({ account }, { pool }) => {
      await stopMail(pool, account.id);
      return { stopped: true };
    },
  });
}

function addPhoneRoutes(routes: Routes, ways: Ways): void {
  addRoute(routes, {
    method: 'POST',
    path: `${path}/phone`,
    authorise: signedIn,
    handle: async ({ account }, call) => {
      const asked = z.safeParse(PHONE_ASKED, await call.body());
      if (!asked.success || ways.pushContact === null || 'fault' in judgeAddress(asked.data.endpoint, ways.inside))
        throw new ProblemAnswer('malformed');
      const session = call.token === null ? null : await findSession(call.pool, call.token, { key: call.key });
      await addPhone(call.pool, { accountId: account.id, device: session?.device ?? null }, asked.data);
      return { told: true };
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: `${path}/phone/stop`,
    authorise: signedIn,
    handle: async ({ account }, call) => {
      const { endpoint } = fields(await call.body(), ['endpoint']);
      await dropPhone(call.pool, account.id, endpoint);
      return { stopped: true };
    },
  });
}
