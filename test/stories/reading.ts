// How an event is read out to a bookkeeper: what was written, the entry with its signs, and what people must look at.
import type { Account, Fund } from '../../src/domain/books/account.ts';
import type { Posting } from '../../src/domain/books/entry.ts';
import { post } from '../../src/domain/books/posting.ts';
import type { ClubEvent, EventKind } from '../../src/domain/club/event.ts';
import type { Refusal } from '../../src/domain/club/refusal.ts';
import { formatDate, formatDong, formatMonth, formatSignedDong } from '../../src/text/format.ts';
import { refusalSentence } from '../../src/text/refusals.ts';
import { reviewSentence } from '../../src/text/reviews.ts';
import { detailOfCare } from './care-reading.ts';
import { namesById } from './club.ts';
import { detailOfLoan } from './loan-reading.ts';

const fundNames: Readonly<Record<string, string>> = { income: 'Quỹ tăng thu nhập', activity: 'Quỹ hoạt động' };
const accountNames: Readonly<Record<Account, string>> = {
  cash: 'tiền mặt',
  bank: 'ngân hàng',
  loans: 'cho vay',
  'to-return': 'giao hai lần, chờ hỏi',
  held: 'giữ hộ',
  capital: 'vốn',
  opening: 'số dư đầu kỳ',
  dues: 'hội phí',
  interest: 'lãi',
  penalty: 'phạt chậm',
  donations: 'ủng hộ',
  'other-income': 'thu khác',
  spending: 'chi',
  help: 'giúp nhau',
  'written-off': 'xóa nợ',
  recovered: 'thu sau xóa nợ',
  'cash-difference': 'chênh lệch quỹ',
  transfers: 'chuyển quỹ',
};

