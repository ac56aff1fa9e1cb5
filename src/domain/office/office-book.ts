// The book of the offices folded, and the one question asked before a record is taken. Server and screen use the same.
import type { UnitId } from '../network/units/unit.ts';
import type { OfficeKind, OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';
import { problemsOfPlan } from './plan-problems.ts';
import { evolvePlans, type PlansState } from './plans.ts';
import { evolveSharing, problemsOfSharing, type SharingState } from './sharing-out.ts';
import { evolveStatistics, problemsOfStatistics, type StatisticsState } from './statistics.ts';

export interface OfficeBook {
  readonly statistics: StatisticsState;
  readonly plans: PlansState;
  readonly sharing: SharingState;
}

/** Where the asker stands to the unit of an order: at its own office, or at one above it. */
export type Standing = 'own' | 'above';

type Rule<Kind extends OfficeKind> = {
  /** Who may send it. */
  readonly from: readonly Standing[];
  /** Whether units and clubs below the unit read it too; those above it always do. */
  readonly toldBelow: boolean;
  readonly decide: (book: OfficeBook, order: OfficeOrder<Kind>) => OfficeRefusal | null;
  readonly evolve: (book: OfficeBook, record: OfficeRecord<Kind>) => OfficeBook;
};

/** One line a kind. */
const RULES: { readonly [Kind in OfficeKind]: Rule<Kind> } = {
  'state-statistics': {
    from: ['own', 'above'],
    toldBelow: false,
    decide: (book, order) => problemsOfStatistics(book.statistics, order)[0] ?? null,
    evolve: (book, record) => ({ ...book, statistics: evolveStatistics(book.statistics, record) }),
  },
  'adopt-programme': {
    from: ['own'],
    toldBelow: true,
    decide: (book, order) => problemsOfPlan(book.plans, order)[0] ?? null,
    evolve: (book, record) => ({ ...book, plans: evolvePlans(book.plans, record) }),
  },
  'share-out-target': {
    from: ['own'],
    toldBelow: true,
    decide: (book, order) => problemsOfSharing(book, order)[0] ?? null,
    evolve: (book, record) => ({ ...book, sharing: evolveSharing(book.sharing, record) }),
  },
};

export const EMPTY_OFFICE_BOOK: OfficeBook = { statistics: new Map(), plans: new Map(), sharing: new Map() };

/** Records in the order of their numbers. */
export function foldOffice(records: readonly OfficeRecord[]): OfficeBook {
  return records.reduce<OfficeBook>(evolveOffice, EMPTY_OFFICE_BOOK);
}

function evolveOffice<Kind extends OfficeKind>(book: OfficeBook, record: OfficeRecord<Kind>): OfficeBook {
  const rule: Rule<Kind> = RULES[record.kind];
  return rule.evolve(book, record);
}

/** Null: it is taken. The order of the questions is fixed: who asks, then what the noun says. */
export function decideOffice<Kind extends OfficeKind>(
  book: OfficeBook,
  order: OfficeOrder<Kind>,
  standing: Standing,
): OfficeRefusal | null {
  const rule: Rule<Kind> = RULES[order.kind];
  if (!rule.from.includes(standing)) return { why: standing === 'above' ? 'not-from-above' : 'not-your-unit' };
  return rule.decide(book, order);
}

export function isToldBelow(kind: OfficeKind): boolean {
  return RULES[kind].toldBelow;
}

/** 'above' when one of the asker's units is an ancestor; the unit's own office goes first. */
export function standingTo(unitId: UnitId, ofAsker: readonly UnitId[], ancestors: readonly UnitId[]): Standing | null {
  if (ofAsker.includes(unitId)) return 'own';
  return ancestors.some((one) => ofAsker.includes(one)) ? 'above' : null;
}
