// One record in one line for the paper that leaves the house: what it was, whose, and a detail. A kind without words of
// its own still says who and how much by its entry.
import type { MoneySource, SpendingCategory } from '../domain/books/money-commands.ts';
import type { ClubEvent, EventKind } from '../domain/club/event.ts';
import { isId } from '../kernel/ids.ts';
import { formatDate, formatMonth, groupDigits } from '../text/format.ts';
import type { BookSource } from './book-source.ts';

export interface RecordLine {
  readonly title: string;
  /** Name of the person concerned; empty when there is none or many. */
  readonly who: string;
  readonly detail: string;
}

const TITLES: { readonly [kind in EventKind]?: string } = {
  'book-brought-in': 'Mang sổ giấy sang',
  'loan-brought-in': 'Khoản vay mang sang',
  'dues-received': 'Thu hội phí',
  'loan-repaid': 'Thu góp vay',
  'loan-disbursed': 'Phát tiền vay',
  'loan-paid-again': 'Phát tiền vay lần nữa',
  'payout-settled': 'Giải quyết khoản phát hai lần',
  'loan-written-off': 'Xóa nợ theo nghị quyết',
  'loan-recovered': 'Thu lại nợ đã xóa',
  'money-received': 'Thu tiền vào quỹ',
  'money-spent': 'Chi tiền quỹ',
  'help-paid': 'Chi giúp thành viên',
  'cash-counted': 'Đếm két',
  'money-held': 'Giữ hộ thành viên',
  'record-reversed': 'Dòng sửa',
  'held-settled': 'Giải quyết tiền giữ hộ',
  'campaign-closed': 'Khép sổ đợt vận động',
  'cash-moved': 'Chuyển giữa két và ngân hàng',
  'money-transferred': 'Chuyển tiền giữa hai quỹ',
};

const SOURCES: { readonly [source in MoneySource]: string } = {
  donor: 'người ủng hộ',
  members: 'thành viên góp',
  association: 'Hội NCT cấp',
  'state-budget': 'ngân sách',
  project: 'dự án',
  'collective-work': 'làm chung',
  'bank-interest': 'lãi gửi',
  other: 'nguồn khác',
};

const CATEGORIES: { readonly [category in SpendingCategory]: string } = {
  meeting: 'buổi họp',
  visiting: 'thăm ốm, hiếu hỷ',
  equipment: 'mua dụng cụ',
  culture: 'văn nghệ, lễ Tết',
  stationery: 'giấy bút, in ấn',
  training: 'tập huấn',
  'bank-fees': 'phí ngân hàng',
  other: 'việc khác',
};

export function hasTitle(kind: EventKind): boolean {
  return TITLES[kind] !== undefined;
}

export function recordLine(event: ClubEvent, source: Pick<BookSource, 'nameOf'>): RecordLine {
  return { title: TITLES[event.kind] ?? `Ghi sổ (${event.kind})`, who: whoOf(event, source), detail: detailOf(event) };
}

/** The person named in the record, whatever its kind; the one payer of dues. */
function whoOf(event: ClubEvent, { nameOf }: Pick<BookSource, 'nameOf'>): string {
  if (event.kind === 'dues-received') return event.pub.payers.length === 1 ? event.pub.payers.map((p) => nameOf(p.personId)).join() : '';
  if (event.kind === 'money-received') return event.priv?.from ?? '';
  if (event.kind === 'money-spent') return event.priv?.payee ?? '';
  const personId: unknown = 'personId' in event.pub ? event.pub.personId : undefined;
  return typeof personId === 'string' && isId(personId) ? nameOf(personId) : '';
}

/** Who paid dues of which months, one text a payer: what the line of a whole meeting's dues leaves out. */
export function payersOf(event: ClubEvent, { nameOf }: Pick<BookSource, 'nameOf'>): readonly string[] {
  if (event.kind !== 'dues-received' || event.pub.payers.length < 2) return [];
  return event.pub.payers.map((p) => `${nameOf(p.personId)} ${groupDigits(p.amount)} (${monthsOf(p.months)})`);
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

function detailOf(event: ClubEvent): string {
  switch (event.kind) {
    case 'dues-received':
      if (event.pub.payers.length > 1) return `${event.pub.payers.length} người`;
      return event.pub.payers.map((p) => `tháng ${monthsOf(p.months)}`).join();
    case 'loan-repaid':
      return `gốc ${groupDigits(event.pub.principal)}, lãi ${groupDigits(event.pub.interest)}${event.pub.penalty === undefined ? '' : `, phạt ${groupDigits(event.pub.penalty)}`}`;
    case 'loan-brought-in':
      return `vay ngày ${formatDate(event.pub.lentOn)} ${groupDigits(event.pub.terms.principal)}`;
    case 'loan-disbursed':
    case 'loan-paid-again':
      return `${event.pub.terms.instalments} kỳ${event.pub.purpose === '' ? '' : `, ${event.pub.purpose}`}`;
    case 'money-received':
      return joined(SOURCES[event.pub.source], event.priv?.note);
    case 'money-spent':
      return joined(CATEGORIES[event.pub.category], event.priv?.what);
    case 'cash-moved':
      return event.pub.direction === 'to-bank' ? 'nộp vào ngân hàng' : 'rút về két';
    case 'money-transferred':
      return event.priv?.note ?? '';
    case 'help-paid':
      return event.priv?.note ?? '';
    case 'cash-counted':
      return `theo sổ ${groupDigits(event.pub.book)}, đếm được ${groupDigits(event.pub.counted)}`;
    case 'record-reversed':
      return `khoản ngày ${formatDate(event.pub.originalOn)}`;
    default:
      return '';
  }
}

function monthsOf(months: readonly string[]): string {
  return months.map((month) => formatMonth(month)).join(', ');
}
