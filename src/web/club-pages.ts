// The addresses of the club's pages, each with the room one must be able to read to open it. A page with `id` takes the last
// part of its address. They are fetched when opened, so that the first load stays small, and the phone keeps them all.
import type { Component } from 'svelte';
import type { CommandKind } from '../domain/club/command.ts';
import type { Room } from '../domain/club/event-shape.ts';

type PlainPage = Component;
type PageWithId = Component<{ id: string }>;
type Fetched<Page> = () => Promise<{ readonly default: Page }>;

interface Door {
  readonly room: Room;
  /** Who only writes into the room enters too; the page shows such a reader less. */
  readonly writers: boolean;
  /** The record a form is there to send; who may not send it is told who does. */
  readonly sends?: CommandKind;
}
type BehindDoor<Page> = Door & { readonly fetch: Fetched<Page> };

export type FoundPage = { readonly sends?: CommandKind } & (
  | { readonly what: 'plain'; readonly fetch: Fetched<PlainPage> }
  | { readonly what: 'with-id'; readonly fetch: Fetched<PageWithId>; readonly id: string }
);

/** For those who read the room; everybody else sees the closed door. */
function inRoom<Page>(room: Room, fetch: Fetched<Page>, sends?: CommandKind): BehindDoor<Page> {
  return { room, writers: false, fetch, ...(sends === undefined ? {} : { sends }) };
}

/** For everybody of the club: told here, read back only by those who read the room. */
function writesTo<Page>(room: Room, fetch: Fetched<Page>): BehindDoor<Page> {
  return { room, writers: true, fetch };
}

