// Birthdays, mừng thọ and terms of office. A birthday needs the exact day (a month or a year alone is nobody's birthday); an age
// of mừng thọ needs the year alone, as the lists of the commune count it ("tròn tuổi trong năm").
import { addDays, addMonthsTo, dayOf, type LocalDate, month, monthNumberOf, onDayOf, yearOf } from '../../kernel/local-date.ts';
import { honouredIn, isLongevityAge } from '../activities/honouring.ts';
import { longevityDaysIn } from '../activities/marked-days.ts';
import type { ClubState } from '../club/state.ts';
import type { FoundTask, TaskTraits } from '../tasks/task.ts';
import { isMemberOn, type Member } from './member.ts';

const HEARTS = ['chair', 'volunteer'] as const;

export const PEOPLE_TASKS = {
  birthday: { room: 'common', weight: 40, roles: HEARTS },
  longevity: { room: 'common', weight: 38, roles: ['chair'] },
  'term-ending': { room: 'common', weight: 35, roles: ['chair'] },
} as const satisfies Record<string, TaskTraits>;

/** A birthday is told this many days before. Default, no paper says so. */
export const BIRTHDAY_AHEAD_DAYS = 3;
/** Preparing a mừng thọ takes about a month. Default, no paper says so. */
export const LONGEVITY_AHEAD_DAYS = 30;
/** A term that ends is told this many days before. Default, no paper says so. */
export const TERM_AHEAD_DAYS = 30;

export function peopleTasks(state: ClubState, on: LocalDate): readonly FoundTask[] {
  const honoured = honouredIn(state, yearOf(on));
  return [...state.members.values()]
    .filter((member) => isMemberOn(member, on))
    .flatMap((member) => [
      ...birthdayTask(member, on),
      ...(honoured.has(member.personId) ? [] : longevityTask(member, on)),
      ...termTasks(member, on),
    ]);
}

function birthdayTask({ personId, bornOn }: Member, on: LocalDate): readonly FoundTask[] {
  if (bornOn === '') return [];
  for (const year of [yearOf(on), yearOf(on) + 1]) {
    const day = birthdayIn(bornOn, year);
    const age = year - yearOf(bornOn);
    if (age > 0 && day >= on && day <= addDays(on, BIRTHDAY_AHEAD_DAYS))
      return [{ kind: 'birthday', about: `${personId}/${year}`, dueOn: day, personId, age }];
  }
  return [];
}

/** Born on 29 February: kept on the 28th in a year without it. */
export function birthdayIn(bornOn: LocalDate, year: number): LocalDate {
  const january = month(`${year}-01`);
  return onDayOf(addMonthsTo(january, monthNumberOf(bornOn) - 1), dayOf(bornOn));
}

function longevityTask({ personId, born }: Member, on: LocalDate): readonly FoundTask[] {
  const year = yearOf(on);
  const age = year - Number(born.slice(0, 4));
  if (!isLongevityAge(age)) return [];
  const day = longevityDaysIn(year).find((one) => one >= on);
  if (day === undefined || day > addDays(on, LONGEVITY_AHEAD_DAYS)) return [];
  return [{ kind: 'longevity', about: `${personId}/${year}`, dueOn: day, personId, age }];
}

function termTasks({ personId, roles }: Member, on: LocalDate): readonly FoundTask[] {
  return roles.flatMap(({ role, to, until }): readonly FoundTask[] => {
    if (to !== '' || until === undefined || until > addDays(on, TERM_AHEAD_DAYS)) return [];
    return [{ kind: 'term-ending', about: `${personId}/${role}`, dueOn: until, personId, code: role, since: until }];
  });
}
