// What is wrong with a document's fields or with a Word template, and what to do, in both languages.
import type { TemplateProblem, TypedProblem } from '../domain/office/document-problem.ts';
import type { Language } from './language.ts';

type Pair = readonly [vi: string, en: string];

const TEMPLATE: { readonly [W in Exclude<TemplateProblem['why'], 'unknown-field' | 'field-not-alone' | 'field-not-closed'>]: Pair } = {
  'empty-file': ['Tệp này trống. Hãy chọn lại tệp mẫu.', 'This file is empty. Choose the template again.'],
  'too-large': [
    'Tệp lớn hơn 1 MB. Hãy bỏ bớt hình ảnh trong mẫu rồi tải lên lại.',
    'The file is larger than 1 MB. Take pictures out of it and send it again.',
  ],
  'too-large-inside': [
    'Tệp nén quá nhiều thứ bên trong nên không mở. Hãy làm lại từ mẫu tải ở trang này.',
    'Too much is packed into this file, so it is not opened. Begin again from the template of this page.',
  ],
  'old-doc': [
    'Đây là tệp Word đời cũ (.doc) hoặc tệp có đặt mật khẩu. Hãy lưu thành .docx, không đặt mật khẩu.',
    'This is an old Word file (.doc) or one with a password. Save it as .docx without one.',
  ],
  'not-word': [
    'Đây không phải tệp Word .docx. Trong Word hãy chọn Lưu thành, kiểu .docx.',
    'This is no Word file. In Word, save it as .docx.',
  ],
  damaged: [
    'Tệp bị hỏng nên không đọc được. Hãy lưu lại trong Word rồi tải lên.',
    'The file is damaged. Save it in Word again and send it.',
  ],
  macros: ['Tệp có macro nên không nhận. Hãy lưu thành .docx thường.', 'The file holds macros and is not taken. Save it as a plain .docx.'],
  'parts-from-outside': [
    'Tệp lấy một phần nội dung từ nơi khác (mẫu liên kết, ảnh liên kết, đối tượng nhúng). Hãy dán trực tiếp vào tệp.',
    'The file takes parts from elsewhere (linked template, linked picture, embedded object). Paste them into the file.',
  ],
  'no-field': [
    'Mẫu không có trường nào, nên văn bản nào cũng giống nhau. Hãy giữ các trường như {{so_ky_hieu}}.',
    'The template holds no field, so every document would be the same. Keep fields such as {{so_ky_hieu}}.',
  ],
};

export function templateProblemText(problem: TemplateProblem, language: Language): string {
  const at = language === 'vi' ? 0 : 1;
  switch (problem.why) {
    case 'unknown-field':
      return [
        `Không có trường {{${problem.field}}}. Hãy sửa tên theo danh sách trường ở dưới.`,
        `There is no field {{${problem.field}}}. Write it as in the list below.`,
      ][at] as string;
    case 'field-not-alone':
      return [
        `Trường {{${problem.field}}} thay bằng cả đoạn hay bảng, nên phải đứng riêng một dòng.`,
        `The field {{${problem.field}}} becomes whole paragraphs or a table and must stand alone on its line.`,
      ][at] as string;
    case 'field-not-closed':
      return [`Chỗ «${problem.near}» mở {{ mà không đóng }}.`, `At “${problem.near}” a field is opened with {{ and not closed with }}.`][
        at
      ] as string;
    default:
      return TEMPLATE[problem.why][at];
  }
}

export function typedProblemText(problem: TypedProblem, language: Language): string {
  const at = language === 'vi' ? 0 : 1;
  switch (problem.why) {
    case 'missing':
      return ['Chỗ này còn thiếu. Hãy ghi thêm.', 'This is missing. Please fill it in.'][at] as string;
    case 'unknown-field':
      return [`Loại văn bản này không có mục «${problem.field}».`, `This kind of document has no field “${problem.field}”.`][at] as string;
    case 'too-long':
      return [`Dài quá ${problem.most} chữ cái. Hãy ghi ngắn lại.`, `Longer than ${problem.most} letters. Please shorten it.`][
        at
      ] as string;
    case 'row-cells':
      return [
        `Dòng ${problem.row} cần ${problem.cells} ô, ngăn bằng dấu |, không để ô trống.`,
        `Line ${problem.row} needs ${problem.cells} cells parted by |, none empty.`,
      ][at] as string;
    case 'row-amount':
      return [
        `Dòng ${problem.row}: số tiền phải là số nguyên lớn hơn 0, ví dụ 12.500.000.`,
        `Line ${problem.row}: the sum must be a whole number above 0, such as 12.500.000.`,
      ][at] as string;
  }
}
