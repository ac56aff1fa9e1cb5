// What waits in rights: an answer of the commune that is overdue. What a person may still ask for is found on the page of rights:
// all rules of law with all their versions would weigh down the first screen.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import { mayShow } from '../people/consent.ts';
import type { FoundTask, TaskTraits } from '../tasks/task.ts';
import { afterWorkingDays } from './days-off.ts';
import { stepOf } from './person-facts.ts';
import type { RuleId } from './rule.ts';

export const RIGHTS_TASKS = {
  'answer-overdue': { room: 'rights', weight: 66, roles: ['chair'] },
} as const satisfies Record<string, TaskTraits>;

/** Working days for the answer to a request; a test holds them against the rules in force. */
export function answerDays(rule: RuleId): number {
  return rule === 'social-pension' ? 10 : 22;
}

export function rightsTasks(state: ClubState, on: LocalDate): readonly FoundTask[] {
  return [...state.applications.values()].flatMap((application): readonly FoundTask[] => {
    const { applicationId, personId, rule, sentOn } = application;
    const dueOn = afterWorkingDays(sentOn, answerDays(rule));
    if (stepOf(application) !== 'waiting' || dueOn >= on || !mayShow(state, personId, 'rights', on)) return [];
    return [{ kind: 'answer-overdue', about: applicationId, dueOn, personId, since: sentOn, code: rule }];
  });
}
