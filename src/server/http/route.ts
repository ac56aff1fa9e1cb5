// How a route is declared: method, path, who may, what then. There is no other way to add one, and `handle` receives
// what `authorise` returned, so a route without an answer to "who may?" does not compile.

import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type pg from 'pg';
import type * as z from 'zod/mini';
import { type Account, findAccount, type Installation, readInstallation } from '../accounts/account.ts';
import { unitOfToken } from '../accounts/api-token.ts';
import {
  type AccountBelow,
  type AppealsAccess,
  type ApproverAccess,
  type Authorized,
  authoriseAccount,
  authoriseAccountBelow,
  authoriseAppeals,
  authoriseApprover,
  authoriseCarrier,
  authoriseClub,
  authoriseClubOffice,
  authoriseDesk,
  authoriseDeviceKeeper,
  authoriseFigures,
  authoriseFounding,
  authoriseHandIn,
  authoriseOffice,
  authoriseOpen,
  authorisePhone,
  authoriseServer,
  authoriseToken,
  authoriseTokenDesk,
  authoriseUnit,
  type Carrier,
  type ClubAccess,
  type ClubOffice,
  type Denied,
  type DeskAccess,
  type DeviceKeeper,
  deskFor,
  type ExchangeAccess,
  type FiguresAccess,
  type HandIn,
  type OfficeAccess,
  type OpenAccess,
  type PhoneSession,
  type ServerAccess,
  type SignedIn,
  type TokenDesk,
  type UnitAccess,
} from '../accounts/authorise.ts';
import { deviceName } from '../accounts/device-name.ts';
import { findSession, type LiveSession, type Where } from '../accounts/session.ts';
import { today } from '../clock.ts';
import type { Keyring } from '../secrets/keyring.ts';
import type { Application } from './application.ts';
import { makePace } from './pace.ts';
import { ProblemAnswer, problemResponse } from './problem.ts';
import { readJson } from './read-json.ts';
import { isSecure } from './security.ts';

/**
 * Over TLS with the prefix that a browser takes only from this very host, for the whole of it, and only marked Secure: no neighbour
 * under the same domain can put a session of its own there. Without TLS (this machine, a test) a browser would refuse the prefix.
 */
export const cookieName = (name: 'session' | 'flow' | 'passkey', secure: boolean): string => `${secure ? '__Host-' : ''}lalanh_${name}`;

/** What a route knows of the request. The body is `unknown` until it is parsed. */
export type Call = {
  readonly pool: pg.Pool;
  /** Under which secrets lie sealed in the database; null: none was given. */
  readonly keys: Keyring | null;
  readonly parameter: (name: string) => string;
  readonly query: (name: string) => string | null;
  readonly body: () => Promise<unknown>;
  /** The body as it came, for what is not JSON. */
  readonly bytes: () => Promise<Uint8Array>;
  readonly token: string | null;
  /** Of a phone with a PIN: goes with the cookie and is kept nowhere in plain. */
  readonly key: string | null;
  /** Of another system, from `Authorization: Bearer`. */
  readonly bearer: string | null;
  readonly secure: boolean;
  /** What the reader's browser prefers, for sentences. */
  readonly language: string | null;
  /** The route without what was put into it, for the log of what auditors open. */
  readonly asked: string;
  /** The question of the address as it came, with its mark. */
  readonly search: string;
  readonly cookie: (name: string) => string | null;
  readonly where: Where;
  /** Scheme, host and port for an address on paper: as set, else as this was asked at. */
  readonly origin: string;
  /** As this was asked at, whatever is set: what the browser holds to be our place. */
  readonly askedAt: string;
};

export type Authoriser<Permission> = (call: Call) => Promise<Permission | Denied>;
/** Plain data to be sent as JSON, or a ready answer (a cookie to set). */
export type Answer = Response | object;

export type Route<Permission> = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly authorise: Authoriser<Permission>;
  readonly handle: (permission: Permission, call: Call) => Promise<Answer>;
  /** For interfaces meant for other systems. */
  readonly words?: RouteWords;
  /** Draws or fills a document: so many a minute for one caller. */
  readonly takesMuch?: true;
};

export type Anyone = Authorized<object>;

/** For the few routes open to the world; each use is listed in the test of routes. */
export const anyone: Authoriser<Anyone> = async () => ({}) as Anyone;

