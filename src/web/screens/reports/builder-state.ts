// A template under the builder's hands: plain values and what may be done with them, and everything wrong said at once.
import type { CutOff, PeriodKind } from '../../../domain/network/reports/period.ts';
import {
  problemsOfTemplate,
  type ReportColumn,
  type ReportTemplate,
  type TemplateRow,
  type TemplateSection,
} from '../../../domain/network/reports/template.ts';
import type { OfficeRefusal } from '../../../domain/office/office-record.ts';
import { isLocalDate, type LocalDate } from '../../../kernel/local-date.ts';

export interface BuiltTemplate {
  readonly templateId: string;
  readonly name: string;
  readonly kinds: readonly PeriodKind[];
  readonly cutOff: CutOff;
  readonly dueDays: string;
  readonly from: string;
  readonly sections: readonly TemplateSection[];
  readonly columns: readonly ReportColumn[];
  readonly notes: ReportTemplate['notes'];
}

type Missing = 'name' | 'from' | 'due' | 'kinds' | 'columns' | 'rows' | 'section' | 'label';
export interface BuilderProblems {
  readonly missing: ReadonlySet<Missing>;
  readonly refused: readonly OfficeRefusal[];
}

export function beginFrom(
  template: ReportTemplate,
  words: Pick<BuiltTemplate, 'templateId' | 'name' | 'sections' | 'notes'>,
  from: LocalDate,
): BuiltTemplate {
  const { kinds, cutOff, dueDays, columns } = template;
  return { ...words, kinds, cutOff, dueDays: String(dueDays), from, columns };
}

export function problemsOfBuilt(built: BuiltTemplate): BuilderProblems {
  const missing = new Set<Missing>();
  const rows = built.sections.flatMap((section) => section.rows);
  const due = Number(built.dueDays);
  if (built.name.trim() === '') missing.add('name');
  if (!isLocalDate(built.from)) missing.add('from');
  if (!/^\d{1,2}$/.test(built.dueDays.trim()) || due < 1 || due > 90) missing.add('due');
  if (built.kinds.length === 0) missing.add('kinds');
  if (built.columns.length === 0) missing.add('columns');
  if (rows.length === 0) missing.add('rows');
  else if (built.sections.some((section) => section.rows.length === 0)) missing.add('section');
  if (rows.some((row) => row.is === 'typed' && row.label.trim() === '') || built.notes.some(({ label }) => label.trim() === ''))
    missing.add('label');
  return { missing, refused: problemsOfTemplate(built) };
}

/** Null while anything is wrong. */
export function templateOf(built: BuiltTemplate): ReportTemplate | null {
  const { missing, refused } = problemsOfBuilt(built);
  if (missing.size > 0 || refused.length > 0 || !isLocalDate(built.from)) return null;
  const plain = (text: string): string => text.normalize('NFC').trim();
  return {
    ...built,
    from: built.from,
    name: plain(built.name),
    dueDays: Number(built.dueDays),
    sections: built.sections.map(({ heading, rows }) => ({ heading: plain(heading), rows: rows.map((row) => plainRow(row, plain)) })),
    notes: built.notes.map(({ noteId, label }) => ({ noteId, label: plain(label) })),
  };
}

function plainRow(row: TemplateRow, plain: (text: string) => string): TemplateRow {
  return row.is === 'typed' ? { ...row, label: plain(row.label), measure: plain(row.measure) } : { ...row, label: plain(row.label) };
}

/** The row one place up or down; past the end of its section it goes on into the next one. */
export function moveRow(sections: readonly TemplateSection[], at: number, index: number, by: 1 | -1): readonly TemplateSection[] {
  const row = sections[at]?.rows[index];
  if (row === undefined) return sections;
  const taken = removeRow(sections, at, index);
  const length = taken[at]?.rows.length ?? 0;
  const to = index + by;
  if (to >= 0 && to <= length) return insertRow(taken, at, to, row);
  const next = taken[at + by];
  if (next === undefined) return sections;
  return insertRow(taken, at + by, by === 1 ? 0 : next.rows.length, row);
}

export function removeRow(sections: readonly TemplateSection[], at: number, index: number): readonly TemplateSection[] {
  return changeSection(sections, at, (section) => ({ ...section, rows: section.rows.toSpliced(index, 1) }));
}

export function insertRow(sections: readonly TemplateSection[], at: number, index: number, row: TemplateRow): readonly TemplateSection[] {
  return changeSection(sections, at, (section) => ({ ...section, rows: section.rows.toSpliced(index, 0, row) }));
}

export function changeSection(
  sections: readonly TemplateSection[],
  at: number,
  change: (section: TemplateSection) => TemplateSection,
): readonly TemplateSection[] {
  return sections.map((section, index) => (index === at ? change(section) : section));
}

/** In the order columns are printed, whatever the order they were chosen in. */
export function toggled<Item>(all: readonly Item[], chosen: readonly Item[], one: Item): readonly Item[] {
  return all.filter((item) => (item === one ? !chosen.includes(one) : chosen.includes(item)));
}
