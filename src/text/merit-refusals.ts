// Why a score sheet, a grade or a praise is not taken: what is wrong and what to do, in both languages.
import { INDICATORS, isIndicatorId } from '../domain/network/indicators/catalogue.ts';
import type { OfficeRefusal } from '../domain/office/office-record.ts';
import { formatDate, groupDigits } from './format.ts';
import type { SaidBy } from './office-refusals.ts';

type Why = Extract<OfficeRefusal['why'], `sheet-${string}` | `grade-${string}` | `praise-${string}`>;

const figureName = (figure: string, language: 'vi' | 'en'): string => (isIndicatorId(figure) ? INDICATORS[figure].name[language] : figure);

export const MERIT_SENTENCES: { readonly [W in Why]: SaidBy<W> } = {
  'sheet-criterion-twice': [
    ({ criterion }) => `Tiêu chí «${criterion}» có hai lần. Hãy đổi tên hoặc bỏ bớt một dòng.`,
    ({ criterion }) => `The criterion “${criterion}” is there twice. Rename one or take it away.`,
  ],
  'sheet-figure-not-scored': [
    ({ figure }) => `«${figureName(figure, 'vi')}» không dùng để chấm từng câu lạc bộ được. Hãy chọn chỉ số khác.`,
    ({ figure }) => `“${figureName(figure, 'en')}” cannot grade a single club. Choose another figure.`,
  ],
  'sheet-bands-not-falling': [
    ({ criterion }) =>
      `Các mức của «${criterion}» phải giảm dần cả số lẫn điểm, và không mức nào quá điểm tối đa. Hãy xếp lại từ cao xuống thấp.`,
    ({ criterion }) =>
      `The steps of “${criterion}” must fall in value and in points, none above the most it gives. Put them from high to low.`,
  ],
  'sheet-classes-not-falling': [
    'Các loại phải khác tên, điểm giảm dần và loại cuối bắt đầu từ 0. Hãy xếp lại từ cao xuống thấp.',
    'Classes need different names, falling points, and the last begins at 0. Put them from high to low.',
  ],
  'sheet-class-over-whole': [
    ({ atLeast, whole }) =>
      `Loại cao nhất cần ${groupDigits(atLeast)} điểm nhưng cả bảng chỉ có ${groupDigits(whole)} điểm. Hãy hạ mức này.`,
    ({ atLeast, whole }) =>
      `The highest class asks for ${groupDigits(atLeast)} points and the sheet gives ${groupDigits(whole)}. Lower it.`,
  ],
  'grade-year-not-begun': [
    ({ year }) => `Năm ${year} chưa bắt đầu. Hãy chọn năm đã hoặc đang qua.`,
    ({ year }) => `The year ${year} has not begun. Choose a year that has.`,
  ],
  'grade-sheet-changed': [
    'Bảng điểm vừa được thay. Hãy mở lại trang chấm điểm rồi chấm theo bảng mới.',
    'The score sheet has just been changed. Open the page again and grade by the new one.',
  ],
  'grade-criteria-not-all': [
    'Hãy cho điểm đủ các tiêu chí do người chấm, mỗi tiêu chí một lần.',
    'Give points for every judged criterion, each of them once.',
  ],
  'grade-club-said-itself': [
    'Câu lạc bộ đã tự gửi điểm tự chấm. Hãy mở lại trang để chấm theo điểm ấy.',
    'The club has sent its own points itself. Open the page again and check those.',
  ],
  'grade-points-over': [
    ({ points, most }) => `${groupDigits(points)} điểm là quá điểm tối đa ${groupDigits(most)} của tiêu chí. Hãy ghi số nhỏ hơn.`,
    ({ points, most }) =>
      `${groupDigits(points)} points is more than the ${groupDigits(most)} the criterion gives. Write a smaller number.`,
  ],
  'grade-say-why': [
    'Điểm kiểm tra khác điểm câu lạc bộ tự chấm: hãy ghi lý do ở dòng đó.',
    'Where the checked points are not the club’s own, say why on that line.',
  ],
  'grade-heard-later': [
    ({ on }) => `Ngày ban chủ nhiệm tự chấm không thể sau ngày chấm ${formatDate(on)}.`,
    ({ on }) => `The board cannot have said so after the day of the grade, ${formatDate(on)}.`,
  ],
  'grade-stands': [
    ({ on }) => `Câu lạc bộ đã được chấm ngày ${formatDate(on)}. Muốn chấm lại, hãy ghi lý do.`,
    ({ on }) => `The club was graded on ${formatDate(on)}. To grade it anew, say why.`,
  ],
  'praise-for-whom': ['Hãy chọn câu lạc bộ hoặc ghi tên người được đề nghị.', 'Choose the club, or write the name of the person proposed.'],
  'praise-form-not-given': [
    'Hình thức khen này không có vào ngày đã ghi. Hãy chọn hình thức khác.',
    'This form is not given on that day. Choose another.',
  ],
  'praise-not-known': [
    'Không thấy đề nghị khen này của đơn vị. Hãy mở lại danh sách.',
    'The unit has no such proposal. Open the list again.',
  ],
  'praise-decided': ['Đề nghị này đã có kết quả.', 'This proposal has been decided.'],
  'praise-say-how': [
    'Được khen thì ghi số quyết định; không được thì ghi lý do.',
    'When praise is given, write the number of the decision; when not, the reason.',
  ],
  'praise-before-proposal': [
    ({ on }) => `Ngày quyết định không thể trước ngày đề nghị ${formatDate(on)}.`,
    ({ on }) => `The decision cannot be before its proposal on ${formatDate(on)}.`,
  ],
};
