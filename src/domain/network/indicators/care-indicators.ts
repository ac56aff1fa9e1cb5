// Home care in figures: who waits for a visit, whose needs were looked at, who was trained. Who is a volunteer or recipient is
// counted with the people; a visit with the life of the club.
import { addDays } from '../../../kernel/local-date.ts';
import { DEFAULT_CARE_RULES } from '../../care/care-rules.ts';
import type { CareRecipient, CareVisit } from '../../care/care-state.ts';
import type { EventBody } from '../../club/event.ts';
import type { BaseIndicator } from './definition.ts';
import type { Contribution } from './steps.ts';

const CARE = { kind: 'base', room: 'care', source: 'own' } as const;

export const CARE_INDICATORS = {
  'recipients-overdue': {
    ...CARE,
    time: 'stock',
    measure: 'people',
    name: { vi: 'Người được chăm sóc đã quá 7 ngày chưa ai thăm', en: 'Recipients nobody visited for over 7 days' },
    meaning: {
      vi: 'Người đang được chăm sóc tại nhà mà quá 7 ngày kể từ lần thăm gần nhất, hoặc từ ngày bắt đầu, chưa có lượt thăm nào.',
      en: 'People on the home-care list without a visit for over 7 days since the last one, or since care began.',
    },
  },
  'needs-assessed': {
    ...CARE,
    time: 'flow',
    measure: 'times',
    name: { vi: 'Lượt đánh giá nhu cầu chăm sóc', en: 'Assessments of care needs' },
    meaning: {
      vi: 'Lượt đánh giá bằng thang Katz hoặc Lawton, có đủ câu trả lời.',
      en: 'Assessments on the Katz or Lawton scale with every answer given.',
    },
  },
  'needs-reassessed': {
    ...CARE,
    time: 'flow',
    measure: 'times',
    name: { vi: 'Lượt đánh giá lại', en: 'Reassessments' },
    meaning: {
      vi: 'Lượt đánh giá của người đã được đánh giá bằng cùng thang đó vào một ngày trước.',
      en: 'Assessments of people assessed on the same scale on an earlier day.',
    },
  },
  'volunteers-trained': {
    ...CARE,
    time: 'flow',
    measure: 'times',
    name: { vi: 'Lượt tình nguyện viên được tập huấn', en: 'Volunteers trained' },
    meaning: { vi: 'Tổng số lượt người dự các buổi tập huấn đã ghi.', en: 'People who came to recorded trainings, over all of them.' },
  },
} as const satisfies Record<string, BaseIndicator>;

type CarePart = readonly [indicator: keyof typeof CARE_INDICATORS, amount: number];

export function careParts(event: EventBody): CarePart[] {
  switch (event.kind) {
    case 'needs-assessed':
      if (event.pub.outOf === 0) return [];
      return event.pub.again
        ? [
            ['needs-assessed', 1],
            ['needs-reassessed', 1],
          ]
        : [['needs-assessed', 1]];
    case 'volunteers-trained':
      return [['volunteers-trained', new Set(event.pub.personIds).size]];
    default:
      return [];
  }
}

/** The same days in every club, whatever its charter says, so that clubs can be compared. */
const OVERDUE_DAYS = DEFAULT_CARE_RULES.overdueDays;

/** +1 on the first day too late, −1 on the day somebody came, or the day after care ended. */
export function overdueSteps(recipient: CareRecipient | undefined, visits: readonly CareVisit[]): Contribution[] {
  if (recipient === undefined) return [];
  const { from, to } = recipient;
  const days = [from, ...new Set(visits.map(({ on }) => on).filter((on) => on > from && (to === '' || on <= to)))].sort();
  const end = to === '' ? '' : addDays(to, 1);
  return days.flatMap((day, index) => {
    const late = addDays(day, OVERDUE_DAYS + 1);
    const until = days[index + 1] ?? end;
    if (until !== '' && until <= late) return [];
    const first: Contribution = { indicator: 'recipients-overdue', on: late, amount: 1 };
    return until === '' ? [first] : [first, { indicator: 'recipients-overdue', on: until, amount: -1 }];
  });
}
