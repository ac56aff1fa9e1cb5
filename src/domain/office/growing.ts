// What an office writes while it makes the network grow and keeps it alive: follow-ups of fading clubs, inspections, clubs about to
// be founded, start-up money, grades. One part of the offices' book, a line a kind.
import { evolveFollowUp, type FollowUpState, problemsOfFollowUp } from './follow-ups.ts';
import {
  evolveDraw,
  evolveInspection,
  type InspectionState,
  problemsOfAnswer,
  problemsOfDraw,
  problemsOfGivingUp,
  problemsOfResult,
} from './inspections.ts';
import type { OfficeKind, OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';

export interface GrowingState {
  readonly followUps: FollowUpState;
  readonly inspections: InspectionState;
}

export const NOTHING_GROWN: GrowingState = { followUps: new Map(), inspections: new Map() };

export type GrowingKind = Extract<
  OfficeKind,
  'follow-up-club' | 'draw-inspection' | 'record-inspection' | 'give-up-inspection' | 'answer-inspection'
>;

interface Turn<Kind extends GrowingKind> {
  /** Everything wrong with an order; the first is the refusal. */
  readonly problems: (state: GrowingState, order: OfficeOrder<Kind>) => readonly OfficeRefusal[];
  readonly evolve: (state: GrowingState, record: OfficeRecord<Kind>) => GrowingState;
}

export const GROWING: { readonly [Kind in GrowingKind]: Turn<Kind> } = {
  'follow-up-club': {
    problems: (_, order) => problemsOfFollowUp(order),
    evolve: (state, record) => ({ ...state, followUps: evolveFollowUp(state.followUps, record) }),
  },
  'draw-inspection': {
    problems: ({ inspections }, order) => problemsOfDraw(inspections, order),
    evolve: (state, record) => ({ ...state, inspections: evolveDraw(state.inspections, record) }),
  },
  'record-inspection': {
    problems: ({ inspections }, order) => problemsOfResult(inspections, order),
    evolve: inspected,
  },
  'give-up-inspection': {
    problems: ({ inspections }, order) => problemsOfGivingUp(inspections, order),
    evolve: inspected,
  },
  'answer-inspection': {
    problems: ({ inspections }, order) => problemsOfAnswer(inspections, order),
    evolve: inspected,
  },
};

function inspected(
  state: GrowingState,
  record: OfficeRecord<'record-inspection' | 'give-up-inspection' | 'answer-inspection'>,
): GrowingState {
  return { ...state, inspections: evolveInspection(state.inspections, record) };
}