const plain: Readonly<Record<string, BehindDoor<PlainPage>>> = {
  hop: inRoom('common', () => import('./screens/meetings/AgendaPage.svelte')),
  'hop/diem-danh': inRoom('common', () => import('./screens/meetings/RollCall.svelte')),
  'hop/thu-tien': inRoom('money', () => import('./screens/books/Collection.svelte')),
  'hop/dem-ket': inRoom('money', () => import('./screens/meetings/CashCount.svelte')),
  'hop/khoa-buoi': inRoom('money', () => import('./screens/meetings/Closing.svelte')),
  'hop/thang-truoc': inRoom('common', () => import('./screens/meetings/LastMonth.svelte')),
  'hop/doc-to': inRoom('money', () => import('./screens/meetings/RoomCollect.svelte')),
  'hop/vay-von': inRoom('money', () => import('./screens/loans/Loans.svelte')),
  'hop/vay-von/moi': inRoom('money', () => import('./screens/loans/NewLoan.svelte')),
  'vay/xin': inRoom('money', () => import('./screens/loans/AskLoan.svelte')),
  'vay/tinh-hinh': inRoom('money', () => import('./screens/loans/LendingHealth.svelte')),
  'buoi-hop/doi-ngay': inRoom('common', () => import('./screens/meetings/MoveMeeting.svelte'), 'move-meeting'),
  'hop/chi-tieu': inRoom('money', () => import('./screens/books/Spending.svelte')),
  'hop/tien-vao': inRoom('money', () => import('./screens/books/MoneyIn.svelte')),
  'hop/suc-khoe': writesTo('care', () => import('./screens/health/Sweep.svelte')),
  'suc-khoe': writesTo('care', () => import('./screens/health/HealthHome.svelte')),
  'suc-khoe/kham/moi': inRoom('common', () => import('./screens/health/PlanCheckUp.svelte')),
  'suc-khoe/muc-do': inRoom('common', () => import('./screens/health/Ranges.svelte')),
  'quyen-loi': inRoom('rights', () => import('./screens/rights/ClubRights.svelte')),
  'quyen-loi/muc-tien': inRoom('rights', () => import('./screens/rights/AddSum.svelte')),
  'quyen-loi/quy-dinh': inRoom('rights', () => import('./screens/rights/RightsRules.svelte')),
  'cham-soc': inRoom('care', () => import('./screens/care/CareHome.svelte')),
  'cham-soc/moi': inRoom('care', () => import('./screens/care/NewRecipient.svelte')),
  'cham-soc/tinh-nguyen': inRoom('care', () => import('./screens/care/Volunteers.svelte')),
  'cham-soc/nghi': inRoom('care', () => import('./screens/care/Absences.svelte')),
  'cham-soc/tap-huan': inRoom('care', () => import('./screens/care/TrainingPage.svelte')),
  'hop/tro-chuyen': inRoom('common', () => import('./screens/activities/Activities.svelte')),
  'hop/giup-nhau': inRoom('common', () => import('./screens/help/GiveHelp.svelte')),
  'giup-nhau': inRoom('common', () => import('./screens/help/HelpPage.svelte')),
  'giup-nhau/hoan-canh/moi': writesTo('board', () => import('./screens/help/RaiseNeed.svelte')),
  'giup-nhau/dot': inRoom('common', () => import('./screens/campaigns/Campaigns.svelte')),
  'giup-nhau/dot/moi': inRoom('money', () => import('./screens/campaigns/NewCampaign.svelte')),
  'gop-y': inRoom('common', () => import('./screens/suggestions/Suggestions.svelte')),
  'gop-y/moi': writesTo('board', () => import('./screens/suggestions/NewSuggestion.svelte')),
  'gop-y/tra-loi': inRoom('common', () => import('./screens/suggestions/AskReceipt.svelte')),
  'giup-nhau/cung-giup': inRoom('common', () => import('./screens/help/ManyHands.svelte')),
  'hop/bien-ban': inRoom('common', () => import('./screens/meetings/Minutes.svelte'), 'record-minutes'),
  'hop/bien-ban/bieu-quyet': inRoom('common', () => import('./screens/meetings/Vote.svelte'), 'pass-resolution'),
  'thanh-vien': inRoom('common', () => import('./screens/people/Members.svelte')),
  'cau-lac-bo': inRoom('common', () => import('./screens/club-file/ClubFile.svelte')),
  'cau-lac-bo/quy-che': inRoom('common', () => import('./screens/club-file/Charters.svelte')),
  'cau-lac-bo/quy-che/moi': inRoom('common', () => import('./screens/club-file/CharterChange.svelte'), 'adopt-charter'),
  'cau-lac-bo/quy-dinh-cham-soc': inRoom('common', () => import('./screens/club-file/CareRules.svelte')),
  'cau-lac-bo/ban-chu-nhiem': inRoom('common', () => import('./screens/club-file/BoardOn.svelte')),
  'cau-lac-bo/nghi-quyet': inRoom('common', () => import('./screens/club-file/Resolutions.svelte')),
  'cau-lac-bo/cap-tren': inRoom('board', () => import('./screens/told/ToldPage.svelte')),
  'cau-lac-bo/tai-san': inRoom('common', () => import('./screens/club-file/Assets.svelte')),
  'cau-lac-bo/tai-san/moi': inRoom('common', () => import('./screens/club-file/NewAsset.svelte'), 'record-asset'),
  'cau-lac-bo/ke-hoach': inRoom('common', () => import('./screens/club-file/PlanPage.svelte')),
  'cau-lac-bo/bieu-do': inRoom('money', () => import('./screens/charts/ClubCharts.svelte')),
  'thanh-vien/danh-sach': inRoom('common', () => import('./screens/people/MemberList.svelte')),
  'thanh-vien/moi': inRoom('common', () => import('./screens/people/NewMember.svelte'), 'enrol-member'),
  'thanh-vien/ban-chu-nhiem': inRoom('common', () => import('./screens/people/Roles.svelte'), 'give-role'),
  'so-quy': inRoom('money', () => import('./screens/books/CashBook.svelte')),
  'so-quy/cac-quy': inRoom('money', () => import('./screens/bank/FundRules.svelte')),
  'so-quy/chuyen-quy': inRoom('money', () => import('./screens/bank/Transfer.svelte')),
  'so-quy/ngan-hang': inRoom('money', () => import('./screens/bank/BankPage.svelte')),
  'so-quy/ngan-hang/nop-rut': inRoom('money', () => import('./screens/bank/MoveCash.svelte')),
  'so-quy/ngan-hang/phi-lai': inRoom('money', () => import('./screens/bank/BankFee.svelte')),
  'so-quy/ngan-hang/tai-khoan': inRoom('money', () => import('./screens/bank/BankAccount.svelte')),
  'so-quy/ngan-hang/doi-chieu': inRoom('money', () => import('./screens/bank/Reconcile.svelte')),
  'ma-qr': inRoom('money', () => import('./screens/bank/PayByQr.svelte')),
  'hoi-phi': inRoom('money', () => import('./screens/dues/DuesPage.svelte')),
  'hoi-phi/mien': inRoom('money', () => import('./screens/dues/ExemptDues.svelte')),
  'nguon-von': inRoom('money', () => import('./screens/sources/Sources.svelte')),
  'hien-vat': inRoom('common', () => import('./screens/goods/GoodsPage.svelte')),
  'hien-vat/nhan': inRoom('common', () => import('./screens/goods/GoodsIn.svelte')),
  'hien-vat/dung': inRoom('common', () => import('./screens/goods/GoodsOut.svelte')),
  'viec-can-lam': inRoom('common', () => import('./screens/tasks/Tasks.svelte')),
  'quy-vua-qua': inRoom('common', () => import('./screens/reports/OwnFeedback.svelte')),
  'tam-mang': inRoom('common', () => import('./screens/areas/Areas.svelte')),
  'can-xem-lai': inRoom('common', () => import('./screens/club/Reviews.svelte')),
  'buoi-hop': inRoom('common', () => import('./screens/meetings/Meetings.svelte')),
  'duyet-ho': inRoom('common', () => import('./screens/approvals/ApproveFor.svelte'), 'register-key'),
  'ma-duyet': inRoom('common', () => import('./screens/approvals/Codes.svelte'), 'register-key'),
  'nhap-giup': inRoom('board', () => import('./screens/typing/Typists.svelte')),
  'dua-vao-so': inRoom('money', () => import('./screens/bringin/BringIn.svelte')),
  'du-lieu': inRoom('board', () => import('./screens/privacy/DataRequests.svelte')),
  'dong-y': inRoom('common', () => import('./screens/consent/ConsentPage.svelte')),
  'hoat-dong': inRoom('common', () => import('./screens/activities/ActivitiesYear.svelte')),
  'hoat-dong/mung-tho': inRoom('common', () => import('./screens/activities/LongLife.svelte')),
  'hoat-dong/moi': inRoom('common', () => import('./screens/activities/NewActivity.svelte')),
  'hoat-dong/nguon-luc': inRoom('money', () => import('./screens/activities/Resources.svelte')),
  nhom: inRoom('common', () => import('./screens/groups/Groups.svelte')),
  them: inRoom('common', () => import('./screens/club/More.svelte')),
  'tro-giup': inRoom('common', () => import('./screens/learn/Help.svelte')),
  'them/may-nay': inRoom('common', () => import('./screens/club/ThisPhone.svelte')),
  'them/ban-sao': inRoom('common', () => import('./screens/copies/CopyPage.svelte')),
  'them/mat-may': inRoom('common', () => import('./screens/copies/LostPhone.svelte')),
  'them/cac-may': inRoom('common', () => import('./screens/devices/ClubPhones.svelte')),
  in: inRoom('common', () => import('./screens/papers/Papers.svelte')),
  'mang-so-ra': inRoom('money', () => import('./screens/exports/TakeOut.svelte')),
  'khoa-so': inRoom('money', () => import('./screens/months/Months.svelte')),
  'dem-ket': inRoom('money', () => import('./screens/months/CountBox.svelte')),
  'ban-giao': inRoom('money', () => import('./screens/months/HandOver.svelte')),
  'mat-khau': inRoom('common', () => import('./screens/account/OwnPassword.svelte')),
  'tai-khoan': inRoom('common', () => import('./screens/access/OwnAccount.svelte')),
};

