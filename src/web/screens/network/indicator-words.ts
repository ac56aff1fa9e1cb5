// How an indicator's definition is said to a reader: formula, time basis, source.
import { INDICATORS, isIndicatorId } from '../../../domain/network/indicators/catalogue.ts';
import type { Indicator } from '../../../domain/network/indicators/definition.ts';
import { o, said } from './office-text.svelte.ts';

export function formulaWords(indicator: Indicator): string {
  if (indicator.kind === 'ratio') return o().dictionary.divided(nameOf(indicator.numerator), nameOf(indicator.denominator));
  return o().dictionary.formulas[indicator.kind];
}

export function timeWords(indicator: Indicator): string {
  switch (indicator.kind) {
    case 'base':
      return indicator.time === 'stock' ? o().dictionary.stock : o().dictionary.flow;
    case 'ratio':
      return o().dictionary.samePeriod;
    case 'club-months':
      return o().dictionary.flow;
    default:
      return o().dictionary.onDay;
  }
}

/** Papers by their own names; our working notes and the article by their place. */
export function sourceWords(source: string): string {
  return source
    .split(';')
    .map((one) => one.trim())
    .filter((one) => !one.startsWith('screen'))
    .map((one) => {
      if (one === 'own') return o().dictionary.sources.own;
      if (one.startsWith('clubs.md')) return o().dictionary.sources.notes(one.replace(/^clubs\.md\s*§?/, ''));
      if (one.startsWith('article-facts')) return o().dictionary.sources.article(one.replace(/^article-facts\s*/, ''));
      return one;
    })
    .join('; ');
}

function nameOf(id: string): string {
  return isIndicatorId(id) ? said(INDICATORS[id].name) : id;
}
