// What the offices of the sample wrote down: the statistics the article names, an invented plan, and what was done about clubs that fade.
import type { OfficeOrder, OfficeRecord } from '../domain/office/office-record.ts';
import { digestBytes } from '../kernel/digest.ts';
import { idFromDigest } from '../kernel/ids.ts';
import { localDate, monthOf } from '../kernel/local-date.ts';
import { CAO_XANH, QUANG_HA } from './fading.ts';
import { SAMPLE_ACCOUNTS, SAMPLE_STATISTICS, type SampleAccount } from './network-records.ts';
import { meritOrders } from './office-merits.ts';
import { HA_AN, type NetworkPlan, THON_5 } from './plan.ts';
import { SAMPLE_PLAN_ORDERS } from './plan-records.ts';
import { sampleWork } from './work-records.ts';

export type SampleOrder = { readonly by: SampleAccount; readonly order: OfficeOrder };

/** In the order they were written. The same ids every time, so that a load begun anew doubles nothing. */
export function sampleOfficeOrders(plan: NetworkPlan): readonly SampleOrder[] {
  return [...statistics(), ...planOrders(), ...followUps(plan), ...prospect(), ...grant(), ...meritOrders(plan), ...work()];
}

/** A club of Hà An whose dossier is not whole yet. Invented. */
function prospect(): readonly SampleOrder[] {
  const { by } = SAMPLE_INSPECTION;
  const prospectId = idFromDigest(digestBytes('đang lập mẫu · thôn 6'));
  if (by === undefined) return [];
  const about = { unitId: HA_AN };
  const body = { hamlet: 'thôn 6', name: 'CLB LTHTGN thôn 6 (mẫu)', lead: 'Bà Vũ Thị Mơ' };
  const step = { prospectId, step: 'committee', note: 'Năm người, họp ngày 12/9' } as const;
  const idOf = (what: string) => idFromDigest(digestBytes(`đang lập mẫu · thôn 6 · ${what}`));
  return [
    { by, order: { ...about, recordId: prospectId, kind: 'begin-prospect', on: localDate('2026-09-10'), body } },
    { by, order: { ...about, recordId: idOf('ban vận động'), kind: 'step-prospect', on: localDate('2026-09-12'), body: step } },
    {
      by,
      order: {
        ...about,
        recordId: idOf('hồ sơ'),
        kind: 'check-dossier',
        on: localDate('2026-10-02'),
        body: { prospectId, have: ['applications', 'member-list'] },
      },
    },
  ];
}

const [PROVINCE] = SAMPLE_ACCOUNTS.filter(({ grants }) => grants.some(({ role }) => role === 'province-officer'));

/** One club whose day to look again has passed, one that is looked after. Invented, like the clubs. */
function followUps({ clubs }: NetworkPlan): readonly SampleOrder[] {
  const noted = [
    { unit: CAO_XANH, on: '2026-09-08', deed: 'called', what: 'Gọi chủ nhiệm: thủ quỹ ốm, chưa có người thay.', nextOn: '2026-10-20' },
    { unit: CAO_XANH, on: '2026-10-22', deed: 'visited', what: 'Gặp ban chủ nhiệm, hẹn họp bầu thủ quỹ mới.', nextOn: '2026-11-15' },
    { unit: QUANG_HA, on: '2026-11-10', deed: 'called', what: 'Nhà văn hóa đang sửa, hẹn họp ở nhà tổ trưởng.', nextOn: '2026-12-10' },
  ] as const;
  return noted.flatMap(({ unit, on, nextOn, ...body }): readonly SampleOrder[] => {
    const club = clubs.find(({ unitNow, fading }) => unitNow === unit && fading.kind === 'silent');
    if (club === undefined || PROVINCE === undefined) return [];
    const recordId = idFromDigest(digestBytes(`theo dõi mẫu · ${unit} ${on}`));
    const about = { recordId, unitId: unit, clubId: club.clubId, on: localDate(on) };
    return [{ by: PROVINCE, order: { ...about, kind: 'follow-up-club', body: { ...body, nextOn: localDate(nextOn) } } }];
  });
}

