// The addresses of the club's pages. A page with `id` takes the last part of its address. They are fetched when
// opened, so that the first load stays small, and the phone keeps them all for the days without a signal.
import type { Component } from 'svelte';

type PlainPage = Component;
type PageWithId = Component<{ id: string }>;
type Fetched<Page> = () => Promise<{ readonly default: Page }>;

export type FoundPage =
  | { readonly what: 'plain'; readonly fetch: Fetched<PlainPage> }
  | { readonly what: 'with-id'; readonly fetch: Fetched<PageWithId>; readonly id: string };

const plain: Readonly<Record<string, Fetched<PlainPage>>> = {
  hop: () => import('./screens/meetings/AgendaPage.svelte'),
  'hop/diem-danh': () => import('./screens/meetings/RollCall.svelte'),
  'hop/thu-tien': () => import('./screens/books/Collection.svelte'),
  'hop/dem-ket': () => import('./screens/meetings/CashCount.svelte'),
  'hop/khoa-buoi': () => import('./screens/meetings/Closing.svelte'),
  'hop/thang-truoc': () => import('./screens/meetings/LastMonth.svelte'),
  'hop/doc-to': () => import('./screens/meetings/RoomCollect.svelte'),
  'hop/vay-von': () => import('./screens/loans/Loans.svelte'),
  'hop/vay-von/moi': () => import('./screens/loans/NewLoan.svelte'),
  'vay/xin': () => import('./screens/loans/AskLoan.svelte'),
  'vay/tinh-hinh': () => import('./screens/loans/LendingHealth.svelte'),
  'buoi-hop/doi-ngay': () => import('./screens/meetings/MoveMeeting.svelte'),
  'hop/chi-tieu': () => import('./screens/books/Spending.svelte'),
  'hop/tien-vao': () => import('./screens/books/MoneyIn.svelte'),
  'hop/suc-khoe': () => import('./screens/health/Sweep.svelte'),
  'hop/tro-chuyen': () => import('./screens/activities/Activities.svelte'),
  'hop/giup-nhau': () => import('./screens/help/GiveHelp.svelte'),
  'hop/bien-ban': () => import('./screens/meetings/Minutes.svelte'),
  'hop/bien-ban/bieu-quyet': () => import('./screens/meetings/Vote.svelte'),
  'thanh-vien': () => import('./screens/people/Members.svelte'),
  'cau-lac-bo': () => import('./screens/club-file/ClubFile.svelte'),
  'cau-lac-bo/quy-che': () => import('./screens/club-file/Charters.svelte'),
  'cau-lac-bo/quy-che/moi': () => import('./screens/club-file/CharterChange.svelte'),
  'cau-lac-bo/ban-chu-nhiem': () => import('./screens/club-file/BoardOn.svelte'),
  'cau-lac-bo/nghi-quyet': () => import('./screens/club-file/Resolutions.svelte'),
  'cau-lac-bo/tai-san': () => import('./screens/club-file/Assets.svelte'),
  'cau-lac-bo/tai-san/moi': () => import('./screens/club-file/NewAsset.svelte'),
  'cau-lac-bo/ke-hoach': () => import('./screens/club-file/PlanPage.svelte'),
  'thanh-vien/danh-sach': () => import('./screens/people/MemberList.svelte'),
  'thanh-vien/moi': () => import('./screens/people/NewMember.svelte'),
  'thanh-vien/ban-chu-nhiem': () => import('./screens/people/Roles.svelte'),
  'so-quy': () => import('./screens/books/CashBook.svelte'),
  'so-quy/cac-quy': () => import('./screens/bank/FundRules.svelte'),
  'so-quy/chuyen-quy': () => import('./screens/bank/Transfer.svelte'),
  'so-quy/ngan-hang': () => import('./screens/bank/BankPage.svelte'),
  'so-quy/ngan-hang/nop-rut': () => import('./screens/bank/MoveCash.svelte'),
  'so-quy/ngan-hang/phi-lai': () => import('./screens/bank/BankFee.svelte'),
  'so-quy/ngan-hang/tai-khoan': () => import('./screens/bank/BankAccount.svelte'),
  'so-quy/ngan-hang/doi-chieu': () => import('./screens/bank/Reconcile.svelte'),
  'ma-qr': () => import('./screens/bank/PayByQr.svelte'),
  'hoi-phi': () => import('./screens/dues/DuesPage.svelte'),
  'hoi-phi/mien': () => import('./screens/dues/ExemptDues.svelte'),
  'nguon-von': () => import('./screens/sources/Sources.svelte'),
  'hien-vat': () => import('./screens/goods/GoodsPage.svelte'),
  'hien-vat/nhan': () => import('./screens/goods/GoodsIn.svelte'),
  'hien-vat/dung': () => import('./screens/goods/GoodsOut.svelte'),
  'can-xem-lai': () => import('./screens/club/Reviews.svelte'),
  'buoi-hop': () => import('./screens/meetings/Meetings.svelte'),
  'duyet-ho': () => import('./screens/approvals/ApproveFor.svelte'),
  'ma-duyet': () => import('./screens/approvals/Codes.svelte'),
  'dua-vao-so': () => import('./screens/bringin/BringIn.svelte'),
  them: () => import('./screens/club/More.svelte'),
  'them/may-nay': () => import('./screens/club/ThisPhone.svelte'),
  in: () => import('./screens/papers/Papers.svelte'),
  'mang-so-ra': () => import('./screens/exports/TakeOut.svelte'),
  'khoa-so': () => import('./screens/months/Months.svelte'),
  'dem-ket': () => import('./screens/months/CountBox.svelte'),
  'ban-giao': () => import('./screens/months/HandOver.svelte'),
  'mat-khau': () => import('./screens/account/OwnPassword.svelte'),
};

