// A record in the words of the paper books: what it was for, whose it was, which instalment.
import type { Fund } from '../domain/books/account.ts';
import type { SpendingCategory } from '../domain/books/money-commands.ts';
import { post } from '../domain/books/posting.ts';
import type { ClubEvent } from '../domain/club/event.ts';
import type { ClubState } from '../domain/club/state.ts';
import type { LoanRepaid } from '../domain/loans/loan-events.ts';
import { formatDate, formatDong, formatMonth } from '../text/format.ts';
import { slipLabel } from '../text/slip-number.ts';
import { fundTitle } from './fund-title.ts';
import { personOf } from './setting.ts';

const CATEGORIES: { readonly [category in SpendingCategory]: string } = {
  meeting: 'Chi buổi họp',
  visiting: 'Chi thăm hỏi',
  equipment: 'Chi mua sắm',
  culture: 'Chi văn nghệ',
  stationery: 'Chi giấy bút',
  training: 'Chi tập huấn',
  'bank-fees': 'Phí ngân hàng',
  other: 'Chi khác',
};

const SOURCES: Readonly<Record<string, string>> = {
  'state-budget': 'Ngân sách cấp',
  association: 'Hội Người cao tuổi cấp',
  project: 'Dự án cấp',
  donor: 'Ủng hộ',
  members: 'Thành viên góp',
  'collective-work': 'Thu từ việc làm chung',
  'bank-interest': 'Lãi tiền gửi',
  other: 'Thu khác',
};

export function describeRecord(state: ClubState, record: readonly ClubEvent[], fund: Fund | 'all'): string {
  const told = record.filter((event) => fund === 'all' || post(event).some((one) => one.fund === fund));
  return told
    .map((event) => describeEvent(state, event, fund))
    .filter(Boolean)
    .join('; ');
}

export function describeEvent(state: ClubState, event: ClubEvent, fund: Fund | 'all' = 'all'): string {
  switch (event.kind) {
    case 'dues-received':
      return dues(state, event.pub.payers);
    case 'loan-repaid':
      return `${repayment(state, event, fund)}, ${personOf(state, event.pub.personId)}`;
    case 'loan-disbursed':
      return `Cho vay ${event.pub.terms.instalments} kỳ, ${personOf(state, event.pub.personId)}`;
    case 'loan-paid-again':
      return `Cho vay ghi lần nữa, chờ xem lại, ${personOf(state, event.pub.personId)}`;
    case 'payout-settled':
      return `${event.pub.how === 'own-loan' ? 'Khoản giao hai lần thành khoản vay riêng' : 'Trả lại khoản giao hai lần'}, ${personOf(state, event.pub.personId)}`;
    case 'loan-written-off':
      return `Xóa nợ theo nghị quyết, ${personOf(state, event.pub.personId)}`;
    case 'loan-recovered':
      return `Thu lại nợ đã xóa, ${personOf(state, event.pub.personId)}`;
    case 'money-held':
      return `Giữ hộ chờ xem lại, ${personOf(state, event.pub.personId)}`;
    case 'held-settled':
      return `${event.pub.choice === 'return-money' ? 'Trả lại khoản giữ hộ' : 'Chuyển khoản giữ hộ'}, ${personOf(state, event.pub.personId)}`;
    case 'money-received':
      return received(event.pub.source, event.pub.asCapital, event.priv?.from, event.priv?.note);
    case 'money-spent':
      return [event.priv?.what || CATEGORIES[event.pub.category], event.priv?.payee].filter(Boolean).join(', ');
    case 'cash-moved':
      return event.pub.direction === 'to-bank' ? 'Nộp tiền vào ngân hàng' : 'Rút tiền ngân hàng về két';
    case 'money-transferred':
      return `Chuyển từ ${fundTitle(state, event.pub.from)} sang ${fundTitle(state, event.pub.to)} theo nghị quyết`;
    case 'campaign-closed':
      return `Tiền còn lại của đợt vận động chuyển sang ${fundTitle(state, event.pub.leftTo)}`;
    case 'help-paid':
      return `Giúp ${personOf(state, event.pub.personId)}`;
    case 'book-brought-in':
      return 'Số dư chuyển từ sổ giấy';
    case 'cash-counted':
      return `${event.pub.difference < 0 ? 'Thiếu' : 'Thừa'} khi đếm két`;
    case 'record-reversed':
      return reversed(state, event.pub.cmdId, event.pub.originalOn);
    default:
      return '';
  }
}

function dues(
  state: ClubState,
  payers: readonly { readonly personId: string; readonly months: readonly string[]; readonly amount: number }[],
): string {
  const months = [...new Set(payers.flatMap((payer) => payer.months))].sort().map(formatMonth).join(', ');
  const [only] = payers;
  return payers.length === 1 && only !== undefined
    ? `Hội phí tháng ${months}, ${personOf(state, only.personId)}`
    : `Hội phí tháng ${months} của ${payers.length} người`;
}

/** "Góp vay kỳ 6/10: gốc 500.000 đ, lãi 24.000 đ"; in one fund's book only the part that came into it. */
export function repayment(state: ClubState, event: LoanRepaid, fund: Fund | 'all'): string {
  const of = state.loans.get(event.pub.loanId)?.terms.instalments;
  const numbers = event.pub.applied.map(({ n }) => n);
  const which = numbers.length === 0 ? '' : ` kỳ ${spanOf(numbers)}${of === undefined ? '' : `/${of}`}`;
  const principal = fund === 'all' || fund === event.pub.fund ? event.pub.principal : 0;
  const interest = event.pub.interestTo.reduce((sum, part) => (fund === 'all' || fund === part.fund ? sum + part.amount : sum), 0);
  const penalty = (event.pub.penaltyTo ?? []).reduce((sum, part) => (fund === 'all' || fund === part.fund ? sum + part.amount : sum), 0);
  const parts = [
    ...(principal > 0 ? [`gốc ${formatDong(principal)}`] : []),
    ...(interest > 0 ? [`lãi ${formatDong(interest)}`] : []),
    ...(penalty > 0 ? [`phạt chậm ${formatDong(penalty)}`] : []),
  ];
  return `Góp vay${which}: ${parts.join(', ')}`;
}

/** 4 · 4–6 · 4, 6 */
function spanOf(numbers: readonly number[]): string {
  const first = numbers[0] ?? 0;
  const last = numbers.at(-1) ?? 0;
  if (numbers.length > 2 && last - first + 1 === numbers.length) return `${first}–${last}`;
  return numbers.join(', ');
}

function received(source: string, asCapital: boolean, from: string | undefined, note: string | undefined): string {
  const what = `${SOURCES[source] ?? 'Thu khác'}${asCapital ? ', làm vốn' : ''}`;
  return [what, from, note].filter(Boolean).join(', ');
}

function reversed(state: ClubState, cmdId: string, originalOn: string): string {
  const slip = [...state.slips].find(([known]) => known === cmdId)?.[1];
  const which = slip === undefined ? 'khoản' : slipLabel(slip);
  return `Ghi ngược ${which} ngày ${formatDate(originalOn)}`;
}
