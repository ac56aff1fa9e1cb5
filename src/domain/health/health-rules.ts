// The numbers of following up on health that no paper fixes, as dated settings of the charter, shown as "giá trị mặc định, chưa có
// văn bản" while a club has not set its own. The cuts of the guidelines (ranges.ts) are no settings: a club does not move them.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type ClubState, charterOn } from '../club/state.ts';

/** mmHg; the default above a person's own middle value. */
export const OWN_STEP = 10;

export interface HealthRules {
  /** Days after which a referral without an outcome is asked about. */
  readonly referralDays: number;
  /** Meetings in a row a member may miss being measured at before it is noticed. */
  readonly missedMeetings: number;
  /** mmHg above a person's own middle value from which a pressure is higher than usual. */
  readonly ownAbove: number;
}

export const DEFAULT_HEALTH_RULES: HealthRules = { referralDays: 14, missedMeetings: 3, ownAbove: OWN_STEP };

/** What a charter does not set is the default. */
export function healthRulesOn(state: ClubState, on: LocalDate): HealthRules {
  return { ...DEFAULT_HEALTH_RULES, ...charterOn(state, on).healthRules };
}
