// A report computed from the clubs' figures: one reading of one moment, every column by its own days, numbers of few people kept back.
// Looking at a report and sending it take the same road, so what was seen is what is frozen.
import type pg from 'pg';
import { INDICATORS, type IndicatorId, isBaseId, isIndicatorId } from '../../domain/network/indicators/catalogue.ts';
import type { ComputedReport, ReportCell, ReportPart, ReportRow } from '../../domain/network/reports/computed.ts';
import { lastYears, previousPeriod, type ReportPeriod, reportingYear, type Span, toDate } from '../../domain/network/reports/period.ts';
import { type ReportColumn, rowsOf, type TemplateRow } from '../../domain/network/reports/template.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import type { TemplateVersion } from '../../domain/office/report-templates.ts';
import { canonicalText } from '../../kernel/canonical.ts';
import { digestHex } from '../../kernel/digest.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Borders } from '../../protocol/network-messages.ts';
import { today } from '../clock.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { clubsWithin, type LyingClub, namedUnit } from './places.ts';
import { type GoalsOf, readGoals } from './plans.ts';
import { planOf } from './report-plans.ts';
import { type Cut, readDaySums } from './report-sums.ts';
import { readToldSpans, type ToldSpans } from './report-told.ts';
import { gather, type Sums } from './sums.ts';
import { figureOf, sumsBehind } from './value.ts';

export type ReportQuestion = {
  readonly unitId: UnitId;
  /** The units of the reader, for the policies. */
  readonly units: readonly string[];
  readonly version: TemplateVersion;
  readonly period: ReportPeriod;
  readonly borders: Borders;
  readonly demo: boolean;
  /** The map of another day than the borders say: a frozen report is computed again on its own map. */
  readonly mapOn?: LocalDate;
};

type Scene = {
  readonly question: ReportQuestion;
  readonly mapOn: LocalDate;
  readonly clubs: readonly LyingClub[];
  readonly cut: Cut;
  readonly spans: ComputedReport['spans'];
  /** Of each column with days of its own: sums by club and by unit. */
  readonly sums: ReadonlyMap<ReportColumn, { readonly clubs: Sums; readonly units: Sums }>;
  readonly told: ToldSpans;
  /** In force at the end of the period. */
  readonly goals: ReturnType<GoalsOf['of']>;
};

/** Everything but adjustments, and nothing written by hand. */
export async function computeReport(pool: pg.Pool, question: ReportQuestion): Promise<ComputedReport> {
  const scene = await readScene(pool, question);
  const { version, period, borders, demo, unitId } = question;
  const rows = rowsOf(version.template);
  return {
    unit: namedUnit(unitId, scene.mapOn),
    template: version.template,
    templateSeq: version.record?.seq ?? 0,
    period,
    borders,
    mapOn: scene.mapOn,
    demo,
    spans: scene.spans,
    rows: rows.map((row) => rowOf(scene, row)),
    definitions: definitionsOf(indicatorsOf(rows)),
    cut: { at: new Date().toISOString(), clubs: [...scene.cut].map(([clubId, seq]) => ({ clubId, seq })) },
    adjustments: [],
  };
}

export function spansOf(period: ReportPeriod, columns: readonly ReportColumn[]): ComputedReport['spans'] {
  const days: { readonly [Column in ReportColumn]?: Span } = {
    this: period,
    previous: previousPeriod(period),
    'last-year': lastYears(period),
    'to-date': toDate(period),
  };
  const spans: { [Column in ReportColumn]?: Span } = {};
  for (const column of columns) {
    const span = days[column];
    if (span !== undefined) spans[column] = { from: span.from, to: span.to };
  }
  return spans;
}

async function readScene(pool: pg.Pool, question: ReportQuestion): Promise<Scene> {
  const { unitId, units, version, period, borders, mapOn = borders === 'now' ? today() : period.to } = question;
  const spans = spansOf(period, version.template.columns);
  const indicators = indicatorsOf(rowsOf(version.template));
  const told = await readToldSpans(pool, indicators, Object.values(spans), borders);
  return inScope(pool, { role: 'app_rw', units }, async (transaction) => {
    // One moment for figures and heads: what a later record changes is then exactly what lies after the cut.
    await transaction.query('set transaction isolation level repeatable read');
    const clubs = await clubsWithin(transaction, unitId, mapOn);
    const cut = await readHeads(transaction, clubs);
    const stored = [...new Set([...indicators.flatMap(sumsBehind), 'clubs'])];
    const chains = new Map(clubs.map(({ clubId, chain }) => [clubId, chain]));
    const sums = new Map<ReportColumn, { readonly clubs: Sums; readonly units: Sums }>();
    for (const [column, span] of Object.entries(spans) as [ReportColumn, Span][]) {
      const byClub = await readDaySums(transaction, { clubs: [...chains.keys()], indicators: stored, span });
      sums.set(column, { clubs: byClub, units: gather(byClub, (clubId) => chains.get(clubId) ?? []) });
    }
    const goals = (await readGoals(transaction, unitId, { on: mapOn, asOf: period.to })).of(reportingYear(period));
    return { question, mapOn, clubs, cut, spans, sums, told, goals };
  });
}

