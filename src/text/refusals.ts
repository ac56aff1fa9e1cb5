// A plain sentence for each refusal: what happened, and the one thing to do. Vietnamese first, English second; the compiler
// keeps both complete.
import type { Refusal, RefusalReason } from '../domain/club/refusal.ts';
import { formatDate, formatDong, formatMonth, formatSignedDong } from './format.ts';
import type { Language } from './language.ts';
import { PRIVACY_SENTENCES } from './privacy-refusals.ts';
import { TYPING_SENTENCES } from './typing-refusals.ts';

export type Said<Why extends RefusalReason> = string | ((refusal: Extract<Refusal, { readonly why: Why }>) => string);

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
  'resolution-unknown': [
    'Chưa có nghị quyết này trong sổ. Ghi kết quả biểu quyết trước ạ.',
    'This resolution is not in the book. Record the vote first.',
  ],
  'resolution-not-passed': [
    'Nghị quyết này không được thông qua, hoặc đã bỏ ghi. Chọn nghị quyết khác ạ.',
    'This resolution did not carry, or was taken back. Choose another.',
  ],
  'club-not-active': ['Câu lạc bộ đang tạm nghỉ, chưa cho vay được.', 'The club is resting and cannot lend.'],
  'member-unknown': [
    'Chưa có người này trong danh sách thành viên. Thêm người đó vào danh sách trước ạ.',
    'This person is not on the list of members. Add them first.',
  ],
  'member-not-active': ['Người này không còn là thành viên, nên không vay được.', 'This person is no longer a member and cannot borrow.'],
  'already-one-person': ['Hai dòng này đã được nhập làm một người rồi.', 'These two entries are read as one person already.'],
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
  'over-step-ceiling': [
    (refusal) =>
      `Lần vay thứ ${refusal.step} theo quy chế nhiều nhất là ${formatDong(refusal.ceiling)}. Trả xong đúng hạn rồi lần sau được vay nhiều hơn ạ.`,
    (refusal) =>
      `By the charter loan number ${refusal.step} is at most ${formatDong(refusal.ceiling)}. Repaid in time, the next may be larger.`,
  ],
  'borrower-in-arrears': [
    (refusal) => `Người này còn ${formatDong(refusal.amount)} quá hạn. Góp xong rồi mới vay tiếp được ạ.`,
    (refusal) => `This person is ${formatDong(refusal.amount)} in arrears. That comes before a new loan.`,
  ],
  'fund-cash-too-small': [
    (refusal) => `Két của quỹ chỉ còn ${formatDong(refusal.cash)}. Cho vay ít hơn, hoặc đợi thu thêm ạ.`,
    (refusal) => `The fund has only ${formatDong(refusal.cash)} in the box. Lend less, or wait for more.`,
  ],
  'fund-still-has-money': [
    'Có quỹ còn tiền mà quy chế mới không nêu nữa. Chuyển hết tiền của quỹ đó theo nghị quyết trước ạ.',
    'A fund the new charter no longer names still has money. Transfer it by resolution first.',
  ],
  'funds-are-the-same': ['Hai quỹ phải khác nhau ạ.', 'Choose two different funds.'],
  'fund-money-too-small': [
    (refusal) => `Quỹ chuyển đi chỉ còn ${formatDong(refusal.cash)} ở nơi đó. Chuyển ít hơn ạ.`,
    (refusal) => `The giving fund has only ${formatDong(refusal.cash)} in that place. Transfer less.`,
  ],
  'request-unknown': ['Không tìm thấy đề nghị vay này.', 'This request is not in the book.'],
  'request-not-waiting': [
    'Đề nghị vay này đã có quyết định, hoặc người xin đã rút.',
    'This request has been decided already, or was withdrawn.',
  ],
  'loan-not-in-book': ['Không tìm thấy khoản vay này trong sổ.', 'This loan is not in the book.'],
  'loan-not-waiting': ['Khoản vay này không còn chờ giao tiền.', 'This loan is not waiting for its money any more.'],
  'loan-not-open': [
    'Khoản vay này không còn nợ gốc, nên không làm được việc đó.',
    'No principal of this loan is owed, so this cannot be done.',
  ],
  'meeting-already-held': ['Buổi họp tháng đó đã họp và khóa rồi.', 'The meeting of that month was held and closed.'],
  'meeting-already-there': ['Buổi họp đang ở đúng ngày đó rồi.', 'The meeting is on that day already.'],
  'move-too-far': [
    (refusal) => `Chỉ dời được trong vòng ${refusal.days} ngày quanh ngày họp đã định. Chọn ngày gần hơn ạ.`,
    (refusal) => `A meeting moves at most ${refusal.days} days from its own day. Choose a nearer one.`,
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
  'book-already-has-money': [
    'Sổ này đã có tiền ghi rồi, không đưa sổ cũ vào được nữa. Lấy lại các khoản đã ghi trước, hoặc ghi tiếp vào sổ này ạ.',
    'This book already holds money. Take its records back first, or go on writing in it.',
  ],
  'board-has-not-signed': [
    'Chủ nhiệm và Thủ quỹ phải cùng ký. Mời ghi ai giữ hai chức này ở bảng thành viên ạ.',
    'The chair and the treasurer must both sign. Say in the list of members who they are.',
  ],
  'member-named-twice': [
    'Một người đứng hai dòng trong bảng thành viên. Mời bỏ bớt một dòng ạ.',
    'Somebody stands twice in the list of members. Take one line out.',
  ],
  'later-than-cut-off': [
    'Có ngày vào câu lạc bộ, ngày vay hoặc ngày nhận vốn sau ngày chốt sổ. Mời xem lại các ngày ạ.',
    'A day of joining, lending or receiving capital is after the cut-off day. Check the days.',
  ],
  'loan-sum-impossible': [
    'Có khoản vay ghi nợ gốc nhiều hơn số đã vay, hoặc nợ lãi khi chưa đến kỳ nào. Mời xem lại các khoản vay ạ.',
    'A loan has more principal left than was lent, or interest owed before any instalment came due. Check the loans.',
  ],
  'sheet-does-not-add-up': [
    (refusal) =>
      `Tiền trong két, ngân hàng và đang cho vay lệch ${formatSignedDong(refusal.difference)} so với vốn và phần còn lại của quỹ. Mời xem lại từng số ạ.`,
    (refusal) =>
      `Cash, bank and loans are off by ${formatSignedDong(refusal.difference)} against capital and the rest of the fund. Check each sum.`,
  ],
  'record-unknown': ['Không tìm thấy khoản này trong sổ.', 'This record is not in the book.'],
  'record-already-reversed': ['Khoản này đã được bỏ ghi rồi.', 'This record has already been taken back.'],
  'record-not-reversible': [
    'Khoản này không bỏ ghi được nữa, vì các khoản sau dựa vào nó. Bỏ các khoản sau trước ạ.',
    'This record can no longer be taken back: later ones rest on it. Take those back first.',
  ],
  'review-unknown': ['Không tìm thấy việc cần xem lại này.', 'This question is not in the book.'],
  'review-already-settled': ['Việc này đã có người xem lại và quyết định rồi.', 'Somebody has already settled this.'],
  'approver-code-missing': [
    'Còn thiếu mã duyệt của một người. Mời người đó bấm mã của mình ạ.',
    'One person has not confirmed with their code. Ask them to enter it.',
  ],
  'approver-code-wrong': [
    'Có một mã duyệt không khớp với khoản này hoặc đã ngừng dùng. Mời người đó duyệt lại ạ.',
    'One confirmation does not fit this record, or its code is no longer in use. Ask that person to approve again.',
  ],
  'key-already-registered': ['Mã duyệt này đã có trong sổ rồi.', 'This code is already in the book.'],
  'witness-missing': [
    'Đặt mã duyệt cần một người khác trong Ban chủ nhiệm ngồi cạnh. Mời chọn người đó ạ.',
    'Setting a code takes another board member as witness. Choose one.',
  ],
  'key-unknown': ['Không tìm thấy mã duyệt này trong sổ.', 'This code is not in the book.'],
  'key-already-retired': ['Mã duyệt này đã ngừng dùng rồi.', 'This code is no longer in use already.'],
  'reversal-is-final': [
    'Khoản bỏ ghi này không lật lại được. Nếu bỏ nhầm, mời ghi khoản đó lại từ đầu ạ.',
    'This correction cannot be turned around. If it was a mistake, record the item anew.',
  ],
  'payment-not-movable': [
    'Chỉ chuyển được hội phí và tiền góp sang người khác. Khoản này thì bỏ ghi rồi ghi lại ạ.',
    'Only dues and instalments can be moved to another member. Take this back and record it anew.',
  ],
  'moved-to-same-member': ['Khoản này đang ghi cho đúng người đó rồi.', 'This record is that member’s already.'],
  'no-open-loan': [
    'Người này không có khoản vay nào đang mở. Chọn người khác, hoặc bỏ ghi rồi ghi lại đúng loại khoản ạ.',
    'This member has no open loan. Choose another, or take the record back and enter it as what it is.',
  ],
  'not-the-holder': [
    'Người bàn giao không phải người đang giữ việc này. Mời xem lại danh sách Ban chủ nhiệm ạ.',
    'Who hands over does not hold this office now. Look at the list of the board.',
  ],
  'handed-to-oneself': ['Người giao và người nhận phải là hai người khác nhau.', 'Giver and taker must be two different people.'],
  'not-counted-for-hand-over': [
    'Chưa đếm két để bàn giao. Mời hai bên cùng đếm két trước ạ.',
    'The box was not counted for the hand-over. Count it together first.',
  ],
  'cash-changed-since-count': [
    'Sau khi đếm két, sổ quỹ đã đổi. Mời đếm lại rồi bàn giao ạ.',
    'The book changed after the count. Count the box again, then hand over.',
  ],
  'receiver-must-sign': ['Người nhận bàn giao phải ký.', 'The person who takes over must sign.'],
  'signer-not-on-board': [
    'Người ký khóa sổ phải thuộc Ban chủ nhiệm trong ngày khóa.',
    'Those who sign must sit on the board on the day of closing.',
  ],
  'need-unknown': [
    'Chưa có hoàn cảnh này trong sổ, hoặc đã bỏ ghi. Mời mở lại danh sách ạ.',
    'This need is not in the book, or was taken back. Open the list again.',
  ],
  'need-already-closed': [
    'Hoàn cảnh này đã khép lại rồi. Nếu lại khó khăn thì ghi một hoàn cảnh mới ạ.',
    'This need is closed already. Write down a new one.',
  ],
  'deciders-too-few': [
    (refusal) => `Giữa hai buổi họp phải có ${refusal.needed} người trong Ban chủ nhiệm cùng quyết định. Mời thêm người ạ.`,
    (refusal) => `Between two meetings ${refusal.needed} of the board decide together. Add another one.`,
  ],
  'decider-is-in-need': [
    'Người gặp khó khăn không tự quyết định cho mình. Mời người khác trong Ban chủ nhiệm ạ.',
    'Nobody decides on their own need. Choose somebody else on the board.',
  ],
  'campaign-unknown': ['Chưa có đợt vận động này trong sổ.', 'This campaign is not in the book.'],
  'campaign-already-closed': ['Đợt vận động này đã khép sổ rồi.', 'This campaign is closed already.'],
  'campaign-left-differs': [
    (refusal) => `Vừa có khoản mới: đợt này nay còn ${formatDong(refusal.left)}. Mời đọc lại bảng rồi khép ạ.`,
    (refusal) => `A record came in: ${formatDong(refusal.left)} is left now. Read the account again, then close.`,
  ],
  'campaign-goods-differ': [
    'Hiện vật còn lại không còn như bảng vừa đọc: vừa có khoản mới. Mời đọc lại bảng rồi khép ạ.',
    'The goods left are not those that were read: a record came in. Read the account again, then close.',
  ],
  'suggestion-unknown': ['Chưa có ý kiến này trong sổ.', 'This suggestion is not in the book.'],
  ...PRIVACY_SENTENCES,
  ...TYPING_SENTENCES,
  'suggestion-already-answered': ['Ý kiến này đã có câu trả lời rồi.', 'This suggestion has its answer already.'],
  'month-closed': [
    (refusal) => `Sổ tháng ${formatMonth(refusal.month)} đã khóa. Việc này mời ghi vào một ngày của tháng đang mở ạ.`,
    (refusal) => `The book of ${formatMonth(refusal.month)} is closed. Enter this on a day of the open month.`,
  ],
  'month-not-over': [
    (refusal) => `Tháng ${formatMonth(refusal.month)} chưa hết. Khóa sổ từ ngày cuối tháng trở đi ạ.`,
    (refusal) => `Month ${formatMonth(refusal.month)} is not over. It can be closed from its last day on.`,
  ],
  'month-already-closed': [
    (refusal) => `Sổ tháng ${formatMonth(refusal.month)} đã khóa rồi.`,
    (refusal) => `The book of ${formatMonth(refusal.month)} is closed already.`,
  ],
  'month-out-of-order': [
    (refusal) => `Các tháng khóa lần lượt. Tháng tới lượt là tháng ${formatMonth(refusal.next)}.`,
    (refusal) => `Months are closed one after another. Next comes ${formatMonth(refusal.next)}.`,
  ],
  'month-without-records': [
    (refusal) => `Sổ chưa có khoản nào tới tháng ${formatMonth(refusal.month)}. Mời xem lại tháng, và ngày giờ của máy ạ.`,
    (refusal) => `The book has no record up to ${formatMonth(refusal.month)}. Check the month and this phone’s clock.`,
  ],
  'meeting-still-open': [
    (refusal) => `Buổi họp ngày ${formatDate(refusal.on)} chưa khóa. Khóa buổi đó trước ạ.`,
    (refusal) => `The meeting of ${formatDate(refusal.on)} is still open. Close it first.`,
  ],
  'signed-page-differs': [
    'Sau khi ký, sổ có thêm khoản từ máy khác. Mời xem lại các số rồi ký lại ạ.',
    'Records from another phone came after you signed. Look at the figures again and sign anew.',
  ],
  'month-not-closed': [
    (refusal) => `Sổ tháng ${formatMonth(refusal.month)} chưa khóa, nên không cần mở lại.`,
    (refusal) => `The book of ${formatMonth(refusal.month)} is not closed; there is nothing to open.`,
  ],
  'later-month-closed': [
    (refusal) => `Mở lại từ tháng mới nhất: mở tháng ${formatMonth(refusal.month)} trước.`,
    (refusal) => `Open the newest first: ${formatMonth(refusal.month)}.`,
  ],
  'reason-missing': ['Mở lại sổ phải có lý do. Mời ghi lý do ạ.', 'Opening a closed book needs a reason. Please write it.'],
  'year-already-closed': [(refusal) => `Sổ năm ${refusal.year} đã khóa rồi.`, (refusal) => `The year ${refusal.year} is closed already.`],
  'december-not-closed': [
    (refusal) => `Tháng 12/${refusal.year} chưa khóa. Khóa đủ mười hai tháng rồi mới khóa năm ạ.`,
    (refusal) => `December ${refusal.year} is not closed. Close its months, then the year.`,
  ],
  'year-out-of-order': [
    (refusal) => `Các năm khóa lần lượt. Năm tới lượt là ${refusal.year}.`,
    (refusal) => `Years are closed one after another. Next comes ${refusal.year}.`,
  ],
  'year-closed': [
    (refusal) => `Sổ năm ${refusal.year} đã khóa. Mở lại năm ${refusal.year} trước, rồi mới mở tháng.`,
    (refusal) => `The year ${refusal.year} is closed. Open the year first, then the month.`,
  ],
  'year-not-closed': [
    (refusal) => `Sổ năm ${refusal.year} chưa khóa, nên không cần mở lại.`,
    (refusal) => `The year ${refusal.year} is not closed; there is nothing to open.`,
  ],
  'later-year-closed': [
    (refusal) => `Mở lại từ năm mới nhất: mở năm ${refusal.year} trước.`,
    (refusal) => `Open the newest first: ${refusal.year}.`,
  ],
  'activity-not-in-book': [
    'Hoạt động này không còn trong sổ nên chưa thêm ảnh được ạ.',
    'This activity is no longer in the book, so no picture can be added.',
  ],
  'picture-already-there': ['Ảnh này đã có ở hoạt động này rồi ạ.', 'This picture is with this activity already.'],
  'pictures-too-many': [
    ({ most }) => `Mỗi hoạt động giữ nhiều nhất ${most} ảnh. Gỡ bớt một ảnh rồi thêm ảnh này ạ.`,
    ({ most }) => `An activity keeps at most ${most} pictures. Take one down first.`,
  ],
  'picture-not-there': ['Ảnh này đã được gỡ rồi ạ.', 'This picture has been taken down already.'],
  'choice-not-possible': ['Không làm theo cách đó được. Mời chọn cách khác ạ.', 'That is not possible here. Choose another way.'],
};

/** Why a request was not granted, and what to do. */
export function refusalSentence(refusal: Refusal, language: Language): string {
  const said = REFUSALS[refusal.why][language === 'vi' ? 0 : 1] as string | ((refusal: Refusal) => string);
  return typeof said === 'string' ? said : said(refusal);
}
