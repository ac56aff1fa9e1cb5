// Templates of reports as offices set them: by unit and template, oldest version first. A unit uses its own, and those of the
// offices above it; the one we ship stands where nobody has set any.
import { DEFAULT_TEMPLATE } from '../network/reports/default-template.ts';
import { problemsOfTemplate, type ReportTemplate, type TemplateProblem } from '../network/reports/template.ts';
import type { UnitId } from '../network/units/unit.ts';
import type { OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';

export type TemplateBody = ReportTemplate;

export type TemplateVersion = {
  readonly template: ReportTemplate;
  /** Who set it: none for the one we ship. */
  readonly record: OfficeRecord<'set-report-template'> | null;
};

export type TemplatesState = ReadonlyMap<UnitId, readonly OfficeRecord<'set-report-template'>[]>;

export type TemplateRefusal = TemplateProblem | { readonly why: 'template-not-yours' };

export function evolveTemplates(state: TemplatesState, record: OfficeRecord<'set-report-template'>): TemplatesState {
  return new Map(state).set(record.unitId, [...(state.get(record.unitId) ?? []), record]);
}

export function problemsOfSetTemplate(
  state: TemplatesState,
  { unitId, body }: OfficeOrder<'set-report-template'>,
): readonly OfficeRefusal[] {
  const problems: readonly OfficeRefusal[] = problemsOfTemplate(body);
  const isAnothers = [...state].some(
    ([of, records]) => of !== unitId && records.some((record) => record.body.templateId === body.templateId),
  );
  return isAnothers || body.templateId === DEFAULT_TEMPLATE.templateId ? [{ why: 'template-not-yours' }, ...problems] : problems;
}

/**
 * What a unit may report by for a period that ends on `on`: of each template the version in force then, the later record first
 * where two begin on one day. `chain`: the unit and what stands above it, nearest first. Ours comes last.
 */
export function templatesFor(state: TemplatesState, chain: readonly UnitId[], on: string): readonly TemplateVersion[] {
  const found = chain.flatMap((unitId) => {
    const versions = Map.groupBy(state.get(unitId) ?? [], ({ body }) => body.templateId);
    return [...versions.values()].flatMap((records) => {
      const inForce = records
        .filter(({ body }) => body.from <= on)
        .toSorted((a, b) => (a.body.from === b.body.from ? a.seq - b.seq : a.body.from < b.body.from ? -1 : 1))
        .at(-1);
      return inForce === undefined ? [] : [{ template: inForce.body, record: inForce }];
    });
  });
  return [...found, { template: DEFAULT_TEMPLATE, record: null }];
}

export function templateFor(state: TemplatesState, chain: readonly UnitId[], templateId: string, on: string): TemplateVersion | null {
  return templatesFor(state, chain, on).find(({ template }) => template.templateId === templateId) ?? null;
}