async function readHeads(transaction: Transaction, clubs: readonly LyingClub[]): Promise<Cut> {
  const { rows } = await transaction.query<{ club_id: string; seq: number }>(
    'select club_id, seq from club_head where club_id = any ($1::uuid[]) order by club_id',
    [clubs.map(({ clubId }) => clubId)],
  );
  return new Map(rows.map(({ club_id, seq }) => [club_id, seq]));
}

export function indicatorsOf(rows: readonly TemplateRow[]): readonly IndicatorId[] {
  return [...new Set(rows.flatMap((row) => (row.is === 'figure' && isIndicatorId(row.indicator) ? [row.indicator] : [])))];
}

function rowOf(scene: Scene, row: TemplateRow): ReportRow {
  const { columns } = scene.question.version.template;
  const cells: { [Column in ReportColumn]?: ReportCell } = {};
  if (row.is === 'typed' || !isIndicatorId(row.indicator)) {
    for (const column of columns) cells[column] = { value: null };
    return { rowId: row.rowId, indicator: null, reading: 'own', cells, parts: [] };
  }
  const { indicator, reading, rowId } = row;
  for (const column of columns) cells[column] = cellOf(scene, indicator, reading, column);
  return { rowId, indicator, reading, cells, parts: partsOf(scene, indicator, reading) };
}

function cellOf(scene: Scene, indicator: IndicatorId, reading: 'own' | 'growth', column: ReportColumn): ReportCell {
  const { unitId, period } = scene.question;
  if (column === 'plan') return planOf(scene.goals, indicator, reading, reportingYear(period));
  const span = scene.spans[column];
  const sums = scene.sums.get(column);
  // A share of the plan is worked out once everything written by hand is in.
  if (span === undefined || sums === undefined) return { value: null };
  const place = { sums: sums.units.get(unitId), units: sums.units, within: unitId, on: scene.mapOn };
  return scene.told(figureOf(indicator, place, reading === 'growth' ? 'span' : 'own'), { indicator, reading, span, place: unitId });
}

/** Right below the unit; numbers of few people stand together, and where even that would tell one, nothing is opened. */
function partsOf(scene: Scene, indicator: IndicatorId, reading: 'own' | 'growth'): readonly ReportPart[] {
  const { unitId } = scene.question;
  const span = scene.spans.this;
  const sums = scene.sums.get('this');
  if (span === undefined || sums === undefined || INDICATORS[indicator].kind === 'coverage') return [];
  const cellOfPlace = (place: string, from: Sums): ReportCell => {
    const measured = figureOf(
      indicator,
      { sums: from.get(place), units: from, within: null, on: scene.mapOn },
      reading === 'growth' ? 'span' : 'own',
    );
    return scene.told(measured, { indicator, reading, span, place });
  };
  const whole = cellOfPlace(unitId, sums.units);
  if (whole.withheld) return [];
  const below = new Map<string, ReportPart>();
  for (const { clubId, name, chain } of scene.clubs) {
    const child = chain[chain.indexOf(unitId) - 1];
    if (child === undefined) below.set(clubId, { place: { clubId }, name, ...cellOfPlace(clubId, sums.clubs) });
    else if (!below.has(child)) {
      const { type, name: called } = namedUnit(child, scene.mapOn);
      below.set(child, { place: { unitId: child }, name: `${type} ${called}`.trim(), ...cellOfPlace(child, sums.units) });
    }
  }
  return toldTogether([...below.values()], whole.value, indicator);
}

function toldTogether(parts: readonly (ReportPart & ReportCell)[], whole: number | null, indicator: IndicatorId): readonly ReportPart[] {
  const told = parts.filter(({ withheld }) => !withheld);
  const few = parts.length - told.length;
  if (few === 0) return told;
  if (few === 1 || !isBaseId(indicator) || whole === null) return [];
  return [...told, { place: { few }, name: '', value: whole - told.reduce((sum, { value }) => sum + (value ?? 0), 0) }];
}

/** A check word of each definition's text: a changed definition shows. */
function definitionsOf(indicators: readonly IndicatorId[]): ComputedReport['definitions'] {
  return indicators.map((indicator) => {
    const { kind, name, meaning, measure, source } = INDICATORS[indicator];
    const definition = INDICATORS[indicator];
    const formula = definition.kind === 'ratio' ? `${definition.numerator} / ${definition.denominator}` : kind;
    return {
      indicator,
      digest: digestHex(canonicalText({ name: { ...name }, meaning: { ...meaning }, measure, source, formula })).slice(0, 12),
    };
  });
}
