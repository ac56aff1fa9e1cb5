// What is typed from a cuff, a scale and a sugar meter: read as people say it, asked back when it cannot be. "1200", "12 trên 8",
// "525" for a weight and "180" for sugar are slips or other units, and the question offers the number that was meant.
import { PLAUSIBLE, type Reading, type SugarTime } from '../../../domain/health/reading.ts';
import type { Id } from '../../../kernel/ids.ts';

export const MEASURE_FIELDS = ['systolic', 'diastolic', 'pulse', 'weight', 'sugar'] as const;
export type MeasureField = (typeof MEASURE_FIELDS)[number];
/** Figures as typed, with a comma in a weight or a sugar; '' when nothing was. */
export type TypedMeasure = Readonly<Record<MeasureField, string>> & { readonly sugarTime: SugarTime | '' };
export type MeasureKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | ',' | 'erase';

export const nothingMeasured: TypedMeasure = { systolic: '', diastolic: '', pulse: '', weight: '', sugar: '', sugarTime: '' };

/** A number that may have been meant; for sugar, whether it was read as mg/dL. */
export interface Proposal {
  readonly typed: Partial<Record<MeasureField, string>>;
  readonly fromMilligrams?: true;
}
export type MeasureProblem =
  | {
      readonly what: 'out-of';
      readonly field: MeasureField;
      readonly min: number;
      readonly max: number;
      readonly proposals: readonly Proposal[];
    }
  | { readonly what: 'half'; readonly field: MeasureField; readonly proposals: readonly Proposal[] }
  | { readonly what: 'lower-higher'; readonly field: MeasureField; readonly proposals: readonly Proposal[] };

const hasComma = (field: MeasureField): boolean => field === 'weight' || field === 'sugar';
const LONGEST = 5;

export function pressMeasureKey(field: MeasureField, text: string, key: MeasureKey): string {
  if (key === 'erase') return text.slice(0, -1);
  if (key === ',') return !hasComma(field) || text === '' || text.includes(',') ? text : `${text},`;
  const [, tenths] = text.split(',');
  if (text.length >= LONGEST || (tenths !== undefined && tenths.length >= 1)) return text;
  return text === '' && key === '0' ? '' : text + key;
}

/** True when no further figure can make a number a body can show: the next field is opened. */
export function isComplete(field: MeasureField, text: string): boolean {
  if (hasComma(field)) return /,\d$/.test(text);
  const value = Number(text);
  return value > 0 && value * 10 > PLAUSIBLE[field as 'systolic'].max;
}

/** In the unit that is kept: mmHg, beats, hectograms, tenths of mmol/L; null when nothing was typed. */
export function amountOf(field: MeasureField, text: string): number | null {
  const [whole = '', tenth = ''] = text.split(',');
  if (whole === '') return null;
  return hasComma(field) ? Number(whole) * 10 + Number(tenth === '' ? 0 : tenth) : Number(whole);
}

export function textOf(field: MeasureField, value: number): string {
  if (!hasComma(field)) return String(value);
  return value % 10 === 0 ? String(value / 10) : `${Math.floor(value / 10)},${value % 10}`;
}

const limitsOf = (field: MeasureField) =>
  field === 'weight' ? PLAUSIBLE.weightHectograms : field === 'sugar' ? PLAUSIBLE.sugarTenths : PLAUSIBLE[field];
const isPlausible = (field: MeasureField, value: number): boolean => value >= limitsOf(field).min && value <= limitsOf(field).max;

export function isNothing(typed: TypedMeasure): boolean {
  return MEASURE_FIELDS.every((field) => typed[field] === '');
}

