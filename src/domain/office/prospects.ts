// A club on its way: the committee that gathers people, the dossier, the decision, the launch, the club in the app, its first meeting.
// The order of the days is not enforced: plans dated after the decision they belong to have been seen (clubs.md §2.3).
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type DossierPaper, dossierOn } from './dossier.ts';
import type { OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';

/** What an officer writes down; that the club stands in the app and has met is found in its own book. */
export const PROSPECT_STEPS = ['committee', 'dossier', 'decision', 'launch'] as const;
export type ProspectStep = (typeof PROSPECT_STEPS)[number];

export interface ProspectBody {
  /** "thôn 3", and what the club is to be called. */
  readonly hamlet: string;
  readonly name: string;
  /** Who leads the committee. */
  readonly lead: string;
}

export interface StepBody {
  readonly prospectId: Id;
  readonly step: ProspectStep;
  /** Of the decision, or of the letter the dossier went with. */
  readonly number?: string;
  readonly note?: string;
}

export interface DossierBody {
  readonly prospectId: Id;
  /** The papers at hand; what is not named is missing. */
  readonly have: readonly DossierPaper[];
}

export interface FoundBody {
  readonly prospectId: Id;
}

export interface DroppedBody {
  readonly prospectId: Id;
  readonly reason: string;
}

export interface Prospect {
  readonly begun: OfficeRecord<'begin-prospect'>;
  /** The last word on each step. */
  readonly steps: ReadonlyMap<ProspectStep, OfficeRecord<'step-prospect'>>;
  readonly dossier?: OfficeRecord<'check-dossier'>;
  readonly found?: OfficeRecord<'found-prospect'>;
  readonly dropped?: OfficeRecord<'drop-prospect'>;
}

export type ProspectState = ReadonlyMap<Id, Prospect>;

export function evolveBegun(state: ProspectState, begun: OfficeRecord<'begin-prospect'>): ProspectState {
  return new Map(state).set(begun.recordId, { begun, steps: new Map() });
}

type After = 'step-prospect' | 'check-dossier' | 'found-prospect' | 'drop-prospect';

export function evolveProspect(state: ProspectState, record: OfficeRecord<After>): ProspectState {
  const { prospectId } = record.body;
  const prospect = state.get(prospectId);
  return prospect === undefined ? state : new Map(state).set(prospectId, changed(prospect, record));
}

function changed(prospect: Prospect, record: OfficeRecord<After>): Prospect {
  switch (record.kind) {
    case 'step-prospect':
      return { ...prospect, steps: new Map(prospect.steps).set(record.body.step, record) };
    case 'check-dossier':
      return { ...prospect, dossier: record };
    case 'found-prospect':
      return { ...prospect, found: record };
    case 'drop-prospect':
      return { ...prospect, dropped: record };
  }
}

export function problemsOfProspect(state: ProspectState, order: OfficeOrder<After>): readonly OfficeRefusal[] {
  const prospect = state.get(order.body.prospectId);
  if (prospect === undefined || prospect.dropped !== undefined || prospect.begun.unitId !== order.unitId)
    return [{ why: 'prospect-not-open' }];
  if (order.kind === 'step-prospect' && order.body.step === 'decision' && order.body.number === undefined)
    return [{ why: 'prospect-number-missing' }];
  if (order.kind === 'drop-prospect' && prospect.found !== undefined) return [{ why: 'prospect-stands' }];
  if (order.kind !== 'found-prospect') return [];
  if (order.clubId === undefined) return [{ why: 'club-missing' }];
  const taken = [...state.values()].some(({ begun, found }) => found?.clubId === order.clubId && begun.recordId !== order.body.prospectId);
  return taken ? [{ why: 'prospect-club-taken' }] : [];
}

export type Stage = ProspectStep | 'in-app' | 'first-meeting' | 'done' | 'dropped';

/** The first thing that is still to come. `metOn`: the last meeting in the book of the club it became; null when none was held. */
export function stageOf({ steps, found, dropped }: Prospect, metOn: LocalDate | null): Stage {
  if (dropped !== undefined) return 'dropped';
  const step = PROSPECT_STEPS.find((one) => !steps.has(one));
  if (step !== undefined) return step;
  if (found === undefined) return 'in-app';
  return metOn === null ? 'first-meeting' : 'done';
}

export function papersMissing({ dossier, begun }: Prospect): readonly DossierPaper[] {
  return dossierOn(begun.on).papers.filter((paper) => dossier?.body.have.includes(paper) !== true);
}

/** The day of the last thing that happened: how long it has been waiting is counted from here. */
export function lastStirredOn({ begun, steps, dossier, found }: Prospect): LocalDate {
  const days = [begun, ...steps.values(), dossier, found].flatMap((record) => (record === undefined ? [] : [record.on]));
  return days.toSorted().at(-1) ?? begun.on;
}

/** Ours: after so many days without a step a new club is a task of the office. */
export const PROSPECT_PATIENCE_DAYS = 30;
