// Why a box and its book differed, as papers say it.
import type { DifferenceReason } from '../domain/meetings/meeting-commands.ts';

export const DIFFERENCE_REASONS: { readonly [reason in DifferenceReason]: string } = {
  'change-given': 'trả lại nhầm tiền lẻ',
  'counted-late': 'đếm sau khi đã thu thêm',
  'note-forgotten': 'quên một khoản chưa ghi',
  unknown: 'chưa rõ lý do',
  other: 'lý do khác',
};
