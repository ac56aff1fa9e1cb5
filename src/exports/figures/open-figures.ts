// Figures for everybody: CSV and JSON with licence, dictionary and how many were kept back. A published set tells of the unit itself alone:
// what its parts publish they decide themselves. Nothing of a single club or person is here.
import { INDICATORS } from '../../domain/network/indicators/catalogue.ts';
import { entryOf } from '../../domain/network/indicators/dictionary.ts';
import type { LicenceId } from '../../domain/office/publications.ts';
import { csvCell } from '../csv-cell.ts';
import { type FigureSet, plainValue } from './figure-rows.ts';

/** Where each licence can be read. */
const LICENCES: Readonly<Record<LicenceId, string>> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
};

const COLUMNS = ['unit', 'unit_name', 'month', 'indicator', 'indicator_name', 'value', 'measure', 'definition_version'] as const;

/** RFC 4180, UTF-8 with a byte order mark so that a spreadsheet reads the accents; no cell can be taken for a formula. */
export function openCsv(set: FigureSet): string {
  const names = new Map(set.units.map(({ unitId, type, name }) => [unitId, `${type} ${name}`.trim()]));
  const lines = set.rows.map((row) => {
    const { name, measure } = INDICATORS[row.indicator];
    return [
      row.unitId,
      names.get(row.unitId) ?? '',
      row.month,
      row.indicator,
      name.vi,
      plainValue(row),
      measure,
      String(entryOf(row.indicator).version),
    ];
  });
  return `\uFEFF${[COLUMNS, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

const cell = (value: string): string => (/^-?\d+(\.\d+)?$/.test(value) ? value : csvCell(value));

export function openJson(set: FigureSet, licence: LicenceId | null) {
  const used = [...new Set(set.rows.map(({ indicator }) => indicator))];
  return {
    unit: set.unitId,
    month: set.month,
    sample: set.demo,
    licence: licence === null ? null : { id: licence, url: LICENCES[licence] },
    withheld: set.withheld,
    units: set.units,
    dictionary: used.map((indicator) => {
      const { definition, version, since } = entryOf(indicator);
      const { name, meaning, measure, source } = definition;
      return { indicator, name, meaning, measure, source, version, since };
    }),
    figures: set.rows.map((row) => ({ unit: row.unitId, month: row.month, indicator: row.indicator, value: plainValue(row) })),
  };
}
