// The one place where the server looks at a clock for a business purpose: which day it is in Việt Nam (UTC+7, no
// summer time). It only chooses what a screen shows first; nothing that is recorded depends on it.

import { type LocalDate, localDate, type Month, monthOf } from '../kernel/local-date.ts';

const sevenHours = 7 * 3_600_000;

export function today(): LocalDate {
  return dayInVietnam(new Date());
}

/** The day an instant falls on in Việt Nam. */
export function dayInVietnam(at: Date): LocalDate {
  return localDate(new Date(at.getTime() + sevenHours).toISOString().slice(0, 10));
}

export const thisMonth = (): Month => monthOf(today());
