// Meetings, care and help: what a club does for its people, counted in records and persons.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { addDays } from '../../../kernel/local-date.ts';
import type { CareRecipient } from '../../care/care-state.ts';
import type { EventBody } from '../../club/event.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import type { BaseIndicator } from './definition.ts';
import type { Contribution } from './steps.ts';

const FLOW = { kind: 'base', time: 'flow', room: 'common' } as const;

export const LIFE_INDICATORS = {
  'meetings-held': {
    ...FLOW,
    measure: 'times',
    source: 'clubs.md §6',
    name: { vi: 'Buổi sinh hoạt', en: 'Meetings held' },
    meaning: { vi: 'Buổi sinh hoạt có ít nhất một người được điểm danh có mặt.', en: 'Meetings with at least one person marked present.' },
  },
  'meetings-closed': {
    ...FLOW,
    measure: 'times',
    source: 'own',
    name: { vi: 'Buổi sinh hoạt đã khóa sổ', en: 'Meetings closed' },
    meaning: { vi: 'Buổi sinh hoạt đã đếm két, hai người ký và khóa trang.', en: 'Meetings counted, signed by two people and closed.' },
  },
  attendances: {
    ...FLOW,
    measure: 'times',
    source: 'clubs.md §6',
    name: { vi: 'Lượt dự sinh hoạt', en: 'Attendances' },
    meaning: { vi: 'Tổng số lượt thành viên được điểm danh có mặt.', en: 'Members marked present, over all meetings.' },
  },
  'roll-calls': {
    ...FLOW,
    measure: 'times',
    source: 'own',
    name: { vi: 'Lượt điểm danh', en: 'Roll-call marks' },
    meaning: { vi: 'Tổng số lượt được điểm danh: có mặt, vắng và vắng có phép.', en: 'Marks given: present, absent and excused.' },
  },
  'care-recipients': {
    kind: 'base',
    time: 'stock',
    room: 'care',
    measure: 'people',
    source: 'clubs.md §5',
    name: { vi: 'Người được chăm sóc tại nhà', en: 'People cared for at home' },
    meaning: {
      vi: 'Người đang có tên trong danh sách chăm sóc tại nhà, thành viên hay không.',
      en: 'People on the home-care list, member or not.',
    },
  },
  visits: {
    ...FLOW,
    room: 'care',
    measure: 'times',
    source: 'article-facts 11',
    name: { vi: 'Lượt thăm tại nhà', en: 'Home visits' },
    meaning: { vi: 'Số lần tình nguyện viên đến thăm, mỗi lần một người được thăm.', en: 'Visits by volunteers, one person visited each.' },
  },
  'health-measures': {
    ...FLOW,
    room: 'care',
    measure: 'times',
    source: 'clubs.md §5',
    name: { vi: 'Lượt đo sức khỏe', en: 'Health measures' },
    meaning: {
      vi: 'Lượt người được cân, đo huyết áp tại buổi sinh hoạt; không kể đo khi thăm tại nhà.',
      en: 'People weighed or measured at meetings; measures during visits apart.',
    },
  },
  'people-helped': {
    ...FLOW,
    measure: 'people',
    source: 'article-facts 12',
    name: { vi: 'Người được giúp', en: 'People helped' },
    meaning: {
      vi: 'Số người được giúp trong từng tháng, mỗi người một tháng tính một lần.',
      en: 'Persons helped in each month, one person once a month.',
    },
  },
  'months-with-help': {
    ...FLOW,
    measure: 'club-months',
    source: 'article-facts 12',
    name: { vi: 'Tháng có giúp ít nhất một người', en: 'Club-months with someone helped' },
    meaning: {
      vi: 'Số tháng của câu lạc bộ có ít nhất một người được giúp.',
      en: 'Months of a club in which at least one person was helped.',
    },
  },
  'labour-half-days': {
    ...FLOW,
    measure: 'half-days',
    source: 'article-facts 12',
    name: { vi: 'Ngày công giúp nhau', en: 'Days of labour given' },
    meaning: {
      vi: 'Ngày công đã giúp, ghi bằng nửa ngày để cộng không lẻ.',
      en: 'Labour given, kept in half days so that it adds up whole.',
    },
  },
  'help-from-funds': {
    ...FLOW,
    room: 'money',
    measure: 'dong',
    source: 'article-facts 12',
    name: { vi: 'Tiền quỹ giúp thành viên', en: 'Help out of the funds' },
    meaning: { vi: 'Tiền chi từ quỹ để giúp người gặp khó khăn.', en: 'Money paid from a fund to help people in difficulty.' },
  },
  'help-collected': {
    ...FLOW,
    measure: 'dong',
    source: 'article-facts 12',
    name: { vi: 'Tiền góp giúp tận tay', en: 'Help collected by hand' },
    meaning: {
      vi: 'Tiền thành viên góp trao tận tay người gặp khó khăn, không qua quỹ.',
      en: 'Money members gave by hand, beside the funds.',
    },
  },
  'help-in-kind': {
    ...FLOW,
    measure: 'times',
    source: 'article-facts 12',
    name: { vi: 'Lượt giúp hiện vật', en: 'Help in kind' },
    meaning: {
      vi: 'Số lần giúp bằng hiện vật; hiện vật không cộng vào tiền quỹ.',
      en: 'Times goods were given; goods are never added to money.',
    },
  },
} as const satisfies Record<string, BaseIndicator>;

type LifePart = readonly [indicator: keyof typeof LIFE_INDICATORS, amount: number];

/** What one record adds to the flows; meetings and persons helped are read from the folded book instead. */
export function lifeParts(event: EventBody): LifePart[] {
  switch (event.kind) {
    case 'meeting-closed':
      return [['meetings-closed', 1]];
    case 'visit-made':
      return [['visits', 1]];
    case 'health-measured':
      return [['health-measures', event.pub.personIds.length]];
    case 'help-paid':
      return [['help-from-funds', event.pub.amount]];
    case 'help-given':
      return [givenPart(event.pub.help)];
    default:
      return [];
  }
}

function givenPart(help: Extract<EventBody, { kind: 'help-given' }>['pub']['help']): LifePart {
  switch (help.how) {
    case 'labour':
      return ['labour-half-days', help.halfDays];
    case 'collected-money':
      return ['help-collected', help.amount];
    case 'goods':
      return ['help-in-kind', 1];
  }
}

export function meetingSteps(meeting: Meeting | undefined): Contribution[] {
  if (meeting === undefined) return [];
  const marks = Object.values(meeting.marks);
  const present = marks.filter((mark) => mark === 'present').length;
  if (marks.length === 0) return [];
  const steps: Contribution[] = [{ indicator: 'roll-calls', on: meeting.on, amount: marks.length }];
  if (present > 0)
    steps.push({ indicator: 'meetings-held', on: meeting.on, amount: 1 }, { indicator: 'attendances', on: meeting.on, amount: present });
  return steps;
}

export function recipientSteps(recipient: CareRecipient | undefined): Contribution[] {
  if (recipient === undefined) return [];
  const first: Contribution = { indicator: 'care-recipients', on: recipient.from, amount: 1 };
  return recipient.to === '' ? [first] : [first, { indicator: 'care-recipients', on: addDays(recipient.to, 1), amount: -1 }];
}

/** How many persons were helped in a month, as steps on the day of the record that changed the list. */
export function helpedSteps(count: number, on: LocalDate): Contribution[] {
  if (count === 0) return [];
  return [
    { indicator: 'people-helped', on, amount: count },
    { indicator: 'months-with-help', on, amount: 1 },
  ];
}
