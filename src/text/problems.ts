// A plain sentence for each problem of a form, by the one word the schemas give it.
import type { Language } from './language.ts';

const PROBLEMS: { readonly [problem: string]: readonly [vi: string, en: string] } = {
  'not-an-id': ['Mã này không đúng. Mời mở lại màn hình rồi ghi lại ạ.', 'This code is not right. Open the screen again.'],
  'not-a-date': ['Ngày này không có trong lịch. Ghi ngày, tháng, năm ạ.', 'There is no such day. Enter day, month and year.'],
  'not-a-time': ['Giờ ghi như 08:30 ạ.', 'Write the time like 08:30.'],
  'not-a-month': ['Tháng này không đúng.', 'There is no such month.'],
  'not-a-year': ['Năm gồm bốn chữ số ạ.', 'A year has four figures.'],
  'not-a-fund': ['Chưa có quỹ này.', 'There is no such fund.'],
  'not-whole-dong': ['Số tiền chỉ gồm chữ số, không có chữ và không có phần lẻ ạ.', 'Enter the sum in figures only, whole đồng.'],
  'not-a-whole-number': ['Chỉ ghi chữ số ạ.', 'Enter a whole number.'],
  'not-positive': ['Số tiền phải lớn hơn 0 ạ.', 'The sum must be more than 0.'],
  negative: ['Số tiền không được nhỏ hơn 0 ạ.', 'The sum cannot be less than 0.'],
  'too-small': ['Số này nhỏ quá. Mời xem lại ạ.', 'This number is too small. Please look again.'],
  'too-large': ['Số này lớn quá. Mời xem có thừa số 0 nào không ạ.', 'This number is too large. Is there a zero too many?'],
  'too-long': ['Chữ dài quá. Mời ghi ngắn lại ạ.', 'This text is too long. Please shorten it.'],
  'too-many': ['Danh sách dài quá. Mời chia ra ghi làm hai lần ạ.', 'The list is too long. Please record it in two parts.'],
  'not-text': ['Chữ này máy không đọc được. Mời gõ lại ạ.', 'This text cannot be read. Please type it again.'],
  'not-a-signature': ['Chữ ký này không đúng dạng. Mời duyệt lại ạ.', 'This signature is not well formed. Please approve again.'],
  missing: ['Chỗ này còn thiếu. Mời ghi thêm ạ.', 'This is missing. Please fill it in.'],
  'not-in-list': ['Mời chọn một mục trong danh sách ạ.', 'Choose one from the list.'],
  'grace-too-long': ['Số kỳ chưa góp gốc phải ít hơn tổng số kỳ ạ.', 'The grace must be shorter than the loan.'],
  'ends-before-it-begins': ['Tháng cuối phải từ tháng đầu trở đi ạ.', 'The last month cannot be before the first.'],
  'day-before-first': ['Ngày cuối phải từ ngày đầu trở đi ạ.', 'The last day cannot be before the first.'],
  'not-a-bank': ['Mời chọn ngân hàng trong danh sách ạ.', 'Choose a bank from the list.'],
  'not-a-bank-number': ['Số tài khoản chỉ gồm 4 đến 19 chữ số, viết liền ạ.', 'An account number has 4 to 19 figures, without spaces.'],
  'newer-version': [
    'Khoản này do bản mới hơn của ứng dụng ghi. Khoản vẫn được giữ, mời cập nhật ạ.',
    'A newer version of the app wrote this. It is kept; please update.',
  ],
  'not-known': [
    'Khoản này có phần máy không hiểu. Khoản vẫn được giữ trong máy này ạ.',
    'Part of this record is not understood. It is kept on this phone.',
  ],
};

/** What is wrong with a field, in one sentence; an unknown word gives the general one. */
export function problemSentence(problem: string, language: Language): string {
  const pair = PROBLEMS[problem] ?? PROBLEMS['not-known'] ?? ['', ''];
  return pair[language === 'vi' ? 0 : 1];
}
