// A plain sentence for each refusal, each question of the book and each problem of a form: what happened, and the one
// thing to do. Vietnamese first, English second; the compiler keeps both complete.
import { unreachable } from '../kernel/assert.ts';
import type { ReviewKind } from '../domain/club/event.ts';
import type { Refusal } from '../domain/club/refusal.ts';
import { formatDong } from './format.ts';

export type Language = 'vi' | 'en';

/** Why a request was not granted, and what to do. */
export function refusalSentence(refusal: Refusal, language: Language): string {
  return language === 'vi' ? refusalVi(refusal) : refusalEn(refusal);
}

function refusalVi(refusal: Refusal): string {
  switch (refusal.why) {
    case 'club-already-founded':
      return 'Câu lạc bộ này đã có quyết định thành lập rồi.';
    case 'club-not-founded':
      return 'Câu lạc bộ chưa có quyết định thành lập. Nhờ Hội xã, phường ghi quyết định trước ạ.';
    case 'club-already-there':
      return 'Câu lạc bộ đang ở đúng nơi đó rồi.';
    case 'split-adds-to-nothing':
      return 'Lãi phải được chia cho ít nhất một quỹ. Ghi phần chia cho quỹ nào đó lớn hơn 0 ạ.';
    case 'status-unchanged':
      return 'Câu lạc bộ đang ở trạng thái đó rồi.';
    case 'club-not-active':
      return 'Câu lạc bộ đang tạm nghỉ, chưa cho vay được.';
    case 'member-unknown':
      return 'Chưa có người này trong danh sách thành viên. Thêm người đó vào danh sách trước ạ.';
    case 'member-not-active':
      return 'Người này không còn là thành viên, nên không vay được.';
    case 'loan-already-decided':
      return 'Khoản vay này đã được duyệt rồi.';
    case 'approvers-too-few':
      return `Quy chế đòi ${refusal.needed} người duyệt khác nhau. Mời thêm người duyệt ạ.`;
    case 'approver-is-borrower':
      return 'Người vay không được tự duyệt cho mình. Mời người khác trong Ban chủ nhiệm ạ.';
    case 'approver-not-on-board':
      return 'Người duyệt phải thuộc Ban chủ nhiệm.';
    case 'too-many-instalments':
      return `Quy chế cho vay nhiều nhất ${refusal.most} kỳ. Chọn số kỳ ít hơn ạ.`;
    case 'over-ceiling':
      return `Vượt mức vay cao nhất ${formatDong(refusal.ceiling)} một người${refusal.owed > 0 ? `, người này đang nợ ${formatDong(refusal.owed)}` : ''}.`;
    case 'borrower-in-arrears':
      return `Người này còn ${formatDong(refusal.amount)} quá hạn. Góp xong rồi mới vay tiếp được ạ.`;
    case 'fund-cash-too-small':
      return `Két của quỹ chỉ còn ${formatDong(refusal.cash)}. Cho vay ít hơn, hoặc đợi thu thêm ạ.`;
    case 'meeting-unknown':
      return 'Chưa mở buổi họp này.';
    case 'meeting-already-closed':
      return 'Buổi họp này đã khóa. Việc mới thì ghi vào buổi sau ạ.';
    case 'cash-not-counted':
      return 'Chưa đếm két. Đếm xong rồi mới khóa buổi được ạ.';
    case 'records-after-count':
      return `Sau khi đếm két lại ghi thêm ${refusal.records} khoản tiền. Mời đếm lại ạ.`;
    case 'difference-without-reason':
      return `Két lệch ${formatDong(refusal.difference)}. Chọn lý do, rồi hai người cùng ký ạ.`;
    case 'signatures-too-few':
      return 'Cần hai người khác nhau cùng ký.';
    case 'record-unknown':
      return 'Không tìm thấy khoản này trong sổ.';
    case 'record-already-reversed':
      return 'Khoản này đã được bỏ ghi rồi.';
    case 'record-not-reversible':
      return 'Khoản này không bỏ ghi được nữa, vì các khoản sau dựa vào nó. Bỏ các khoản sau trước ạ.';
    case 'review-unknown':
      return 'Không tìm thấy việc cần xem lại này.';
    case 'review-already-settled':
      return 'Việc này đã có người xem lại và quyết định rồi.';
    case 'choice-not-possible':
      return 'Không làm theo cách đó được. Mời chọn cách khác ạ.';
    default:
      return unreachable(refusal);
  }
}

