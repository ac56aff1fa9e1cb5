// What the overview reads out of the dashboard's answer: a figure by id, and the target of a paper that one measures.

import type { IndicatorId } from '../../../domain/network/indicators/catalogue.ts';
import type { Dashboard, Figure } from '../../../protocol/network-messages.ts';

export type DashboardTarget = Dashboard['targets'][number];

export function figureOf(figures: readonly Figure[], indicator: IndicatorId): Figure | undefined {
  return figures.find((figure) => figure.indicator === indicator);
}

/** Null where the answer does not have the figure, or there was nothing to divide by. */
export function amountOf(figures: readonly Figure[], indicator: IndicatorId): number | null {
  return figureOf(figures, indicator)?.value ?? null;
}

/** The goal a figure is held against first: the server names what counts first first. */
export function targetFor(targets: readonly DashboardTarget[], indicator: IndicatorId): DashboardTarget | undefined {
  return targets.find((target) => target.indicator === indicator);
}

/** "KH 205/KH-UBND": the number as printed, with the kind of document before it where the number tells it. */
export function numberWords(number: string): string {
  const kind = ['KH', 'QĐ', 'NQ'].find((one) => number.includes(one));
  return kind === undefined ? number : `${kind} ${number}`;
}

/** "KH 205" */
export function paperShortName(number: string): string {
  return numberWords(number).split('/')[0] ?? number;
}
