// The template every office has before one is set: ours, no document's. Headings and notes are keys; a screen says them in
// the reader's language.
import { localDate } from '../../../kernel/local-date.ts';
import type { IndicatorId } from '../indicators/catalogue.ts';
import type { ReportTemplate, TemplateRow } from './template.ts';

export const DEFAULT_TEMPLATE_ID = 'lalanh-general';

const SECTIONS: readonly (readonly [heading: string, indicators: readonly IndicatorId[]])[] = [
  ['network', ['clubs-founded', 'clubs-active', 'communes-with-club', 'members', 'members-women', 'members-60-plus', 'members-poor']],
  [
    'money',
    [
      'fund-total',
      'income-fund',
      'activity-fund',
      'members-ever-lent',
      'members-borrowing',
      'loans-disbursed',
      'loans-disbursed-amount',
      'loans-outstanding',
      'overdue-share',
    ],
  ],
  ['care', ['care-recipients', 'visits', 'people-helped', 'labour-half-days', 'help-from-funds', 'check-ups-held']],
  ['life', ['meetings-held', 'attendance-share', 'talks', 'activities-held', 'clubs-all-areas']],
];

export const DEFAULT_TEMPLATE: ReportTemplate = {
  templateId: DEFAULT_TEMPLATE_ID,
  name: '',
  kinds: ['month', 'quarter', 'half-year', 'nine-months', 'year', 'ad-hoc'],
  cutOff: 'calendar',
  dueDays: 5,
  from: localDate('1900-01-01'),
  sections: SECTIONS.map(([heading, indicators]) => ({ heading, rows: indicators.map(rowOf) })),
  columns: ['this', 'previous', 'to-date', 'plan', 'plan-share'],
  notes: ['good', 'hard', 'asks'].map((noteId) => ({ noteId, label: noteId })),
};

function rowOf(indicator: IndicatorId): TemplateRow {
  return { is: 'figure', rowId: indicator, indicator, reading: 'own', label: '' };
}
