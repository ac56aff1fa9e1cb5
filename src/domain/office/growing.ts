// What an office writes while it makes the network grow and keeps it alive: follow-ups of fading clubs, inspections, clubs about to
// be founded, start-up money, grades. One part of the offices' book, a line a kind.
import { evolveFollowUp, type FollowUpState, problemsOfFollowUp } from './follow-ups.ts';
import { evolveAsked, evolveGrant, type GrantState, problemsOfAsking, problemsOfGrant } from './grants.ts';
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
import { evolveBegun, evolveProspect, type ProspectState, problemsOfProspect } from './prospects.ts';

export interface GrowingState {
  readonly followUps: FollowUpState;
  readonly inspections: InspectionState;
  readonly prospects: ProspectState;
  readonly grants: GrantState;
}

export const NOTHING_GROWN: GrowingState = { followUps: new Map(), inspections: new Map(), prospects: new Map(), grants: new Map() };

export type GrowingKind = Extract<
  OfficeKind,
  | 'follow-up-club'
  | `${'draw' | 'record' | 'give-up' | 'answer'}-inspection`
  | `${'begin' | 'step' | 'found' | 'drop'}-prospect`
  | 'check-dossier'
  | `${'ask' | 'answer' | 'transfer'}-grant`
>;

interface Turn<Kind extends GrowingKind> {
  /** Everything wrong with an order; the first is the refusal. */
  readonly problems: (state: GrowingState, order: OfficeOrder<Kind>) => readonly OfficeRefusal[];
  readonly evolve: (state: GrowingState, record: OfficeRecord<Kind>) => GrowingState;
}

type AfterProspect = 'step-prospect' | 'check-dossier' | 'found-prospect' | 'drop-prospect';
const PROSPECT_TURN = {
  problems: ({ prospects }: GrowingState, order: OfficeOrder<AfterProspect>) => problemsOfProspect(prospects, order),
  evolve: (state: GrowingState, record: OfficeRecord<AfterProspect>) => ({ ...state, prospects: evolveProspect(state.prospects, record) }),
};

type AfterGrant = 'answer-grant' | 'transfer-grant';
const GRANT_TURN = {
  problems: ({ grants }: GrowingState, order: OfficeOrder<AfterGrant>) => problemsOfGrant(grants, order),
  evolve: (state: GrowingState, record: OfficeRecord<AfterGrant>) => ({ ...state, grants: evolveGrant(state.grants, record) }),
};

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
  'begin-prospect': {
    problems: () => [],
    evolve: (state, record) => ({ ...state, prospects: evolveBegun(state.prospects, record) }),
  },
  'step-prospect': PROSPECT_TURN,
  'check-dossier': PROSPECT_TURN,
  'found-prospect': PROSPECT_TURN,
  'drop-prospect': PROSPECT_TURN,
  'ask-grant': {
    problems: (_, order) => problemsOfAsking(order),
    evolve: (state, record) => ({ ...state, grants: evolveAsked(state.grants, record) }),
  },
  'answer-grant': GRANT_TURN,
  'transfer-grant': GRANT_TURN,
};

function inspected(
  state: GrowingState,
  record: OfficeRecord<'record-inspection' | 'give-up-inspection' | 'answer-inspection'>,
): GrowingState {
  return { ...state, inspections: evolveInspection(state.inspections, record) };
}