export const signedIn: Authoriser<SignedIn> = async (call) => authoriseAccount(await accountOf(call));
export const clubAccess: Authoriser<ClubAccess> = async (call) =>
  authoriseClub(call.pool, await accountOf(call), call.parameter('clubId'), { what: call.asked });
/** The same, and for an officer also a club that is about to be founded. */
export const clubPushAccess: Authoriser<ClubAccess> = async (call) => {
  const account = await accountOf(call);
  const clubId = call.parameter('clubId');
  const access = await authoriseClub(call.pool, account, clubId, { what: call.asked, toWrite: true });
  if ('denied' in access) return authoriseFounding(call.pool, account, clubId);
  // Who only looks has nothing to hand in.
  return access.roles.length > 0 ? access : { denied: 'not-allowed' };
};
export const appealsAccess: Authoriser<AppealsAccess> = async (call) => {
  const account = await accountOf(call);
  return authoriseAppeals(call.pool, account, unitAsked(call, account));
};
export const unitAccess: Authoriser<UnitAccess> = async (call) => {
  const account = await accountOf(call);
  return authoriseUnit(call.pool, account, unitAsked(call, account));
};

/** A person of an office by the session, or another system by its token. */
export const exchangeAccess: Authoriser<ExchangeAccess> = async (call) => {
  if (call.bearer === null) return unitAccess(call);
  const ofToken = await unitOfToken(call.pool, call.bearer, today());
  if (ofToken === null) throw new ProblemAnswer('token-not-valid');
  return authoriseToken(call.pool, ofToken, call.query('unit') ?? ofToken);
};
export const openAccess: Authoriser<OpenAccess> = async (call) => {
  const access = await authoriseOpen(call.pool, call.parameter('unitId'));
  // Whether a unit exists or has published nothing is the same answer.
  if ('denied' in access) throw new ProblemAnswer('not-published');
  return access;
};
export const tokenDesk: Authoriser<TokenDesk> = async (call) => {
  const account = await accountOf(call);
  return authoriseTokenDesk(account, unitAsked(call, account));
};

/** The unit of the question, else the first the account was given. */
function unitAsked(call: Call, { grants }: Account): string {
  const first = grants.find((grant) => 'unitId' in grant);
  return call.query('unit') ?? (first && 'unitId' in first ? first.unitId : '');
}

export const officeAccess: Authoriser<OfficeAccess> = async (call) => authoriseOffice(await accountOf(call));
export const figuresAccess: Authoriser<FiguresAccess> = async (call) => {
  const account = await accountOf(call);
  return authoriseFigures(call.pool, account, unitAsked(call, account));
};
export const deskAccess: Authoriser<DeskAccess> = async (call) => authoriseDesk(await accountOf(call));
export const serverAccess: Authoriser<ServerAccess> = async (call) => authoriseServer(await accountOf(call));
export const serverKeeper: Authoriser<ServerAccess> = async (call) => authoriseServer(await accountOf(call), 'editor');
/** For a route that writes what only prepares. */
export const preparingDesk: Authoriser<DeskAccess> = async (call) => {
  const desk = await deskAccess(call);
  return 'denied' in desk ? desk : deskFor(desk, 'prepares');
};
export const issuingDesk: Authoriser<DeskAccess> = async (call) => {
  const desk = await deskAccess(call);
  return 'denied' in desk ? desk : deskFor(desk, 'issue-document');
};
export const topicDesk: Authoriser<OfficeAccess> = async (call) => {
  const office = await officeAccess(call);
  return 'denied' in office || office.desks.length > 0 ? office : { denied: 'not-allowed' };
};
export const approverAccess: Authoriser<ApproverAccess> = async (call) => authoriseApprover(await accountOf(call));
export const clubOffice: Authoriser<ClubOffice> = async (call) =>
  authoriseClubOffice(call.pool, await accountOf(call), call.parameter('clubId'));
export const accountBelow: Authoriser<AccountBelow> = async (call) =>
  authoriseAccountBelow(call.pool, await accountOf(call), await findAccount(call.pool, call.parameter('accountId')));

export type EmptyInstallation = Authorized<{ readonly installation: Installation }>;
export const emptyInstallation: Authoriser<EmptyInstallation> = async ({ pool }) => {
  const installation = await readInstallation(pool);
  if (installation.state !== 'empty') throw new ProblemAnswer('already-set-up');
  return { installation } as EmptyInstallation;
};

/** The chair of the club or an officer above it. */
export const deviceKeeper: Authoriser<DeviceKeeper> = async (call) =>
  authoriseDeviceKeeper(call.pool, await accountOf(call), call.parameter('clubId'));
