// What the sample knows above the clubs: who signs in, the statistics and the conference of the article, the plan of 2023.
// Figures named in the article are the article's; everything else is invented and marked "Số liệu minh họa".

import type { AccountRole } from '../domain/club/roles.ts';
import type { UnitId } from '../domain/network/units/unit.ts';
import { QUANG_NINH } from '../domain/network/units/vietnam.ts';
import type { Statistic } from '../domain/office/statistics.ts';
import type { Role } from '../domain/people/member.ts';
import { digestBytes } from '../kernel/digest.ts';
import { type Id, idFromDigest } from '../kernel/ids.ts';
import { type LocalDate, localDate } from '../kernel/local-date.ts';
import { HA_AN, type NetworkPlan, THON_5 } from './plan.ts';
import { accountOf } from './table.ts';

export const SAMPLE_MARK = 'Số liệu minh họa';
/** Day of the conference the article reports. */
export const ARTICLE_DAY = localDate('2022-11-04');

export type SampleGrant =
  | { readonly role: Exclude<AccountRole, `${string}-officer` | 'auditor' | 'donor'>; readonly clubId: Id }
  | { readonly role: Extract<AccountRole, `${string}-officer`>; readonly unitId: UnitId };

/** Phones begin 000: nobody can own them. */
export type SampleAccount = {
  readonly id: Id;
  readonly phone: string;
  readonly name: string;
  readonly title: string;
  readonly grants: readonly SampleGrant[];
};

const officerId = (key: string): Id => idFromDigest(digestBytes(`tài khoản mẫu · ${key}`));

export const SAMPLE_ACCOUNTS: readonly SampleAccount[] = [
  {
    id: accountOf(THON_5, 'treasurer'),
    phone: '0000000001',
    name: 'Nguyễn Thị Hoa',
    title: 'Thủ quỹ CLB thôn 5, xã Hoàng Tân',
    grants: [{ role: 'treasurer', clubId: THON_5 }],
  },
  {
    id: accountOf(THON_5, 'chair'),
    phone: '0000000002',
    name: 'Nguyễn Văn Thắng',
    title: 'Chủ nhiệm CLB thôn 5, xã Hoàng Tân',
    grants: [{ role: 'chair', clubId: THON_5 }],
  },
  {
    id: accountOf(THON_5, 'volunteer'),
    phone: '0000000003',
    name: 'Đỗ Thị Hạnh',
    title: 'Tình nguyện viên CLB thôn 5, xã Hoàng Tân',
    grants: [{ role: 'volunteer', clubId: THON_5 }],
  },
  {
    id: officerId('phường Hà An'),
    phone: '0000000004',
    name: 'Đinh Thị Lan',
    title: 'Chủ tịch Hội NCT phường Hà An',
    grants: [{ role: 'commune-officer', unitId: HA_AN }],
  },
  {
    id: officerId('Quảng Ninh'),
    phone: '0000000005',
    name: 'Trần Quốc Việt',
    title: 'Cán bộ Hội NCT tỉnh Quảng Ninh',
    grants: [{ role: 'province-officer', unitId: QUANG_NINH }],
  },
];

/** Counts a unit reports of its older people; never computed from the clubs. */
export type UnitStatistic = {
  readonly unitId: UnitId;
  readonly statistic: Statistic;
  readonly on: LocalDate;
  readonly amount: number;
  readonly source: string;
};

const ARTICLE = 'Dân trí, bản tin hội nghị sơ kết ngày 4/11/2022';
const inArticle = { unitId: QUANG_NINH, on: ARTICLE_DAY, source: ARTICLE } as const;

export const SAMPLE_STATISTICS: readonly UnitStatistic[] = [
  { ...inArticle, statistic: 'older-people', amount: 180_994 },
  { ...inArticle, statistic: 'older-share-basis-points', amount: 1_346 },
  { ...inArticle, statistic: 'association-members', amount: 140_790 },
  { ...inArticle, statistic: 'allowance-recipients', amount: 126_296 },
];

/** Who came to a conference, club by club, by the role they hold there. */
export type Conference = {
  readonly on: LocalDate;
  readonly place: string;
  readonly topic: string;
  readonly unitId: UnitId;
  readonly delegations: readonly { readonly clubId: Id; readonly delegates: readonly Role[] }[];
};

const CLUBS_INVITED = 31;
/** 18 clubs sent three and 13 sent two: 80 delegates. */
const CLUBS_OF_THREE = 18;

/** The stage review of 4 November 2022; thôn 5 is among the clubs. */
export function sampleConference(plan: NetworkPlan): Conference {
  const founded = plan.clubs.filter((club) => club.launchedOn < ARTICLE_DAY);
  const step = Math.max(1, Math.floor(founded.length / CLUBS_INVITED));
  const others = founded.filter((club, index) => !club.isThon5 && index % step === 0).slice(0, CLUBS_INVITED - 1);
  const invited = [THON_5, ...others.map((club) => club.clubId)];
  const delegations = invited.map((clubId, index) => ({
    clubId,
    delegates: index < CLUBS_OF_THREE ? (['chair', 'treasurer', 'volunteer'] as const) : (['chair', 'vice-chair'] as const),
  }));
  const topic = 'Sơ kết Đề án nhân rộng mô hình CLB Liên thế hệ tự giúp nhau giai đoạn 2020–2025';
  return { on: ARTICLE_DAY, place: 'TP Hạ Long', topic, unitId: QUANG_NINH, delegations };
}

/** One line of the province's plan for 2023, as the article lists them; amounts and counts are illustrative. */
export type WorkItem = {
  readonly kind: 'replicate' | 'budget-proposal' | 'training' | 'start-up-funding' | 'inspection' | 'stage-review' | 'remedy';
  readonly words: string;
  readonly due: LocalDate;
  /** đồng, for proposals and funding */
  readonly amount?: number;
  /** clubs, classes or rounds */
  readonly pieces?: number;
  /** For a remedy: the finding it answers. */
  readonly finding?: string;
};

export const SAMPLE_WORK_PLAN: readonly WorkItem[] = [
  { kind: 'replicate', words: 'Tiếp tục nhân rộng mô hình ở các xã, phường chưa có câu lạc bộ', due: localDate('2023-12-31'), pieces: 13 },
  {
    kind: 'budget-proposal',
    words: 'Đề xuất UBND tỉnh hỗ trợ kinh phí thành lập và tập huấn',
    due: localDate('2023-03-31'),
    amount: 450_000_000,
  },
  { kind: 'training', words: 'Tập huấn nghiệp vụ cho Ban chủ nhiệm các câu lạc bộ', due: localDate('2023-06-30'), pieces: 5 },
  {
    kind: 'start-up-funding',
    words: 'Phối hợp sở, ngành hỗ trợ kinh phí ban đầu cho câu lạc bộ mới',
    due: localDate('2023-09-30'),
    amount: 260_000_000,
  },
  { kind: 'inspection', words: 'Kiểm tra, hướng dẫn hoạt động câu lạc bộ', due: localDate('2023-08-31'), pieces: 20 },
  { kind: 'stage-review', words: 'Sơ kết giai đoạn', due: localDate('2023-12-31'), pieces: 1 },
  {
    kind: 'remedy',
    words: 'Vận động thêm vốn cho câu lạc bộ có vốn ban đầu dưới 20 triệu đồng',
    due: localDate('2023-12-31'),
    finding: 'Một số câu lạc bộ chưa đủ vốn ban đầu',
  },
];