const withId: Readonly<Record<string, Fetched<PageWithId>>> = {
  'hop/thu-tien': () => import('./screens/books/OtherAmount.svelte'),
  'hop/vay-von': () => import('./screens/loans/LoanPage.svelte'),
  'hop/vay-von/moi': () => import('./screens/loans/NewLoan.svelte'),
  'vay/xin': () => import('./screens/loans/RequestPage.svelte'),
  'vay/lich-moi': () => import('./screens/loans/Reschedule.svelte'),
  'vay/xoa-no': () => import('./screens/loans/WriteOff.svelte'),
  'vay/theo-doi': () => import('./screens/loans/FollowUp.svelte'),
  'hop/suc-khoe': () => import('./screens/care/CarePage.svelte'),
  'thanh-vien': () => import('./screens/people/MemberPage.svelte'),
  'cau-lac-bo/tai-san': () => import('./screens/club-file/AssetPage.svelte'),
  'cau-lac-bo/ke-hoach': () => import('./screens/club-file/PlanForm.svelte'),
  'thanh-vien/sua': () => import('./screens/people/CorrectMember.svelte'),
  'thanh-vien/ho': () => import('./screens/people/Household.svelte'),
  'thanh-vien/vao-ra': () => import('./screens/people/Membership.svelte'),
  'thanh-vien/nhap': () => import('./screens/people/MergeMember.svelte'),
  'so-quy': () => import('./screens/books/RecordPage.svelte'),
  'so-quy/chuyen': () => import('./screens/books/MovePayment.svelte'),
  'khoa-so/thang': () => import('./screens/months/MonthPage.svelte'),
  'khoa-so/nam': () => import('./screens/months/YearPage.svelte'),
  'buoi-hop': () => import('./screens/meetings/MeetingPage.svelte'),
  'dua-vao-so': () => import('./screens/bringin/BringInStep.svelte'),
  'in/xem': () => import('./screens/papers/PaperPage.svelte'),
  'bien-ban': () => import('./screens/meetings/MinutesPage.svelte'),
  'nguon-von': () => import('./screens/sources/SourcePage.svelte'),
  'ma-qr': () => import('./screens/bank/PayByQr.svelte'),
  'doc-to': () => import('./screens/meetings/ReadAloud.svelte'),
};

export function pageFor(path: readonly string[]): FoundPage | undefined {
  const whole = plain[path.join('/')];
  if (whole !== undefined) return { what: 'plain', fetch: whole };
  const page = withId[path.slice(0, -1).join('/')];
  return page === undefined ? undefined : { what: 'with-id', fetch: page, id: path.at(-1) ?? '' };
}
