// How a score sheet is said: the names of criteria and classes, the value of a figure.
import { INDICATORS, isIndicatorId } from '../../../domain/network/indicators/catalogue.ts';
import type { Criterion, ScoreClass, ScoreSheet } from '../../../domain/office/score-sheet.ts';
import { formatBasisPoints, formatDong, groupDigits } from '../../../text/format.ts';
import { language } from '../../text/current.svelte.ts';
import { scoreWords as w } from './score-words.svelte.ts';

export function criterionName({ criterionId, name, measure }: Criterion): string {
  if (name !== '') return name;
  if (measure.by === 'figure' && isIndicatorId(measure.indicator)) return INDICATORS[measure.indicator].name[language()];
  return w().criteria[criterionId] ?? criterionId;
}

export const className = ({ classId, name }: ScoreClass): string => (name === '' ? (w().classes[classId] ?? classId) : name);

export function classNamed({ classes }: ScoreSheet, classId: string): string {
  const found = classes.find((one) => one.classId === classId);
  return found === undefined ? classId : className(found);
}

export function valueText({ measure }: Criterion, value: number | null): string {
  if (value === null) return w().nothing;
  if (measure.by !== 'figure' || !isIndicatorId(measure.indicator)) return groupDigits(value);
  const unit = INDICATORS[measure.indicator].measure;
  if (unit === 'share') return formatBasisPoints(value);
  return unit === 'dong' ? formatDong(value) : groupDigits(value);
}

export const sourceText = ({ source }: Pick<ScoreSheet, 'source'>): string => (source === '' ? w().default : w().source(source));
