// How many clubs there are. A club counts from the date of its founding decision, wherever and whenever it is recorded.
import type { ClubState } from '../../club/state.ts';
import type { BaseIndicator } from './definition.ts';
import type { Contribution } from './steps.ts';

export const CLUB_INDICATORS = {
  'clubs-founded': {
    kind: 'base',
    time: 'stock',
    room: 'common',
    measure: 'clubs',
    source: 'KH 205/KH-UBND; article-facts 1',
    name: { vi: 'Câu lạc bộ đã thành lập', en: 'Clubs founded' },
    meaning: {
      vi: 'Số câu lạc bộ có quyết định thành lập, tính từ ngày ký quyết định, kể cả câu lạc bộ sau này đã giải thể.',
      en: 'Clubs with a founding decision, from the day it was signed, those closed later included.',
    },
  },
  clubs: {
    kind: 'base',
    time: 'stock',
    room: 'common',
    measure: 'clubs',
    source: 'own',
    name: { vi: 'Câu lạc bộ hiện có', en: 'Clubs standing' },
    meaning: { vi: 'Câu lạc bộ đã thành lập và chưa giải thể.', en: 'Clubs founded and not closed.' },
  },
  'clubs-active': {
    kind: 'base',
    time: 'stock',
    room: 'common',
    measure: 'clubs',
    source: 'own',
    name: { vi: 'Câu lạc bộ đang hoạt động', en: 'Clubs active' },
    meaning: { vi: 'Câu lạc bộ đã thành lập, không tạm nghỉ và chưa giải thể.', en: 'Clubs founded, neither dormant nor closed.' },
  },
} as const satisfies Record<string, BaseIndicator>;

/** The club itself as steps; `statuses` are its spells, oldest first. */
export function clubSteps(profile: ClubState['profile'], statuses: ClubState['statuses']): Contribution[] {
  if (profile === null) return [];
  const steps: Contribution[] = [
    { indicator: 'clubs-founded', on: profile.decisionOn, amount: 1 },
    { indicator: 'clubs', on: profile.decisionOn, amount: 1 },
  ];
  let active = 0;
  let standing = 1;
  for (const spell of statuses) {
    const nowActive = spell.status === 'active' ? 1 : 0;
    const nowStanding = spell.status === 'closed' ? 0 : 1;
    if (nowActive !== active) steps.push({ indicator: 'clubs-active', on: spell.from, amount: nowActive - active });
    if (nowStanding !== standing) steps.push({ indicator: 'clubs', on: spell.from, amount: nowStanding - standing });
    active = nowActive;
    standing = nowStanding;
  }
  return steps;
}
