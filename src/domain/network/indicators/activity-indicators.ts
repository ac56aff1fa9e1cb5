// Activities by kind, and the interest groups behind many of them. An activity recorded before kinds existed adds to none.
import type { ActivityKind, HeldActivity } from '../../activities/activity.ts';
import { SET_TOPICS } from '../../activities/topics.ts';
import type { InterestGroup } from '../../groups/interest-group.ts';
import type { BaseIndicator } from './definition.ts';
import type { Contribution } from './steps.ts';

const TIMES = { kind: 'base', time: 'flow', room: 'common', measure: 'times' } as const;

export const ACTIVITY_INDICATORS = {
  trainings: {
    ...TIMES,
    source: 'clubs.md §5',
    name: { vi: 'Lớp tập huấn', en: 'Trainings' },
    meaning: { vi: 'Hoạt động ghi là tập huấn, học nghề, học kỹ năng.', en: 'Activities recorded as training.' },
  },
  exchanges: {
    ...TIMES,
    source: 'clubs.md §3, mảng 7',
    name: { vi: 'Buổi giao lưu', en: 'Exchanges' },
    meaning: { vi: 'Hoạt động ghi là giao lưu với nơi khác, câu lạc bộ khác.', en: 'Activities recorded as exchanges with others.' },
  },
  'sport-and-exercise': {
    ...TIMES,
    source: 'clubs.md §3, mảng 2',
    name: { vi: 'Buổi thể thao, dưỡng sinh', en: 'Sport and exercise' },
    meaning: { vi: 'Hoạt động ghi là thể thao hoặc tập dưỡng sinh.', en: 'Activities recorded as sport or exercise.' },
  },
  celebrations: {
    ...TIMES,
    source: 'clubs.md §7.2',
    name: { vi: 'Lễ, tết, mừng thọ', en: 'Celebrations' },
    meaning: { vi: 'Hoạt động ghi là lễ, tết, mừng thọ, mừng sinh nhật.', en: 'Activities recorded as celebrations.' },
  },
  'people-honoured': {
    ...TIMES,
    measure: 'people',
    source: 'Luật Người cao tuổi, điều 21',
    name: { vi: 'Người được mừng thọ', en: 'People honoured' },
    meaning: {
      vi: 'Người có tên được mừng thọ trong các hoạt động đã ghi.',
      en: 'People named as honoured for their age in recorded activities.',
    },
  },
  'work-together': {
    ...TIMES,
    source: 'clubs.md §3, mảng 8',
    name: { vi: 'Buổi làm chung, vận động', en: 'Work and appeals together' },
    meaning: {
      vi: 'Hoạt động ghi là làm chung gây quỹ hoặc vận động ủng hộ.',
      en: 'Activities recorded as collective work or fund-raising.',
    },
  },
  'talks-set-above': {
    ...TIMES,
    source: 'own',
    name: { vi: 'Buổi nói chuyện theo chủ đề chung', en: 'Talks on topics set for all clubs' },
    meaning: {
      vi: 'Hoạt động có chủ đề trong danh sách chung của chương trình.',
      en: 'Activities whose topic is on the list for all clubs.',
    },
  },
  'group-sessions': {
    ...TIMES,
    source: 'clubs.md §5',
    name: { vi: 'Buổi tập của các nhóm', en: 'Sessions of interest groups' },
    meaning: { vi: 'Hoạt động ghi là buổi của một nhóm sở thích.', en: 'Activities recorded as sessions of an interest group.' },
  },
  'interest-groups': {
    kind: 'base',
    time: 'stock',
    room: 'common',
    measure: 'times',
    source: 'clubs.md §3, mảng 7',
    name: { vi: 'Nhóm sở thích đang hoạt động', en: 'Interest groups' },
    meaning: {
      vi: 'Nhóm dưỡng sinh, thể thao, văn nghệ và nhóm khác đang hoạt động.',
      en: 'Exercise, sport, arts and other groups that are running.',
    },
  },
} as const satisfies Record<string, BaseIndicator>;

export type ActivityPart = readonly [indicator: keyof typeof ACTIVITY_INDICATORS, amount: number];

const OF_KIND: { readonly [kind in ActivityKind]?: keyof typeof ACTIVITY_INDICATORS } = {
  training: 'trainings',
  exchange: 'exchanges',
  sport: 'sport-and-exercise',
  exercise: 'sport-and-exercise',
  celebration: 'celebrations',
  'collective-work': 'work-together',
  'fund-raising': 'work-together',
};

const SET_IDS: ReadonlySet<string> = new Set(SET_TOPICS.map(({ topicId }) => topicId));

/** What an activity adds by its kind, topic and group. */
export function activityParts({ sort, topicId, groupId, honoured }: HeldActivity): ActivityPart[] {
  const parts: ActivityPart[] = [];
  const kind = sort === undefined ? undefined : OF_KIND[sort];
  if (kind !== undefined) parts.push([kind, 1]);
  if (topicId !== undefined && SET_IDS.has(topicId)) parts.push(['talks-set-above', 1]);
  if (groupId !== undefined) parts.push(['group-sessions', 1]);
  if (honoured !== undefined && honoured.length > 0) parts.push(['people-honoured', honoured.length]);
  return parts;
}

/** A group runs from the day it was started to the day it ended. */
export function interestGroupSteps(group: InterestGroup | undefined): Contribution[] {
  if (group === undefined) return [];
  const first: Contribution = { indicator: 'interest-groups', on: group.startedOn, amount: 1 };
  return group.endedOn === '' ? [first] : [first, { indicator: 'interest-groups', on: group.endedOn, amount: -1 }];
}
