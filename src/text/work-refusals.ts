// Why courses, conferences or the budget are not taken as written: what is wrong and what to do, in both languages.
import type { WorkRefusal } from '../domain/office/work-refusal.ts';
import { formatDate } from './format.ts';
import type { SaidBy } from './office-refusals.ts';

export const WORK_SENTENCES: { readonly [W in WorkRefusal['why']]: SaidBy<W> } = {
  'gathering-not-open': [
    'Lớp hoặc hội nghị này đã hủy, hoặc không phải của đơn vị. Hãy mở lại danh sách.',
    'This course or conference was cancelled, or is not this unit’s. Open the list again.',
  ],
  'gathering-held': [
    'Đã ghi kết quả rồi nên không sửa kế hoạch hay hủy được. Nếu kết quả sai, hãy ghi lại kết quả.',
    'Its result is written down, so the plan is not changed and it is not cancelled. If the result is wrong, write the result again.',
  ],
  'gathering-backwards': ['Ngày kết thúc phải từ ngày bắt đầu trở đi.', 'The last day must not be before the first.'],
  'gathering-ahead': [
    ({ on }) => `Ngày ${formatDate(on)} chưa tới. Hãy ghi kết quả khi đã xong.`,
    ({ on }) => `${formatDate(on)} is still to come. Write the result when it is over.`,
  ],
  'attendee-twice': [
    ({ name }) => `${name} có hai dòng cùng một nơi. Hãy bỏ một dòng, hoặc ghi thêm để phân biệt hai người.`,
    ({ name }) => `${name} stands there twice, from the same place. Remove one line, or add what tells the two apart.`,
  ],
  'certificate-twice': [
    ({ number }) => `Số chứng nhận ${number} ghi cho hai người. Hãy xem lại.`,
    ({ number }) => `Certificate ${number} is given to two people. Look again.`,
  ],
  'certificate-no-day': ['Hãy ghi ngày cấp chứng nhận.', 'Give the day of the certificates.'],
  'certificate-too-early': [
    ({ on }) => `Ngày cấp chứng nhận không thể trước ngày khai giảng ${formatDate(on)}.`,
    ({ on }) => `Certificates cannot be dated before the course began on ${formatDate(on)}.`,
  ],
  'conclusion-unknown': [
    'Không thấy kết luận này của hội nghị. Hãy mở lại trang hội nghị.',
    'The conference has no such conclusion. Open its page again.',
  ],
  'conclusion-twice': ['Một kết luận có hai dòng. Hãy giữ một dòng.', 'A conclusion stands there twice. Keep one line.'],
  'conclusion-due-too-early': [
    ({ what, on }) => `Hạn của «${what}» không thể trước ngày hội nghị ${formatDate(on)}.`,
    ({ what, on }) => `“${what}” cannot be due before the conference of ${formatDate(on)}.`,
  ],
  'budget-programme-unknown': [
    'Không có chương trình này cho đơn vị. Hãy chọn chương trình khác, hoặc ghi kế hoạch trước.',
    'No such programme binds this unit. Choose another, or adopt the plan first.',
  ],
  'budget-no-reason': ['Dự toán đã có. Hãy ghi lý do sửa.', 'There is a budget already. Say why it is changed.'],
  'budget-line-twice': ['Một dòng dự toán có hai lần. Hãy mở lại dự toán.', 'A line stands there twice. Open the budget again.'],
  'budget-unknown': [
    'Chưa có dự toán của chương trình và năm này. Hãy lập dự toán trước.',
    'There is no budget for this programme and year. Make one first.',
  ],
  'budget-line-unknown': ['Dự toán không còn dòng này. Hãy chọn dòng khác.', 'The budget has no such line any more. Choose another.'],
  'budget-year-outside': [
    ({ year, from, until }) => `Chương trình chạy từ ${from} đến ${until}, không có năm ${year}.`,
    ({ year, from, until }) => `The programme runs from ${from} to ${until}; ${year} is not in it.`,
  ],
  'budget-line-has-spending': [
    ({ purpose }) => `Dòng «${purpose}» đã có khoản chi nên không bỏ được. Hãy giữ dòng, hoặc bỏ khoản chi trước.`,
    ({ purpose }) => `Money was spent on “${purpose}”, so the line stays. Keep it, or take its payments back first.`,
  ],
  'spending-outside-year': [
    ({ from, until }) => `Khoản chi của dự toán này phải trong khoảng ${formatDate(from)} đến ${formatDate(until)}.`,
    ({ from, until }) => `A payment of this budget lies between ${formatDate(from)} and ${formatDate(until)}.`,
  ],
  'spending-transfer-not-yours': [
    'Khoản chuyển này không phải do đơn vị chuyển. Hãy chọn khoản khác.',
    'This money was not sent by this unit. Choose another.',
  ],
  'spending-transfer-counted': [
    'Khoản chuyển này đã tính vào một dòng dự toán rồi.',
    'This money is counted on a line of a budget already.',
  ],
  'spending-for-unknown': [
    'Không thấy lớp hoặc hội nghị này của đơn vị, hoặc đã hủy. Hãy chọn lại.',
    'The unit has no such course or conference, or it was cancelled. Choose again.',
  ],
  'spending-twice': [
    'Chứng từ này với đúng số tiền này đã ghi ở dòng này. Nếu là khoản khác, hãy ghi số chứng từ khác.',
    'This voucher with this very sum is on this line already. If it is other money, give its own voucher.',
  ],
  'spending-unknown': ['Khoản chi này đã bỏ, hoặc không phải của đơn vị.', 'This payment was taken back, or is not this unit’s.'],
};
