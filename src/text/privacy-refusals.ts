// Why a request about somebody's own data, or an erasure, is not granted.
import type { RefusalReason } from '../domain/club/refusal.ts';
import type { Said } from './refusals.ts';

type Why = Extract<
  RefusalReason,
  | `data-request-${'unknown' | 'ended' | 'told' | 'extension'}`
  | 'erase-is-signed'
  | 'already-erased'
  | 'still-member'
  | 'money-open'
  | 'care-runs'
>;

export const PRIVACY_SENTENCES: { readonly [W in Why]: readonly [vi: Said<W>, en: Said<W>] } = {
  'data-request-unknown': ['Chưa có yêu cầu này trong sổ.', 'This request is not in the book.'],
  'data-request-ended': ['Yêu cầu này đã trả lời xong rồi.', 'This request has its last answer already.'],
  'data-request-told': ['Đã trả lời lần đầu rồi. Giờ ghi kết quả ạ.', 'The first answer was given. Now record what came of it.'],
  'data-request-extension': [
    ({ most }) => `Chỉ được thêm hạn một lần, từ 1 đến ${most} ngày.`,
    ({ most }) => `The time may be extended once, by 1 to ${most} days.`,
  ],
  'erase-is-signed': [
    'Xóa một người cần hai người trong Ban chủ nhiệm ký. Mở phần "Xóa theo yêu cầu" ạ.',
    'Erasing is signed by two of the board. Open “Erase as asked”.',
  ],
  'already-erased': ['Người này đã được xóa theo yêu cầu rồi.', 'This person was erased already.'],
  'still-member': [
    'Người này còn là thành viên. Ghi ra khỏi câu lạc bộ trước rồi mới xóa được ạ.',
    'This person is still a member. Record the leaving first, then erase.',
  ],
  'money-open': [
    'Người này còn khoản vay hoặc tiền câu lạc bộ giữ hộ. Giải quyết xong rồi mới xóa được ạ.',
    'A loan or money held for this person is still open. Settle it first, then erase.',
  ],
  'care-runs': [
    'Câu lạc bộ còn đang chăm sóc người này tại nhà. Ghi thôi chăm sóc trước ạ.',
    'The club still cares for this person at home. End the care first.',
  ],
};
