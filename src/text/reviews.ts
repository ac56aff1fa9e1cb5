// A plain sentence for each question the book asks people.
import type { ReviewKind } from '../domain/club/correcting-events.ts';
import type { Language } from './language.ts';

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
  'referral-unknown': [
    'Kết quả này nói về một giấy giới thiệu chưa có trong sổ. Mời xem lại ạ.',
    'This outcome is about a referral that is not in the book. Please look.',
  ],
  'referral-already-closed': [
    'Giấy giới thiệu này đã có kết quả rồi, hai người cùng ghi. Kết quả ghi sau đang được dùng. Mời xem lại ạ.',
    'This referral had an outcome already; two people wrote one. The later one counts for now. Please look.',
  ],
  'check-up-held-twice': [
    'Hai máy cùng ghi một ngày khám. Mời giữ lần ghi đúng và bỏ lần kia ạ.',
    'Two phones wrote down one check-up day. Keep the right one and take the other back.',
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
    'Hai máy cùng ghi giao tiền một khoản vay. Khoản ghi sau chờ hỏi lại: chỉ giao một lần, đã trả lại két, hay là khoản vay thêm?',
    'Two phones recorded paying out one loan. Was it handed over once, did the second sum come back, or is it a further loan?',
  ],
  'loan-requested-twice': [
    'Người này đã có một đề nghị vay đang chờ. Giữ đề nghị nào ạ?',
    'This person already has a request waiting. Which one counts?',
  ],
  'loan-not-in-book': ['Khoản ghi này nói về một khoản vay chưa có trong sổ.', 'This record is about a loan that is not in the book.'],
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
  'more-votes-than-present': [
    'Số phiếu nhiều hơn số người có mặt. Mời xem lại điểm danh và số phiếu ạ.',
    'There are more votes than people present. Please look at the roll-call and the votes.',
  ],
  'asset-unknown': [
    'Chưa có đồ vật này trong sổ tài sản. Mời ghi vào sổ trước ạ.',
    'This thing is not on the list of assets. Please enter it.',
  ],
  'asset-gone': ['Đồ vật này đã ghi là không còn. Mời xem lại ạ.', 'This thing was recorded as gone. Please look.'],
  'asset-lent-twice': ['Đồ vật này đang cho mượn rồi. Mời xem lại ai đang giữ ạ.', 'This thing is lent already. Please see who has it.'],
  'resolution-recorded-twice': [
    'Hai máy cùng ghi một nghị quyết. Sổ giữ lần ghi đầu.',
    'Two phones recorded one resolution. The book keeps the first.',
  ],
  'loan-not-as-approved': [
    'Tiền vay giao không đúng như đã duyệt: khác số tiền, số kỳ, quỹ hoặc người vay. Mời Ban chủ nhiệm xem lại ạ.',
    'The loan was paid out otherwise than approved: another sum, term, fund or borrower. The board should look.',
  ],
  'spending-not-approved': [
    'Khoản chi vượt mức quy chế mà chưa đủ hai người duyệt. Mời Ban chủ nhiệm xem lại ạ.',
    'More was paid out than the charter lets one person decide, and two have not approved it. The board should look.',
  ],
  'approver-code-missing': [
    'Người này được ghi là đã duyệt mà chưa bấm mã duyệt. Mời hỏi lại người đó ạ.',
    'This person is named as approver but gave no code. Please ask them.',
  ],
  'approver-code-wrong': [
    'Mã duyệt của người này không khớp với khoản đã ghi. Mời hỏi lại người đó ạ.',
    'This person’s confirmation does not fit the record. Please ask them.',
  ],
  'code-set-anew': [
    'Người này vừa đặt mã duyệt mới. Chính người đó đặt, phải không ạ?',
    'A new code was set for this person. Was it them?',
  ],
  'bank-differs': [
    'Sao kê ngân hàng và các khoản đã đánh dấu không bằng nhau. Mời tìm khoản còn thiếu ạ.',
    'The bank statement and the ticked records do not agree. Look for what is missing.',
  ],
  'campaign-unknown': [
    'Khoản này ghi cho một đợt vận động chưa có trong sổ. Mời xem lại ạ.',
    'This record names a campaign that is not in the book. Please look.',
  ],
  'campaign-already-closed': [
    'Khoản này đến sau khi đợt vận động đã khép sổ. Tiền vẫn vào sổ, mời đọc lại bảng kết thúc ạ.',
    'This record came after the campaign was closed. It is in the book; please read the closing account again.',
  ],
  'campaign-other-fund': [
    'Khoản này ghi cho đợt vận động nhưng nằm ở quỹ khác, nên chưa tính vào đợt. Mời bỏ ghi rồi ghi lại đúng quỹ ạ.',
    'This record names a campaign but lies in another fund, so it is not counted. Take it back and record it in the fund of the campaign.',
  ],
  'consent-witness-odd': [
    'Người chứng kiến lời đồng ý phải là một người lớn khác trong câu lạc bộ. Mời hỏi lại ạ.',
    'The witness of a consent must be another grown member. Please ask again.',
  ],
  'consent-withdrawn': [
    'Người này đã thôi đồng ý ghi chuyện này. Giữ hay bỏ ghi, mời hỏi lại người ấy ạ.',
    'This person had withdrawn consent for such a record. Please ask them whether it may stay.',
  ],
  'application-unknown': [
    'Chưa có hồ sơ đề nghị nào cho câu trả lời này. Mời ghi việc nộp hồ sơ trước ạ.',
    'There is no request for this answer. Please enter when it was handed in.',
  ],
  'answer-before-application': [
    'Ngày trả lời sớm hơn ngày nộp hồ sơ. Mời xem lại hai ngày ạ.',
    'The answer is dated before the request was handed in. Please look at both days.',
  ],
  'application-sent-twice': [
    'Người này đã có một hồ sơ đang chờ trả lời. Có phải hai máy ghi một lần nộp không ạ?',
    'This person has a request waiting already. Did two phones enter one?',
  ],
  'goods-below-zero': [
    'Lấy ra nhiều hơn số hiện vật còn trong kho theo sổ. Mời xem lại ạ.',
    'More goods were taken out than the book says were left. Please look.',
  ],
  'visit-dated-ahead': [
    'Ngày ghi cách khoản mới nhất trong sổ hơn một tháng. Ngày đó đã tới chưa ạ?',
    'The day is more than a month after the newest record of the book. Has it come?',
  ],
  'recipient-unknown': [
    'Người này chưa có trong danh sách chăm sóc tại nhà. Mời ghi nhận chăm sóc trước ạ.',
    'This person is not on the home-care list. Please put them on it.',
  ],
  'recipient-gone': [
    'Hôm đó người này không còn được chăm sóc tại nhà, hoặc đã mất. Mời xem lại ngày và tên ạ.',
    'By that day this person was no longer cared for at home, or had died. Please look at day and name.',
  ],
  'volunteer-gone': [
    'Hôm đó người này đã thôi làm tình nguyện viên. Mời xem lại ai đã đến ạ.',
    'By that day this person had stopped as a volunteer. Please see who went.',
  ],
  'visit-swapped-twice': [
    'Hai máy cùng đổi người đi thăm ngày này. Sổ giữ lần ghi đầu, mời thống nhất ai đi ạ.',
    'Two phones changed who goes that day. The book keeps the first; please agree who goes.',
  ],
  'assessment-incomplete': [
    'Phiếu đánh giá thiếu câu trả lời nên chưa tính được điểm. Mời đánh giá lại ạ.',
    'The assessment lacks answers, so it has no score. Please do it again.',
  ],
  'activity-twice': [
    'Hoạt động này hình như đã được ghi rồi trong ngày. Nếu là một việc, mời bỏ bớt một lần ghi ạ.',
    'This activity seems to be recorded already on that day. If it is the same one, take one record back.',
  ],
  'activity-unknown': [
    'Khoản tiền được gắn với một hoạt động chưa có trong sổ.',
    'Money was linked to an activity that is not in the book.',
  ],
  'interest-group-unknown': [
    'Nhóm này chưa có trong sổ. Mời lập nhóm trước ạ.',
    'This group is not in the book yet. Please start it first.',
  ],
  'typed-out-of-time': [
    'Bản này do người nhập giúp gõ khi đã hết thời gian nhập giúp. Ban chủ nhiệm đã xác nhận; mời xem lại một lần ạ.',
    'This was typed by somebody whose time as a typist was over. The board confirmed it; please look once more.',
  ],
};

/** The question of a review in one sentence. */
export function reviewSentence(kind: ReviewKind, language: Language): string {
  return REVIEWS[kind][language === 'vi' ? 0 : 1];
}
