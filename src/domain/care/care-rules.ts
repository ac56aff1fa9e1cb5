// The three numbers of home care nobody's paper fixes, as dated settings of the charter. Two visits a week is HelpAge's model text
// (clubs.md §5); the others have no source and are shown as "giá trị mặc định, chưa có văn bản".
import type { LocalDate } from '../../kernel/local-date.ts';
import { type ClubState, charterOn } from '../club/state.ts';

export interface CareRules {
  /** Visits a week each recipient should have. */
  readonly visitsPerWeek: number;
  /** After so many days without a visit it is overdue. */
  readonly overdueDays: number;
  /** Months after which needs are assessed again. */
  readonly reassessMonths: number;
}

export const DEFAULT_CARE_RULES: CareRules = { visitsPerWeek: 2, overdueDays: 7, reassessMonths: 6 };

export function careRulesOn(state: ClubState, on: LocalDate): CareRules {
  return { ...DEFAULT_CARE_RULES, ...charterOn(state, on).careRules };
}
