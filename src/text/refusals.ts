// A plain sentence for each refusal, each question of the book and each problem of a form: what happened, and the one
// thing to do. Vietnamese first, English second; the compiler keeps both complete.
import type { ReviewKind } from '../domain/club/event.ts';
import type { Refusal, RefusalReason } from '../domain/club/refusal.ts';
import { formatDong } from './format.ts';

export type Language = 'vi' | 'en';

type Said<Why extends RefusalReason> = string | ((refusal: Extract<Refusal, { readonly why: Why }>) => string);

const REFUSALS: { readonly [Why in RefusalReason]: readonly [vi: Said<Why>, en: Said<Why>] } = {
  'club-already-founded': ['Câu lạc bộ này đã có quyết định thành lập rồi.', 'This club already has its founding decision.'],
  'club-not-founded': [
    'Câu lạc bộ chưa có quyết định thành lập. Nhờ Hội xã, phường ghi quyết định trước ạ.',
    'This club has no founding decision yet. Ask the commune association to enter it first.',
  ],
  'club-already-there': ['Câu lạc bộ đang ở đúng nơi đó rồi.', 'The club already lies in that place.'],
  'split-adds-to-nothing': [
    'Lãi phải được chia cho ít nhất một quỹ. Ghi phần chia cho quỹ nào đó lớn hơn 0 ạ.',
    'Interest must go to at least one fund. Give some fund a share above 0.',
  ],
  'status-unchanged': ['Câu lạc bộ đang ở trạng thái đó rồi.', 'The club already has that status.'],
  'club-not-active': ['Câu lạc bộ đang tạm nghỉ, chưa cho vay được.', 'The club is resting and cannot lend.'],
  'member-unknown': [
    'Chưa có người này trong danh sách thành viên. Thêm người đó vào danh sách trước ạ.',
    'This person is not on the list of members. Add them first.',
  ],
  'member-not-active': ['Người này không còn là thành viên, nên không vay được.', 'This person is no longer a member and cannot borrow.'],
  'loan-already-decided': ['Khoản vay này đã được duyệt rồi.', 'This loan has already been approved.'],
  'approvers-too-few': [
    (refusal) => `Quy chế đòi ${refusal.needed} người duyệt khác nhau. Mời thêm người duyệt ạ.`,
    (refusal) => `The charter asks for ${refusal.needed} different approvers. Add another one.`,
  ],
  'approver-is-borrower': [
    'Người vay không được tự duyệt cho mình. Mời người khác trong Ban chủ nhiệm ạ.',
    'A borrower cannot approve their own loan. Choose somebody else on the board.',
  ],
  'approver-not-on-board': ['Người duyệt phải thuộc Ban chủ nhiệm.', 'Approvers must sit on the board.'],
  'too-many-instalments': [
    (refusal) => `Quy chế cho vay nhiều nhất ${refusal.most} kỳ. Chọn số kỳ ít hơn ạ.`,
    (refusal) => `The charter allows at most ${refusal.most} instalments. Choose fewer.`,
  ],
  'over-ceiling': [
    (refusal) =>
      `Vượt mức vay cao nhất ${formatDong(refusal.ceiling)} một người${refusal.owed > 0 ? `, người này đang nợ ${formatDong(refusal.owed)}` : ''}.`,
    (refusal) =>
      `Over the ceiling of ${formatDong(refusal.ceiling)} a person${refusal.owed > 0 ? `; ${formatDong(refusal.owed)} is still owed` : ''}.`,
  ],
  'borrower-in-arrears': [
    (refusal) => `Người này còn ${formatDong(refusal.amount)} quá hạn. Góp xong rồi mới vay tiếp được ạ.`,
    (refusal) => `This person is ${formatDong(refusal.amount)} in arrears. That comes before a new loan.`,
  ],
  'fund-cash-too-small': [
    (refusal) => `Két của quỹ chỉ còn ${formatDong(refusal.cash)}. Cho vay ít hơn, hoặc đợi thu thêm ạ.`,
    (refusal) => `The fund has only ${formatDong(refusal.cash)} in the box. Lend less, or wait for more.`,
  ],
  'meeting-unknown': ['Chưa mở buổi họp này.', 'This meeting has not been opened.'],
  'meeting-already-closed': [
    'Buổi họp này đã khóa. Việc mới thì ghi vào buổi sau ạ.',
    'This meeting is closed. New records go into the next one.',
  ],
  'cash-not-counted': ['Chưa đếm két. Đếm xong rồi mới khóa buổi được ạ.', 'The box has not been counted. Count it, then close.'],
  'records-after-count': [
    (refusal) => `Sau khi đếm két lại ghi thêm ${refusal.records} khoản tiền. Mời đếm lại ạ.`,
    (refusal) => `${refusal.records} money records came after the count. Count again.`,
  ],
  'difference-without-reason': [
    (refusal) => `Két lệch ${formatDong(refusal.difference)}. Chọn lý do, rồi hai người cùng ký ạ.`,
    (refusal) => `The box is off by ${formatDong(refusal.difference)}. Choose a reason, then two people sign.`,
  ],
  'signatures-too-few': ['Cần hai người khác nhau cùng ký.', 'Two different people must sign.'],
  'record-unknown': ['Không tìm thấy khoản này trong sổ.', 'This record is not in the book.'],
  'record-already-reversed': ['Khoản này đã được bỏ ghi rồi.', 'This record has already been taken back.'],
  'record-not-reversible': [
    'Khoản này không bỏ ghi được nữa, vì các khoản sau dựa vào nó. Bỏ các khoản sau trước ạ.',
    'This record can no longer be taken back: later ones rest on it. Take those back first.',
  ],
  'review-unknown': ['Không tìm thấy việc cần xem lại này.', 'This question is not in the book.'],
  'review-already-settled': ['Việc này đã có người xem lại và quyết định rồi.', 'Somebody has already settled this.'],
  'choice-not-possible': ['Không làm theo cách đó được. Mời chọn cách khác ạ.', 'That is not possible here. Choose another way.'],
};

