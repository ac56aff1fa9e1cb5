// Figures of rights. A person looked at twice in one year's check is one person; a record taken back takes its figure back.
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { ClubEvent } from '../../club/event.ts';
import type { ClubState } from '../../club/state.ts';
import { afterWorkingDays } from '../../rights/days-off.ts';
import type { Application, RightsCheck } from '../../rights/rights-state.ts';
import { versionsOf } from '../../rights/rules/all-rules.ts';
import type { BaseIndicator } from './definition.ts';
import type { Contribution } from './steps.ts';

const FLOW = { kind: 'base', time: 'flow', room: 'rights', source: 'clubs.md §7.3' } as const;

export const RIGHTS_INDICATORS = {
  'rights-checked': {
    ...FLOW,
    measure: 'people',
    name: { vi: 'Người được rà soát quyền lợi', en: 'People whose rights were checked' },
    meaning: {
      vi: 'Số người được rà soát trong đợt của năm, mỗi người một đợt tính một lần.',
      en: 'People looked at in the check of a year, each once a check.',
    },
  },
  'rights-missing': {
    ...FLOW,
    measure: 'times',
    name: { vi: 'Quyền lợi chưa được hưởng', en: 'Rights found missing' },
    meaning: {
      vi: 'Số chế độ mà lúc rà soát quy định cho hưởng nhưng người đó chưa hưởng và chưa đề nghị.',
      en: 'Rights that the rules gave at the check and that were neither received nor asked for.',
    },
  },
  'rights-requests': {
    ...FLOW,
    measure: 'times',
    name: { vi: 'Hồ sơ đề nghị đã nộp', en: 'Requests handed in' },
    meaning: { vi: 'Số hồ sơ đề nghị hưởng chế độ câu lạc bộ đã giúp nộp.', en: 'Requests for a right that the club helped to hand in.' },
  },
  'rights-granted': {
    ...FLOW,
    measure: 'times',
    name: { vi: 'Hồ sơ được giải quyết cho hưởng', en: 'Requests granted' },
    meaning: {
      vi: 'Số hồ sơ có quyết định cho hưởng, tính ngày có quyết định.',
      en: 'Requests decided in favour, on the day of the decision.',
    },
  },
  'rights-refused': {
    ...FLOW,
    source: 'own',
    measure: 'times',
    name: { vi: 'Hồ sơ không được giải quyết', en: 'Requests refused' },
    meaning: {
      vi: 'Số hồ sơ có trả lời không cho hưởng, tính ngày có trả lời; lý do chỉ ghi trong sổ của câu lạc bộ.',
      en: 'Requests answered with a refusal, on the day of the answer; the reason stays in the club’s book.',
    },
  },
  'rights-late': {
    ...FLOW,
    time: 'stock',
    source: 'own',
    measure: 'times',
    name: { vi: 'Hồ sơ quá hạn chưa có trả lời', en: 'Requests past their deadline without an answer' },
    meaning: {
      vi: 'Số hồ sơ đã nộp mà quá số ngày làm việc quy định, tính theo quy định lúc nộp, vẫn chưa có trả lời.',
      en: 'Requests handed in and still unanswered after the working days set by the rule they were made by.',
    },
  },
} as const satisfies Record<string, BaseIndicator>;

/** Steps of what a record names of rights, before or after it. */
export function rightsSteps(state: ClubState, event: ClubEvent): Contribution[] {
  switch (event.kind) {
    case 'rights-checked':
      return checkSteps(state.rightsChecks.get(`${event.pub.sweepId}/${event.pub.personId}`));
    case 'application-sent':
    case 'application-answered':
      return applicationSteps(state.applications.get(event.pub.applicationId));
    default:
      return [];
  }
}

/** The newest check of a person in a year's check. */
function checkSteps(checks: readonly RightsCheck[] | undefined): Contribution[] {
  const newest = checks?.at(-1);
  if (newest === undefined) return [];
  const missing = newest.findings.filter(({ verdict }) => verdict === 'missing').length;
  return [
    { indicator: 'rights-checked', on: newest.on, amount: 1 },
    { indicator: 'rights-missing', on: newest.on, amount: missing },
  ];
}

/** Sent once, granted or refused by its last answer. */
function applicationSteps(application: Application | undefined): Contribution[] {
  if (application === undefined) return [];
  const sent: Contribution = { indicator: 'rights-requests', on: application.sentOn, amount: 1 };
  const last = application.answers.at(-1);
  const answered: Contribution[] = last === undefined ? [] : [{ indicator: answerOf[last.outcome], on: last.on, amount: 1 }];
  return [sent, ...answered, ...lateSteps(application)];
}

const answerOf = { granted: 'rights-granted', refused: 'rights-refused' } as const;

/** +1 on the first day too late, −1 on the day of the first answer; a list the commune makes by itself is never late. */
function lateSteps({ rule, version, sentOn, answers }: Application): Contribution[] {
  const request = versionsOf(rule).find((one) => one.version === version)?.request ?? null;
  if (request === null) return [];
  const late = addDays(afterWorkingDays(sentOn, request.workingDays), 1);
  const first = answers.reduce<LocalDate | null>((soonest, { on }) => (soonest === null || on < soonest ? on : soonest), null);
  if (first !== null && first <= late) return [];
  const steps: Contribution[] = [{ indicator: 'rights-late', on: late, amount: 1 }];
  return first === null ? steps : [...steps, { indicator: 'rights-late', on: first, amount: -1 }];
}
