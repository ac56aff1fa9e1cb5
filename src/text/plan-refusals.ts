// Why a programme or a sharing-out is not taken: what is wrong and what to do, in both languages.
import type { OfficeRefusal } from '../domain/office/office-record.ts';
import { formatBasisPoints, groupDigits } from './format.ts';
import type { SaidBy } from './office-refusals.ts';
import { atStart } from './unit-names.ts';

const valueText = (share: boolean, value: number): string => (share ? formatBasisPoints(value) : groupDigits(value));

type Why = Extract<OfficeRefusal['why'], `plan-${string}` | `target-${string}` | `sharing-${string}`>;

export const PLAN_SENTENCES: { readonly [W in Why]: SaidBy<W> } = {
  'plan-of-another-unit': [
    'Kế hoạch này của đơn vị khác. Đơn vị nào ghi thì đơn vị ấy sửa.',
    'This plan is another unit’s. Only that unit changes it.',
  ],
  'plan-no-reason': ['Hãy ghi lý do sửa kế hoạch.', 'Say why the plan is changed.'],
  'plan-same-number': [
    ({ number }) => `Kế hoạch số ${number} đã ghi rồi. Hãy mở kế hoạch ấy để sửa.`,
    ({ number }) => `Plan ${number} is already recorded. Open it to change it.`,
  ],
  'plan-ends-before-it-begins': [
    'Ngày cuối của kế hoạch trước ngày đầu. Hãy xem lại hai ngày.',
    'The plan ends before it begins. Look at both days again.',
  ],
  'plan-target-twice': ['Hai chỉ tiêu cùng một mã. Hãy bỏ bớt một dòng.', 'Two targets have one code. Take one line away.'],
  'target-not-measured': [
    'Chọn chỉ số để đo, hoặc ghi vì sao chưa đo được.',
    'Choose the indicator that measures it, or say why nothing does.',
  ],
  'target-no-value': [
    'Ghi con số cần đạt, hoặc ghi văn bản còn bỏ ngỏ điều gì.',
    'Give the value to reach, or say what the document leaves open.',
  ],
  'target-unlike-indicator': [
    ({ share }) =>
      share
        ? 'Chỉ số này không phải tỷ lệ. Hãy ghi con số, hoặc chọn một chỉ số tỷ lệ để biết rõ tử số và mẫu số.'
        : 'Chỉ số này là tỷ lệ. Hãy ghi phần trăm, hoặc chọn chỉ số đếm.',
    ({ share }) =>
      share
        ? 'This indicator is no share. Give a number, or choose a share, whose numerator and denominator are then known.'
        : 'This indicator is a share. Give a percentage, or choose one that counts.',
  ],
  'target-range-backwards': ['Mức thấp lớn hơn mức cao. Hãy đổi lại.', 'The lower bound is above the upper one. Change them.'],
  'target-year-outside': [
    ({ year, from, until }) => `Năm ${year} nằm ngoài ${from}–${until}. Hãy ghi năm trong khoảng ấy.`,
    ({ year, from, until }) => `${year} lies outside ${from}–${until}. Give a year within.`,
  ],
  'target-baseline-late': [
    'Ngày của số ban đầu sau hạn của chỉ tiêu. Hãy xem lại ngày.',
    'The starting value is dated after the target is due. Look at the day again.',
  ],
  'target-year-twice': ['Một năm ghi hai lần. Hãy giữ một số cho mỗi năm.', 'A year is given twice. Keep one value a year.'],
  'target-path-ends-elsewhere': [
    ({ share, value, goal }) =>
      `Năm cuối ghi ${valueText(share, value)}, chỉ tiêu là ${valueText(share, goal)}. Hai số này phải bằng nhau.`,
    ({ share, value, goal }) =>
      `The last year says ${valueText(share, value)}, the target ${valueText(share, goal)}. They must be the same.`,
  ],
  'target-over-100': ['Tỷ lệ không quá 100%. Hãy xem lại từng năm.', 'A share is at most 100%. Look at every year again.'],
  'target-replaces-unknown': ['Không tìm thấy chỉ tiêu được thay. Hãy chọn lại.', 'The target it replaces is not found. Choose again.'],
  'target-replaces-in-a-circle': [
    'Các chỉ tiêu thay lẫn nhau thành vòng. Hãy chọn chỉ tiêu cũ hơn.',
    'The targets replace each other in a circle. Choose the older one.',
  ],
  'sharing-target-unknown': ['Không có chỉ tiêu này cho đơn vị.', 'The unit has no such target.'],
  'sharing-unit-twice': ['Một đơn vị được giao hai lần. Hãy giữ một dòng.', 'A unit is given two parts. Keep one line.'],
  'sharing-year-outside': [
    ({ year, from, until }) => `Năm ${year} nằm ngoài ${from}–${until} của chỉ tiêu.`,
    ({ year, from, until }) => `${year} lies outside ${from}–${until} of the target.`,
  ],
  'sharing-not-below': [
    ({ called }) => `${atStart(called)} không phải đơn vị trực tiếp bên dưới. Chỉ giao cho đơn vị ngay dưới mình.`,
    ({ called }) => `${atStart(called)} is not directly below. Parts are given to the units directly below.`,
  ],
  'sharing-over-100': [
    ({ called }) => `${atStart(called)}: tỷ lệ không quá 100%.`,
    ({ called }) => `${atStart(called)}: a share is at most 100%.`,
  ],
  'sharing-over-whole': [
    ({ sum, whole }) =>
      `Các phần cộng lại ${groupDigits(sum)}, vượt ${groupDigits(sum - whole)} so với ${groupDigits(whole)}. Hãy bớt, hoặc ghi lý do giao vượt.`,
    ({ sum, whole }) =>
      `The parts add up to ${groupDigits(sum)}, ${groupDigits(sum - whole)} over ${groupDigits(whole)}. Lower them, or say why more is shared out.`,
  ],
};
