// A course, a conference and a budget of the sample's province: invented, and marked so in their own names.
import { QUANG_NINH } from '../domain/network/units/vietnam.ts';
import type { OfficeOrder } from '../domain/office/office-record.ts';
import { digestBytes } from '../kernel/digest.ts';
import { type Id, idFromDigest } from '../kernel/ids.ts';
import { localDate } from '../kernel/local-date.ts';
import { SAMPLE_MARK } from './network-records.ts';
import { THON_5 } from './plan.ts';
import { SAMPLE_PLAN } from './plan-records.ts';

const idOf = (what: string): Id => idFromDigest(digestBytes(`việc chương trình mẫu · ${what}`));
const about = { unitId: QUANG_NINH };
const COURSE = idOf('lớp');
const CONFERENCE = idOf('hội nghị');
const BUDGET = { programme: SAMPLE_PLAN, year: 2026 };
const HERE = 'thôn 5, xã Hoàng Tân';

const treasurer = { name: 'Bà Lê Thị Mận', role: 'thủ quỹ', from: HERE, clubId: THON_5 };
const accountant = { name: 'Ông Đỗ Văn Ổi', role: 'kế toán', from: HERE, clubId: THON_5 };
const officer = { name: 'Bà Phạm Thị Sim', role: 'cán bộ Hội', from: 'Hội Người cao tuổi phường Hà An' };

function course(): readonly OfficeOrder[] {
  const days = { from: localDate('2026-08-18'), until: localDate('2026-08-19') };
  return [
    {
      ...about,
      recordId: idOf('lớp · kế hoạch'),
      kind: 'plan-course',
      on: localDate('2026-07-20'),
      body: {
        ...days,
        courseId: COURSE,
        name: `Ghi sổ quỹ và cho vay (${SAMPLE_MARK})`,
        topic: 'Sổ quỹ, sổ vay, kiểm quỹ tại buổi sinh hoạt',
        place: 'Hội trường Hội Người cao tuổi tỉnh',
        audience: ['boards', 'officers'],
        people: [treasurer, accountant],
        cost: 6_000_000,
        source: 'state-budget',
      },
    },
    {
      ...about,
      recordId: idOf('lớp · kết quả'),
      kind: 'hold-course',
      on: localDate('2026-08-20'),
      body: {
        ...days,
        courseId: COURSE,
        people: [{ ...treasurer, certificate: '01' }, officer],
        certificatesOn: localDate('2026-08-19'),
        cost: 5_400_000,
      },
    },
  ];
}

function conference(): readonly OfficeOrder[] {
  const delegates = [
    { ...treasurer, group: 'clubs' },
    { ...accountant, group: 'clubs' },
    { name: 'Ông Vũ Văn Thông', role: 'phóng viên', from: 'Báo tỉnh', group: 'guests' },
  ] as const;
  const on = localDate('2026-07-08');
  return [
    {
      ...about,
      recordId: idOf('hội nghị · kế hoạch'),
      kind: 'plan-conference',
      on: localDate('2026-06-15'),
      body: {
        conferenceId: CONFERENCE,
        kind: 'so-ket',
        topic: `Hội nghị sơ kết 6 tháng đầu năm 2026 (${SAMPLE_MARK})`,
        on,
        at: '08:00',
        place: 'Hội trường Hội Người cao tuổi tỉnh',
        chair: 'Chủ tịch Hội Người cao tuổi tỉnh',
        agenda: [
          { at: '08:00', what: 'Khai mạc, giới thiệu đại biểu' },
          { at: '08:20', what: 'Báo cáo sơ kết', who: 'Thường trực Hội' },
          { at: '09:00', what: 'Thảo luận' },
          { at: '10:45', what: 'Kết luận', who: 'Chủ tịch Hội' },
        ],
        delegates,
        cost: 8_000_000,
        source: 'association',
      },
    },
    {
      ...about,
      recordId: idOf('hội nghị · kết quả'),
      kind: 'hold-conference',
      on: localDate('2026-07-09'),
      body: {
        conferenceId: CONFERENCE,
        on,
        people: delegates.slice(0, 2),
        minutes: 'Các câu lạc bộ đề nghị được tập huấn thêm về ghi sổ.',
        conclusions: [
          { lineId: '1', what: 'Mở lớp tập huấn ghi sổ quỹ', who: 'Văn phòng Hội tỉnh', dueOn: localDate('2026-08-31') },
          { lineId: '2', what: 'Rà soát các câu lạc bộ chưa đủ vốn ban đầu', who: 'Hội các xã, phường', dueOn: localDate('2026-10-31') },
        ],
        cost: 0,
      },
    },
    {
      ...about,
      recordId: idOf('hội nghị · việc 1'),
      kind: 'follow-conclusion',
      on: localDate('2026-08-20'),
      body: { conferenceId: CONFERENCE, lineId: '1', done: true, note: 'Đã mở ngày 18 và 19/8.' },
    },
  ];
}

/** `transferId`: the start-up money the province of the sample sent. */
function budget(transferId: Id): readonly OfficeOrder[] {
  const line = { source: 'state-budget', citation: `00/KH-MẪU (${SAMPLE_MARK})` } as const;
  const spent = (what: string, on: string, lineId: string, body: object): OfficeOrder =>
    ({
      ...about,
      recordId: idOf(`kinh phí · ${what}`),
      kind: 'record-spending',
      on: localDate(on),
      body: { ...BUDGET, lineId, spent: body },
    }) as OfficeOrder;
  return [
    {
      ...about,
      recordId: idOf('kinh phí'),
      kind: 'set-budget',
      on: localDate('2026-02-10'),
      body: {
        ...BUDGET,
        lines: [
          { ...line, lineId: '1', purpose: 'Tập huấn ban chủ nhiệm', amount: 6_000_000 },
          { ...line, lineId: '2', purpose: 'Vốn ban đầu cho câu lạc bộ', amount: 50_000_000 },
          { ...line, lineId: '3', purpose: 'In sổ sách, tài liệu', amount: 2_000_000 },
        ],
      },
    },
    spent('hội trường', '2026-08-19', '1', {
      is: 'paid',
      amount: 2_400_000,
      purpose: 'Thuê hội trường, nước uống',
      number: 'PC 21',
      gatheringId: COURSE,
    }),
    spent('giảng viên', '2026-08-20', '1', { is: 'paid', amount: 3_000_000, purpose: 'Giảng viên', number: 'PC 22', gatheringId: COURSE }),
    spent('in', '2026-09-03', '3', { is: 'paid', amount: 2_350_000, purpose: 'In sổ quỹ', number: 'PC 25' }),
    spent('vốn', '2026-11-06', '2', { is: 'transfer', transferId }),
  ];
}

/** In the order they were written, all by the officer of the province; the money sent was written before. */
export function sampleWork(transferId: Id): readonly OfficeOrder[] {
  return [...conference(), ...course(), ...budget(transferId)];
}
