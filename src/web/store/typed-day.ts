// The day something was typed.
import { isLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { today } from './dice.ts';

/** The calendar day on this phone when its clock said `at`: when it was typed, not the day it is about. */
export function typedOn(at: string): LocalDate {
  const then = new Date(at);
  const day = `${then.getFullYear()}-${String(then.getMonth() + 1).padStart(2, '0')}-${String(then.getDate()).padStart(2, '0')}`;
  return isLocalDate(day) ? day : today();
}
