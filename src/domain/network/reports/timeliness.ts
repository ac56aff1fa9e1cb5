// Whether what was due came in time. A page closed on the phone in time and received later is late because of the signal, not because
// of the people: the phone's own clock is information and decides nothing else.
import type { LocalDate } from '../../../kernel/local-date.ts';

/**
 * How a club stands with the months of a period: all closed and here in time · closed in time, received later · closed late · met and
 * wrote it down, not closed · nothing came · not due yet · not founded yet.
 */
export type ClubTimeliness = 'on-time' | 'late-offline' | 'late' | 'open' | 'silent' | 'waiting' | 'before';
/** How a unit below stands with its own report. */
export type UnitTimeliness = 'on-time' | 'late' | 'returned' | 'missing' | 'waiting';

export interface Due {
  readonly dueOn: LocalDate;
  readonly today: LocalDate;
}

export interface MonthClosed {
  /** The day by the phone's clock. */
  readonly closedOn: LocalDate;
  /** The day it came in; null for books brought in before receipts were kept. */
  readonly receivedOn: LocalDate | null;
}

/** `months`: of each month the club owes, its page, or null while it is open. Empty: it did not exist yet. */
export function clubTimeliness(months: readonly (MonthClosed | null)[], meetings: number, { dueOn, today }: Due): ClubTimeliness {
  if (months.length === 0) return 'before';
  const closed = months.filter((month) => month !== null);
  if (closed.length === months.length) {
    if (closed.every(({ closedOn, receivedOn }) => (receivedOn ?? closedOn) <= dueOn)) return 'on-time';
    return closed.every(({ closedOn }) => closedOn <= dueOn) ? 'late-offline' : 'late';
  }
  if (today <= dueOn) return 'waiting';
  return meetings > 0 || closed.length > 0 ? 'open' : 'silent';
}

/** `sentOn`: when the report first came in; null while none did. */
export function unitTimeliness(
  sentOn: LocalDate | null,
  standing: 'sent' | 'approved' | 'returned' | 'reopened' | null,
  { dueOn, today }: Due,
): UnitTimeliness {
  if (sentOn === null) return today <= dueOn ? 'waiting' : 'missing';
  if (standing === 'returned' || standing === 'reopened') return 'returned';
  return sentOn <= dueOn ? 'on-time' : 'late';
}
