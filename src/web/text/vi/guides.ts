// The first card of each role: what one does here, and the first three things.
import type { AccountRole } from '../../../domain/club/roles.ts';

export interface GuideWords {
  readonly does: string;
  readonly first: readonly [string, string, string];
}

/** Whoever types for the board has a house of one page, which says itself what to do. */
export type GuidedRole = Exclude<AccountRole, 'typist'>;

export const guides: { readonly [role in GuidedRole]: GuideWords } = {
  treasurer: {
    does: 'Giữ tiền trong két và ghi mọi khoản thu, chi, cho vay của câu lạc bộ.',
    first: ['Mở buổi họp, điểm danh', 'Thu hội phí và tiền góp bằng một chạm', 'Đếm tiền, so với sổ, rồi cùng ký'],
  },
  accountant: {
    does: 'Xem sổ có khớp không, khóa tháng, in giấy cho câu lạc bộ.',
    first: ['Xem sổ và số còn lại của từng quỹ', 'Trả lời những khoản cần xem lại', 'Khóa tháng và in sổ'],
  },
  chair: {
    does: 'Điều hành buổi họp, cùng duyệt cho vay, ký trang họp, lo người cần giúp.',
    first: ['Xem việc chờ ban chủ nhiệm', 'Điều hành buổi họp theo chương trình', 'Giao việc trong ban và đội tình nguyện'],
  },
  'vice-chair': {
    does: 'Làm thay chủ nhiệm khi chủ nhiệm vắng: duyệt, ký, điều hành buổi họp.',
    first: ['Xem việc chờ ban chủ nhiệm', 'Điều hành buổi họp theo chương trình', 'Xem người đang được chăm sóc'],
  },
  volunteer: {
    does: 'Đến thăm người cần giúp và ghi lại mỗi lần thăm.',
    first: ['Xem hôm nay đến nhà ai', 'Ghi một lần thăm ngay tại nhà, không cần sóng', 'Đo huyết áp ở buổi họp'],
  },
  'group-head': {
    does: 'Báo việc của tổ: ai có mặt, ai gặp khó khăn, tổ đã làm được gì.',
    first: ['Điểm danh người trong tổ', 'Kể một hoàn cảnh khó khăn cho ban chủ nhiệm', 'Ghi việc chung, hoạt động của tổ'],
  },
  'commune-officer': {
    does: 'Theo dõi các câu lạc bộ trong xã, giúp nơi yếu, làm báo cáo của xã.',
    first: ['Xem câu lạc bộ nào đã họp, nơi nào đang yếu đi', 'Trả lời ý kiến gửi lên xã', 'Xem và gửi báo cáo kỳ này'],
  },
  'province-officer': {
    does: 'Theo dõi cả tỉnh so với chỉ tiêu, duyệt báo cáo của các xã.',
    first: ['Xem số của tỉnh và chỗ còn thiếu', 'Xem báo cáo các xã gửi lên, duyệt hoặc trả lại', 'Xem câu lạc bộ nào đang yếu đi'],
  },
  'centre-officer': {
    does: 'Theo dõi cả nước, giao kế hoạch và chỉ tiêu, giữ từ điển chỉ số.',
    first: ['Xem số của cả nước theo tỉnh', 'Giao kế hoạch và chỉ tiêu', 'Nhận báo cáo của các tỉnh'],
  },
  auditor: {
    does: 'Kiểm tra sổ tiền của các câu lạc bộ được giao. Chỉ xem, không ghi. Mỗi lần mở sổ đều được ghi lại.',
    first: ['Chọn câu lạc bộ cần kiểm tra', 'Đi từ một con số xuống từng khoản', 'Lấy sổ in để so với sổ giấy'],
  },
  donor: {
    does: 'Xem kết quả chung của vùng mình giúp. Không thấy tên người, không thấy sổ của từng câu lạc bộ.',
    first: ['Xem tổng quan kết quả', 'So với chỉ tiêu đã giao', 'Đọc nghĩa của từng chỉ số'],
  },
};
