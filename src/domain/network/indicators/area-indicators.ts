// The eight areas: a club works in an area in a month when its book has at least one record of it. Loans, dues, visits and
// help are records of their area by themselves; nobody ticks a box for them.
import type { Area } from '../../activities/area.ts';
import type { EventBody } from '../../club/event.ts';
import { type ActivityPart, activityParts } from './activity-indicators.ts';
import type { BaseIndicator } from './definition.ts';

const RECORDS = { kind: 'base', time: 'flow', measure: 'records', source: 'clubs.md §3; article-facts 10' } as const;

export const AREA_INDICATORS = {
  'area-income': {
    ...RECORDS,
    room: 'money',
    name: { vi: 'Mảng tăng thu nhập', en: 'Area: income' },
    meaning: { vi: 'Bản ghi cho vay, góp vay và hoạt động tăng thu nhập.', en: 'Records of lending, repayment and income activities.' },
  },
  'area-health': {
    ...RECORDS,
    room: 'care',
    name: { vi: 'Mảng chăm sóc sức khỏe', en: 'Area: health' },
    meaning: {
      vi: 'Bản ghi cân, đo tại buổi sinh hoạt, ngày khám sức khỏe và hoạt động chăm sóc sức khỏe.',
      en: 'Records of health measures at meetings, check-up days and health activities.',
    },
  },
  'area-home-care': {
    ...RECORDS,
    room: 'care',
    name: { vi: 'Mảng chăm sóc tại nhà', en: 'Area: home care' },
    meaning: {
      vi: 'Bản ghi thăm tại nhà, đánh giá nhu cầu và hoạt động chăm sóc tại nhà.',
      en: 'Records of home visits, assessments of needs and home-care activities.',
    },
  },
  'area-mutual-help': {
    ...RECORDS,
    room: 'common',
    name: { vi: 'Mảng tự giúp nhau', en: 'Area: mutual help' },
    meaning: {
      vi: 'Bản ghi giúp nhau bằng ngày công, tiền, hiện vật và hoạt động hỗ trợ cộng đồng.',
      en: 'Records of help in labour, money or kind and of community support.',
    },
  },
  'area-rights': {
    ...RECORDS,
    room: 'common',
    name: { vi: 'Mảng quyền và lợi ích', en: 'Area: rights' },
    meaning: { vi: 'Bản ghi rà soát chính sách, tư vấn quyền lợi.', en: 'Records of policy reviews and counsel on rights.' },
  },
  'area-awareness': {
    ...RECORDS,
    room: 'common',
    name: { vi: 'Mảng nâng cao nhận thức', en: 'Area: awareness' },
    meaning: { vi: 'Bản ghi truyền thông, nói chuyện chuyên đề, học tập.', en: 'Records of talks and learning.' },
  },
  'area-culture': {
    ...RECORDS,
    room: 'common',
    name: { vi: 'Mảng văn hóa, văn nghệ', en: 'Area: culture' },
    meaning: { vi: 'Bản ghi văn nghệ, thể thao, trò chơi, giao lưu.', en: 'Records of performances, sport, games and exchanges.' },
  },
  'area-resources': {
    ...RECORDS,
    room: 'money',
    name: { vi: 'Mảng vận động nguồn lực', en: 'Area: resources' },
    meaning: { vi: 'Bản ghi thu hội phí, nhận ủng hộ, làm chung gây quỹ.', en: 'Records of dues, gifts and collective work.' },
  },
  'activities-held': {
    kind: 'base',
    time: 'flow',
    room: 'common',
    measure: 'times',
    source: 'article-facts 8',
    name: { vi: 'Hoạt động đã tổ chức', en: 'Activities held' },
    meaning: {
      vi: 'Hoạt động được ghi thành một bản ghi riêng, thuộc mảng nào cũng tính.',
      en: 'Activities recorded in their own right, of any area.',
    },
  },
  talks: {
    kind: 'base',
    time: 'flow',
    room: 'common',
    measure: 'times',
    source: 'article-facts 13',
    name: { vi: 'Buổi truyền thông', en: 'Talks' },
    meaning: { vi: 'Hoạt động thuộc mảng nâng cao nhận thức.', en: 'Activities of the area of awareness.' },
  },
  'activities-with-partner': {
    kind: 'base',
    time: 'flow',
    room: 'common',
    measure: 'times',
    source: 'article-facts 8',
    name: { vi: 'Hoạt động có đơn vị phối hợp', en: 'Activities with a partner' },
    meaning: {
      vi: 'Hoạt động có ghi tên đơn vị phối hợp, như trạm y tế.',
      en: 'Activities with a named partner, such as the health station.',
    },
  },
  participants: {
    kind: 'base',
    time: 'flow',
    room: 'common',
    measure: 'times',
    source: 'own',
    name: { vi: 'Lượt người tham gia hoạt động', en: 'Participants' },
    meaning: { vi: 'Tổng số lượt người tham gia các hoạt động đã ghi.', en: 'People who took part, over all recorded activities.' },
  },
} as const satisfies Record<string, BaseIndicator>;

type AreaPart = readonly [indicator: keyof typeof AREA_INDICATORS, amount: number] | ActivityPart;

/** What one record adds to its area. */
export function areaParts(event: EventBody): AreaPart[] {
  const area = areaOf(event);
  if (area === null) return [];
  const parts: AreaPart[] = isCountedByItsMoney(event) ? [] : [[`area-${area}`, 1]];
  if (event.kind !== 'activity-held') return parts;
  parts.push(['activities-held', 1], ['participants', event.pub.participants], ...activityParts(event.pub));
  if (area === 'awareness') parts.push(['talks', 1]);
  if (event.pub.partner !== undefined) parts.push(['activities-with-partner', 1]);
  return parts;
}

/** Work done together for money: the money that came in is already the record of its area, so the event counts there once. */
function isCountedByItsMoney(event: EventBody): boolean {
  return event.kind === 'activity-held' && event.pub.area === 'resources' && (event.pub.raised ?? []).length > 0;
}

/** The area a record belongs to by itself, if any. */
export function areaOf(event: EventBody): Area | null {
  switch (event.kind) {
    case 'activity-held':
      return event.pub.area;
    case 'loan-disbursed':
    case 'loan-repaid':
    case 'loan-recovered':
      return 'income';
    case 'health-measured':
    case 'check-up-held':
      return 'health';
    case 'visit-made':
    case 'needs-assessed':
      return 'home-care';
    case 'help-given':
    case 'help-paid':
      return 'mutual-help';
    case 'dues-received':
    case 'money-received':
      return 'resources';
    case 'sweep-opened':
      return 'rights';
    default:
      return null;
  }
}
