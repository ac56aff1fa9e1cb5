// A reading in one line: "136/82 · mạch 72 · 52,5 kg · đường 6,8 lúc đói".
import type { Reading } from '../../../domain/health/reading.ts';
import type { health } from '../../text/vi/health.ts';

/** Tenths with a comma, as they are written in Vietnamese; no comma when whole. */
export function tenths(value: number): string {
  return value % 10 === 0 ? String(value / 10) : `${Math.floor(value / 10)},${value % 10}`;
}

export function readingText(reading: Reading, words: typeof health): string {
  const said = words.reading;
  const { systolic, diastolic, pulse, weightHectograms, sugarTenths, sugarTime } = reading;
  return [
    ...(systolic === undefined || diastolic === undefined ? [] : [said.pressure(systolic, diastolic)]),
    ...(pulse === undefined ? [] : [said.pulse(pulse)]),
    ...(weightHectograms === undefined ? [] : [said.weight(tenths(weightHectograms))]),
    ...(sugarTenths === undefined ? [] : [`${said.sugar(tenths(sugarTenths))} ${said.sugarTimes[sugarTime ?? ''] ?? ''}`.trim()]),
  ].join(' · ');
}