/** Why a request was not granted, and what to do. */
export function refusalSentence(refusal: Refusal, language: Language): string {
  const said = REFUSALS[refusal.why][language === 'vi' ? 0 : 1] as string | ((refusal: Refusal) => string);
  return typeof said === 'string' ? said : said(refusal);
}

const REVIEWS: { readonly [kind in ReviewKind]: readonly [vi: string, en: string] } = {
  'club-not-founded': ['Câu lạc bộ chưa có quyết định thành lập mà đã có khoản ghi.', 'A record came before the club was founded.'],
  'dated-before-club': [
    'Ngày ghi sớm hơn ngày thành lập câu lạc bộ, phải không ạ?',
    'The date is before the club was founded. Is it right?',
  ],
  'dated-far-ahead': [
    'Ngày ghi cách buổi gần nhất hơn một năm, phải không ạ?',
    'The date is more than a year after the newest record. Is it right?',
  ],
  'member-unknown': ['Chưa có người này trong danh sách thành viên.', 'This person is not on the list of members.'],
  'member-not-active': ['Hôm đó người này không phải là thành viên.', 'This person was not a member on that day.'],
  'member-enrolled-twice': [
    'Người này đã là thành viên rồi, hai máy ghi giống nhau.',
    'This person is a member already; two phones enrolled them.',
  ],
  'meeting-unknown': ['Khoản này ghi cho một buổi họp chưa mở.', 'This record names a meeting that was not opened.'],
  'meeting-already-closed': [
    'Khoản này đến sau khi buổi họp đã khóa. Tiền vẫn vào sổ, mời xem lại ạ.',
    'This record came after the meeting was closed. It is in the book; please look.',
  ],
  'dues-paid-twice': [
    'Hội phí tháng này đã đóng rồi. Tiền đang giữ hộ người đóng.',
    'These dues were paid already. The money is held for the member.',
  ],
  'loan-unknown': [
    'Không tìm thấy khoản vay này. Tiền đang giữ hộ người góp.',
    'This loan is not in the book. The money is held for the member.',
  ],
  'loan-not-approved': ['Đã giao tiền vay mà chưa thấy ghi duyệt.', 'The loan was paid out without a recorded approval.'],
  'loan-disbursed-twice': [
    'Hai máy cùng ghi giao tiền một khoản vay. Sổ tính một lần.',
    'Two phones recorded paying out one loan. The book counts it once.',
  ],
  'loan-finished': [
    'Khoản vay này đã trả hết. Tiền đang giữ hộ người góp.',
    'This loan was repaid already. The money is held for the member.',
  ],
  'repayment-twice': [
    'Hai máy cùng ghi một kỳ góp của người này. Tiền ghi sau đang giữ hộ.',
    'Two phones took the same instalment. The second sum is held for the member.',
  ],
  'paid-more-than-owed': [
    'Góp nhiều hơn số còn nợ. Phần thừa đang giữ hộ người góp.',
    'More was paid than is owed. The rest is held for the member.',
  ],
  'cash-below-zero': [
    'Chi nhiều hơn số tiền quỹ đang có trong sổ. Mời xem lại ạ.',
    'More was paid out than the book says the fund had. Please look.',
  ],
  'count-differs-from-signed': [
    'Lúc đếm két, máy khác còn khoản chưa gửi. Số lệch trong sổ khác số đã ký.',
    'Another phone had unsent records when the box was counted; the difference in the book is not the signed one.',
  ],
  'page-differs': [
    'Trang đã ký và sổ không giống nhau. Mời đối chiếu với sổ giấy ạ.',
    'The signed page and the book differ. Compare with the paper book.',
  ],
};

/** The question of a review in one sentence. */
export function reviewSentence(kind: ReviewKind, language: Language): string {
  return REVIEWS[kind][language === 'vi' ? 0 : 1];
}

const PROBLEMS: { readonly [problem: string]: readonly [vi: string, en: string] } = {
  'not-an-id': ['Mã này không đúng. Mời mở lại màn hình rồi ghi lại ạ.', 'This code is not right. Open the screen again.'],
  'not-a-date': ['Ngày này không có trong lịch. Ghi ngày, tháng, năm ạ.', 'There is no such day. Enter day, month and year.'],
  'not-a-month': ['Tháng này không đúng.', 'There is no such month.'],
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
  missing: ['Chỗ này còn thiếu. Mời ghi thêm ạ.', 'This is missing. Please fill it in.'],
  'not-in-list': ['Mời chọn một mục trong danh sách ạ.', 'Choose one from the list.'],
  'grace-too-long': ['Số kỳ chưa góp gốc phải ít hơn tổng số kỳ ạ.', 'The grace must be shorter than the loan.'],
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
