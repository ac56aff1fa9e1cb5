// What each unit below has of an indicator today, out of the same answer that opens the figure. Withheld ones are missing.
import { INDICATORS, type IndicatorId } from '../../../domain/network/indicators/catalogue.ts';
import { divideHalfUp } from '../../../kernel/money.ts';
import type { Explained } from '../../../protocol/network-messages.ts';
import { type Asked, asking } from '../network/asking.svelte.ts';
import { question } from '../network/office-place.svelte.ts';

/** By unit: whole units, or basis points of a share. To be called while a component is set up; null asks nothing. */
export function unitValues(indicator: () => IndicatorId | null, unitId: () => string): () => ReadonlyMap<string, number> {
  const parts = (): readonly [top: string, bottom: string] => {
    const id = indicator();
    if (id === null) return ['', ''];
    const definition = INDICATORS[id];
    return definition.kind === 'ratio' ? [definition.numerator, definition.denominator] : [id, ''];
  };
  const path = (part: string): string => (part === '' ? '' : question('explain', { indicator: part, unit: unitId() }));
  const top = asking<Explained>(() => path(parts()[0]));
  const bottom = asking<Explained>(() => path(parts()[1]));
  return () => {
    const id = indicator();
    const numerators = byUnit(top);
    if (id === null || INDICATORS[id].kind !== 'ratio') return numerators;
    const wholes = byUnit(bottom);
    const scale = INDICATORS[id].measure === 'share' ? 10_000 : 1;
    return new Map(
      [...numerators].flatMap(([unit, value]) => {
        const whole = wholes.get(unit) ?? 0;
        return whole > 0 && value >= 0 ? [[unit, divideHalfUp(value * scale, whole)] as const] : [];
      }),
    );
  };
}

function byUnit({ value }: Asked<Explained>): Map<string, number> {
  return new Map((value?.parts ?? []).flatMap((part) => ('unitId' in part.place ? [[part.place.unitId, part.value] as const] : [])));
}
