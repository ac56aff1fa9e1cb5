// Plan 205/KH-UBND of 18 November 2020 of the People's Committee of Quảng Ninh (article.txt, clubs.md §1.4).
import { localDate } from '../../../kernel/local-date.ts';
import { QUANG_NINH } from '../units/vietnam.ts';
import type { Programme } from './programme.ts';

const ARTICLE = 'Dân trí, bản tin hội nghị sơ kết ngày 4/11/2022 tại Hạ Long';
const MONG_CAI =
  'https://mongcai.gov.vn/vi-vn/tin/trien-khai-quyet-dinh-1336-qd--ttg-phe-duyet-de-an-nhan-rong-mo-hinh-cau-lac-bo-lien-the-he-tu-giup-nhau/475179-121951-199184';
const BY_2025 = { dueYear: 2025, citation: ARTICLE } as const;

export const KH_205: Programme = {
  id: 'kh-205',
  number: '205/KH-UBND',
  title: 'Kế hoạch thực hiện Quyết định số 1336/QĐ-TTg trên địa bàn tỉnh Quảng Ninh đến năm 2025',
  issuer: 'Ủy ban nhân dân tỉnh Quảng Ninh',
  issuedOn: localDate('2020-11-18'),
  from: localDate('2020-11-18'),
  until: localDate('2025-12-31'),
  unit: QUANG_NINH,
  citations: [ARTICLE, MONG_CAI],
  targets: [
    {
      ...BY_2025,
      id: 'clubs',
      indicator: 'clubs-founded',
      words: 'Đến năm 2025 toàn tỉnh có ít nhất 191 câu lạc bộ',
      goal: { kind: 'count', atLeast: 191 },
      basis: 'now',
    },
    {
      ...BY_2025,
      id: 'communes',
      indicator: 'communes-with-club-share',
      words: '100% số xã, phường, thị trấn có câu lạc bộ',
      goal: { kind: 'share', atLeastBasisPoints: 10_000 },
      basis: 'now',
      open: 'Kế hoạch viết khi tỉnh có 177 xã, phường, thị trấn; nay còn 54. Con số luôn ghi kèm bản đồ của ngày nào.',
    },
    {
      ...BY_2025,
      id: 'income-fund',
      indicator: 'clubs-first-capital-20m-share',
      words: 'Tất cả câu lạc bộ có vốn quỹ tăng thu nhập, mức tối thiểu ban đầu 20 triệu đồng',
      goal: { kind: 'share', atLeastBasisPoints: 10_000 },
      basis: 'ever',
    },
    {
      ...BY_2025,
      id: 'borrowers',
      indicator: 'ever-lent-share',
      words: 'Phấn đấu 50% số thành viên được vay vốn tăng thu nhập',
      goal: { kind: 'share', atLeastBasisPoints: 5_000 },
      basis: 'ever',
      open: 'Không nói đang vay hay lũy kế. Ở đây tính lũy kế, đặt cạnh số đang vay.',
    },
    {
      ...BY_2025,
      id: 'new-clubs',
      citation: MONG_CAI,
      indicator: 'clubs-founded',
      words: 'Thành lập mới ít nhất 85 câu lạc bộ',
      goal: { kind: 'count', atLeast: 85 },
      basis: 'in-the-period',
    },
    {
      ...BY_2025,
      id: 'new-members',
      citation: MONG_CAI,
      indicator: 'members',
      words: 'Thu hút trên 5.000 thành viên',
      goal: { kind: 'count', atLeast: 5_000, strict: true },
      basis: 'in-the-period',
    },
    {
      ...BY_2025,
      id: 'older',
      citation: MONG_CAI,
      indicator: 'older-share',
      words: 'Hơn 60% là người cao tuổi',
      goal: { kind: 'share', atLeastBasisPoints: 6_000, strict: true },
      basis: 'now',
    },
    {
      ...BY_2025,
      id: 'clubs-kept',
      citation: MONG_CAI,
      indicator: 'clubs-active-share',
      words: '100% câu lạc bộ giai đoạn 2017–2020 và mới thành lập được duy trì',
      goal: { kind: 'share', atLeastBasisPoints: 10_000 },
      basis: 'now',
    },
  ],
  open: ['Bản gốc kế hoạch chưa đọc: phần giao cho từng huyện, kinh phí, chế độ báo cáo.'],
};
