// Which kinds of record can be taken back, one line a kind. What a reversal undoes lies in correcting.ts and with each noun.
import type { ClubEvent } from './event.ts';

const REVERSIBLE: ReadonlySet<ClubEvent['kind']> = new Set([
  'dues-received',
  'loan-repaid',
  'loan-disbursed',
  'loan-paid-again',
  'loan-rescheduled',
  'loan-written-off',
  'loan-recovered',
  'follow-up-noted',
  'money-received',
  'money-spent',
  'money-held',
  'help-paid',
  'help-given',
  'visit-made',
  'needs-assessed',
  'visit-swapped',
  'absence-noted',
  'volunteers-trained',
  'health-measured',
  'check-up-planned',
  'check-up-held',
  'check-up-attended',
  'person-referred',
  'referral-closed',
  'health-noted',
  'activity-held',
  'book-brought-in',
  'loan-brought-in',
  'member-enrolled',
  'role-given',
  'resolution-voted',
  'members-merged',
  'cash-moved',
  'money-transferred',
  'dues-exempted',
  'bank-reconciled',
  'goods-received',
  'goods-used',
  'need-raised',
  'campaign-opened',
  'campaign-closed',
  'asset-recorded',
  'asset-retired',
]);

/** Whether records of this kind can be taken back at all; whether this one still can is decided when asked. */
export function isReversible(event: ClubEvent): boolean {
  return REVERSIBLE.has(event.kind);
}
