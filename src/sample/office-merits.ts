// Grades and praise of the sample: a score sheet of the province, some grades of Hà An's clubs, one praise given and one waiting. All of
// it is invented and says so where it stands.

import { QUANG_NINH } from '../domain/network/units/vietnam.ts';
import type { OfficeOrder } from '../domain/office/office-record.ts';
import { DEFAULT_SHEET } from '../domain/office/score-sheet.ts';
import { digestBytes } from '../kernel/digest.ts';
import { idFromDigest } from '../kernel/ids.ts';
import { localDate } from '../kernel/local-date.ts';
import { SAMPLE_ACCOUNTS, type SampleAccount } from './network-records.ts';
import { HA_AN, type NetworkPlan, THON_5 } from './plan.ts';

type Sent = { readonly by: SampleAccount; readonly order: OfficeOrder };

const idOf = (what: string) => idFromDigest(digestBytes(`chấm điểm mẫu · ${what}`));
const officer = (role: string): SampleAccount | undefined =>
  SAMPLE_ACCOUNTS.find(({ grants }) => grants.some((given) => given.role === role));

export function meritOrders({ clubs }: NetworkPlan): readonly Sent[] {
  const [province, commune] = [officer('province-officer'), officer('commune-officer')];
  if (province === undefined || commune === undefined) return [];
  const sheet = { ...DEFAULT_SHEET, from: localDate('2025-01-01'), source: 'hướng dẫn chấm điểm số 00 (mẫu, không có thật)' };
  const adopted: OfficeOrder = {
    recordId: idOf('bảng điểm'),
    kind: 'adopt-score-sheet',
    unitId: QUANG_NINH,
    on: localDate('2025-01-10'),
    body: sheet,
  };
  const others = clubs.filter(({ unitNow, clubId }) => unitNow === HA_AN && clubId !== THON_5).map(({ clubId }) => clubId);
  const graded = [THON_5, ...others].flatMap((clubId, index) =>
    // Thôn 5 waits for its grade of 2026.
    [2025, 2026].filter((year) => year === 2025 || index > 0).map((year): OfficeOrder => gradeOrder(clubId, year, index)),
  );
  return [
    { by: province, order: adopted },
    ...[...graded].sort((a, b) => (a.on < b.on ? -1 : 1)).map((order) => ({ by: commune, order })),
    ...praises().map((order) => ({ by: commune, order })),
  ];
}

function gradeOrder(clubId: OfficeOrder['recordId'], year: number, index: number): OfficeOrder {
  const own = [
    { criterionId: 'board', points: 5 },
    { criterionId: 'standing', points: 5 },
  ];
  const board =
    index % 2 === 0 ? { criterionId: 'board', points: 5 } : { criterionId: 'board', points: 4, reason: 'Thiếu biên bản một tháng (mẫu)' };
  return {
    recordId: idOf(`${clubId} ${year}`),
    kind: 'grade-club',
    unitId: HA_AN,
    clubId,
    on: localDate(year === 2025 ? '2025-12-20' : '2026-11-12'),
    body: {
      year,
      heard: { on: localDate(year === 2025 ? '2025-12-15' : '2026-11-10'), points: own },
      checked: [board, { criterionId: 'standing', points: 5 }],
    },
  };
}

function praises(): readonly OfficeOrder[] {
  const praiseId = idOf('khen thôn 5');
  const about = { unitId: HA_AN, clubId: THON_5 };
  const giver = 'Hội Người cao tuổi phường Hà An';
  return [
    {
      ...about,
      recordId: praiseId,
      kind: 'propose-praise',
      on: localDate('2026-10-08'),
      body: { year: 2026, form: 'certificate-of-merit', deed: 'Giúp hai nhà tốc mái sau bão (mẫu)', giver },
    },
    {
      ...about,
      recordId: idOf('quyết định khen'),
      kind: 'decide-praise',
      on: localDate('2026-10-20'),
      body: { praiseId, number: '15/QĐ-HNCT (mẫu)' },
    },
    {
      ...about,
      recordId: idOf('khen cá nhân'),
      kind: 'propose-praise',
      on: localDate('2026-11-16'),
      body: {
        year: 2026,
        form: 'certificate-of-commendation',
        person: 'Ông Bùi Văn Mẫu, tình nguyện viên',
        deed: 'Thăm người ốm đều đặn (mẫu)',
        giver,
      },
    },
  ];
}
