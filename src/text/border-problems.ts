// What is wrong with a reorganisation and what to do about it, a sentence each, in both languages.
import type { BorderProblem } from '../domain/network/units/reorganisation-problems.ts';
import type { UnitLevel } from '../domain/network/units/unit.ts';
import type { ClubProblem } from '../domain/office/borders.ts';
import { formatDate } from './format.ts';
import type { Language } from './language.ts';

type Any = BorderProblem | ClubProblem;
type What = Any['what'];
/** "phường Hà An", and a club by its name. */
export type BorderNames = { readonly unit: (id: string) => string; readonly club: (id: string) => string };
type Said<W extends What> = (problem: Extract<Any, { readonly what: W }>, names: BorderNames) => string;

const LEVEL_NAMES: { readonly [level in UnitLevel]: readonly [vi: string, en: string] } = {
  country: ['cả nước', 'country'],
  province: ['cấp tỉnh', 'province'],
  district: ['cấp huyện', 'district'],
  commune: ['cấp xã', 'commune'],
};
export const levelName = (level: UnitLevel, language: Language): string => LEVEL_NAMES[level][language === 'vi' ? 0 : 1];

const SENTENCES: { readonly [W in What]: readonly [vi: Said<W>, en: Said<W>] } = {
  'no-changes': [() => 'Chưa có thay đổi nào. Hãy thêm ít nhất một thay đổi.', () => 'There is no change yet. Add at least one.'],
  'day-not-come': [
    ({ on }) => `Văn bản có hiệu lực từ ${formatDate(on)}, ngày ấy chưa tới. Bản nháp được giữ; hãy ký từ ngày đó.`,
    ({ on }) => `The document takes effect on ${formatDate(on)}, which has not come. The draft is kept; sign from that day on.`,
  ],
  'before-earlier-document': [
    ({ number, on }) =>
      `Văn bản ${number} của cùng địa bàn đã có hiệu lực từ ${formatDate(on)}. Ngày hiệu lực ở đây không được trước ngày đó.`,
    ({ number, on }) => `Document ${number} of the same area took effect on ${formatDate(on)}. This day may not lie before it.`,
  ],
  'document-twice': [
    ({ number }) => `Văn bản ${number} đã được ghi. Hãy xem trong danh sách, không ghi lần nữa.`,
    ({ number }) => `Document ${number} is written already. Find it in the list; do not write it again.`,
  ],
  'within-unknown': [
    () => 'Đơn vị này không có vào ngày hiệu lực. Hãy xem lại ngày.',
    () => 'This unit does not stand on the effective day. Look at the day again.',
  ],
  'unknown-unit': [
    ({ unit }) => `Không có đơn vị nào mang mã ${unit}. Hãy chọn trong danh sách.`,
    ({ unit }) => `There is no unit with the code ${unit}. Choose from the list.`,
  ],
  'unit-ended': [
    ({ unit, on }, names) => `${names.unit(unit)} đã kết thúc từ ${formatDate(on)}. Hãy chọn đơn vị kế tiếp của nó.`,
    ({ unit, on }, names) => `${names.unit(unit)} ended on ${formatDate(on)}. Choose what it became.`,
  ],
  'unit-not-begun': [
    ({ unit, on }, names) => `${names.unit(unit)} chỉ có từ ${formatDate(on)}. Hãy xem lại ngày hiệu lực.`,
    ({ unit, on }, names) => `${names.unit(unit)} stands only since ${formatDate(on)}. Look at the effective day again.`,
  ],
  outside: [
    ({ unit }, names) => `${names.unit(unit)} không nằm dưới quyền đơn vị ban hành. Việc này do cấp trên ghi.`,
    ({ unit }, names) => `${names.unit(unit)} is not below this office. An office above writes this.`,
  ],
  'changed-later': [
    ({ unit, on }, names) =>
      `${names.unit(unit)} đã có thay đổi vào ${formatDate(on)}. Hai thay đổi chồng ngày; ngày hiệu lực phải sau ngày đó.`,
    ({ unit, on }, names) =>
      `${names.unit(unit)} already changes on ${formatDate(on)}. The dates overlap; the effective day must be later.`,
  ],
  'ends-twice': [
    ({ unit }, names) => `${names.unit(unit)} được nhập toàn bộ mà còn xuất hiện ở chỗ khác. Nếu bị chia, hãy chọn «một phần» ở mọi chỗ.`,
    ({ unit }, names) => `${names.unit(unit)} goes somewhere whole and appears again. If it is split, choose “part” everywhere.`,
  ],
  'rest-forgotten': [
    ({ unit }, names) => `Mới nói một phần của ${names.unit(unit)} đi đâu. Phần còn lại về đơn vị nào? Hoặc chọn «toàn bộ».`,
    ({ unit }, names) => `Only a part of ${names.unit(unit)} has a place. Where does the rest go? Or choose “whole”.`,
  ],
  'no-successor': [
    ({ unit }, names) => `${names.unit(unit)} kết thúc mà không thuộc về đơn vị nào. Hãy ghi đơn vị mới được lập từ nó.`,
    ({ unit }, names) => `${names.unit(unit)} ends and goes nowhere. Write which new unit is formed of it.`,
  ],
  'child-forgotten': [
    ({ unit, parent }, names) =>
      `${names.unit(parent)} bị chia; chưa nói ${names.unit(unit)} thuộc về đâu. Hãy thêm thay đổi «Chuyển» cho nó.`,
    ({ unit, parent }, names) => `${names.unit(parent)} is split and nobody says where ${names.unit(unit)} goes. Add a “move” for it.`,
  ],
  'changed-and-ended': [
    ({ unit }, names) => `${names.unit(unit)} kết thúc trong chính văn bản này. Hãy bỏ dòng này.`,
    ({ unit }, names) => `${names.unit(unit)} ends in this very document. Take this line away.`,
  ],
  'said-twice': [
    ({ unit }, names) => `Thay đổi này của ${names.unit(unit)} đã ghi ở dòng trên. Hãy giữ một dòng.`,
    ({ unit }, names) => `This change of ${names.unit(unit)} stands above already. Keep one line.`,
  ],
  'nothing-changed': [
    ({ unit }, names) => `${names.unit(unit)} vốn đã như vậy. Hãy sửa hoặc bỏ dòng này.`,
    ({ unit }, names) => `${names.unit(unit)} is so already. Change this line or take it away.`,
  ],
  'no-predecessor': [
    ({ name }) => `Chưa nói ${name} được lập từ đơn vị nào. Hãy chọn ít nhất một đơn vị cũ.`,
    ({ name }) => `What is ${name} formed of? Choose at least one old unit.`,
  ],
  'id-taken': [
    ({ unit }) => `Mã ${unit} đã dùng cho một đơn vị khác. Hãy lập lại dòng này.`,
    ({ unit }) => `The code ${unit} belongs to another unit. Make this line anew.`,
  ],
  'parent-unknown': [() => 'Hãy chọn đơn vị cấp trên trong danh sách.', () => 'Choose the unit above from the list.'],
  'parent-ended': [
    ({ unit }, names) => `${names.unit(unit)} không còn vào ngày hiệu lực. Hãy chọn cấp trên khác.`,
    ({ unit }, names) => `${names.unit(unit)} no longer stands on the effective day. Choose another unit above.`,
  ],
  circle: [
    ({ unit }, names) => `${names.unit(unit)} nằm trong chính nó: cấp trên của nó lại thuộc về nó. Hãy chọn cấp trên khác.`,
    ({ unit }, names) => `${names.unit(unit)} lies within itself: what is above it lies below it. Choose another unit above.`,
  ],
  'level-not-allowed': [
    ({ unit, parent }, names) => `${names.unit(unit)} không thể thuộc ${names.unit(parent)}: cấp không phù hợp.`,
    ({ unit, parent }, names) => `${names.unit(unit)} cannot lie in ${names.unit(parent)}: the levels do not fit.`,
  ],
  'level-mixed': [
    ({ unit, level }, names) => `${names.unit(unit)} là ${levelName(level, 'vi')}, khác cấp với đơn vị mới. Hãy chọn đơn vị cùng cấp.`,
    ({ unit, level }, names) => `${names.unit(unit)} is a ${levelName(level, 'en')}, the new unit is not. Choose units of one level.`,
  ],
  'type-not-allowed': [
    ({ type, level }) => `«${type}» không phải là loại đơn vị ${levelName(level, 'vi')}. Hãy chọn trong danh sách.`,
    ({ type, level }) => `“${type}” is no type of a ${levelName(level, 'en')}. Choose from the list.`,
  ],
  'level-ended': [
    ({ level }) => `Không còn đơn vị ${levelName(level, 'vi')} nào. Hãy bỏ dòng này.`,
    ({ level }) => `No ${levelName(level, 'en')} stands any more. Take this line away.`,
  ],
  'level-stays': [
    ({ level }) => `Không thể bỏ ${levelName(level, 'vi')}: câu lạc bộ và báo cáo dựa vào cấp này.`,
    ({ level }) => `The level of ${levelName(level, 'en')} cannot end: clubs and reports stand on it.`,
  ],
  'name-twice': [
    ({ type, name, parent }, names) => `${names.unit(parent)} sẽ có hai ${type} ${name}. Hãy sửa tên một đơn vị.`,
    ({ type, name, parent }, names) => `${names.unit(parent)} would have ${type} ${name} twice. Change one name.`,
  ],
  'count-differs': [
    ({ stated, found }) => `Văn bản nói còn ${stated} đơn vị cấp xã, các thay đổi này cho ra ${found}. Hãy tìm dòng thiếu hoặc thừa.`,
    ({ stated, found }) => `The document says ${stated} communes remain; these changes make ${found}. Look for a line missing or too many.`,
  ],
  'club-unassigned': [
    ({ clubId }, names) => `${names.club(clubId)} nằm ở đơn vị bị chia. Hãy chọn đơn vị mới của câu lạc bộ.`,
    ({ clubId }, names) => `${names.club(clubId)} lies in a unit that is split. Choose its new unit.`,
  ],
  'club-elsewhere': [
    ({ clubId, unit }, names) => `${names.club(clubId)} không thể về ${names.unit(unit)}: đơn vị cũ của nó không có phần nào ở đó.`,
    ({ clubId, unit }, names) => `${names.club(clubId)} cannot go to ${names.unit(unit)}: no part of its old unit went there.`,
  ],
  'club-not-asked': [
    ({ clubId }, names) => `${names.club(clubId)} không cần chọn đơn vị. Hãy mở lại bước xếp câu lạc bộ.`,
    ({ clubId }, names) => `${names.club(clubId)} needs no choice. Open the step of assigning clubs again.`,
  ],
};

export function borderProblemText(problem: Any, names: BorderNames, language: Language): string {
  const said = SENTENCES[problem.what][language === 'vi' ? 0 : 1] as (problem: Any, names: BorderNames) => string;
  const sentence = said(problem, names);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
