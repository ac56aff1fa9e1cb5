// Interfaces for other systems: figures of a unit as DHIS2 data values, CSV and JSON, by session or by token; the same for everybody
// where the unit's office has published them; and the tokens of an office.
import * as z from 'zod/mini';
import { adx, dataValueSet, metadata } from '../../exports/figures/dhis2.ts';
import type { FigureSet } from '../../exports/figures/figure-rows.ts';
import { openCsv, openJson } from '../../exports/figures/open-figures.ts';
import { id } from '../../kernel/ids.ts';
import { addDays, localDate, type Month } from '../../kernel/local-date.ts';
import { DATA_VALUE_SET, DHIS2_METADATA, FIGURE_FILE, TOKEN_WANTED } from '../../protocol/exchange-messages.ts';
import { listTokens, makeToken, revokeToken } from '../accounts/api-token.ts';
import type { ExchangeAccess, OpenAccess } from '../accounts/authorise.ts';
import { today } from '../clock.ts';
import { tooFewClubs } from '../network/fewest-clubs.ts';
import { readFigureSet } from '../network/figure-set.ts';
import { isDemo, monthAsked } from './network-fields.ts';
import { ProblemAnswer } from './problem.ts';
import { fields } from './request-fields.ts';
import { type Answer, addRoute, type Call, exchangeAccess, openAccess, type Routes, type RouteWords, tokenDesk } from './route.ts';

const LONGEST_TOKEN_DAYS = 366;

const MONTH = { says: 'YYYY-MM; the running month when it is not given', pattern: '^\\d{4}-\\d{2}$' };
const UNIT = { says: "a unit of the asker's or one below it; the asker's own when it is not given" };
const asked = { month: MONTH, unit: UNIT };

/** One kind of file: how a set of figures becomes an answer. */
interface Format {
  readonly name: string;
  readonly summary: string;
  readonly type: string;
  readonly schema: z.ZodMiniType | null;
  readonly answer: (set: FigureSet) => Answer;
}

const FORMATS: readonly Format[] = [
  {
    name: 'dhis2.json',
    summary: 'Figures of a unit and of the units right below it as a DHIS2 data value set, by code',
    type: 'application/json',
    schema: DATA_VALUE_SET,
    answer: dataValueSet,
  },
  {
    name: 'dhis2-metadata.json',
    summary: 'Data elements and organisation units that the data value set names',
    type: 'application/json',
    schema: DHIS2_METADATA,
    answer: metadata,
  },
  {
    name: 'adx.xml',
    summary: 'The same figures as ADX (IHE QRPH)',
    type: 'application/adx+xml',
    schema: null,
    answer: (set) => textAnswer(adx(set, new Date().toISOString()), 'application/adx+xml', `adx-${set.unitId}-${set.month}.xml`),
  },
  {
    name: 'figures.csv',
    summary: 'The same figures as CSV (RFC 4180, UTF-8)',
    type: 'text/csv',
    schema: null,
    answer: (set) => textAnswer(openCsv(set), 'text/csv', `figures-${set.unitId}-${set.month}.csv`),
  },
  {
    name: 'figures.json',
    summary: 'The same figures as JSON with the dictionary',
    type: 'application/json',
    schema: FIGURE_FILE,
    answer: (set) => openJson(set, null),
  },
];

export function addExchangeRoutes(routes: Routes): void {
  for (const { name, summary, type, schema, answer } of FORMATS) {
    addRoute(routes, {
      method: 'GET',
      path: `/api/exchange/${name}`,
      authorise: exchangeAccess,
      handle: async (access, call) => answer(await figuresFor(access, call)),
      words: { summary, query: asked, answers: { [type]: schema } },
    });
  }
  addOpenRoutes(routes);
  addTokenRoutes(routes);
}

async function figuresFor({ unitId, units }: ExchangeAccess, call: Call): Promise<FigureSet> {
  return readFigureSet(call.pool, units, {
    unitId,
    month: monthAsked(call),
    below: true,
    demo: await isDemo(call),
    totalsOnly: call.bearer !== null,
  });
}

function addOpenRoutes(routes: Routes): void {
  const words = (summary: string, answers: RouteWords['answers']): RouteWords => ({ summary, query: { month: MONTH }, answers });
  addRoute(routes, {
    method: 'GET',
    path: '/api/open/:unitId/figures.csv',
    authorise: openAccess,
    handle: async (access, call) => {
      const set = await openSet(access, call);
      return textAnswer(openCsv(set), 'text/csv', `figures-${set.unitId}-${set.month}.csv`);
    },
    words: words('Published figures of a unit as CSV, for everybody', { 'text/csv': null }),
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/open/:unitId/figures.json',
    authorise: openAccess,
    handle: async (access, call) => openJson(await openSet(access, call), access.publication.licence),
    words: words('Published figures of a unit with licence and dictionary, for everybody', { 'application/json': FIGURE_FILE }),
  });
}

async function openSet({ unitId, publication }: OpenAccess, call: Call): Promise<FigureSet> {
  const month: Month = monthAsked(call);
  if (month < publication.from) throw new ProblemAnswer('month-before-publication');
  const set = await readFigureSet(call.pool, [unitId], { unitId, month, below: false, demo: await isDemo(call), totalsOnly: true });
  const clubs = set.rows.find(({ indicator }) => indicator === 'clubs')?.value ?? 0;
  if (tooFewClubs(clubs)) throw new ProblemAnswer('open-too-few-clubs');
  return set;
}

function addTokenRoutes(routes: Routes): void {
  const path = '/api/exchange/tokens';
  addRoute(routes, {
    method: 'GET',
    path,
    authorise: tokenDesk,
    handle: async (access, { pool }) => ({ tokens: await listTokens(pool, access) }),
  });
  addRoute(routes, {
    method: 'POST',
    path,
    authorise: tokenDesk,
    handle: async (access, call) => {
      const wanted = z.safeParse(TOKEN_WANTED, await call.body());
      if (!wanted.success)
        throw new ProblemAnswer(wanted.error.issues.some(({ path: [at] }) => at === 'label') ? 'token-label-missing' : 'malformed');
      const { tokenId, label, until } = wanted.data;
      if (until <= today() || until > addDays(today(), LONGEST_TOKEN_DAYS)) throw new ProblemAnswer('token-day-wrong');
      return { token: await makeToken(call.pool, access, { tokenId: id(tokenId), label: label.trim(), until: localDate(until) }) };
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: `${path}/revoke`,
    authorise: tokenDesk,
    handle: async (access, call) => {
      const { tokenId } = fields(await call.body(), ['tokenId']);
      if (!(await revokeToken(call.pool, access, tokenId))) throw new ProblemAnswer('not-found');
      return { revoked: true };
    },
  });
}

function textAnswer(text: string, type: string, name: string): Response {
  return new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}
