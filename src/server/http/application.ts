// The whole HTTP surface in one place: what runs before a route, the routes, the files, and what happens on trouble.

import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { routePath } from 'hono/route';
import pg from 'pg';
import type { IdentityProvider } from '../accounts/identity.ts';
import type { Inside } from '../hooks/hook-address.ts';
import { makeAppender } from '../log/append.ts';
import { NO_WAYS, type Ways } from '../notices/ways.ts';
import type { Keyring } from '../secrets/keyring.ts';
import { addAccountRoutes } from './account-routes.ts';
import { addClubRoutes, type ClubDoor } from './club-routes.ts';
import { addDeviceRoutes } from './device-routes.ts';
import { addDocumentRoutes } from './document-routes.ts';
import { addExchangeRoutes } from './exchange-routes.ts';
import { addFeedbackRoutes } from './feedback-routes.ts';
import { addFormRoutes } from './form-routes.ts';
import { addHealthRoutes } from './health-routes.ts';
import { addHookRoutes } from './hook-routes.ts';
import { addIdentityRoutes } from './identity-routes.ts';
import { addInvitationRoutes } from './invitation-routes.ts';
import { addMonthDocumentRoutes } from './month-document-routes.ts';
import { addNetworkRoutes } from './network-routes.ts';
import { addNoticeRoutes } from './notice-routes.ts';
import { addOfficeRoutes } from './office-routes.ts';
import { addOpenApiRoute } from './openapi.ts';
import { addPaperRoutes } from './paper-routes.ts';
import { addPasskeyRoutes, type PasskeyDoor } from './passkey-routes.ts';
import { addPeopleRoutes } from './people-routes.ts';
import { addPictureRoutes } from './picture-routes.ts';
import { ProblemAnswer, type ProblemCode, problemIn, problemResponse } from './problem.ts';
import { addReportRoutes } from './report-routes.ts';
import { requestIdOf } from './request-id.ts';
import { addRoute, anyone, type Routes } from './route.ts';
import { addSecondFactorRoutes } from './second-factor-routes.ts';
import { limitedBody, limitedPicture, ownOriginOnly, securityHeaders } from './security.ts';
import { isSecurityEvent } from './security-events.ts';
import { addServerRoutes } from './server-routes.ts';
import { addSessionRoutes } from './session-routes.ts';
import { serveFiles } from './static-files.ts';
import { addTaskRoutes } from './task-routes.ts';
import { addTemplateRoutes } from './template-routes.ts';
import { addTopicRoutes } from './topic-routes.ts';

/** One finished request, without anything personal: the route's pattern, never its ids. */
export type RequestLine = {
  readonly id: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** Present where it bears on security: why it was turned away, else that it went through. */
  readonly security?: string;
};

/** What the metrics count; answers by outcome, never whose. */
export type Counted = { readonly pushed: readonly string[] } | { readonly pulled: number } | { readonly givenBack: number };

type Noted = { Variables: { requestId: string; problem: ProblemCode | null } };
export type Application = Hono<Noted>;

export type ApplicationOptions = {
  readonly pool: pg.Pool;
  readonly webDir: string;
  readonly log: (line: RequestLine) => void;
  /** A defect or fault behind an answer 500; the place in our code, not the data. */
  readonly report: (problem: unknown, requestId?: string) => void;
  /** Called after each push, so that the roll-up need not wait for its next round. */
  readonly recorded: () => void;
  /** Called when work was put into the queue, so that it need not wait for the next look. */
  readonly jobsWaiting?: () => void;
  readonly count?: (what: Counted) => void;
  /** A proxy of one's own stands in front and says where each request came from. */
  readonly behindProxy?: boolean;
  readonly identity?: IdentityProvider | null;
  /** Where this application is reached from outside: for addresses on paper, and for passkeys, which without it are good at localhost only. */
  readonly origin?: string | null;
  readonly keys?: Keyring | null;
  /** Something an administrator should look into; nothing of a person is in it. */
  readonly warn?: PasskeyDoor['warn'];
  readonly hooksInside?: Inside;
  readonly ways?: Ways;
};

