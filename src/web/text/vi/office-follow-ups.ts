// The words of the office's list of clubs that fade and of what was done about them.
import type { FadingSign, Since } from '../../../domain/network/fading.ts';
import type { FollowUpDeed } from '../../../domain/office/follow-ups.ts';
import { formatBasisPoints, formatDate, formatShortDong } from '../../../text/format.ts';

export const followUps = {
  title: 'Câu lạc bộ cần theo dõi',
  line: 'Dấu hiệu tính từ sổ của câu lạc bộ. Gửi muộn vì không có mạng không phải là ngừng sinh hoạt.',
  filters: {
    label: 'Lọc theo việc theo dõi',
    overdue: (count: string) => `Quá hẹn ${count}`,
    open: (count: string) => `Đang theo dõi ${count}`,
    new: (count: string) => `Chưa ai xem ${count}`,
    recovered: (count: string) => `Đã hồi phục ${count}`,
  },
  none: 'Không có câu lạc bộ nào có dấu hiệu yếu đi',
  noneLine: 'Sáu tháng gần đây các câu lạc bộ đều sinh hoạt, quỹ không giảm mạnh, không có nợ quá hạn lớn.',
  noneHere: 'Không có câu lạc bộ nào trong phần này',
  sign: (sign: FadingSign): string => {
    switch (sign.why) {
      case 'missed':
        return `${sign.months} tháng không sinh hoạt`;
      case 'arrears':
        return `Gốc quá hạn ${formatShortDong(sign.amount)} (${formatBasisPoints(sign.basisPoints)} dư nợ)`;
      case 'fund-small':
        return `Quỹ còn ${formatShortDong(sign.amount)}`;
      case 'fund-shrinking':
        return `Quỹ giảm từ ${formatShortDong(sign.before)} còn ${formatShortDong(sign.amount)} trong 6 tháng`;
      case 'no-visits':
        return `${sign.months} tháng không có lượt thăm nào`;
      case 'board-past-term':
        return `Ban chủ nhiệm hết nhiệm kỳ ${formatDate(sign.until)}`;
      case 'sent-late':
        return 'Có họp, gửi muộn';
    }
  },
  noSign: 'Không còn dấu hiệu nào',
  limits: (small: string, shrink: string, overdue: string) =>
    `Ngưỡng: quỹ dưới ${small}, quỹ giảm từ ${shrink} trong 6 tháng, gốc quá hạn từ ${overdue} dư nợ, 3 tháng không thăm ai.`,
  standing: {
    none: 'Chưa ai theo dõi',
    ended: (on: string) => `Đã kết thúc theo dõi ngày ${on}`,
    open: (on: string) => `Hẹn xem lại ${on}`,
    overdue: (on: string) => `Quá hẹn ${on}`,
  },
  since: {
    recovered: 'Đã hồi phục từ khi theo dõi',
    better: 'Khá lên từ khi theo dõi',
    same: 'Chưa thay đổi từ khi theo dõi',
    worse: 'Yếu thêm từ khi theo dõi',
  } satisfies Record<Since, string>,
  notes: 'Đã làm gì',
  noNotes: 'Chưa có việc nào được ghi.',
  write: 'Ghi việc đã làm',
  deed: 'Việc đã làm',
  deeds: {
    called: 'Gọi điện',
    visited: 'Đến thăm',
    helped: 'Hỗ trợ',
    trained: 'Tập huấn',
    other: 'Việc khác',
  } satisfies Record<FollowUpDeed, string>,
  deedMissing: 'Hãy chọn một việc.',
  who: 'Ai làm',
  whoHint: 'Bỏ trống nếu là chính bạn.',
  what: 'Đã làm gì, kết quả ra sao',
  next: 'Sau đó',
  ends: 'Kết thúc theo dõi',
  again: 'Hẹn xem lại',
  nextOn: 'Ngày xem lại',
  nextBad: 'Hãy ghi ngày sau ngày đã làm.',
  saved: 'Đã ghi việc theo dõi',
  endsHere: 'kết thúc theo dõi',
  toClub: 'Xem trang câu lạc bộ',
};
