// What an office does to carry out a programme: courses, conferences, the budget with its spending. One part of the offices' book, a
// line a kind.

import type { Id } from '../../kernel/ids.ts';
import type { Borders } from '../network/units/borders.ts';
import {
  type BudgetState,
  evolveBudget,
  evolveSpending,
  NO_BUDGETS,
  problemsOfBudget,
  problemsOfSpending,
  problemsOfTakingBack,
} from './budgets.ts';
import { type ConferenceState, evolveConference, problemsOfConference } from './conferences.ts';
import { type CourseState, evolveCourse, problemsOfCourse } from './courses.ts';
import { clubsAmong } from './gatherings.ts';
import type { GrantState } from './grants.ts';
import type { OfficeKind, OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';
import type { PlansState } from './plans.ts';
import { programmesFor } from './sharing-out.ts';

export interface WorkState {
  readonly courses: CourseState;
  readonly conferences: ConferenceState;
  readonly budgets: BudgetState;
}

export const NO_WORK: WorkState = { courses: new Map(), conferences: new Map(), budgets: NO_BUDGETS };

export type WorkKind = Extract<
  OfficeKind,
  `${'plan' | 'hold' | 'cancel'}-${'course' | 'conference'}` | 'follow-conclusion' | 'set-budget' | 'record-spending' | 'take-back-spending'
>;

/** The parts of the book that the work is held against. */
export interface WorkBook {
  readonly work: WorkState;
  readonly growing: { readonly grants: GrantState };
  readonly plans: PlansState;
  readonly borders: Pick<Borders, 'tree'>;
}

interface Turn<Kind extends WorkKind> {
  /** Everything wrong with an order; the first is the refusal. */
  readonly problems: (book: WorkBook, order: OfficeOrder<Kind>) => readonly OfficeRefusal[];
  readonly evolve: (state: WorkState, record: OfficeRecord<Kind>) => WorkState;
}

const COURSE: Turn<'plan-course' | 'hold-course' | 'cancel-course'> = {
  problems: ({ work }, order) => problemsOfCourse(work.courses, order),
  evolve: (state, record) => ({ ...state, courses: evolveCourse(state.courses, record) }),
};

const CONFERENCE: Turn<'plan-conference' | 'hold-conference' | 'cancel-conference' | 'follow-conclusion'> = {
  problems: ({ work }, order) => problemsOfConference(work.conferences, order),
  evolve: (state, record) => ({ ...state, conferences: evolveConference(state.conferences, record) }),
};

export const WORK: { readonly [Kind in WorkKind]: Turn<Kind> } = {
  'plan-course': COURSE,
  'hold-course': COURSE,
  'cancel-course': COURSE,
  'plan-conference': CONFERENCE,
  'hold-conference': CONFERENCE,
  'cancel-conference': CONFERENCE,
  'follow-conclusion': CONFERENCE,
  'set-budget': {
    problems: ({ work, plans, borders }, order) => {
      const programme = programmesFor(plans, order.unitId, order.on, borders.tree).find(({ id }) => id === order.body.programme);
      return problemsOfBudget(work.budgets, order, programme ?? null);
    },
    evolve: (state, record) => ({ ...state, budgets: evolveBudget(state.budgets, record) }),
  },
  'record-spending': {
    problems: ({ work, growing }, order) =>
      problemsOfSpending(work.budgets, order, { grants: growing.grants, hasGathering: (id) => isOpenGathering(work, order.unitId, id) }),
    evolve: (state, record) => ({ ...state, budgets: evolveSpending(state.budgets, record) }),
  },
  'take-back-spending': {
    problems: ({ work }, order) => problemsOfTakingBack(work.budgets, order),
    evolve: (state, record) => ({ ...state, budgets: evolveSpending(state.budgets, record) }),
  },
};

function isOpenGathering({ courses, conferences }: WorkState, unitId: string, id: Id): boolean {
  const found = courses.get(id) ?? conferences.get(id);
  return found !== undefined && found.plan.unitId === unitId && found.cancelled === undefined;
}

/** The clubs an order names inside: they must lie in its unit. */
export function clubsNamedIn(order: OfficeOrder): readonly Id[] {
  switch (order.kind) {
    case 'plan-course':
    case 'hold-course':
    case 'hold-conference':
      return clubsAmong(order.body.people);
    case 'plan-conference':
      return clubsAmong(order.body.delegates);
    default:
      return [];
  }
}
