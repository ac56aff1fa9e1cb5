// A request about somebody's data waits for its first answer, then for being done. No task names the person or says what was asked.
import type { ClubState } from '../club/state.ts';
import type { FoundTask, TaskTraits } from '../tasks/task.ts';
import { nextStep } from './data-request.ts';

export const PRIVACY_TASKS = {
  'data-request-to-tell': { room: 'board', weight: 64, roles: ['chair'] },
  'data-request-to-do': { room: 'board', weight: 60, roles: ['chair'] },
} as const satisfies Record<string, TaskTraits>;

export function privacyTasks(state: ClubState): readonly FoundTask[] {
  return [...state.dataRequests.values()].flatMap((request): readonly FoundTask[] => {
    const next = nextStep(request);
    if (next === null) return [];
    const kind = next.step === 'tell' ? 'data-request-to-tell' : 'data-request-to-do';
    return [{ kind, about: request.requestId, dueOn: next.dueOn, since: request.on }];
  });
}
