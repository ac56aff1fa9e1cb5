// Why an order about courses, conferences or the budget is not taken, with what its sentence needs.
import type { LocalDate } from '../../kernel/local-date.ts';

export type WorkRefusal =
  | { readonly why: 'gathering-not-open' | 'gathering-held' | 'gathering-backwards' }
  | { readonly why: 'gathering-ahead'; readonly on: LocalDate }
  | { readonly why: 'attendee-twice'; readonly name: string }
  | { readonly why: 'certificate-twice'; readonly number: string }
  | { readonly why: 'certificate-no-day' }
  | { readonly why: 'certificate-too-early'; readonly on: LocalDate }
  | { readonly why: 'conclusion-unknown' | 'conclusion-twice' }
  | { readonly why: 'conclusion-due-too-early'; readonly what: string; readonly on: LocalDate }
  | { readonly why: 'budget-programme-unknown' | 'budget-no-reason' | 'budget-line-twice' | 'budget-unknown' | 'budget-line-unknown' }
  | { readonly why: 'budget-year-outside'; readonly year: number; readonly from: number; readonly until: number }
  | { readonly why: 'budget-line-has-spending'; readonly purpose: string }
  | { readonly why: 'spending-outside-year'; readonly from: LocalDate; readonly until: LocalDate }
  | {
      readonly why:
        | 'spending-transfer-not-yours'
        | 'spending-transfer-counted'
        | 'spending-for-unknown'
        | 'spending-twice'
        | 'spending-unknown';
    };