const eventNames: Readonly<Partial<Record<EventKind, string>>> = {
  'club-founded': 'thành lập câu lạc bộ',
  'member-enrolled': 'thành viên mới',
  'membership-ended': 'thôi là thành viên',
  'role-given': 'giao việc',
  'meeting-opened': 'mở buổi họp',
  'attendance-marked': 'điểm danh',
  'activity-held': 'hoạt động',
  'activity-money-linked': 'gắn khoản tiền vào hoạt động',
  'picture-added': 'thêm ảnh',
  'picture-taken-down': 'gỡ ảnh',
  'topic-named': 'chủ đề của câu lạc bộ',
  'interest-group-set': 'nhóm sở thích',
  'interest-group-joined': 'vào nhóm',
  'interest-group-left': 'rời nhóm',
  'interest-group-ended': 'nhóm nghỉ',
  'help-given': 'giúp nhau (ngoài quỹ)',
  'help-paid': 'giúp nhau bằng tiền quỹ',
  'meeting-closed': 'khóa buổi',
  'resolution-voted': 'biểu quyết',
  'minutes-recorded': 'biên bản',
  'club-status-changed': 'tình trạng câu lạc bộ',
  'group-named': 'đặt tên tổ',
  'asset-recorded': 'ghi tài sản',
  'asset-lent': 'cho mượn tài sản',
  'asset-checked': 'xem lại tài sản',
  'asset-retired': 'tài sản không còn',
  'inspection-answered': 'trả lời kết quả kiểm tra',
  'own-club-assessed': 'tự chấm điểm câu lạc bộ',
  'plan-adopted': 'thông qua kế hoạch năm',
  'member-corrected': 'sửa thông tin',
  'household-recorded': 'hoàn cảnh theo năm',
  'group-changed': 'chuyển tổ',
  'account-linked': 'nhận dòng của mình trong sổ',
  'typist-enrolled': 'ghi danh người nhập giúp',
  'typist-ended': 'thôi người nhập giúp',
  'members-merged': 'nhập hai dòng làm một người',
  'charter-adopted': 'quy chế mới',
  'month-closed': 'khóa sổ tháng',
  'month-reopened': 'mở lại sổ tháng',
  'year-closed': 'khóa sổ năm',
  'year-reopened': 'mở lại sổ năm',
  'office-handed-over': 'bàn giao',
  'role-ended': 'thôi việc',
  'reversal-undone': 'bỏ khoản ghi ngược, ghi lại khoản cũ',
  'dues-received': 'thu hội phí',
  'money-held': 'giữ hộ, chờ xem lại',
  'loan-requested': 'đề nghị vay',
  'loan-declined': 'chưa cho vay',
  'loan-request-withdrawn': 'rút đề nghị vay',
  'loan-approved': 'duyệt cho vay',
  'book-brought-in': 'đưa sổ cũ vào',
  'loan-brought-in': 'khoản vay đưa vào',
  'loan-approval-lapsed': 'thôi duyệt, chưa giao tiền',
  'loan-paid-again': 'giao tiền lần nữa',
  'payout-settled': 'xong khoản giao hai lần',
  'loan-rescheduled': 'góp theo lịch mới',
  'loan-written-off': 'xóa nợ',
  'loan-recovered': 'thu được sau xóa nợ',
  'follow-up-noted': 'theo dõi khoản vay',
  'meeting-moved': 'dời buổi họp',
  'loan-disbursed': 'phát tiền vay',
  'loan-repaid': 'thu góp vay',
  'repayment-postponed': 'hoãn góp',
  'money-received': 'thu',
  'money-spent': 'chi',
  'cash-moved': 'chuyển chỗ để tiền',
  'money-transferred': 'chuyển tiền giữa hai quỹ',
  'dues-exempted': 'miễn hội phí',
  'bank-account-set': 'tài khoản ngân hàng',
  'bank-reconciled': 'đối chiếu sao kê',
  'goods-received': 'nhận hiện vật (ngoài quỹ)',
  'goods-used': 'dùng hiện vật (ngoài quỹ)',
  'need-raised': 'nêu hoàn cảnh khó khăn',
  'need-decided': 'quyết định giúp',
  'need-closed': 'khép một hoàn cảnh',
  'campaign-opened': 'mở đợt vận động',
  'campaign-closed': 'khép sổ đợt vận động',
  'suggestion-made': 'ý kiến',
  'suggestion-answered': 'trả lời ý kiến',
  'suggestion-passed-up': 'chuyển ý kiến lên Hội',
  'appeal-answered': 'hội cấp trên trả lời',
  'cash-counted': 'đếm két',
  'record-reversed': 'ghi ngược lại',
  'held-settled': 'trả khoản giữ hộ',
  'visit-made': 'thăm tại nhà',
  'health-measured': 'đo huyết áp',
  'check-up-planned': 'hẹn ngày khám sức khỏe',
  'check-up-held': 'ngày khám sức khỏe',
  'check-up-attended': 'danh sách đến khám',
  'person-referred': 'giới thiệu đi khám',
  'referral-closed': 'kết quả giới thiệu',
  'health-noted': 'lời kể về sức khỏe',
  'care-started': 'nhận chăm sóc',
  'recipient-described': 'sửa thông tin người được chăm sóc',
  'care-ended': 'thôi chăm sóc',
  'needs-assessed': 'đánh giá nhu cầu chăm sóc',
  'rota-set': 'lịch thăm',
  'visit-swapped': 'đổi người đi thăm',
  'absence-noted': 'ngày nghỉ',
  'care-handed-over': 'bàn giao người được chăm sóc',
  'volunteer-described': 'việc tình nguyện viên làm được',
  'volunteers-trained': 'tập huấn tình nguyện viên',
  'volunteer-stopped': 'thôi làm tình nguyện viên',
  'review-settled': 'đã xem lại',
  'consent-given': 'đồng ý',
  'consent-withdrawn': 'thôi đồng ý',
  'key-registered': 'đặt mã duyệt',
  'key-retired': 'ngừng mã duyệt',
  'rights-facts-recorded': 'hỏi về lương hưu, thẻ bảo hiểm',
  'benefit-recorded': 'chế độ đang hưởng',
  'sweep-opened': 'bắt đầu rà soát quyền lợi',
  'rights-checked': 'rà soát một người',
  'sweep-closed': 'xong đợt rà soát',
  'application-sent': 'nộp hồ sơ đề nghị',
  'application-answered': 'trả lời hồ sơ',
  'benefit-amount-set': 'mức chế độ của tỉnh',
  'data-asked': 'yêu cầu về dữ liệu cá nhân',
  'data-request-answered': 'trả lời yêu cầu về dữ liệu',
  'person-erased': 'xóa một người theo yêu cầu',
};

export function nameOf(id: string): string {
  return namesById.get(id) ?? 'người lạ';
}

export function fundName(fund: Fund | string): string {
  return fundNames[fund] ?? fund;
}

export function accountName(account: Account): string {
  return accountNames[account];
}

export function linesOfEvent(event: ClubEvent): readonly string[] {
  if (event.kind === 'review-raised')
    return [
      `CẦN XEM LẠI: ${reviewSentence(event.pub.review, 'vi')}${event.pub.amount === undefined ? '' : ` (${formatSignedDong(event.pub.amount)})`}`,
    ];
  const detail = detailOf(event);
  const heading = `[${event.room}] ${eventNames[event.kind] ?? event.kind}${detail === '' ? '' : `: ${detail}`}`;
  return [`${heading}${landing(event)}`, ...entryLines(post(event)), ...pageLines(event)];
}

/** What a closed month took no more, said where it went and what it is about. */
function landing({ on, pub: { concerns, typedBy } }: ClubEvent): string {
  const typed = typedBy === undefined ? '' : `, người nhập giúp gõ ngày ${formatDate(typedBy.on)}`;
  return concerns === undefined ? typed : `, ghi vào ngày ${formatDate(on)}, là khoản của ngày ${formatDate(concerns)}${typed}`;
}

