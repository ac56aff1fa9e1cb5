// A programme that an office adopts, citing its decision. What was adopted is amended by being said anew, with the reason; every
// version stays. The programmes that come with Lá Lành (205/KH-UBND, 1336, 1648) stand beside them as the same type.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { IndicatorId } from '../network/indicators/catalogue.ts';
import type { Baseline, Basis, Goal, Programme, TargetKey, YearGoal } from '../network/programmes/programme.ts';
import { PROGRAMMES } from '../network/programmes/programmes.ts';
import type { OfficeRecord } from './office-record.ts';

export interface AdoptedTarget {
  readonly id: string;
  /** Null: nothing of ours measures it, and `open` says why. */
  readonly indicator: IndicatorId | null;
  readonly words: string;
  readonly goal: Goal;
  readonly basis: Basis;
  readonly dueYear: number;
  readonly baseline: Baseline | null;
  readonly path: readonly YearGoal[];
  readonly replaces?: TargetKey;
  readonly open?: string;
}

export interface PlanBody {
  /** Of the first version, kept by every later one. */
  readonly programmeId: Id;
  /** As printed: '205/KH-UBND'. */
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: LocalDate;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Where the document can be read: an address, a folder, a cupboard. */
  readonly source: string;
  readonly targets: readonly AdoptedTarget[];
  /** What the document leaves open, or nobody has read yet. */
  readonly open: readonly string[];
  /** Why it is said anew; a first version has none. */
  readonly reason?: string;
}

export type PlanRecord = OfficeRecord<'adopt-programme'>;

/** Every version of each adopted programme, oldest first. */
export type PlansState = ReadonlyMap<Id, readonly PlanRecord[]>;

export function evolvePlans(state: PlansState, record: PlanRecord): PlansState {
  const { programmeId } = record.body;
  return new Map(state).set(programmeId, [...(state.get(programmeId) ?? []), record]);
}

/** The version in force of everything adopted, and before it what came with Lá Lành. */
export function programmesOf(state: PlansState): readonly Programme[] {
  return [...PROGRAMMES, ...adoptedIn(state)];
}

/**
 * What was in force on a day: of what came with Lá Lành and of first versions what was issued by then, of later versions what had been
 * said by then. A report about an old period is held against the plans of that time.
 */
export function programmesInForce(state: PlansState, on: LocalDate): readonly Programme[] {
  const adopted = [...state.values()].flatMap((versions) => {
    const last = versions.findLast((version, at) => (at === 0 ? version.body.issuedOn : version.on) <= on);
    return last === undefined ? [] : [programmeOf(last)];
  });
  return [...PROGRAMMES, ...adopted].filter(({ issuedOn }) => issuedOn <= on);
}

export function adoptedIn(state: PlansState): readonly Programme[] {
  return [...state.values()].flatMap((versions) => {
    const last = versions.at(-1);
    return last === undefined ? [] : [programmeOf(last)];
  });
}

function programmeOf({ unitId, body }: PlanRecord): Programme {
  const { programmeId, number, title, issuer, issuedOn, from, until, source, open } = body;
  const targets = body.targets.map((target) => ({ ...target, citation: source }));
  return { id: programmeId, number, title, issuer, issuedOn, from, until, unit: unitId, citations: [source], targets, open };
}
