// Why a file cannot be read as a sheet, and what was done with one that can: what happened, what is safe, what to do.
import type { Language } from './language.ts';

type Said = readonly [vi: string, en: string];

const NO_WORKBOOK = {
  'empty-file': ['Tệp này trống không. Mời chọn tệp khác ạ.', 'This file is empty. Choose another.'],
  'too-big': [
    'Tệp lớn hơn 10 MB nên máy không mở. Bảng của một câu lạc bộ chỉ vài chục KB: mời bỏ ảnh ra rồi lưu lại ạ.',
    'The file is larger than 10 MB and was not opened. Take pictures out and save it again.',
  ],
  'too-big-inside': [
    'Tệp này mở ra sẽ lớn hơn 64 MB nên máy dừng lại. Mời chép riêng các bảng cần thiết sang tệp mới ạ.',
    'Unpacked, this file would be larger than 64 MB, so it was left alone. Copy the tables into a new file.',
  ],
  locked: [
    'Tệp này có mật khẩu. Mời mở bằng Excel, bỏ mật khẩu, lưu lại rồi chọn lại ạ.',
    'This file has a password. Open it in Excel, take the password off, save it and choose it again.',
  ],
  'old-xls': [
    'Đây là tệp Excel kiểu cũ (.xls). Mời mở bằng Excel, chọn Lưu thành .xlsx rồi chọn lại ạ.',
    'This is an old Excel file (.xls). Save it as .xlsx and choose it again.',
  ],
  'web-page': [
    'Tệp này là trang web mang tên bảng tính. Mời mở bằng Excel, lưu thành .xlsx rồi chọn lại ạ.',
    'This is a web page under the name of a sheet. Open it in Excel, save it as .xlsx and choose it again.',
  ],
  damaged: [
    'Tệp này hỏng hoặc chép chưa trọn. Mời chép lại từ máy đã làm ra nó ạ.',
    'This file is damaged or was not copied whole. Copy it again from where it was made.',
  ],
  'unknown-format': ['Tệp này không phải bảng tính. Mời chọn tệp .xlsx hoặc .csv ạ.', 'This is no sheet. Choose a .xlsx or .csv file.'],
  'nothing-inside': ['Trong tệp không có ô nào được ghi. Mời chọn tệp khác ạ.', 'No cell of this file is filled in. Choose another.'],
} as const satisfies Readonly<Record<string, Said>>;

const NOTES = {
  'read-as-csv': ['Tệp này thật ra là CSV; máy đọc như CSV.', 'This file is really a CSV and was read as one.'],
  'macros-ignored': ['Tệp có macro; máy bỏ qua, không chạy.', 'The file has macros; they were left alone and not run.'],
  'formulas-by-value': [
    'Một số ô là công thức; máy lấy kết quả Excel đã lưu, không tính lại.',
    'Some cells are formulas; their stored results were taken, nothing was computed again.',
  ],
} as const satisfies Readonly<Record<string, Said>>;

export function noWorkbookSentence(why: keyof typeof NO_WORKBOOK, language: Language): string {
  return NO_WORKBOOK[why][language === 'vi' ? 0 : 1];
}

export function workbookNoteSentence(note: keyof typeof NOTES, language: Language): string {
  return NOTES[note][language === 'vi' ? 0 : 1];
}
