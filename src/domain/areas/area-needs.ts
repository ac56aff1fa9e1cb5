// What the programme's manuals ask of an area, so that a club sees what is missing. Found in public pages about clubs (domain
// notes §3, 5, 6): `firm` where the page says it, not firm where it is recalled without a page. No law; nothing is refused by it.

import type { LocalDate } from '../../kernel/local-date.ts';
import type { Area } from '../activities/area.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { hasRoleOn, isMemberOn } from '../people/member.ts';

export interface AreaNeed {
  readonly area: Area;
  readonly code:
    | 'measure-monthly'
    | 'check-up-yearly'
    | 'volunteers'
    | 'help-monthly'
    | 'review-yearly'
    | 'talk-monthly'
    | 'culture-monthly'
    | 'resources-monthly';
  readonly per: 'month' | 'year' | 'always';
  readonly least: number;
  readonly firm: boolean;
  readonly source: string;
  /** Kinds of record that answer it; absent: any record of the area. */
  readonly kinds?: readonly ClubEvent['kind'][];
}

export const AREA_NEEDS: readonly AreaNeed[] = [
  {
    area: 'health',
    code: 'measure-monthly',
    per: 'month',
    least: 1,
    firm: true,
    source: 'ngaymoionline.com.vn, CLB thôn Cổ Điển, 23/5/2025',
    kinds: ['health-measured'],
  },
  { area: 'health', code: 'check-up-yearly', per: 'year', least: 1, firm: false, source: 'HelpAge, SUNI-SEA', kinds: ['check-up-held'] },
  { area: 'home-care', code: 'volunteers', per: 'always', least: 5, firm: true, source: 'AARP International, Vietnam case study' },
  { area: 'mutual-help', code: 'help-monthly', per: 'month', least: 1, firm: true, source: 'Dân trí, hội nghị 4/11/2022' },
  { area: 'rights', code: 'review-yearly', per: 'year', least: 1, firm: false, source: 'HelpAge' },
  { area: 'awareness', code: 'talk-monthly', per: 'month', least: 1, firm: true, source: 'vir.com.vn, HelpAge’s efforts' },
  { area: 'culture', code: 'culture-monthly', per: 'month', least: 1, firm: true, source: 'helpagevn.org, Nâng cao đời sống tinh thần' },
  { area: 'resources', code: 'resources-monthly', per: 'month', least: 1, firm: true, source: 'helpagevn.org, Vận động nguồn lực' },
];

/** Members who are volunteers on a day. */
export function volunteersOn(state: ClubState, on: LocalDate): number {
  return [...state.members.values()].filter((member) => isMemberOn(member, on) && hasRoleOn(member, 'volunteer', on)).length;
}
