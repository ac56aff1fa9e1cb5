// Grading and praise as one part of the offices' book, a line a kind.
import type { UnitId } from '../network/units/unit.ts';
import { evolveGrades, type GradesState, problemsOfGrade } from './grades.ts';
import type { OfficeKind, OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';
import { evolveDecided, evolveProposed, type PraiseState, problemsOfDecision, problemsOfProposal } from './praise.ts';
import { evolveSheets, problemsOfSheet, type SheetsState } from './score-sheet.ts';

export interface MeritsState {
  readonly sheets: SheetsState;
  readonly grades: GradesState;
  readonly praises: PraiseState;
}

export const NO_MERITS: MeritsState = { sheets: new Map(), grades: new Map(), praises: new Map() };

export type MeritKind = Extract<OfficeKind, 'adopt-score-sheet' | 'grade-club' | `${'propose' | 'decide'}-praise`>;

interface Turn<Kind extends MeritKind> {
  /** Everything wrong with an order; the first is the refusal. */
  readonly problems: (state: MeritsState, order: OfficeOrder<Kind>, chain: readonly UnitId[]) => readonly OfficeRefusal[];
  readonly evolve: (state: MeritsState, record: OfficeRecord<Kind>) => MeritsState;
}

export const MERITS: { readonly [Kind in MeritKind]: Turn<Kind> } = {
  'adopt-score-sheet': {
    problems: (_, { body }) => problemsOfSheet(body),
    evolve: (state, record) => ({ ...state, sheets: evolveSheets(state.sheets, record) }),
  },
  'grade-club': {
    problems: problemsOfGrade,
    evolve: (state, record) => ({ ...state, grades: evolveGrades(state.grades, record) }),
  },
  'propose-praise': {
    problems: (_, order) => problemsOfProposal(order),
    evolve: (state, record) => ({ ...state, praises: evolveProposed(state.praises, record) }),
  },
  'decide-praise': {
    problems: ({ praises }, order) => problemsOfDecision(praises, order),
    evolve: (state, record) => ({ ...state, praises: evolveDecided(state.praises, record) }),
  },
};
