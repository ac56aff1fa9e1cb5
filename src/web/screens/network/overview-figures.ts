// What the overview reads out of the dashboard's answer: a figure by id, and the target of a paper that one measures.

import type { IndicatorId } from '../../../domain/network/indicators/catalogue.ts';
import { KH_205 } from '../../../domain/network/programmes/kh-205.ts';
import type { Programme } from '../../../domain/network/programmes/programme.ts';
import { PROGRAMMES } from '../../../domain/network/programmes/programmes.ts';
import type { Dashboard, Figure } from '../../../protocol/network-messages.ts';

export type DashboardTarget = Dashboard['targets'][number];

export function figureOf(figures: readonly Figure[], indicator: IndicatorId): Figure | undefined {
  return figures.find((figure) => figure.indicator === indicator);
}

/** Null where the answer does not have the figure, or there was nothing to divide by. */
export function amountOf(figures: readonly Figure[], indicator: IndicatorId): number | null {
  return figureOf(figures, indicator)?.value ?? null;
}

/** The target a province holds itself against first: its own plan before a national decision. */
export function targetFor(targets: readonly DashboardTarget[], indicator: IndicatorId): DashboardTarget | undefined {
  const fitting = targets.filter((target) => target.indicator === indicator);
  return fitting.find((target) => programmeNamed(target.programme) === KH_205) ?? fitting[0];
}

/** A programme by its id or by its number as printed. */
export function programmeNamed(name: string): Programme | undefined {
  return PROGRAMMES.find((one) => one.id === name || one.number === name);
}

/** "KH 205/KH-UBND", "QĐ 1648/QĐ-TTg" */
export function paperName(programmeId: string): string {
  return numberWords(programmeNamed(programmeId)?.number ?? programmeId);
}

/** The number as printed, with the kind of document before it where the number tells it. */
export function numberWords(number: string): string {
  const kind = ['KH', 'QĐ', 'NQ'].find((one) => number.includes(one));
  return kind === undefined ? number : `${kind} ${number}`;
}

/** "KH 205" */
export function paperShortName(programmeId: string): string {
  return paperName(programmeId).split('/')[0] ?? programmeId;
}