/** The page of a closed month or year, fund by fund. */
function pageLines(event: ClubEvent): readonly string[] {
  if (event.kind !== 'month-closed' && event.kind !== 'year-closed') return [];
  return event.pub.page.funds.map(
    ({ fund, opening, cameIn, wentOut, closing }) =>
      `  ${fundName(fund)}: đầu kỳ ${formatDong(opening)}, thu ${formatDong(cameIn)}, chi ${formatDong(wentOut)}, cuối kỳ ${formatDong(closing)}`,
  );
}

export function entryLines(postings: readonly Posting[]): readonly string[] {
  const funds = [...new Set(postings.map(({ fund }) => fund))];
  return funds.map((fund) => {
    const parts = postings
      .filter((posting) => posting.fund === fund)
      .map(({ account, amount }) => `${accountName(account)} ${formatSignedDong(amount)}`);
    return `  ${fundName(fund)}: ${parts.join(' · ')}`;
  });
}

function detailOf(event: ClubEvent): string {
  switch (event.kind) {
    case 'book-brought-in':
      return `${event.pub.members} thành viên, ${event.pub.loans} khoản vay, ${event.pub.signatures.length} người ký`;
    case 'loan-brought-in':
      return `${nameOf(event.pub.personId)} còn nợ gốc ${formatDong(event.pub.left)} của ${formatDong(event.pub.terms.principal)}${event.pub.interestOverdue > 0 ? `, nợ lãi ${formatDong(event.pub.interestOverdue)}` : ''}`;
    case 'dues-received':
      return event.pub.payers.map((payer) => `${nameOf(payer.personId)} tháng ${payer.months.join(', ')}`).join('; ');
    case 'money-held':
      return `${nameOf(event.pub.personId)} ${formatDong(event.pub.amount)}`;
    case 'cash-counted':
      return `trong két ${formatDong(event.pub.counted)}, theo sổ ${formatDong(event.pub.book)}, chênh lệch ${formatSignedDong(event.pub.difference)}`;
    case 'meeting-closed':
      return `có mặt ${event.pub.page.present}/${event.pub.page.members}, thu ${formatDong(event.pub.page.cashIn)}, chi ${formatDong(event.pub.page.cashOut)}`;
    case 'resolution-voted': {
      const { votesFor, votesAgainst, votesAbstain, passed } = event.pub;
      const votes = `đồng ý ${votesFor}, không đồng ý ${votesAgainst}, ý kiến khác ${votesAbstain}`;
      return `${event.priv?.text ?? ''} (${votes}): ${passed ? 'thông qua' : 'không thông qua'}`;
    }
    case 'minutes-recorded':
      return event.priv?.discussion ?? '';
    case 'cash-moved':
      return event.pub.direction === 'to-bank' ? 'từ két nộp vào ngân hàng' : 'từ ngân hàng rút về két';
    case 'dues-exempted':
      return `${nameOf(event.pub.personId)} từ tháng ${event.pub.from}${event.pub.to === undefined ? '' : ` đến tháng ${event.pub.to}`}`;
    case 'bank-reconciled':
      return `sao kê ${formatDong(event.pub.balance)}, sổ ${formatDong(event.pub.book)}, chưa lên sao kê ${formatSignedDong(event.pub.outstanding)}, còn lệch ${formatSignedDong(event.pub.difference)}`;
    case 'need-decided':
      return { help: 'giúp', 'put-off': 'để lại xem sau', refuse: 'không giúp' }[event.pub.answer];
    case 'goods-received':
    case 'goods-used':
      return `${event.pub.quantity} ${event.pub.unit} ${event.pub.item}`;
    case 'record-reversed':
      return `khoản ngày ${formatDate(event.pub.originalOn)}${event.pub.movedTo === undefined ? '' : `, chuyển sang ${nameOf(event.pub.movedTo)}`}`;
    case 'month-closed':
      return `tháng ${formatMonth(event.pub.month)}`;
    case 'month-reopened':
      return `tháng ${formatMonth(event.pub.month)}, lý do: ${event.pub.reason}`;
    case 'year-closed':
      return event.pub.year;
    case 'year-reopened':
      return `${event.pub.year}, lý do: ${event.pub.reason}`;
    case 'office-handed-over':
      return `${event.pub.from === undefined ? '(không còn người giữ)' : nameOf(event.pub.from)} giao ${nameOf(event.pub.to)}, ${event.pub.openLoans} khoản vay đang mở còn ${formatDong(event.pub.owed)}`;
    case 'role-ended':
      return nameOf(event.pub.personId);
    case 'key-registered':
      return `${nameOf(event.pub.personId)}, có ${nameOf(event.pub.witnessId)} chứng kiến`;
    case 'consent-given':
    case 'consent-withdrawn':
      return event.pub.personIds.map(nameOf).join(', ');
    case 'member-enrolled':
    case 'membership-ended':
    case 'visit-made':
      return nameOf(event.pub.personId);
    default:
      return detailOfCare(event, nameOf) ?? detailOfLoan(event, nameOf);
  }
}

export const sentenceOfRefusal = (refusal: Refusal): string => refusalSentence(refusal, 'vi');