/** The first thing to ask about, or null when the reading can be written. */
export function problemOf(typed: TypedMeasure): MeasureProblem | null {
  for (const field of MEASURE_FIELDS) {
    const value = amountOf(field, typed[field]);
    if (value === null || isPlausible(field, value)) continue;
    const { min, max } = limitsOf(field);
    const shown = (limit: number) => (hasComma(field) ? limit / 10 : limit);
    return { what: 'out-of', field, min: shown(min), max: shown(max), proposals: proposalsFor(typed, field) };
  }
  const upper = amountOf('systolic', typed.systolic);
  const lower = amountOf('diastolic', typed.diastolic);
  if ((upper === null) !== (lower === null)) return { what: 'half', field: upper === null ? 'systolic' : 'diastolic', proposals: [] };
  if (upper === null || lower === null || lower < upper) return null;
  const turned = { systolic: typed.diastolic, diastolic: typed.systolic };
  const meant = lower > upper && isPlausible('systolic', lower) && isPlausible('diastolic', upper);
  return { what: 'lower-higher', field: 'diastolic', proposals: meant ? [{ typed: turned }] : [] };
}

function proposalsFor(typed: TypedMeasure, field: MeasureField): readonly Proposal[] {
  if (field === 'systolic' || field === 'diastolic') return pressureProposals(typed);
  const value = amountOf(field, typed[field]) ?? 0;
  if (field === 'sugar') return typed.sugar.includes(',') ? [] : sugarProposals(value / 10);
  const meant = value % 10 === 0 ? value / 10 : 0;
  return isPlausible(field, meant) ? [{ typed: { [field]: textOf(field, meant) } }] : [];
}

/** "12/8" is 120/80, "1200/80" is 120/80: both numbers of the pair are read together. */
function pressureProposals(typed: TypedMeasure): readonly Proposal[] {
  const upper = meantPressure('systolic', typed.systolic);
  const lower = meantPressure('diastolic', typed.diastolic);
  if (upper === undefined || lower === undefined || (upper !== null && lower !== null && lower >= upper)) return [];
  const changed = { ...(upper === null ? {} : { systolic: String(upper) }), ...(lower === null ? {} : { diastolic: String(lower) }) };
  return [{ typed: changed }];
}

/** The plausible number closest at hand; null when nothing was typed, undefined when there is none. */
function meantPressure(field: 'systolic' | 'diastolic', text: string): number | null | undefined {
  const value = amountOf(field, text);
  if (value === null || isPlausible(field, value)) return value;
  const meant = value < limitsOf(field).min ? value * 10 : value % 10 === 0 ? value / 10 : Number.NaN;
  return isPlausible(field, meant) ? meant : undefined;
}

/** A forgotten comma, or the other unit: 18 mg/dL are 1 mmol/L. */
function sugarProposals(figure: number): readonly Proposal[] {
  const found: Proposal[] = [];
  if (isPlausible('sugar', figure)) found.push({ typed: { sugar: textOf('sugar', figure) } });
  const converted = Math.round((figure * 10) / 18);
  if (isPlausible('sugar', converted)) found.push({ typed: { sugar: textOf('sugar', converted) }, fromMilligrams: true });
  return found;
}

export function readingFrom(personId: Id, typed: TypedMeasure): Reading {
  const value = (field: MeasureField) => amountOf(field, typed[field]);
  const [systolic, diastolic, pulse, weight, sugar] = [
    value('systolic'),
    value('diastolic'),
    value('pulse'),
    value('weight'),
    value('sugar'),
  ];
  return {
    personId,
    ...(systolic === null ? {} : { systolic }),
    ...(diastolic === null ? {} : { diastolic }),
    ...(pulse === null ? {} : { pulse }),
    ...(weight === null ? {} : { weightHectograms: weight }),
    ...(sugar === null ? {} : { sugarTenths: sugar }),
    ...(sugar === null || typed.sugarTime === '' ? {} : { sugarTime: typed.sugarTime }),
  };
}

export function typedFrom(reading: Reading): TypedMeasure {
  const text = (field: MeasureField, value: number | undefined) => (value === undefined ? '' : textOf(field, value));
  return {
    systolic: text('systolic', reading.systolic),
    diastolic: text('diastolic', reading.diastolic),
    pulse: text('pulse', reading.pulse),
    weight: text('weight', reading.weightHectograms),
    sugar: text('sugar', reading.sugarTenths),
    sugarTime: reading.sugarTime ?? '',
  };
}