export function makeApplication({
  pool,
  webDir,
  log,
  report,
  recorded,
  jobsWaiting = () => {},
  count = () => {},
  behindProxy = false,
  identity = null,
  origin = null,
  keys = null,
  warn = () => {},
  hooksInside = new Set(),
  ways = NO_WAYS,
}: ApplicationOptions): Application {
  const app = new Hono<Noted>();
  app.use(async (context, next) => {
    const start = performance.now();
    const id = requestIdOf(context.req.header('x-request-id') ?? null);
    context.set('requestId', id);
    await next();
    context.res.headers.set('x-request-id', id);
    // The route is the last that answered: a pattern, never an address.
    const line = { id, method: context.req.method, route: routePath(context), status: context.res.status };
    const security = isSecurityEvent(line) ? { security: context.get('problem') ?? 'done' } : {};
    log({ ...line, ms: Math.round(performance.now() - start), ...security });
  });
  app.use(securityHeaders);
  app.use('/api/*', compress({ threshold: 1024 }), noteProblem, ownOriginOnly, limitedBody);
  app.use('/api/clubs/:clubId/pictures/*', limitedPicture);
  const routes: Routes = { app, pool, behindProxy, origin, keys, list: [] };
  addHealthRoutes(app, pool);
  addRoute(routes, { method: 'GET', path: '/api/health', authorise: anyone, handle: async (_, call) => health(call.pool) });
  addRoutesOfAccounts(routes, identity, { origin, warn });
  addRoutesOfBooks(routes, { appender: makeAppender(pool), recorded, count });
  addTopicRoutes(routes);
  addNetworkRoutes(routes);
  addOfficeRoutes(routes);
  addReportRoutes(routes);
  addFeedbackRoutes(routes);
  addDocumentRoutes(routes);
  addFormRoutes(routes);
  addTemplateRoutes(routes);
  addMonthDocumentRoutes(routes, jobsWaiting);
  addServerRoutes(routes, jobsWaiting);
  addRoutesOut(routes, hooksInside, ways);
  serveFiles(routes, webDir);
  app.notFound((context) => problemResponse('not-found', context.req.header('accept-language') ?? null));
  app.onError((problem, context) => {
    const language = context.req.header('accept-language') ?? null;
    if (problem instanceof ProblemAnswer) return problemResponse(problem.code, language, problem.extra);
    report(problem, context.get('requestId'));
    return problemResponse(isDatabaseAway(problem) ? 'database-away' : 'fault', language);
  });
  return app;
}

/** Inside of what packs, which makes another answer of the one that is known. */
const noteProblem: MiddlewareHandler<Noted> = async (context, next) => {
  await next();
  context.set('problem', problemIn(context.res));
};

function addRoutesOfAccounts(routes: Routes, identity: IdentityProvider | null, door: PasskeyDoor): void {
  addAccountRoutes(routes);
  addPeopleRoutes(routes);
  addInvitationRoutes(routes);
  addSessionRoutes(routes);
  addSecondFactorRoutes(routes);
  addIdentityRoutes(routes, identity, door.origin);
  addPasskeyRoutes(routes, door);
}

function addRoutesOfBooks(routes: Routes, door: ClubDoor): void {
  addClubRoutes(routes, door);
  addDeviceRoutes(routes, door.appender, door.recorded);
  addPaperRoutes(routes);
  addPictureRoutes(routes);
  addTaskRoutes(routes);
}

/** To other systems, and to people who are not looking at a screen. */
function addRoutesOut(routes: Routes, hooksInside: Inside, ways: Ways): void {
  addExchangeRoutes(routes);
  addHookRoutes(routes, hooksInside);
  addNoticeRoutes(routes, ways);
  addOpenApiRoute(routes);
}

async function health(pool: pg.Pool) {
  await pool.query('select 1');
  return { ok: true };
}

/** Connection trouble (class 08), a server shutting down or starting (57P01–57P03), or no socket at all. */
function isDatabaseAway(problem: unknown): boolean {
  if (problem instanceof pg.DatabaseError) return /^(08|57P0)/.test(problem.code ?? '');
  return problem instanceof Error && /ECONNREFUSED|ENOENT|ECONNRESET|terminated|timeout exceeded/.test(problem.message);
}
