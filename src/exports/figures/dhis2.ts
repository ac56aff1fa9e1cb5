// Data value sets for DHIS2: the JSON of its Web API and the ADX of IHE (QRPH, Aggregate Data Exchange), by code, so that the
// receiver maps nothing by our ids. Data elements are our indicators, organisation units our units, the period is a month (P1M).
import { INDICATORS, type IndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { printableText } from '../../kernel/printable.ts';
import { type FigureRow, type FigureSet, plainValue } from './figure-rows.ts';

export interface DataValueSet {
  readonly dataElementIdScheme: 'CODE';
  readonly orgUnitIdScheme: 'CODE';
  readonly dataValues: readonly {
    readonly dataElement: string;
    /** 202611 */
    readonly period: string;
    readonly orgUnit: string;
    readonly value: string;
  }[];
}

export function dataValueSet({ rows }: FigureSet): DataValueSet {
  return {
    dataElementIdScheme: 'CODE',
    orgUnitIdScheme: 'CODE',
    dataValues: rows.map((row) => ({
      dataElement: elementCode(row.indicator),
      period: row.month.replace('-', ''),
      orgUnit: row.unitId,
      value: plainValue(row),
    })),
  };
}

/** DHIS2 wants codes in capitals of at most 50 characters. */
export const elementCode = (indicator: IndicatorId): string => `LL_${indicator.replaceAll('-', '_').toUpperCase()}`;

export function adx({ rows }: FigureSet, exported: string): string {
  const groups = Map.groupBy(rows, ({ unitId, month }) => `${unitId} ${month}`);
  const body = [...groups.values()].map((of) => group(of)).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<adx xmlns="urn:ihe:qrph:adx:2015" exported="${escaped(exported)}">
${body}
</adx>
`;
}

function group(rows: readonly FigureRow[]): string {
  const [first] = rows;
  if (first === undefined) return '';
  const values = rows.map((row) => `    <dataValue dataElement="${elementCode(row.indicator)}" value="${plainValue(row)}"/>`);
  return `  <group orgUnit="${escaped(first.unitId)}" period="${first.month}-01/P1M">\n${values.join('\n')}\n  </group>`;
}

const escaped = (text: string): string =>
  printableText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What DHIS2 must know before it takes the values: data elements and organisation units, by code. */
export function metadata({ units, unitId, rows }: FigureSet) {
  const used = [...new Set(rows.map(({ indicator }) => indicator))];
  return {
    dataElements: used.map((indicator) => {
      const { name, meaning } = INDICATORS[indicator];
      return {
        code: elementCode(indicator),
        name: name.vi.slice(0, 230),
        shortName: `${name.vi.slice(0, 40)} ${elementCode(indicator).slice(-9)}`.slice(0, 50),
        description: meaning.vi,
        domainType: 'AGGREGATE',
        valueType: valueType(indicator),
        aggregationType: aggregationOf(indicator),
      };
    }),
    organisationUnits: units.map((unit) => ({
      code: unit.unitId,
      name: `${unit.type} ${unit.name}`.trim(),
      shortName: unit.name.slice(0, 50),
      openingDate: '1900-01-01',
      ...(unit.unitId === unitId ? {} : { parent: { code: unitId } }),
    })),
  };
}

function valueType(indicator: IndicatorId): 'NUMBER' | 'INTEGER' {
  const { measure } = INDICATORS[indicator];
  return measure === 'share' || measure === 'half-days' ? 'NUMBER' : 'INTEGER';
}

/** A stock is the last month's; a flow is added up; a share is neither. */
function aggregationOf(indicator: IndicatorId): 'SUM' | 'LAST' | 'NONE' {
  const definition = INDICATORS[indicator];
  if (definition.kind === 'ratio') return 'NONE';
  return definition.kind === 'base' && definition.time === 'flow' ? 'SUM' : 'LAST';
}
