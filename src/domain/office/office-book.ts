// The book of the offices folded, and the one question asked before a record is taken. Server and screen use the same.
import { type Borders, bordersFrom } from '../network/units/borders.ts';
import type { UnitId } from '../network/units/unit.ts';
import { unitTree } from '../network/units/unit-tree.ts';
import { evolveBorders, problemsOfReorganisation } from './borders.ts';
import { type BreachState, evolveBreaches, problemOfBreach, problemOfTelling } from './breaches.ts';
import { GROWING, type GrowingKind, type GrowingState, NOTHING_GROWN } from './growing.ts';
import { evolveIssued, type IssuedState, problemOfIssue } from './issued-documents.ts';
import { evolveLetterheads, type LetterheadState, problemOfLetterhead } from './letterhead.ts';
import { MERITS, type MeritKind, type MeritsState, NO_MERITS } from './merits.ts';
import type { OfficeKind, OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';
import { problemsOfPlan } from './plan-problems.ts';
import { evolvePlans, type PlansState } from './plans.ts';
import { NO_WORK, WORK, type WorkKind, type WorkState } from './programme-work.ts';
import { evolvePublication, type PublicationState, problemOfWithdrawal } from './publications.ts';
import { evolveTemplates, problemsOfSetTemplate, type TemplatesState } from './report-templates.ts';
import { type Asker, evolveAnswered, evolveSent, NO_REPORTS, problemsOfSending, type ReportsState, refusalOfAnswer } from './reports.ts';
import { evolveSharing, problemsOfSharing, type SharingState } from './sharing-out.ts';
import { evolveStatistics, problemsOfStatistics, type StatisticsState } from './statistics.ts';

export interface OfficeBook {
  readonly statistics: StatisticsState;
  /** Complete only where the whole map is brought along: the server, and the page of borders. */
  readonly borders: Borders;
  readonly growing: GrowingState;
  readonly merits: MeritsState;
  readonly templates: TemplatesState;
  readonly reports: ReportsState;
  readonly letterheads: LetterheadState;
  readonly issued: IssuedState;
  readonly plans: PlansState;
  readonly sharing: SharingState;
  readonly publications: PublicationState;
  readonly work: WorkState;
  readonly breaches: BreachState;
}

/** Where the asker stands to the unit of an order: at its own office, or at one above it. */
export type Standing = 'own' | 'above';

type Rule<Kind extends OfficeKind> = {
  /** Who may send it. */
  readonly from: readonly Standing[];
  /** Whether units and clubs below the unit read it too; those above it always do. */
  readonly toldBelow: boolean;
  readonly decide: (book: OfficeBook, order: OfficeOrder<Kind>, asker: Asker) => OfficeRefusal | null;
  /** Whether the answer also hangs on the unit right above, whose book is locked with it. */
  readonly locksAbove?: true;
  readonly evolve: (book: OfficeBook, record: OfficeRecord<Kind>) => OfficeBook;
};

function grown<Kind extends GrowingKind>(kind: Kind, from: readonly Standing[], toldBelow: boolean): Rule<Kind> {
  const turn = GROWING[kind];
  return {
    from,
    toldBelow,
    decide: (book, order) => turn.problems(book.growing, order)[0] ?? null,
    evolve: (book, record) => ({ ...book, growing: turn.evolve(book.growing, record) }),
  };
}

function merited<Kind extends MeritKind>(kind: Kind, from: readonly Standing[], toldBelow: boolean): Rule<Kind> {
  const turn = MERITS[kind];
  return {
    from,
    toldBelow,
    decide: (book, order, { chain }) => turn.problems(book.merits, order, chain)[0] ?? null,
    evolve: (book, record) => ({ ...book, merits: turn.evolve(book.merits, record) }),
  };
}

/** A unit's own work: an office above reads it and does not write it. */
function worked<Kind extends WorkKind>(kind: Kind): Rule<Kind> {
  const turn = WORK[kind];
  return {
    from: ['own'],
    toldBelow: false,
    decide: (book, order) => turn.problems(book, order)[0] ?? null,
    evolve: (book, record) => ({ ...book, work: turn.evolve(book.work, record) }),
  };
}

const ANY: readonly Standing[] = ['own', 'above'];

/** The rule itself says that the own office does not answer its own report: with a sentence of its own. */
const ANSWER = { from: ['own', 'above'], toldBelow: false } as const;

/** One line a kind. */
const RULES: { readonly [Kind in OfficeKind]: Rule<Kind> } = {
  'state-statistics': {
    from: ['own', 'above'],
    toldBelow: false,
    decide: (book, order) => problemsOfStatistics(book.statistics, order)[0] ?? null,
    evolve: (book, record) => ({ ...book, statistics: evolveStatistics(book.statistics, record) }),
  },
  'enact-reorganisation': {
    from: ['own', 'above'],
    toldBelow: true,
    decide: (book, order) => {
      const problems = problemsOfReorganisation(book.borders, order);
      return problems.length === 0 ? null : { why: 'borders-wrong', problems };
    },
    evolve: (book, record) => ({ ...book, borders: evolveBorders(book.borders, record) }),
  },
  'follow-up-club': grown('follow-up-club', ANY, false),
  'draw-inspection': grown('draw-inspection', ANY, false),
  // The club is told what was found, so that it can answer itself.
  'record-inspection': grown('record-inspection', ANY, true),
  'give-up-inspection': grown('give-up-inspection', ANY, false),
  'answer-inspection': grown('answer-inspection', ANY, true),
  'begin-prospect': grown('begin-prospect', ANY, false),
  'step-prospect': grown('step-prospect', ANY, false),
  'check-dossier': grown('check-dossier', ANY, false),
  'found-prospect': grown('found-prospect', ANY, false),
  'drop-prospect': grown('drop-prospect', ANY, false),
  'ask-grant': grown('ask-grant', ANY, false),
  'answer-grant': grown('answer-grant', ['above'], false),
  // The club is told, so that its own record can name the transfer.
  'transfer-grant': grown('transfer-grant', ['above'], true),
  'adopt-score-sheet': merited('adopt-score-sheet', ['own'], true),
  // The club reads its own grade; its own words about itself come before.
  'grade-club': merited('grade-club', ANY, true),
  'propose-praise': merited('propose-praise', ANY, false),
  'decide-praise': merited('decide-praise', ANY, false),
  'set-report-template': {
    from: ['own'],
    toldBelow: true,
    decide: (book, order) => problemsOfSetTemplate(book.templates, order)[0] ?? null,
    evolve: (book, record) => ({ ...book, templates: evolveTemplates(book.templates, record) }),
  },
  'send-report': {
    from: ['own'],
    toldBelow: false,
    decide: (book, order, { chain }) => problemsOfSending(book, order, chain)[0] ?? null,
    evolve: (book, record) => ({ ...book, reports: evolveSent(book.reports, record) }),
  },
  'approve-report': {
    ...ANSWER,
    decide: (book, order, asker) => refusalOfAnswer(book.reports, order, asker),
    evolve: (book, record) => ({ ...book, reports: evolveAnswered(book.reports, record) }),
  },
  'return-report': {
    ...ANSWER,
    decide: (book, order, asker) => refusalOfAnswer(book.reports, order, asker),
    evolve: (book, record) => ({ ...book, reports: evolveAnswered(book.reports, record) }),
  },
  'reopen-report': {
    ...ANSWER,
    locksAbove: true,
    decide: (book, order, asker) => refusalOfAnswer(book.reports, order, asker),
    evolve: (book, record) => ({ ...book, reports: evolveAnswered(book.reports, record) }),
  },
  'set-letterhead': {
    from: ['own'],
    toldBelow: false,
    decide: (_, order) => problemOfLetterhead(order),
    evolve: (book, record) => ({ ...book, letterheads: evolveLetterheads(book.letterheads, record) }),
  },
  'issue-document': {
    from: ['own'],
    toldBelow: false,
    decide: (book, order) => problemOfIssue(book.issued, order),
    evolve: (book, record) => ({ ...book, issued: evolveIssued(book.issued, record) }),
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
    decide: (book, order) => problemsOfSharing(book, order, book.borders.tree)[0] ?? null,
    evolve: (book, record) => ({ ...book, sharing: evolveSharing(book.sharing, record) }),
  },
  'publish-figures': {
    from: ['own'],
    toldBelow: false,
    decide: () => null,
    evolve: (book, record) => ({ ...book, publications: evolvePublication(book.publications, record) }),
  },
  'withdraw-figures': {
    from: ['own'],
    toldBelow: false,
    decide: (book, order) => problemOfWithdrawal(book.publications, order),
    evolve: (book, record) => ({ ...book, publications: evolvePublication(book.publications, record) }),
  },
  'plan-course': worked('plan-course'),
  'hold-course': worked('hold-course'),
  'cancel-course': worked('cancel-course'),
  'plan-conference': worked('plan-conference'),
  'hold-conference': worked('hold-conference'),
  'cancel-conference': worked('cancel-conference'),
  'follow-conclusion': worked('follow-conclusion'),
  'set-budget': worked('set-budget'),
  'record-spending': worked('record-spending'),
  'take-back-spending': worked('take-back-spending'),
  'record-breach': {
    from: ['own'],
    toldBelow: false,
    decide: (_, order) => problemOfBreach(order),
    evolve: (book, record) => ({ ...book, breaches: evolveBreaches(book.breaches, record) }),
  },
  'tell-of-breach': {
    from: ['own'],
    toldBelow: false,
    decide: (book, order) => problemOfTelling(book.breaches, order),
    evolve: (book, record) => ({ ...book, breaches: evolveBreaches(book.breaches, record) }),
  },
};

export const EMPTY_OFFICE_BOOK: OfficeBook = {
  statistics: new Map(),
  borders: bordersFrom(unitTree([], [])),
  growing: NOTHING_GROWN,
  merits: NO_MERITS,
  templates: new Map(),
  reports: NO_REPORTS,
  letterheads: new Map(),
  issued: new Map(),
  plans: new Map(),
  sharing: new Map(),
  publications: new Map(),
  work: NO_WORK,
  breaches: new Map(),
};

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
  chain: readonly UnitId[] = [order.unitId],
  isRightAbove = standing === 'above',
): OfficeRefusal | null {
  const rule: Rule<Kind> = RULES[order.kind];
  if (!rule.from.includes(standing)) return { why: standing === 'above' ? 'not-from-above' : 'only-from-above' };
  return rule.decide(book, order, { standing, chain, isRightAbove });
}

export function locksAbove(kind: OfficeKind): boolean {
  return RULES[kind].locksAbove === true;
}

export function isToldBelow(kind: OfficeKind): boolean {
  return RULES[kind].toldBelow;
}

/** 'above' when one of the asker's units is an ancestor; the unit's own office goes first. */
export function standingTo(unitId: UnitId, ofAsker: readonly UnitId[], ancestors: readonly UnitId[]): Standing | null {
  if (ofAsker.includes(unitId)) return 'own';
  return ancestors.some((one) => ofAsker.includes(one)) ? 'above' : null;
}
