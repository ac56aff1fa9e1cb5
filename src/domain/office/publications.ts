// An office makes the sums of its unit public, from a month on, under a licence and by a document of its own; and takes that back.
import type { Month } from '../../kernel/local-date.ts';
import type { UnitId } from '../network/units/unit.ts';
import type { OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';

/** Licences everybody knows, by their SPDX names. */
export const LICENCE_IDS = ['CC-BY-4.0', 'CC0-1.0'] as const;
export type LicenceId = (typeof LICENCE_IDS)[number];

export interface PublishedBody {
  /** The first month that is public. */
  readonly from: Month;
  readonly licence: LicenceId;
  /** The document that decided it, as the office names it. */
  readonly document: string;
}

export interface WithdrawnBody {
  readonly why: string;
}

export type PublicationState = ReadonlyMap<UnitId, PublishedBody>;

/** The last word counts. */
export function evolvePublication(state: PublicationState, record: OfficeRecord<'publish-figures' | 'withdraw-figures'>): PublicationState {
  const next = new Map(state);
  if (record.kind === 'publish-figures') next.set(record.unitId, record.body);
  else next.delete(record.unitId);
  return next;
}

export function problemOfWithdrawal(state: PublicationState, { unitId }: OfficeOrder<'withdraw-figures'>): OfficeRefusal | null {
  return state.has(unitId) ? null : { why: 'figures-not-published' };
}
