// "More" in English.
import type { more as vi } from '../vi/more.ts';

export const more = {
  groups: {
    now: 'To do',
    money: 'Money and funds',
    loans: 'Loans',
    people: 'Members and care',
    club: 'The club',
    paper: 'Closing and papers',
  },
  funds: 'Funds, transfers',
  dues: 'Dues',
  bank: 'Bank, QR for paying in',
  sources: 'Where the capital came from',
  goods: 'Goods and labour',
  loans: 'Open loans',
  lending: 'How lending stands',
  care: 'Measures and visits',
  clubFile: 'Club file, charter, assets, plan',
  meetings: 'Meetings',
  board: 'The board',
  papers: 'Print',
  bringIn: 'Bring the old book in',
  codes: 'Approval codes',
  takeOut: 'Take the book out',
  approveFor: 'Approve by QR code',
  months: 'Close months and years',
  count: 'Count the box outside a meeting',
  handOver: 'Hand over treasurer or chair',
  phone: 'This phone and account',
  phoneLine: 'Where the book is kept, file copy, language, password',
} satisfies typeof vi;
