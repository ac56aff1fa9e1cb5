// A breach of personal data (vi phạm về dữ liệu cá nhân) as an office writes it down: what happened, when it was found, whose data, what
// was done, and who was told when. The law wants serious ones told within 72 hours; that was read in a secondary source, so screens
// say so. The hours run from the moment it was found, in whole minutes of the office's own clock.
import type { Id } from '../../kernel/ids.ts';
import { addDays, type LocalDate, localDate } from '../../kernel/local-date.ts';
import type { OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';

export const BREACHED_DATA = ['names-contacts', 'money', 'health', 'rights', 'accounts', 'other'] as const;
export type BreachedData = (typeof BREACHED_DATA)[number];
/** The authority for data protection; the people concerned; the office above; the club. */
export const BREACH_TOLD = ['authority', 'people', 'above', 'club'] as const;
export type BreachTold = (typeof BREACH_TOLD)[number];

export const BREACH_RULES: readonly {
  readonly from: LocalDate;
  readonly hours: number;
  readonly source: string;
  readonly sure: boolean;
}[] = [{ from: localDate('2026-01-01'), hours: 72, source: 'Luật 91/2025/QH15', sure: false }];

export interface BreachBody {
  readonly foundOn: LocalDate;
  /** "08:30" */
  readonly foundAt: string;
  readonly what: string;
  readonly data: readonly BreachedData[];
  /** How many people, as far as is known; absent while nobody knows. */
  readonly people?: number;
  readonly serious: boolean;
  readonly measures: string;
}

/** The record's `on` is the day it was told. */
export interface BreachToldBody {
  readonly breachId: Id;
  readonly whom: BreachTold;
  readonly at: string;
  readonly how: string;
}

export interface Breach {
  readonly record: OfficeRecord<'record-breach'>;
  readonly told: readonly OfficeRecord<'tell-of-breach'>[];
}
export type BreachState = ReadonlyMap<Id, Breach>;

export function evolveBreaches(state: BreachState, record: OfficeRecord<'record-breach' | 'tell-of-breach'>): BreachState {
  if (record.kind === 'record-breach') return new Map(state).set(record.recordId, { record, told: [] });
  const breach = state.get(record.body.breachId);
  return breach === undefined ? state : new Map(state).set(record.body.breachId, { ...breach, told: [...breach.told, record] });
}

export function problemOfBreach({ on, body }: OfficeOrder<'record-breach'>): OfficeRefusal | null {
  return body.foundOn > on ? { why: 'breach-found-ahead' } : null;
}

export function problemOfTelling(state: BreachState, { unitId, on, body }: OfficeOrder<'tell-of-breach'>): OfficeRefusal | null {
  const breach = state.get(body.breachId);
  if (breach === undefined || breach.record.unitId !== unitId) return { why: 'breach-not-known' };
  const { foundOn, foundAt } = breach.record.body;
  return on < foundOn || (on === foundOn && body.at < foundAt) ? { why: 'breach-told-before-found', on: foundOn } : null;
}

/** The moment by which a serious breach has to be told to the authority; the rule is that of the day it was found. */
export function tellBy({ foundOn, foundAt }: BreachBody): { readonly on: LocalDate; readonly at: string } {
  const hours = (BREACH_RULES.filter(({ from }) => from <= foundOn).at(-1) ?? BREACH_RULES[0])?.hours ?? 72;
  const [hour = 0, minute = 0] = foundAt.split(':').map(Number);
  const all = hour + hours;
  const at = `${String(all % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { on: addDays(foundOn, Math.floor(all / 24)), at };
}

export type BreachStanding = 'told' | 'told-late' | 'waiting' | 'not-serious';

/** Whether the authority was told, and in time. */
export function breachStanding({ record, told }: Breach): BreachStanding {
  const first = told.find(({ body }) => body.whom === 'authority');
  if (first === undefined) return record.body.serious ? 'waiting' : 'not-serious';
  const due = tellBy(record.body);
  return first.on < due.on || (first.on === due.on && first.body.at <= due.at) ? 'told' : 'told-late';
}