const withId: Readonly<Record<string, BehindDoor<PageWithId>>> = {
  'hop/thu-tien': inRoom('money', () => import('./screens/books/OtherAmount.svelte')),
  'hop/vay-von': inRoom('money', () => import('./screens/loans/LoanPage.svelte')),
  'hop/vay-von/moi': inRoom('money', () => import('./screens/loans/NewLoan.svelte')),
  'vay/xin': inRoom('money', () => import('./screens/loans/RequestPage.svelte')),
  'vay/lich-moi': inRoom('money', () => import('./screens/loans/Reschedule.svelte')),
  'vay/xoa-no': inRoom('money', () => import('./screens/loans/WriteOff.svelte')),
  'vay/theo-doi': inRoom('money', () => import('./screens/loans/FollowUp.svelte')),
  'quyen-loi/nguoi': inRoom('rights', () => import('./screens/rights/PersonRights.svelte')),
  'quyen-loi/xin': inRoom('rights', () => import('./screens/rights/RightAskers.svelte')),
  'cham-soc': inRoom('care', () => import('./screens/care/RecipientPage.svelte')),
  'cham-soc/tham': inRoom('care', () => import('./screens/care/VisitPage.svelte')),
  'cham-soc/sua': inRoom('care', () => import('./screens/care/EditRecipient.svelte')),
  'cham-soc/thoi': inRoom('care', () => import('./screens/care/EndCare.svelte')),
  'cham-soc/lich': inRoom('care', () => import('./screens/care/RotaPage.svelte')),
  'cham-soc/danh-gia': inRoom('care', () => import('./screens/care/AssessPage.svelte')),
  'cham-soc/tinh-nguyen': inRoom('care', () => import('./screens/care/VolunteerPage.svelte')),
  'cham-soc/ban-giao': inRoom('care', () => import('./screens/care/HandOverCare.svelte')),
  'hop/suc-khoe': writesTo('care', () => import('./screens/health/SweepOne.svelte')),
  'suc-khoe': inRoom('care', () => import('./screens/health/HealthPage.svelte')),
  'suc-khoe/tu-ke': inRoom('care', () => import('./screens/health/TellHealth.svelte')),
  'suc-khoe/gioi-thieu': inRoom('care', () => import('./screens/health/NewReferral.svelte')),
  'suc-khoe/phieu': inRoom('care', () => import('./screens/health/ReferralPage.svelte')),
  'suc-khoe/kham': writesTo('care', () => import('./screens/health/CheckUpPage.svelte')),
  'hop/tham': writesTo('care', () => import('./screens/care/CarePage.svelte')),
  'giup-nhau/hoan-canh': inRoom('board', () => import('./screens/help/NeedPage.svelte')),
  'giup-nhau/quyet-dinh': inRoom('board', () => import('./screens/help/DecideNeed.svelte')),
  'giup-nhau/khep-lai': inRoom('board', () => import('./screens/help/CloseNeed.svelte')),
  'giup-nhau/dot': inRoom('common', () => import('./screens/campaigns/CampaignPage.svelte')),
  'giup-nhau/dot-nhan': inRoom('common', () => import('./screens/campaigns/CampaignIn.svelte')),
  'giup-nhau/dot-khep': inRoom('money', () => import('./screens/campaigns/CloseCampaign.svelte')),
  'gop-y': inRoom('board', () => import('./screens/suggestions/SuggestionPage.svelte')),
  'gop-y/bien-nhan': writesTo('board', () => import('./screens/suggestions/Receipt.svelte')),
  'giup-nhau/cung-giup': inRoom('board', () => import('./screens/help/ManyHands.svelte')),
  'thanh-vien': inRoom('common', () => import('./screens/people/MemberPage.svelte')),
  'cau-lac-bo/tai-san': inRoom('common', () => import('./screens/club-file/AssetPage.svelte')),
  'cau-lac-bo/ke-hoach': inRoom('common', () => import('./screens/club-file/PlanForm.svelte'), 'adopt-plan'),
  'thanh-vien/sua': inRoom('common', () => import('./screens/people/CorrectMember.svelte'), 'correct-member'),
  'thanh-vien/ho': inRoom('common', () => import('./screens/people/Household.svelte'), 'record-household'),
  'thanh-vien/vao-ra': inRoom('common', () => import('./screens/people/Membership.svelte'), 'end-membership'),
  'thanh-vien/nhap': inRoom('common', () => import('./screens/people/MergeMember.svelte'), 'merge-members'),
  'so-quy': inRoom('common', () => import('./screens/books/RecordPage.svelte')),
  'so-quy/chuyen': inRoom('money', () => import('./screens/books/MovePayment.svelte')),
  'khoa-so/thang': inRoom('money', () => import('./screens/months/MonthPage.svelte')),
  'khoa-so/nam': inRoom('money', () => import('./screens/months/YearPage.svelte')),
  'buoi-hop': inRoom('common', () => import('./screens/meetings/MeetingPage.svelte')),
  'nhap-giup': inRoom('board', () => import('./screens/typing/TypistPage.svelte')),
  'dua-vao-so': inRoom('money', () => import('./screens/bringin/BringInStep.svelte')),
  'hoat-dong': inRoom('common', () => import('./screens/activities/ActivityPage.svelte')),
  nhom: inRoom('common', () => import('./screens/groups/GroupPage.svelte')),
  'in/xem': inRoom('common', () => import('./screens/papers/PaperPage.svelte')),
  'du-lieu/nguoi': inRoom('common', () => import('./screens/privacy/PersonData.svelte')),
  'du-lieu/moi': writesTo('board', () => import('./screens/privacy/NewDataRequest.svelte')),
  'du-lieu/yeu-cau': inRoom('board', () => import('./screens/privacy/DataRequestPage.svelte')),
  'dong-y': inRoom('common', () => import('./screens/consent/PersonConsent.svelte')),
  'bai-hoc': inRoom('common', () => import('./screens/learn/LessonPage.svelte')),
  'bien-ban': inRoom('common', () => import('./screens/meetings/MinutesPage.svelte')),
  'nguon-von': inRoom('money', () => import('./screens/sources/SourcePage.svelte')),
  'ma-qr': inRoom('money', () => import('./screens/bank/PayByQr.svelte')),
  'doc-to': inRoom('money', () => import('./screens/meetings/ReadAloud.svelte')),
};

