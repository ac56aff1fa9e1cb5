// The two numbers of following up on health that no paper fixes, as dated defaults, shown as "giá trị mặc định, chưa có văn bản".
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import { type Line, lineOn } from './ranges.ts';

export interface HealthRules extends Line {
  /** Days after which a referral without an outcome is asked about. */
  readonly referralDays: number;
  /** Meetings in a row a member may miss being measured at before it is noticed. */
  readonly missedMeetings: number;
}

const RULES: readonly [HealthRules, ...HealthRules[]] = [
  { id: 'default-2026', from: localDate('2010-01-01'), referralDays: 14, missedMeetings: 3 },
];

export function healthRulesOn(on: LocalDate): HealthRules {
  return lineOn(RULES, on);
}
