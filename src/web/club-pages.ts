// The addresses of the club's pages. A page with `id` takes the last part of its address.
import type { Component } from 'svelte';
import OwnPassword from './screens/account/OwnPassword.svelte';
import Activities from './screens/activities/Activities.svelte';
import CashBook from './screens/books/CashBook.svelte';
import Collection from './screens/books/Collection.svelte';
import MoneyIn from './screens/books/MoneyIn.svelte';
import OtherAmount from './screens/books/OtherAmount.svelte';
import RecordPage from './screens/books/RecordPage.svelte';
import Spending from './screens/books/Spending.svelte';
import CareList from './screens/care/CareList.svelte';
import CarePage from './screens/care/CarePage.svelte';
import More from './screens/club/More.svelte';
import Reviews from './screens/club/Reviews.svelte';
import GiveHelp from './screens/help/GiveHelp.svelte';
import LoanPage from './screens/loans/LoanPage.svelte';
import Loans from './screens/loans/Loans.svelte';
import NewLoan from './screens/loans/NewLoan.svelte';
import Agenda from './screens/meetings/AgendaPage.svelte';
import CashCount from './screens/meetings/CashCount.svelte';
import Closing from './screens/meetings/Closing.svelte';
import LastMonth from './screens/meetings/LastMonth.svelte';
import MeetingPage from './screens/meetings/MeetingPage.svelte';
import Meetings from './screens/meetings/Meetings.svelte';
import ReadAloud from './screens/meetings/ReadAloud.svelte';
import RollCall from './screens/meetings/RollCall.svelte';
import MemberPage from './screens/people/MemberPage.svelte';
import Members from './screens/people/Members.svelte';
import NewMember from './screens/people/NewMember.svelte';
import Roles from './screens/people/Roles.svelte';

type PlainPage = Component;
type PageWithId = Component<{ id: string }>;

export type FoundPage =
  | { readonly what: 'plain'; readonly page: PlainPage }
  | { readonly what: 'with-id'; readonly page: PageWithId; readonly id: string };

const plain: Readonly<Record<string, PlainPage>> = {
  hop: Agenda,
  'hop/diem-danh': RollCall,
  'hop/thang-truoc': LastMonth,
  'hop/thu-tien': Collection,
  'hop/vay-von': Loans,
  'hop/vay-von/moi': NewLoan,
  'hop/chi-tieu': Spending,
  'hop/tien-vao': MoneyIn,
  'hop/suc-khoe': CareList,
  'hop/tro-chuyen': Activities,
  'hop/giup-nhau': GiveHelp,
  'hop/dem-ket': CashCount,
  'hop/khoa-buoi': Closing,
  'thanh-vien': Members,
  'thanh-vien/moi': NewMember,
  'thanh-vien/ban-chu-nhiem': Roles,
  'so-quy': CashBook,
  'can-xem-lai': Reviews,
  'buoi-hop': Meetings,
  them: More,
  'mat-khau': OwnPassword,
};

const withId: Readonly<Record<string, PageWithId>> = {
  'hop/thu-tien': OtherAmount,
  'hop/vay-von': LoanPage,
  'hop/suc-khoe': CarePage,
  'thanh-vien': MemberPage,
  'so-quy': RecordPage,
  'buoi-hop': MeetingPage,
  'doc-to': ReadAloud,
};

export function pageFor(path: readonly string[]): FoundPage | undefined {
  const whole = plain[path.join('/')];
  if (whole !== undefined) return { what: 'plain', page: whole };
  const page = withId[path.slice(0, -1).join('/')];
  return page === undefined ? undefined : { what: 'with-id', page, id: path.at(-1) ?? '' };
}
