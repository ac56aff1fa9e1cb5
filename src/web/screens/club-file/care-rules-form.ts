// The form of the club's own numbers of care and health: what was typed, what is wrong with it, what it would change.
import { CLUB_RULE_IDS, CLUB_RULES, type ClubRule, ownValue } from '../../../domain/care/club-rules.ts';
import type { Charter } from '../../../domain/club/charter.ts';

export type TypedRules = { readonly [rule in ClubRule]: string };

/** A charter as the form shows it; empty: nothing of its own. */
export function rulesShown(charter: Charter): TypedRules {
  const [visitsPerWeek, overdueDays, reassessMonths] = [
    shown(charter, 'visitsPerWeek'),
    shown(charter, 'overdueDays'),
    shown(charter, 'reassessMonths'),
  ];
  const [referralDays, missedMeetings, ownAbove] = [
    shown(charter, 'referralDays'),
    shown(charter, 'missedMeetings'),
    shown(charter, 'ownAbove'),
  ];
  return { visitsPerWeek, overdueDays, reassessMonths, referralDays, missedMeetings, ownAbove };
}

function shown(charter: Charter, rule: ClubRule): string {
  return String(ownValue(charter, rule) ?? '');
}

/** A whole number within the bounds of its rule, or nothing. */
export function isRule(rule: ClubRule, typed: string): boolean {
  const { least, most } = CLUB_RULES[rule];
  const text = typed.trim();
  return text === '' || (/^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= most);
}

/** Of a form without problems. */
export function rulesTyped(typed: TypedRules): Partial<Record<ClubRule, number>> {
  return Object.fromEntries(CLUB_RULE_IDS.flatMap((rule) => (typed[rule].trim() === '' ? [] : [[rule, Number(typed[rule].trim())]])));
}
