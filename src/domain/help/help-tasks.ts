// "Ít nhất mỗi tháng giúp một thành viên khó khăn": late in a month without any help the book asks for it. Help out of a fund
// lies in the money room, so only its readers can know that nobody was helped. And what waits for an answer: needs,
// suggestions, a campaign whose last day is over. No task names somebody in need; the page behind it does.
import { addDays, dayOf, type LocalDate, lastDayOf, monthOf } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import { helpForNeed, type Need, openNeeds, statusOfNeed } from '../needs/need.ts';
import { isUnanswered } from '../suggestions/suggestion.ts';
import type { FoundTask, TaskTraits } from '../tasks/task.ts';

const BOARD = ['chair', 'treasurer', 'accountant'] as const;

export const HELP_TASKS = {
  'nobody-helped': { room: 'money', weight: 50, roles: BOARD },
  'need-urgent': { room: 'board', weight: 76, roles: BOARD },
  'need-waiting': { room: 'board', weight: 57, roles: BOARD },
  'need-to-help': { room: 'board', weight: 54, roles: BOARD },
  'suggestion-due': { room: 'board', weight: 59, roles: BOARD },
  'campaign-over': { room: 'money', weight: 52, roles: BOARD },
} as const satisfies Record<string, TaskTraits>;

/** From this day of the month on. Default, no paper says so. */
export const ASK_FROM_DAY = 20;
/** How long a need may wait by its urgency, and help that was decided for its first record. Defaults, no paper says so. */
const WAITS_DAYS = { now: 1, 'this-month': 14, 'can-wait': 30 } as const;
const HELP_WITHIN_DAYS = 14;

export function helpTasks(state: ClubState, on: LocalDate): readonly FoundTask[] {
  return [
    ...nobodyHelped(state, on),
    ...openNeeds(state).flatMap((need) => needTask(state, need, on)),
    ...suggestions(state),
    ...campaigns(state, on),
  ];
}

function nobodyHelped(state: ClubState, on: LocalDate): readonly FoundTask[] {
  const month = monthOf(on);
  if (dayOf(on) < ASK_FROM_DAY || (state.helped.get(month) ?? []).length > 0) return [];
  return [{ kind: 'nobody-helped', about: month, dueOn: lastDayOf(month), month }];
}

function needTask(state: ClubState, need: Need, on: LocalDate): readonly FoundTask[] {
  const { needId, urgency, what, decisions } = need;
  const last = decisions.at(-1);
  const said = { about: needId, code: what, since: need.on } as const;
  switch (statusOfNeed(need)) {
    case 'waiting':
      return [{ ...said, kind: urgency === 'now' ? 'need-urgent' : 'need-waiting', dueOn: addDays(need.on, WAITS_DAYS[urgency]) }];
    case 'put-off':
      return last?.again !== undefined && last.again <= on ? [{ ...said, kind: 'need-waiting', dueOn: last.again }] : [];
    case 'to-help':
      return helpForNeed(state, needId).length > 0 || last === undefined
        ? []
        : [{ ...said, kind: 'need-to-help', dueOn: addDays(last.on, HELP_WITHIN_DAYS) }];
    default:
      return [];
  }
}

function suggestions(state: ClubState): readonly FoundTask[] {
  return [...state.suggestions.values()].flatMap((one): FoundTask[] =>
    one.to === 'board' && isUnanswered(one) ? [{ kind: 'suggestion-due', about: one.suggestionId, dueOn: one.dueOn, since: one.on }] : [],
  );
}

function campaigns(state: ClubState, on: LocalDate): readonly FoundTask[] {
  return [...state.campaigns.values()].flatMap((one): FoundTask[] =>
    one.closed === undefined && one.until < on ? [{ kind: 'campaign-over', about: one.campaignId, dueOn: one.until }] : [],
  );
}
