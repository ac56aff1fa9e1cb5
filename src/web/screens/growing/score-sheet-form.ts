// The form of a score sheet: what it begins with, what is wrong in it, and the sheet it makes.
import { INDICATORS, isIndicatorId } from '../../../domain/network/indicators/catalogue.ts';
import { type Criterion, isScored, type ScoreSheet } from '../../../domain/office/score-sheet.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { bandsText, readBands, readClasses } from './typed-score.ts';

export interface TypedCriterion {
  readonly id: string;
  name: string;
  points: string;
  /** An indicator, or empty: people judge. */
  indicator: string;
  bands: string;
}

export interface TypedSheet {
  from: string;
  source: string;
  criteria: TypedCriterion[];
  classes: string;
}

/** What can measure a club, by the dictionary's order. */
export const SCORED = Object.keys(INDICATORS).filter(isScored);

const isShare = (indicator: string): boolean => isIndicatorId(indicator) && INDICATORS[indicator].measure === 'share';

export function typedFrom(sheet: ScoreSheet, from: string, judgedName: (criterion: Criterion) => string, classes: string): TypedSheet {
  return {
    from,
    source: sheet.source,
    criteria: sheet.criteria.map((criterion) => ({
      id: criterion.criterionId,
      name: criterion.measure.by === 'figure' ? criterion.name : judgedName(criterion),
      points: String(criterion.points),
      indicator: criterion.measure.by === 'figure' ? criterion.measure.indicator : '',
      bands: criterion.measure.by === 'figure' ? bandsText(criterion.measure.bands, isShare(criterion.measure.indicator)) : '',
    })),
    classes,
  };
}

/** Of one line: the field and, for steps, the text that cannot be read. */
export interface LineProblems {
  readonly name: boolean;
  readonly points: boolean;
  readonly bands: string | undefined;
}

const plain = (text: string): string => text.normalize('NFC').trim();
const pointsIn = (typed: string): number => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed.trim()) : 0);

export function problemsOfLine({ name, points, indicator, bands }: TypedCriterion): LineProblems {
  const read = readBands(bands, isShare(indicator));
  return {
    name: indicator === '' && plain(name) === '',
    points: pointsIn(points) === 0,
    bands: indicator === '' ? undefined : (read.bad ?? (read.rows.length === 0 ? '' : undefined)),
  };
}

export const isWrong = ({ name, points, bands }: LineProblems): boolean => name || points || bands !== undefined;

export function sheetOf(typed: TypedSheet, before: readonly { readonly classId: string; readonly name: string }[]): ScoreSheet {
  return {
    from: typed.from as LocalDate,
    source: plain(typed.source),
    criteria: typed.criteria.map(({ id, name, points, indicator, bands }) => ({
      criterionId: id,
      name: plain(name),
      points: pointsIn(points),
      measure: indicator === '' ? { by: 'judgement' } : { by: 'figure', indicator, bands: readBands(bands, isShare(indicator)).rows },
    })),
    classes: readClasses(typed.classes, before).rows,
  };
}
