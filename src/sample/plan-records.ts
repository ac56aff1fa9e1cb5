// The sample's plan after 2025: invented, and marked so in its own title. The province adopts it and gives some communes their part.
import { QUANG_NINH } from '../domain/network/units/vietnam.ts';
import type { OfficeOrder } from '../domain/office/office-record.ts';
import type { PlanBody } from '../domain/office/plans.ts';
import { digestBytes } from '../kernel/digest.ts';
import { type Id, idFromDigest } from '../kernel/ids.ts';
import { localDate } from '../kernel/local-date.ts';
import { SAMPLE_MARK } from './network-records.ts';
import { HA_AN } from './plan.ts';

const idOf = (key: string): Id => idFromDigest(digestBytes(`kế hoạch mẫu · ${key}`));

export const SAMPLE_PLAN = idOf('2026–2030');
const YEAR = 2026;

const BODY: PlanBody = {
  programmeId: SAMPLE_PLAN,
  number: '00/KH-MẪU',
  title: `Kế hoạch nhân rộng câu lạc bộ giai đoạn 2026–2030 (${SAMPLE_MARK})`,
  issuer: `Hội Người cao tuổi tỉnh (${SAMPLE_MARK})`,
  issuedOn: localDate('2026-01-12'),
  from: localDate('2026-01-01'),
  until: localDate('2030-12-31'),
  source: `Văn bản bịa ra để xem thử (${SAMPLE_MARK})`,
  targets: [
    {
      id: '1',
      indicator: 'clubs-founded',
      words: 'Đến năm 2030 toàn tỉnh có ít nhất 250 câu lạc bộ',
      goal: { kind: 'count', atLeast: 250 },
      basis: 'now',
      dueYear: 2030,
      baseline: { value: 165, on: localDate('2025-12-31'), source: 'Sổ của các câu lạc bộ' },
      path: [
        { year: 2026, value: 175 },
        { year: 2027, value: 195 },
        { year: 2028, value: 215 },
        { year: 2030, value: 250 },
      ],
      replaces: { programme: 'kh-205', target: 'clubs' },
    },
    {
      id: '2',
      indicator: 'borrowing-share',
      words: 'Mỗi năm có ít nhất 40% thành viên đang vay vốn',
      goal: { kind: 'share', atLeastBasisPoints: 4_000 },
      basis: 'now',
      dueYear: 2030,
      baseline: null,
      path: [],
    },
    {
      id: '3',
      indicator: null,
      words: 'Các câu lạc bộ được tập huấn đủ theo yêu cầu',
      goal: { kind: 'count' },
      basis: 'in-the-year',
      dueYear: 2030,
      baseline: null,
      path: [],
      open: 'Văn bản mẫu không nói bao nhiêu buổi là đủ, nên chưa đo được.',
    },
  ],
  open: ['Kinh phí từng năm chưa có trong văn bản mẫu.'],
};

/** Three wards of the old town of Quảng Yên. */
const PARTS = [
  { unitId: HA_AN, value: 7 },
  { unitId: 'qn-07132-2025', value: 8 },
  { unitId: 'qn-07180-2025', value: 6 },
];

/** In the order they were written, all by the officer of the province. */
export const SAMPLE_PLAN_ORDERS: readonly OfficeOrder[] = [
  { recordId: idOf('ghi'), kind: 'adopt-programme', unitId: QUANG_NINH, on: localDate('2026-01-15'), body: BODY },
  {
    recordId: idOf('giao'),
    kind: 'share-out-target',
    unitId: QUANG_NINH,
    on: localDate('2026-02-02'),
    body: {
      programme: SAMPLE_PLAN,
      target: '1',
      year: YEAR,
      parts: PARTS.map((part) => ({ ...part, value: part.value - 1 })),
      reason: `Hội nghị giao kế hoạch năm ${YEAR} (${SAMPLE_MARK})`,
    },
  },
  {
    recordId: idOf('giao lại'),
    kind: 'share-out-target',
    unitId: QUANG_NINH,
    on: localDate('2026-04-10'),
    body: { programme: SAMPLE_PLAN, target: '1', year: YEAR, parts: PARTS, reason: `Điều chỉnh sau quý I (${SAMPLE_MARK})` },
  },
];
