// What the interfaces for other systems answer: shapes, from which the description of the interface is made and against which the
// answers are tested.
import * as z from 'zod/mini';
import { aDate, aMonth, anId, oneOf, shape, words } from './schema/parts.ts';

const valueText = z.string().check(z.regex(/^-?\d+(\.\d{1,2})?$/));
const unitName = shape({ unitId: z.string(), type: z.string(), name: z.string(), code: z.optional(z.string()) });
const twice = shape({ vi: z.string(), en: z.string() });

export const DATA_VALUE_SET = shape({
  dataElementIdScheme: z.literal('CODE'),
  orgUnitIdScheme: z.literal('CODE'),
  dataValues: z.array(
    shape({ dataElement: z.string(), period: z.string().check(z.regex(/^\d{6}$/)), orgUnit: z.string(), value: valueText }),
  ),
});

export const DHIS2_METADATA = shape({
  dataElements: z.array(
    shape({
      code: z.string().check(z.maxLength(50)),
      name: z.string(),
      shortName: z.string().check(z.maxLength(50)),
      description: z.string(),
      domainType: z.literal('AGGREGATE'),
      valueType: oneOf(['NUMBER', 'INTEGER']),
      aggregationType: oneOf(['SUM', 'LAST', 'NONE']),
    }),
  ),
  organisationUnits: z.array(
    shape({
      code: z.string(),
      name: z.string(),
      shortName: z.string().check(z.maxLength(50)),
      openingDate: aDate,
      parent: z.optional(shape({ code: z.string() })),
    }),
  ),
});

export const FIGURE_FILE = shape({
  unit: z.string(),
  month: aMonth,
  /** True: everything here is made up for showing. */
  sample: z.boolean(),
  licence: z.nullable(shape({ id: z.string(), url: z.string() })),
  /** How many figures are kept back because they tell of few people. */
  withheld: z.number(),
  units: z.array(unitName),
  dictionary: z.array(
    shape({
      indicator: z.string(),
      name: twice,
      meaning: twice,
      measure: z.string(),
      source: z.string(),
      version: z.number(),
      since: aDate,
    }),
  ),
  figures: z.array(shape({ unit: z.string(), month: aMonth, indicator: z.string(), value: valueText })),
});

/** POST /api/exchange/tokens */
export const TOKEN_WANTED = shape({ tokenId: anId, label: words(100), until: aDate });

/** GET /api/exchange/tokens: without the token itself. */
export interface ApiToken {
  readonly tokenId: string;
  readonly label: string;
  readonly madeBy: string;
  readonly madeOn: string;
  readonly until: string;
  readonly lastUsedOn: string | null;
  readonly revokedOn: string | null;
}