const closedDoor = () => import('./screens/club/ClosedRoom.svelte');

/** The page at an address for a reader of these rooms: the page, or the door of the room that stays closed. */
export function pageFor(path: readonly string[], rooms: readonly Room[]): FoundPage | undefined {
  const whole = at(plain, path.join('/'));
  const page = at(withId, path.slice(0, -1).join('/'));
  const door = whole ?? page;
  if (door !== undefined && !door.writers && !rooms.includes(door.room)) return { what: 'with-id', fetch: closedDoor, id: door.room };
  const form = door?.sends === undefined ? {} : { sends: door.sends };
  if (whole !== undefined) return { what: 'plain', fetch: whole.fetch, ...form };
  return page === undefined ? undefined : { what: 'with-id', fetch: page.fetch, id: path.at(-1) ?? '', ...form };
}

/** An address is typed by anybody: "constructor" is no page. */
const at = <Page>(pages: Readonly<Record<string, Page>>, address: string): Page | undefined =>
  Object.hasOwn(pages, address) ? pages[address] : undefined;

export interface ListedPage extends Door {
  readonly address: string;
  readonly withId: boolean;
}

/** Every page, for whoever walks them all. */
export const CLUB_PAGES: readonly ListedPage[] = [
  ...Object.entries(plain).map(([address, { fetch: _, ...door }]) => ({ address, ...door, withId: false })),
  ...Object.entries(withId).map(([address, { fetch: _, ...door }]) => ({ address, ...door, withId: true })),
];
