// What is wrong with a cell of a cut-off sheet, and what to do about it: two sentences a problem, in both languages.
import type { Language } from './language.ts';

type Said = readonly [what: string, remedy: string];

const PROBLEMS = {
  missing: [
    ['Chỗ này còn trống.', 'Ghi thêm vào ô này.'],
    ['This is empty.', 'Fill in this cell.'],
  ],
  'not-a-name': [
    ['Đây không phải họ và tên.', 'Ghi họ và tên bằng chữ, không có chữ số.'],
    ['This is no name.', 'Write the full name in letters.'],
  ],
  'not-a-sum': [
    ['Máy không đọc được số tiền này.', 'Ghi như 5.000.000 hoặc 5 triệu.'],
    ['This sum cannot be read.', 'Write it as 5.000.000 or 5 triệu.'],
  ],
  'part-of-dong': [
    ['Số tiền này có phần lẻ của đồng.', 'Ghi tròn đồng; dấu chấm chỉ để ngăn ba chữ số.'],
    ['This sum has a part of a đồng.', 'Write whole đồng.'],
  ],
  negative: [
    ['Số tiền nhỏ hơn 0.', 'Ghi số từ 0 trở lên.'],
    ['The sum is below 0.', 'Write 0 or more.'],
  ],
  'too-large': [
    ['Số này lớn quá.', 'Xem có thừa số 0 nào không.'],
    ['This number is too large.', 'Is there a zero too many?'],
  ],
  'must-be-more-than-zero': [
    ['Số tiền phải lớn hơn 0.', 'Khoản đã trả hết thì bỏ cả dòng.'],
    ['The sum must be more than 0.', 'Take the line out when it is all repaid.'],
  ],
  'not-a-number': [
    ['Đây không phải con số dùng được.', 'Ghi một số nguyên, ví dụ 10.'],
    ['This is no usable number.', 'Write a whole number such as 10.'],
  ],
  'not-a-rate': [
    ['Máy không đọc được mức lãi này.', 'Ghi phần trăm một tháng, ví dụ 0,8.'],
    ['This rate cannot be read.', 'Write percent a month, such as 0,8.'],
  ],
  'not-a-day': [
    ['Ngày này không có trong lịch, hoặc thiếu năm.', 'Ghi ngày/tháng/năm, ví dụ 15/03/2024.'],
    ['There is no such day, or the year is missing.', 'Write day/month/year, such as 15/03/2024.'],
  ],
  'not-a-month': [
    ['Tháng này không đúng.', 'Ghi tháng/năm, ví dụ 9/2026.'],
    ['There is no such month.', 'Write month/year, such as 9/2026.'],
  ],
  'not-a-birth': [
    ['Năm sinh này không đúng.', 'Ghi năm, tháng/năm hoặc ngày/tháng/năm: 1950, 1/1950, 05/01/1950.'],
    ['This birth cannot be.', 'Write 1950, 1/1950 or 05/01/1950.'],
  ],
  'later-than-cut-off': [
    ['Ngày này sau ngày chốt sổ.', 'Sửa lại ngày, hoặc sửa ngày chốt sổ.'],
    ['This day is after the cut-off day.', 'Change it, or the cut-off day.'],
  ],
  'not-a-sex': [
    ['Chưa rõ nam hay nữ.', 'Ghi Nam hoặc Nữ.'],
    ['Not clear whether a man or a woman.', 'Write Nam or Nữ.'],
  ],
  'not-yes-or-no': [
    ['Chưa rõ có hay không.', 'Ghi Có hoặc Không, hoặc để trống.'],
    ['Not clear whether yes or no.', 'Write Có or Không, or leave it empty.'],
  ],
  'not-a-household': [
    ['Máy không biết diện hộ này.', 'Ghi Nghèo, Cận nghèo, Khó khăn, hoặc để trống.'],
    ['This kind of household is not known.', 'Write Nghèo, Cận nghèo, Khó khăn or nothing.'],
  ],
  'not-a-role': [
    ['Máy không biết chức vụ này.', 'Ghi Chủ nhiệm, Phó chủ nhiệm, Thủ quỹ, Kế toán, Ủy viên, Tình nguyện viên hoặc Tổ trưởng.'],
    ['This role is not known.', 'Write Chủ nhiệm, Phó chủ nhiệm, Thủ quỹ, Kế toán, Ủy viên, Tình nguyện viên or Tổ trưởng.'],
  ],
  'not-a-fund': [
    ['Máy không biết quỹ này.', 'Ghi Tăng thu nhập, Hoạt động, hoặc tên quỹ khác của quy chế.'],
    ['This fund is not known.', 'Write Tăng thu nhập, Hoạt động or another fund of the charter.'],
  ],
  'not-a-source': [
    ['Máy không biết nguồn vốn này.', 'Ghi Ngân sách, Hội, Dự án, Nhà hảo tâm, Thành viên hoặc Khác.'],
    ['This source is not known.', 'Write Ngân sách, Hội, Dự án, Nhà hảo tâm, Thành viên or Khác.'],
  ],
  'not-a-method': [
    ['Máy không biết cách tính góp này.', 'Ghi Giảm dần, Cố định, Góp đều hoặc Cuối kỳ, hoặc để trống theo quy chế.'],
    ['This way of repaying is not known.', 'Write Giảm dần, Cố định, Góp đều or Cuối kỳ, or nothing for the charter’s.'],
  ],
  'member-twice': [
    ['Người này đứng hai dòng (cùng tên, năm sinh và tổ).', 'Bỏ một dòng; nếu là hai người thì ghi thêm tên đệm hoặc tổ.'],
    ['The same person stands on two lines.', 'Take one out, or tell the two apart by name or group.'],
  ],
  'borrower-unknown': [
    ['Không thấy người này trong bảng thành viên.', 'Viết tên như ở bảng thành viên, hoặc thêm người đó vào.'],
    ['This person is not in the list of members.', 'Write the name as there, or add the person.'],
  ],
  'borrower-in-two': [
    ['Bảng thành viên có hơn một người tên này.', 'Ghi thêm năm sinh vào dòng vay.'],
    ['More than one member has this name.', 'Add the birth year to the loan’s line.'],
  ],
  'left-above-principal': [
    ['Gốc còn nợ lớn hơn số đã vay.', 'Xem lại hai số tiền của dòng này.'],
    ['More principal is left than was lent.', 'Check the two sums of this line.'],
  ],
  'no-interest-due': [
    ['Có nợ lãi mà chưa kỳ nào đến hạn.', 'Xem lại ngày vay hoặc số nợ lãi.'],
    ['Interest is owed before any instalment came due.', 'Check the day of the loan or the interest.'],
  ],
  'fund-twice': [
    ['Quỹ này đứng hai dòng.', 'Gộp lại thành một dòng.'],
    ['This fund stands on two lines.', 'Make it one line.'],
  ],
  'does-not-add-up': [
    ['Két, ngân hàng và đang cho vay không bằng tổng quỹ theo sổ giấy.', 'Xem lại từng số của quỹ này.'],
    ['Cash, bank and loans are not the total of the paper book.', 'Check each sum of this fund.'],
  ],
  'no-chair': [
    ['Chưa ghi ai là Chủ nhiệm.', 'Ghi Chủ nhiệm vào cột chức vụ của người đó.'],
    ['Nobody is said to be the chair.', 'Write Chủ nhiệm in that person’s role.'],
  ],
  'no-treasurer': [
    ['Chưa ghi ai là Thủ quỹ.', 'Ghi Thủ quỹ vào cột chức vụ của người đó.'],
    ['Nobody is said to be the treasurer.', 'Write Thủ quỹ in that person’s role.'],
  ],
  'no-members': [
    ['Không thấy bảng thành viên.', 'Đặt các cột Họ và tên, Giới tính, Năm sinh trên cùng của bảng.'],
    ['No list of members was found.', 'Head its columns Họ và tên, Giới tính, Năm sinh.'],
  ],
  'no-funds': [
    ['Không thấy bảng quỹ.', 'Đặt các cột Quỹ, Trong két, Ngân hàng, Tổng quỹ theo sổ.'],
    ['No table of funds was found.', 'Head its columns Quỹ, Trong két, Ngân hàng, Tổng quỹ theo sổ.'],
  ],
  'too-many-rows': [
    ['Bảng dài quá mức một câu lạc bộ.', 'Nhiều nhất 400 thành viên, 300 khoản vay. Xem có dòng thừa không.'],
    ['The table is longer than a club’s.', 'At most 400 members and 300 loans. Are there lines too many?'],
  ],
  'column-twice': [
    ['Hai cột cùng mang một tên.', 'Đổi tên hoặc bỏ một cột.'],
    ['Two columns have the same name.', 'Rename or remove one.'],
  ],
  'formula-without-value': [
    ['Ô này là công thức chưa có kết quả.', 'Mở tệp bằng Excel, lưu lại, hoặc ghi thẳng con số.'],
    ['This formula has no stored result.', 'Save the file in Excel, or write the value itself.'],
  ],
  'error-value': [
    ['Ô này báo lỗi công thức.', 'Ghi thẳng giá trị vào ô.'],
    ['This cell shows a formula’s error.', 'Write the value itself.'],
  ],
  'merged-cells': [
    ['Các ô ở đây bị gộp.', 'Bỏ gộp ô rồi điền từng ô.'],
    ['Cells are merged here.', 'Unmerge them and fill each one.'],
  ],
} as const satisfies Readonly<Record<string, readonly [vi: Said, en: Said]>>;

export type SheetProblemKind = keyof typeof PROBLEMS;

/** What is wrong, and the remedy. */
export function sheetProblemSentence(kind: SheetProblemKind, language: Language): { readonly what: string; readonly remedy: string } {
  const [what, remedy] = PROBLEMS[kind][language === 'vi' ? 0 : 1];
  return { what, remedy };
}