function refusalEn(refusal: Refusal): string {
  switch (refusal.why) {
    case 'club-already-founded':
      return 'This club already has its founding decision.';
    case 'club-not-founded':
      return 'This club has no founding decision yet. Ask the commune association to enter it first.';
    case 'club-already-there':
      return 'The club already lies in that place.';
    case 'split-adds-to-nothing':
      return 'Interest must go to at least one fund. Give some fund a share above 0.';
    case 'status-unchanged':
      return 'The club already has that status.';
    case 'club-not-active':
      return 'The club is resting and cannot lend.';
    case 'member-unknown':
      return 'This person is not on the list of members. Add them first.';
    case 'member-not-active':
      return 'This person is no longer a member and cannot borrow.';
    case 'loan-already-decided':
      return 'This loan has already been approved.';
    case 'approvers-too-few':
      return `The charter asks for ${refusal.needed} different approvers. Add another one.`;
    case 'approver-is-borrower':
      return 'A borrower cannot approve their own loan. Choose somebody else on the board.';
    case 'approver-not-on-board':
      return 'Approvers must sit on the board.';
    case 'too-many-instalments':
      return `The charter allows at most ${refusal.most} instalments. Choose fewer.`;
    case 'over-ceiling':
      return `Over the ceiling of ${formatDong(refusal.ceiling)} a person${refusal.owed > 0 ? `; ${formatDong(refusal.owed)} is still owed` : ''}.`;
    case 'borrower-in-arrears':
      return `This person is ${formatDong(refusal.amount)} in arrears. That comes before a new loan.`;
    case 'fund-cash-too-small':
      return `The fund has only ${formatDong(refusal.cash)} in the box. Lend less, or wait for more.`;
    case 'meeting-unknown':
      return 'This meeting has not been opened.';
    case 'meeting-already-closed':
      return 'This meeting is closed. New records go into the next one.';
    case 'cash-not-counted':
      return 'The box has not been counted. Count it, then close.';
    case 'records-after-count':
      return `${refusal.records} money records came after the count. Count again.`;
    case 'difference-without-reason':
      return `The box is off by ${formatDong(refusal.difference)}. Choose a reason, then two people sign.`;
    case 'signatures-too-few':
      return 'Two different people must sign.';
    case 'record-unknown':
      return 'This record is not in the book.';
    case 'record-already-reversed':
      return 'This record has already been taken back.';
    case 'record-not-reversible':
      return 'This record can no longer be taken back: later ones rest on it. Take those back first.';
    case 'review-unknown':
      return 'This question is not in the book.';
    case 'review-already-settled':
      return 'Somebody has already settled this.';
    case 'choice-not-possible':
      return 'That is not possible here. Choose another way.';
    default:
      return unreachable(refusal);
  }
}

const REVIEWS: { readonly [kind in ReviewKind]: readonly [vi: string, en: string] } = {
  'club-not-founded': ['Câu lạc bộ chưa có quyết định thành lập mà đã có khoản ghi.', 'A record came before the club was founded.'],
  'dated-before-club': ['Ngày ghi sớm hơn ngày thành lập câu lạc bộ, phải không ạ?', 'The date is before the club was founded. Is it right?'],
  'dated-far-ahead': ['Ngày ghi cách buổi gần nhất hơn một năm, phải không ạ?', 'The date is more than a year after the newest record. Is it right?'],
  'member-unknown': ['Chưa có người này trong danh sách thành viên.', 'This person is not on the list of members.'],
  'member-not-active': ['Hôm đó người này không phải là thành viên.', 'This person was not a member on that day.'],
  'member-enrolled-twice': ['Người này đã là thành viên rồi, hai máy ghi giống nhau.', 'This person is a member already; two phones enrolled them.'],
  'meeting-unknown': ['Khoản này ghi cho một buổi họp chưa mở.', 'This record names a meeting that was not opened.'],
  'meeting-already-closed': ['Khoản này đến sau khi buổi họp đã khóa. Tiền vẫn vào sổ, mời xem lại ạ.', 'This record came after the meeting was closed. It is in the book; please look.'],
  'dues-paid-twice': ['Hội phí tháng này đã đóng rồi. Tiền đang giữ hộ người đóng.', 'These dues were paid already. The money is held for the member.'],
  'loan-unknown': ['Không tìm thấy khoản vay này. Tiền đang giữ hộ người góp.', 'This loan is not in the book. The money is held for the member.'],
  'loan-not-approved': ['Đã giao tiền vay mà chưa thấy ghi duyệt.', 'The loan was paid out without a recorded approval.'],
  'loan-disbursed-twice': ['Hai máy cùng ghi giao tiền một khoản vay. Sổ tính một lần.', 'Two phones recorded paying out one loan. The book counts it once.'],
  'loan-finished': ['Khoản vay này đã trả hết. Tiền đang giữ hộ người góp.', 'This loan was repaid already. The money is held for the member.'],
  'repayment-twice': ['Hai máy cùng ghi một kỳ góp của người này. Tiền ghi sau đang giữ hộ.', 'Two phones took the same instalment. The second sum is held for the member.'],
  'paid-more-than-owed': ['Góp nhiều hơn số còn nợ. Phần thừa đang giữ hộ người góp.', 'More was paid than is owed. The rest is held for the member.'],
  'cash-below-zero': ['Chi nhiều hơn số tiền quỹ đang có trong sổ. Mời xem lại ạ.', 'More was paid out than the book says the fund had. Please look.'],
  'count-differs-from-signed': ['Lúc đếm két, máy khác còn khoản chưa gửi. Số lệch trong sổ khác số đã ký.', 'Another phone had unsent records when the box was counted; the difference in the book is not the signed one.'],
  'page-differs': ['Trang đã ký và sổ không giống nhau. Mời đối chiếu với sổ giấy ạ.', 'The signed page and the book differ. Compare with the paper book.'],
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
  'newer-version': ['Khoản này do bản mới hơn của ứng dụng ghi. Khoản vẫn được giữ, mời cập nhật ạ.', 'A newer version of the app wrote this. It is kept; please update.'],
  'not-known': ['Khoản này có phần máy không hiểu. Khoản vẫn được giữ trong máy này ạ.', 'Part of this record is not understood. It is kept on this phone.'],
};

/** What is wrong with a field, in one sentence; an unknown word gives the general one. */
export function problemSentence(problem: string, language: Language): string {
  const pair = PROBLEMS[problem] ?? PROBLEMS['not-known'] ?? ['', ''];
  return pair[language === 'vi' ? 0 : 1];
}
