// Which report the address names, and the addresses and questions made of it.
import { CUT_OFFS, isPeriod, PERIOD_KINDS, type ReportPeriod } from '../../../domain/network/reports/period.ts';
import type { UnitId } from '../../../domain/network/units/unit.ts';
import { ancestorsOn } from '../../../domain/network/units/unit-tree.ts';
import { isLocalDate } from '../../../kernel/local-date.ts';
import { today } from '../../store/dice.ts';
import { bordersInForce } from '../../store/map.svelte.ts';
import { type Choice, chosen, link } from '../network/office-place.svelte.ts';

/** The unit and what stands above it today, nearest first. */
export function chainOf(unitId: UnitId): readonly UnitId[] {
  const { tree } = bordersInForce();
  return tree.byId.has(unitId) ? [unitId, ...ancestorsOn(tree, unitId, today())] : [unitId];
}

/** Null where the address names no period. */
export function periodChosen(): ReportPeriod | null {
  const kind = PERIOD_KINDS.find((one) => one === chosen('loai-ky'));
  const cutOff = CUT_OFFS.find((one) => one === chosen('chot')) ?? 'calendar';
  const [from, to] = [chosen('tu-ngay') ?? '', chosen('den') ?? ''];
  if (kind === undefined || !isLocalDate(from) || !isLocalDate(to)) return null;
  const period = { kind, cutOff, from, to };
  return isPeriod(period) ? period : null;
}

export function periodChoice({ kind, cutOff, from, to }: ReportPeriod): Partial<Record<Choice, string>> {
  return { 'loai-ky': kind, chot: cutOff, 'tu-ngay': from, den: to };
}

type Named = { readonly templateId: string; readonly period: ReportPeriod; readonly unitId?: string; readonly sent?: string | null };

/** Where one report is read: computed now, or as a sending froze it. */
export function reportLink({ templateId, period, unitId, sent = null }: Named): string {
  const place = unitId === undefined ? {} : { 'don-vi': unitId };
  return link('bao-cao', { ...place, mau: templateId, ...periodChoice(period), gui: sent }, 'mot');
}

export function reportQuestion(path: string, unitId: string, templateId: string, { kind, cutOff, from, to }: ReportPeriod): string {
  const query = new URLSearchParams({ unit: unitId, template: templateId, kind, cutOff, from, to });
  if (chosen('dia-gioi') === 'khi-do') query.set('borders', 'then');
  return `/api/office/${path}?${query}`;
}