/** Money sent to thôn 5 that its treasurer has not written down yet. Invented. */
function grant(): readonly SampleOrder[] {
  const { by } = SAMPLE_INSPECTION;
  if (by === undefined || PROVINCE === undefined) return [];
  const grantId = grantIdOf('đề nghị');
  const about = { unitId: HA_AN, clubId: THON_5 };
  const asked = { amount: 10_000_000, source: 'state-budget', what: 'Bổ sung vốn quỹ tăng thu nhập (mẫu)' } as const;
  const answered = { grantId, amount: 8_000_000, number: '31/QĐ-HNCT (mẫu)' };
  const sent = { grantId, amount: 8_000_000, place: 'bank', source: 'state-budget', number: 'UNC 07 (mẫu)' } as const;
  return [
    { by, order: { ...about, recordId: grantId, kind: 'ask-grant', on: localDate('2026-09-20'), body: asked } },
    {
      by: PROVINCE,
      order: { ...about, recordId: grantIdOf('trả lời'), kind: 'answer-grant', on: localDate('2026-10-12'), body: answered },
    },
    { by: PROVINCE, order: { ...about, recordId: grantIdOf('chuyển'), kind: 'transfer-grant', on: localDate('2026-11-05'), body: sent } },
  ];
}

const grantIdOf = (what: string) => idFromDigest(digestBytes(`cấp vốn mẫu · thôn 5 · ${what}`));

function work(): readonly SampleOrder[] {
  return PROVINCE === undefined ? [] : sampleWork(grantIdOf('chuyển')).map((order) => ({ by: PROVINCE, order }));
}

const officerOf = (unitId: string | undefined): SampleAccount | undefined =>
  SAMPLE_ACCOUNTS.find(({ grants }) => grants.some((given) => 'unitId' in given && given.unitId === unitId));

function planOrders(): readonly SampleOrder[] {
  return SAMPLE_PLAN_ORDERS.flatMap((order) => {
    const by = officerOf(order.unitId);
    return by === undefined ? [] : [{ by, order }];
  });
}

function statistics(): readonly SampleOrder[] {
  return [...Map.groupBy(SAMPLE_STATISTICS, ({ unitId, on }) => `${unitId} ${on}`)].flatMap(([key, stated]) => {
    const [first] = stated;
    const by = officerOf(first?.unitId);
    if (first === undefined || by === undefined) return [];
    const { unitId, on, source } = first;
    const values = stated.map(({ statistic, amount }) => ({ statistic, amount }));
    const recordId = idFromDigest(digestBytes(`số liệu mẫu · ${key}`));
    return [{ by, order: { recordId, kind: 'state-statistics', unitId, on, body: { month: monthOf(on), values, source } } }];
  });
}

/** The inspection of the sample: when its lines are drawn, and what was found once they are. */
export const SAMPLE_INSPECTION = {
  by: SAMPLE_ACCOUNTS.find(({ grants }) => grants.some(({ role }) => role === 'commune-officer')),
  clubId: THON_5,
  recordId: idFromDigest(digestBytes('bốc thăm mẫu · thôn 5')),
  on: localDate('2026-10-05'),
} as const;

/** All lines but one agree. */
export function sampleInspectionResult(drawn: OfficeRecord<'draw-inspection'>): OfficeOrder {
  const { recordId, unitId, on, body } = drawn;
  const lines = body.lines.map(({ cmdId }, index) =>
    index === 1 ? ({ cmdId, found: 'differs', paper: 'Sổ giấy ghi muộn hai ngày' } as const) : ({ cmdId, found: 'agrees' } as const),
  );
  return {
    recordId: idFromDigest(digestBytes('kiểm tra mẫu · thôn 5')),
    kind: 'record-inspection',
    unitId,
    clubId: SAMPLE_INSPECTION.clubId,
    on,
    body: {
      inspectionId: recordId,
      inspectors: 'Đinh Thị Lan, cùng kế toán câu lạc bộ',
      lines,
      counted: body.bookCash,
      findings: 'Ghi sổ giấy ngay trong buổi họp.',
      dueOn: localDate('2026-12-05'),
    },
  };
}
