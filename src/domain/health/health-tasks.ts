// Who was sent on and not heard of again, who was not measured for some meetings, and which check-up day is coming.
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import { mayShow } from '../people/consent.ts';
import { isMemberOn } from '../people/member.ts';
import { idsOf } from '../people/same-person.ts';
import type { FoundTask, TaskTraits } from '../tasks/task.ts';
import { plannedCheckUps } from './check-up.ts';
import { healthRulesOn } from './health-rules.ts';
import { openReferrals } from './referral.ts';

export const HEALTH_TASKS = {
  'referral-open': { room: 'care', weight: 72, roles: ['chair', 'volunteer'] },
  'measure-missed': { room: 'care', weight: 34, roles: ['chair', 'volunteer'] },
  'check-up-coming': { room: 'common', weight: 58, roles: ['chair', 'treasurer', 'volunteer'] },
} as const satisfies Record<string, TaskTraits>;

/** A check-up day is told a week ahead. */
const AHEAD_DAYS = 7;

export function healthTasks(state: ClubState, on: LocalDate): readonly FoundTask[] {
  return [...referralTasks(state, on), ...missedTasks(state, on), ...checkUpTasks(state, on)];
}

function referralTasks(state: ClubState, on: LocalDate): readonly FoundTask[] {
  return openReferrals(state).flatMap((referral): readonly FoundTask[] => {
    const dueOn = addDays(referral.on, healthRulesOn(state, referral.on).referralDays);
    const member = state.members.get(referral.personId);
    if (dueOn > on || member?.spells.at(-1)?.reason === 'died' || (member !== undefined && !isMemberOn(member, on))) return [];
    const { referralId, personId } = referral;
    return [{ kind: 'referral-open', about: referralId, dueOn, since: referral.on, code: referralId, ...(member ? { personId } : {}) }];
  });
}

/** Whoever was measured before, and at none of the last meetings where the cuff went round, is noticed. */
function missedTasks(state: ClubState, on: LocalDate): readonly FoundTask[] {
  const { missedMeetings } = healthRulesOn(state, on);
  const last = lastMeasuring(state, on, missedMeetings);
  const [first] = last;
  const newest = last.at(-1);
  if (first === undefined || newest === undefined || last.length < missedMeetings) return [];
  return [...state.members.values()].flatMap((member): readonly FoundTask[] => {
    const { personId } = member;
    const newcomer = (member.spells.at(-1)?.from ?? on) > first;
    if (newcomer || !isMemberOn(member, on) || !mayShow(state, personId, 'health', on)) return [];
    const days = idsOf(state, personId).map((one) => state.readings.get(one)?.at(-1)?.on ?? '');
    const latest = days.sort().at(-1) ?? '';
    return latest === '' || latest >= first
      ? []
      : [{ kind: 'measure-missed', about: personId, dueOn: newest, personId, since: latest, count: missedMeetings }];
  });
}

/** Days of the last meetings at which anybody was measured, the oldest first. */
function lastMeasuring(state: ClubState, on: LocalDate, count: number): readonly LocalDate[] {
  const days = new Set<LocalDate>();
  for (const readings of state.readings.values()) for (const { at, on: day } of readings) if (at === 'meeting' && day <= on) days.add(day);
  return [...days].sort().slice(-count);
}

function checkUpTasks(state: ClubState, on: LocalDate): readonly FoundTask[] {
  return plannedCheckUps(state).flatMap(({ checkUpId, plannedOn }): readonly FoundTask[] =>
    plannedOn === '' || plannedOn > addDays(on, AHEAD_DAYS)
      ? []
      : [{ kind: 'check-up-coming', about: checkUpId, dueOn: plannedOn, code: checkUpId }],
  );
}
