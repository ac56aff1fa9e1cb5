// The office's questions: dashboard, clubs, one club, targets, and where a number comes from.

import { BASE_INDICATORS, INDICATORS, type IndicatorId, isBaseId, isIndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { isOfFew, isOfPersons } from '../../domain/network/of-few.ts';
import { childrenOn, communesOn, nameOn } from '../../domain/network/units/unit-tree.ts';
import { COUNTRY } from '../../domain/network/units/vietnam.ts';
import { isMonth } from '../../kernel/local-date.ts';
import { authoriseClub, authoriseUnit, type ClubAccess, type SignedIn, type UnitAccess, unitsReadBy } from '../accounts/authorise.ts';
import { today } from '../clock.ts';
import { inScope } from '../db/scope.ts';
import { readAppeals } from '../network/appeals.ts';
import { readClubList, readClubSheet } from '../network/club-list.ts';
import { readClubSigns } from '../network/club-signs.ts';
import { type DashboardQuestion, readDashboard } from '../network/dashboard.ts';
import { explainClub, explainMonth, explainUnit, opens, type Question } from '../network/explain.ts';
import { dashboardOfTotals } from '../network/fewest-clubs.ts';
import { mapInForce } from '../network/map-in-force.ts';
import { chainOn } from '../network/places.ts';
import { explainedTold, figuresTold, readFewTold, targetsTold } from '../network/small-numbers.ts';
import { readTargetMonths, readTargetValues } from '../network/target-values.ts';
import { noteViews } from '../privacy/views.ts';
import { addChartRoutes } from './chart-routes.ts';
import { bordersAsked, isDemo, monthAsked } from './network-fields.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, anyone, appealsAccess, type Call, clubAccess, figuresAccess, type Routes, signedIn, unitAccess } from './route.ts';

const ALL_FEW = Object.keys(INDICATORS).filter(isIndicatorId).filter(isOfFew);

export function addNetworkRoutes(routes: Routes): void {
  addRoute(routes, { method: 'GET', path: '/api/provinces', authorise: anyone, handle: async () => ({ units: provinces() }) });
  addRoute(routes, {
    method: 'GET',
    path: '/api/network/dashboard',
    authorise: figuresAccess,
    handle: (access, call) =>
      asUnit(access, call, async (transaction, question) => {
        const whole = await readDashboard(transaction, question);
        const dashboard = access.totalsOnly ? dashboardOfTotals(whole) : whole;
        if (dashboard === null) throw new ProblemAnswer('too-few-clubs');
        const { figures, month, borders } = dashboard;
        const few = await readFewTold(
          call.pool,
          figures.map(({ indicator }) => indicator),
          month,
          borders,
        );
        return { ...dashboard, figures: figuresTold(figures, few, question.unitId, month) };
      }),
  });
  addTargetRoutes(routes);
  addRoute(routes, {
    method: 'GET',
    path: '/api/network/clubs',
    authorise: unitAccess,
    handle: (access, call) =>
      asUnit(access, call, (transaction, { unitId, month, demo }) => readClubList(transaction, unitId, month, demo)),
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/network/fading',
    authorise: unitAccess,
    handle: (access, call) =>
      asUnit(access, call, (transaction, { unitId, month, demo }) => readClubSigns(transaction, unitId, month, demo)),
  });
  addRoute(routes, { method: 'GET', path: '/api/network/club/:clubId', authorise: clubAccess, handle: showClub });
  addChartRoutes(routes);
  addRoute(routes, {
    method: 'GET',
    path: '/api/network/appeals',
    authorise: appealsAccess,
    handle: async (access, { pool }) => ({ appeals: await readAppeals(pool, access, today()) }),
  });
  addRoute(routes, { method: 'GET', path: '/api/network/explain', authorise: signedIn, handle: explain });
}

function addTargetRoutes(routes: Routes): void {
  addRoute(routes, {
    method: 'GET',
    path: '/api/network/targets',
    authorise: figuresAccess,
    handle: (access, call) =>
      asUnit(access, call, async (transaction, question) => {
        const few = await readFewTold(call.pool, ALL_FEW, question.month, question.borders);
        return targetsTold(await readTargetValues(transaction, question), few);
      }),
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/network/target-months',
    authorise: figuresAccess,
    handle: (access, call) =>
      asUnit(access, call, async (transaction, question) => {
        const key = { programme: call.query('programme') ?? '', target: call.query('target') ?? '' };
        const months = await readTargetMonths(transaction, question, key);
        if (months === null) throw new ProblemAnswer('not-found');
        return months;
      }),
  });
}

function provinces() {
  const on = today();
  return childrenOn(mapInForce(), COUNTRY, on)
    .filter(({ id }) => communesOn(mapInForce(), id, on).length > 0)
    .map((unit) => ({ id: unit.id, name: `${nameOn(unit, on).type} ${nameOn(unit, on).name}` }));
}

type Ask<Result> = (transaction: Parameters<typeof readDashboard>[0], question: DashboardQuestion) => Promise<Result>;

async function asUnit<Result extends object>({ unitId, units }: UnitAccess, call: Call, ask: Ask<Result>): Promise<object> {
  const question = { unitId, month: monthAsked(call), borders: bordersAsked(call), demo: await isDemo(call) };
  return inScope(call.pool, { role: 'app_rw', units }, (transaction) => ask(transaction, question));
}

async function showClub(access: ClubAccess, call: Call): Promise<object> {
  const month = monthAsked(call);
  const demo = await isDemo(call);
  const sheet = await inScope(call.pool, { role: 'app_rw', club: access.clubId }, (transaction) =>
    readClubSheet(transaction, access.clubId, month, demo),
  );
  if (!sheet) throw new ProblemAnswer('not-found');
  // A club reads its own numbers whole.
  if (access.within) return sheet;
  const few = await readFewTold(call.pool, ALL_FEW, month, 'now');
  return { ...sheet, figures: figuresTold(sheet.figures, few, access.clubId, month) };
}

async function explain({ account }: SignedIn, call: Call): Promise<object> {
  const indicator = indicatorAsked(call);
  const units = unitsReadBy(account);
  const club = call.query('club');
  const unit = call.query('unit');
  const rest = { indicator, month: monthAsked(call), borders: bordersAsked(call), demo: await isDemo(call) };
  if (club !== null) {
    const access = await authoriseClub(call.pool, account, club, { what: call.asked });
    if ('denied' in access) throw new ProblemAnswer('not-allowed');
    return explainOneClub(call, access, units, { ...rest, top: units[0] ?? null });
  }
  const access = await authoriseUnit(call.pool, account, unit ?? units[0] ?? '');
  if ('denied' in access) throw new ProblemAnswer('not-allowed');
  const top = units.find((given) => chainOn(access.unitId, today()).includes(given)) ?? access.unitId;
  const few = await readFewTold(call.pool, [indicator], rest.month, rest.borders);
  const explained = await inScope(call.pool, { role: 'app_rw', units }, (transaction) =>
    explainUnit(transaction, { ...rest, top }, access.unitId),
  );
  return explainedTold(explained, few);
}

async function explainOneClub(call: Call, access: ClubAccess, units: readonly string[], question: Question): Promise<object> {
  const opened = call.query('opened');
  // Inside the club, a record of a room that one's role does not open is not shown, not even its day.
  const { indicator } = question;
  const closed = isBaseId(indicator) && !access.rooms.includes(BASE_INDICATORS[indicator].room);
  if (opened !== null && (units.length === 0 || access.private) && closed) throw new ProblemAnswer('not-allowed');
  // An office is told counts; what one person was given or lacks, and the day somebody was called poor, stays in the club.
  const above = !access.within;
  if (above && opened !== null && (isOfPersons(indicator) || isOfFew(indicator))) throw new ProblemAnswer('records-of-persons');
  if (opened !== null && !isMonth(opened)) throw new ProblemAnswer('month-malformed');
  if (opened !== null) await noteViews(call.pool, access, '', ['records']);
  const explained = await inScope(call.pool, { role: 'app_rw', club: access.clubId, units }, (transaction) =>
    opened === null
      ? explainClub(transaction, question, access.clubId)
      : explainMonth(call.pool, transaction, question, access.clubId, opened),
  );
  if (!explained) throw new ProblemAnswer('not-found');
  if (!isOfFew(indicator)) return explained;
  // Its own number is whole; what lies above, for an officer who also keeps this book, goes by the way of every officer.
  if (!above) return { ...explained, path: explained.path.filter(({ place }) => !('unitId' in place)) };
  const few = await readFewTold(call.pool, [indicator], question.month, question.borders);
  // Its months would tell what one of them changed.
  return explainedTold({ ...explained, parts: [] }, few);
}

function indicatorAsked(call: Call): IndicatorId {
  const indicator = call.query('indicator') ?? '';
  if (!isIndicatorId(indicator)) throw new ProblemAnswer('indicator-unknown');
  if (!opens(indicator)) throw new ProblemAnswer('share-opens-in-parts');
  return indicator;
}
