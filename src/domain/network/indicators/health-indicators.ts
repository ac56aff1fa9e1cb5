// Health in figures: how many people were measured and seen by the health station, and whether those sent on came back. How
// many of them have a high pressure is no figure: it stays in the room of care.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { monthOf, yearOf } from '../../../kernel/local-date.ts';
import type { EventBody } from '../../club/event.ts';
import type { ClubState } from '../../club/state.ts';
import { monthsSeen, type Seen, seenInMonth, seenInYear } from '../../health/seen.ts';
import type { BaseIndicator } from './definition.ts';
import type { Contribution } from './steps.ts';

const FLOW = { kind: 'base', time: 'flow', room: 'care' } as const;

export const HEALTH_INDICATORS = {
  'people-measured': {
    ...FLOW,
    measure: 'people',
    source: 'clubs.md §5',
    name: { vi: 'Người được cân, đo trong tháng', en: 'People measured in the month' },
    meaning: {
      vi: 'Số người được cân, đo ngoài các lần thăm tại nhà, thành viên hay không; mỗi người một tháng tính một lần.',
      en: 'People weighed or measured, home visits apart, members or not; one person once a month.',
    },
  },
  'people-measured-year': {
    ...FLOW,
    measure: 'people',
    source: 'clubs.md §5',
    name: { vi: 'Người được cân, đo trong năm', en: 'People measured in the year' },
    meaning: {
      vi: 'Như trên, mỗi người một năm tính một lần, vào lần đo đầu tiên của năm.',
      en: 'The same, one person once a year, at the first measure of the year.',
    },
  },
  'check-ups-held': {
    ...FLOW,
    room: 'common',
    measure: 'times',
    source: 'clubs.md §3',
    name: { vi: 'Ngày khám sức khỏe cùng trạm y tế', en: 'Check-up days held' },
    meaning: {
      vi: 'Ngày khám sức khỏe đã tổ chức cùng cơ sở y tế; mỗi ngày khám tính một lần.',
      en: 'Check-up days held with a health station; each day counts once.',
    },
  },
  'people-checked-up': {
    ...FLOW,
    measure: 'people',
    source: 'clubs.md §3',
    name: { vi: 'Người được khám sức khỏe trong năm', en: 'People checked up in the year' },
    meaning: {
      vi: 'Số người đến khám trong các ngày khám, thành viên hay không; mỗi người một năm tính một lần.',
      en: 'People seen at check-up days, members or not; one person once a year.',
    },
  },
  'referrals-made': {
    ...FLOW,
    measure: 'times',
    source: 'clubs.md §5',
    name: { vi: 'Lượt giới thiệu đi khám', en: 'Referrals made' },
    meaning: { vi: 'Số lần một người được giới thiệu đi khám ở cơ sở y tế.', en: 'Times a person was sent on to a health facility.' },
  },
  'referrals-closed': {
    ...FLOW,
    measure: 'times',
    source: 'own',
    name: { vi: 'Lượt giới thiệu đã có kết quả', en: 'Referrals with an outcome' },
    meaning: {
      vi: 'Số lần giới thiệu đã biết kết quả, kể cả khi người đó không đi; ghi lại lần nữa không tính thêm.',
      en: 'Referrals whose outcome is known, also when the person did not go; telling it again adds nothing.',
    },
  },
} as const satisfies Record<string, BaseIndicator>;

type HealthPart = readonly [indicator: keyof typeof HEALTH_INDICATORS, amount: number];

/** What one record adds; persons and outcomes are read from the folded book instead. */
export function healthParts(event: EventBody): HealthPart[] {
  if (event.kind === 'check-up-held') return [['check-ups-held', 1]];
  return event.kind === 'person-referred' ? [['referrals-made', 1]] : [];
}

/** How many different persons the book has seen in the month and the year of `seenOn`, as steps on the day that changed it. */
export function seenSteps(state: ClubState, seen: Seen, seenOn: LocalDate, on: LocalDate): Contribution[] {
  const yearly = yearStep(state, seen, yearOf(seenOn), on);
  if (seen === 'checked-up') return [yearly];
  return [{ indicator: 'people-measured', on, amount: seenInMonth(state, seen, monthOf(seenOn)) }, yearly];
}

function yearStep(state: ClubState, seen: Seen, year: number, on: LocalDate): Contribution {
  const amount = seenInYear(state, seen, year);
  return { indicator: seen === 'measured' ? 'people-measured-year' : 'people-checked-up', on, amount };
}

/** Everybody seen, month by month and year by year: what a merge of two entries may change. */
export function allSeenSteps(state: ClubState, on: LocalDate): Contribution[] {
  const steps: Contribution[] = [];
  for (const seen of ['measured', 'checked-up'] as const) {
    const months = monthsSeen(state, seen);
    if (seen === 'measured')
      for (const month of months) steps.push({ indicator: 'people-measured', on, amount: seenInMonth(state, seen, month) });
    for (const year of new Set(months.map(yearOf))) steps.push(yearStep(state, seen, year, on));
  }
  return steps;
}

/** A referral with an outcome counts one, whoever told it and however often. */
export function referralSteps(state: ClubState, event: EventBody, on: LocalDate): Contribution[] {
  if (event.kind !== 'person-referred' && event.kind !== 'referral-closed') return [];
  const known = state.referrals.get(event.pub.referralId);
  return known === undefined || known.end === null ? [] : [{ indicator: 'referrals-closed', on, amount: 1 }];
}
