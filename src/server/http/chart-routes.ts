// What the charts of a unit and of a club are drawn from, and one indicator in every unit below.
import { isIndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { addMonthsTo, isMonth, type Month } from '../../kernel/local-date.ts';
import type { ByUnit, Charts } from '../../protocol/chart-messages.ts';
import type { ClubAccess, FiguresAccess } from '../accounts/authorise.ts';
import { today } from '../clock.ts';
import { inScope } from '../db/scope.ts';
import { isByUnit, readByUnit } from '../network/by-unit.ts';
import { readClubCharts, readUnitCharts, unitsAround } from '../network/charts.ts';
import { chartsOfTotals } from '../network/fewest-clubs.ts';
import { mapInForce } from '../network/map-in-force.ts';
import { readBandsTold, readFewTold } from '../network/small-numbers.ts';
import { bordersAsked, isDemo, monthAsked } from './network-fields.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, type Call, clubAccess, figuresAccess, type Routes } from './route.ts';

/** Twenty years: more than any programme or club. */
const LONGEST_MONTHS = 240;

export function addChartRoutes(routes: Routes): void {
  addRoute(routes, { method: 'GET', path: '/api/network/charts', authorise: figuresAccess, handle: unitCharts });
  addRoute(routes, { method: 'GET', path: '/api/network/by-unit', authorise: figuresAccess, handle: byUnit });
  addRoute(routes, { method: 'GET', path: '/api/network/club/:clubId/charts', authorise: clubAccess, handle: clubCharts });
}

async function unitCharts({ unitId, units, totalsOnly }: FiguresAccess, call: Call): Promise<Charts> {
  const question = { ...spanAsked(call), borders: bordersAsked(call), demo: await isDemo(call) };
  const bands = await readBandsTold(call.pool, question.to, question.borders);
  const whole = await inScope(call.pool, { role: 'app_rw', units }, (transaction) => readUnitCharts(transaction, unitId, question, bands));
  const charts = totalsOnly ? chartsOfTotals(whole) : whole;
  if (charts === null) throw new ProblemAnswer('too-few-clubs');
  return { ...charts, around: unitsAround(unitId, units, today()) };
}

async function byUnit({ unitId, units, totalsOnly }: FiguresAccess, call: Call): Promise<ByUnit> {
  const indicator = call.query('indicator') ?? '';
  if (!isIndicatorId(indicator) || !isByUnit(indicator)) throw new ProblemAnswer('indicator-unknown');
  // Inside a commune the parts are clubs.
  if (totalsOnly && mapInForce().byId.get(unitId)?.level === 'commune') throw new ProblemAnswer('not-allowed');
  const question = { indicator, totalsOnly, ...spanAsked(call), borders: bordersAsked(call), demo: await isDemo(call) };
  const few = await readFewTold(call.pool, [indicator], question.to, question.borders);
  return inScope(call.pool, { role: 'app_rw', units }, (transaction) => readByUnit(transaction, unitId, question, few));
}

async function clubCharts(access: ClubAccess, call: Call): Promise<Charts> {
  const question = { ...spanAsked(call), borders: 'now', demo: await isDemo(call) } as const;
  // A club reads its own members whole.
  const bands = access.within ? () => 'fine' as const : await readBandsTold(call.pool, question.to, 'now');
  return inScope(call.pool, { role: 'app_rw', club: access.clubId }, (transaction) =>
    readClubCharts(transaction, access.clubId, question, bands),
  );
}

/** From `from` to `month`, both included; without `from`, the twelve months ending with `month`. */
function spanAsked(call: Call): { readonly from: Month; readonly to: Month } {
  const to = monthAsked(call);
  const from = call.query('from') ?? addMonthsTo(to, -11);
  if (!isMonth(from)) throw new ProblemAnswer('month-malformed');
  if (from > to || from <= addMonthsTo(to, -LONGEST_MONTHS)) throw new ProblemAnswer('span-malformed');
  return { from, to };
}
