// Decision 1648/QĐ-TTg of 1 August 2025: the national programme to 2035, in force now (clubs.md §1.3). Most of its targets
// were not in any source we could read, and they stay open here.
import { localDate } from '../../../kernel/local-date.ts';
import { COUNTRY } from '../units/vietnam.ts';
import type { Programme } from './programme.ts';

const DECISION =
  'https://nhansu.vn/van-ban-phap-luat/Quyet-dinh-1648-QD-TTg-2025-De-an-nhan-rong-cau-lac-bo-lien-the-he-tu-giup-nhau-den-2035-668081.html';
const SUMMARY = 'https://entremayores.es/internacional/vietnam-ampliara-la-red-de-autoayuda-intergeneracional-con-12-000-nuevos-club';
const NEWS = 'https://vjs.vietnam.vn/en/mo-rong-do-bao-phu-mang-luoi-cau-lac-bo-lien-the-he-tu-giup-nhau';
const BY_2030 = { dueYear: 2030, citation: SUMMARY } as const;

export const QD_1648: Programme = {
  id: 'qd-1648',
  number: '1648/QĐ-TTg',
  title: 'Đề án nhân rộng mô hình Câu lạc bộ Liên thế hệ tự giúp nhau đến năm 2035',
  issuer: 'Thủ tướng Chính phủ',
  issuedOn: localDate('2025-08-01'),
  from: localDate('2025-08-01'),
  until: localDate('2035-12-31'),
  unit: COUNTRY,
  citations: [DECISION, NEWS, SUMMARY, 'https://www.helpage.org/news/new-chapter-for-ageing-in-vietnam'],
  targets: [
    {
      id: 'new-clubs-2035',
      indicator: 'clubs-founded',
      words: 'Đến năm 2035 thành lập mới ít nhất 12.000 câu lạc bộ',
      goal: { kind: 'count', atLeast: 12_000 },
      basis: 'in-the-period',
      dueYear: 2035,
      citation: NEWS,
    },
    {
      id: 'clubs-kept',
      indicator: 'clubs-active-share',
      words: 'Duy trì, nâng cao chất lượng 100% câu lạc bộ cũ và mới',
      goal: { kind: 'share', atLeastBasisPoints: 10_000 },
      basis: 'now',
      dueYear: 2035,
      citation: NEWS,
      open: 'Chất lượng đo bằng gì: chưa có văn bản. Ở đây chỉ đo được phần duy trì.',
    },
    {
      ...BY_2030,
      id: 'new-clubs-2030',
      indicator: 'clubs-founded',
      words: 'Giai đoạn 2025–2030 thành lập mới ít nhất 6.000 câu lạc bộ',
      goal: { kind: 'count', atLeast: 6_000 },
      basis: 'in-the-period',
    },
    {
      ...BY_2030,
      id: 'new-older-members',
      indicator: 'members-60-plus',
      words: 'Thu hút ít nhất 300.000 người cao tuổi',
      goal: { kind: 'count', atLeast: 300_000 },
      basis: 'in-the-period',
    },
    {
      ...BY_2030,
      id: 'older-women',
      indicator: 'women-among-older-share',
      words: 'Tỷ lệ người cao tuổi nữ 50–60%',
      goal: { kind: 'share', atLeastBasisPoints: 5_000, atMostBasisPoints: 6_000 },
      basis: 'now',
    },
    {
      ...BY_2030,
      id: 'lowland-communes',
      indicator: null,
      words: '100% xã, phường đồng bằng có ít nhất 1–3 câu lạc bộ hoạt động theo quy định',
      goal: { kind: 'share', atLeastBasisPoints: 10_000 },
      basis: 'now',
      open: 'Câu trong nguồn bị cắt ở đây, và chưa có danh mục xã nào là đồng bằng.',
    },
    {
      ...BY_2030,
      id: 'highland-communes',
      indicator: null,
      words: '70% xã, phường miền núi, biên giới, hải đảo có ít nhất 1–3 câu lạc bộ hoạt động theo quy định',
      goal: { kind: 'share', atLeastBasisPoints: 7_000 },
      basis: 'now',
      open: 'Câu trong nguồn bị cắt ở đây, và chưa có danh mục xã nào là miền núi, biên giới, hải đảo.',
    },
  ],
  open: [
    'Các chỉ tiêu khác đến năm 2030 và toàn bộ chỉ tiêu 2031–2035: chưa đọc được.',
    'Chế độ báo cáo, kinh phí, phân công của các bộ: chưa đọc được.',
    'Kế hoạch của Quảng Ninh thực hiện quyết định này: chưa tìm thấy, nên chưa có phần giao cho tỉnh.',
  ],
};
