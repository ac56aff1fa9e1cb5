// What may be added to what: an indicator over units and over months, and groups of indicators that share people or do not.
// Published reports added up older people, women and the poor as if nobody were two of them; here only parts that exclude each
// other have shares of one whole (docs/decisions/0031).
import { sharesOf } from '../shares.ts';
import { INDICATORS, type IndicatorId } from './catalogue.ts';

export type Adding = {
  /** A province's value is the sum of its communes' values. */
  readonly units: boolean;
  /** A year's value is the sum of its months' values. */
  readonly months: boolean;
};

export function addsOver(indicator: IndicatorId): Adding {
  const definition = INDICATORS[indicator];
  switch (definition.kind) {
    case 'ratio':
      return { units: false, months: false };
    case 'base':
      return { units: true, months: definition.time === 'flow' };
    case 'club-months':
      return { units: true, months: true };
    default:
      return { units: true, months: false };
  }
}

export type Group = {
  /** What the parts are parts of; null where no indicator of ours is their sum. */
  readonly whole: IndicatorId | null;
  readonly parts: readonly IndicatorId[];
  /** 'exclusive': nobody and nothing is in two parts, and the parts make the whole. 'overlapping': one may be in several. */
  readonly kind: 'exclusive' | 'overlapping';
};

export const GROUPS = {
  'members-by-60': { whole: 'members', parts: ['members-60-plus', 'members-under-60'], kind: 'exclusive' },
  'members-by-55': { whole: 'members', parts: ['members-55-plus', 'members-under-55'], kind: 'exclusive' },
  // Money held for members lies in the box too and is not the fund's, so that the three are not exactly its total.
  'money-by-place': { whole: null, parts: ['cash', 'bank', 'loans-outstanding'], kind: 'exclusive' },
  'received-by-source': {
    whole: null,
    parts: [
      'received-state-budget',
      'received-association',
      'received-project',
      'received-donor',
      'received-members',
      'received-collective-work',
      'received-bank-interest',
      'received-other',
    ],
    kind: 'exclusive',
  },
  'members-described': {
    whole: 'members',
    parts: ['members-60-plus', 'members-women', 'members-poor', 'members-minority', 'members-of-association'],
    kind: 'overlapping',
  },
  'members-and-loans': { whole: 'members', parts: ['members-ever-lent', 'members-borrowing'], kind: 'overlapping' },
  'clubs-by-size-of-fund': { whole: 'clubs', parts: ['clubs-fund-20m', 'clubs-fund-30m', 'clubs-fund-100m'], kind: 'overlapping' },
} as const satisfies Record<string, Group>;
export type GroupId = keyof typeof GROUPS;

export function groupsOf(indicator: IndicatorId): readonly (Group & { readonly id: GroupId })[] {
  return (Object.entries(GROUPS) as [GroupId, Group][])
    .filter(([, { whole, parts }]) => whole === indicator || parts.includes(indicator))
    .map(([id, group]) => ({ id, ...group }));
}

/**
 * Shares of parts that exclude each other, in tenths of a percent; they add to exactly 1 000. Null for parts that overlap, whose sum
 * counts the same people twice: each of those is only ever held against the whole.
 */
export function sharesWithin({ kind, parts }: Group, countOf: (indicator: IndicatorId) => number): readonly number[] | null {
  return kind === 'exclusive' ? sharesOf(parts.map(countOf)) : null;
}
