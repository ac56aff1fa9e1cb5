// "Đủ 75 tuổi" is reached on the birthday. Paper often knows only the year or the month, so an age is reached between two
// days; in between, the day of birth is what is missing. No source says which day an office takes, so the charter may.
import { isLeapYear, isLocalDate, type LocalDate, lastDayOf, localDate, type Month, month, yearOf } from '../../kernel/local-date.ts';
import type { Birth, Member } from '../people/member.ts';

/** How the commune's office counts where law is silent; a default without a document (charter). */
export interface AgeSetting {
  /** Only the year or month is known: ask for the day, or take the first or the last day it may be. */
  readonly vagueBirth: 'ask' | 'first-day' | 'last-day';
  /** Born on 29 February, in a year without one. */
  readonly leapBirthday: 'day-before' | 'day-after';
}

export const DEFAULT_AGE_SETTING: AgeSetting = { vagueBirth: 'ask', leapBirthday: 'day-before' };

export interface BirthDays {
  readonly earliest: LocalDate;
  readonly latest: LocalDate;
}

/** The days on which the person may have been born; one and the same when the day is known. */
export function birthDays(member: Pick<Member, 'born' | 'bornOn'>): BirthDays {
  if (member.bornOn !== '' && isLocalDate(member.bornOn)) return { earliest: member.bornOn, latest: member.bornOn };
  return daysOfBirth(member.born);
}

function daysOfBirth(born: Birth): BirthDays {
  const [first, last]: readonly [Month, Month] =
    born.length === 4 ? [month(`${born}-01`), month(`${born}-12`)] : [month(born), month(born)];
  return { earliest: localDate(`${first}-01`), latest: lastDayOf(last) };
}

/** The day on which somebody born that day is `age`. */
export function birthdayAt(bornOn: LocalDate, age: number, leap: AgeSetting['leapBirthday']): LocalDate {
  const year = yearOf(bornOn) + age;
  if (!bornOn.endsWith('-02-29') || isLeapYear(year)) return localDate(`${year}${bornOn.slice(4)}`);
  return localDate(leap === 'day-before' ? `${year}-02-28` : `${year}-03-01`);
}

export interface Reached {
  /** Surely from this day. */
  readonly surely: LocalDate;
  /** Not before this day. */
  readonly perhaps: LocalDate;
}

/** Between which days an age is reached, by what is known and by the setting. */
export function reaches(days: BirthDays, age: number, setting: AgeSetting): Reached {
  const perhaps = birthdayAt(days.earliest, age, setting.leapBirthday);
  const surely = birthdayAt(days.latest, age, setting.leapBirthday);
  if (setting.vagueBirth === 'first-day') return { perhaps, surely: perhaps };
  if (setting.vagueBirth === 'last-day') return { perhaps: surely, surely };
  return { perhaps, surely };
}

/** "Tròn tuổi": the year less the year of birth, as lists of mừng thọ count. */
export function roundAgeIn(member: Pick<Member, 'born'>, on: LocalDate): number {
  return yearOf(on) - Number(member.born.slice(0, 4));
}