/** Open to a revoked phone too. */
export const atPhone: Authoriser<PhoneSession> = async (call) => authorisePhone((await sessionOf(call)).account, call.token ?? '');
export const handInAccess: Authoriser<HandIn> = async (call) => authoriseHandIn(call.pool, await sessionOf(call), call.parameter('clubId'));

export const carrierAccess: Authoriser<Carrier> = async (call) => authoriseCarrier(await accountOf(call), call.parameter('clubId'));

async function accountOf(call: Call): Promise<Account> {
  const session = await sessionOf(call);
  if (session.revoked) throw new ProblemAnswer('device-revoked');
  return session.account;
}

async function sessionOf({ pool, token, key, where }: Call): Promise<LiveSession> {
  const session = token ? await findSession(pool, token, { where, key }) : null;
  if (!session) throw new ProblemAnswer('not-signed-in');
  return session;
}

/** What the description of the interface tells of a route besides its path (docs/decisions/0043). */
export interface RouteWords {
  readonly summary: string;
  readonly query?: Readonly<Record<string, { readonly says: string; readonly required?: true; readonly pattern?: string }>>;
  /** Media type → shape of the answer; null where it is not JSON. */
  readonly answers: Readonly<Record<string, z.ZodMiniType | null>>;
}

/** Every route that was added, for whoever describes them. */
export type RouteShape = Pick<Route<object>, 'method' | 'path' | 'words'> & { readonly open: boolean };

export type Routes = {
  readonly app: Application;
  readonly pool: pg.Pool;
  readonly list: RouteShape[];
  readonly behindProxy?: boolean;
  /** Where this application is reached from outside; absent: wherever it was asked at. */
  readonly origin?: string | null;
  readonly keys?: Keyring | null;
};

/** Papers of a whole club are printed in one, so that no person asks for as many. */
const MOST_DRAWN_A_MINUTE = 240;
const pace = makePace(MOST_DRAWN_A_MINUTE);

export function addRoute<Permission extends object>(routes: Routes, route: Route<Permission>): void {
  const { app, pool, list, behindProxy = false, origin, keys = null } = routes;
  const open = (route.authorise as unknown) === anyone || (route.authorise as unknown) === openAccess;
  list.push({ method: route.method, path: route.path, open, ...(route.words === undefined ? {} : { words: route.words }) });
  app.on(route.method, route.path, async (context) => {
    const request = context.req.raw;
    const call: Call = {
      pool,
      keys,
      parameter: (name) => context.req.param(name) ?? '',
      query: (name) => context.req.query(name) ?? null,
      body: () => readJson(request),
      bytes: async () => new Uint8Array(await request.arrayBuffer()),
      token: getCookie(context, cookieName('session', isSecure(request))) ?? null,
      key: request.headers.get('lalanh-key'),
      bearer: /^Bearer ([\w-]{20,100})$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? null,
      secure: isSecure(request),
      language: request.headers.get('accept-language'),
      asked: route.path,
      search: new URL(request.url).search,
      cookie: (name) => getCookie(context, name) ?? null,
      where: {
        device: deviceName(request.headers.get('user-agent') ?? ''),
        address: addressOf(context, behindProxy),
      },
      origin: origin ?? originOf(request),
      askedAt: originOf(request),
    };
    // PostgreSQL's text holds every character but this one, and no id or word of ours has it.
    if (/%00|\0/.test(request.url)) throw new ProblemAnswer('malformed');
    const permission = await route.authorise(call);
    if ('denied' in permission) return problemResponse('not-allowed', request.headers.get('accept-language'));
    if (route.takesMuch && !pace.take(call.token ?? call.where.address, performance.now())) throw new ProblemAnswer('too-often');
    const answer = await route.handle(permission, call);
    return answer instanceof Response ? answer : Response.json(answer, { headers: { 'cache-control': 'no-store' } });
  });
}

/** Behind a proxy of one's own the last address it wrote down; what a caller claims before it is not believed. */
function addressOf(context: Context, behindProxy: boolean): string {
  const claimed = behindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  // Without a socket, in a test that calls the application itself, there is no address.
  return (claimed ?? ('incoming' in (context.env ?? {}) ? getConnInfo(context).remote.address : '') ?? '').slice(0, 45);
}

function originOf(request: Request): string {
  return `${isSecure(request) ? 'https' : 'http'}://${request.headers.get('host') ?? new URL(request.url).host}`;
}
