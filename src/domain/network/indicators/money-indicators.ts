// The clubs' money. Stocks are sums of postings, so a figure and the ledger can never disagree; flows are sums of records,
// and a reversal takes away what its record added, dated on the day of the reversal.
import type { Account } from '../../books/account.ts';
import type { Entry } from '../../books/entry.ts';
import type { BookBroughtIn } from '../../bringin/bring-in-events.ts';
import type { EventBody } from '../../club/event.ts';
import type { ClubState } from '../../club/state.ts';
import type { BaseIndicator } from './definition.ts';
import type { Contribution } from './steps.ts';

const STOCK = { kind: 'base', time: 'stock', room: 'money', measure: 'dong' } as const;
const FLOW = { kind: 'base', time: 'flow', room: 'money', measure: 'dong' } as const;
const CLUB_STOCK = { kind: 'base', time: 'stock', room: 'money', measure: 'clubs' } as const;

export const MONEY_INDICATORS = {
  'fund-total': {
    ...STOCK,
    source: 'article-facts 3',
    name: { vi: 'Tổng vốn quỹ', en: 'Funds in total' },
    meaning: {
      vi: 'Tiền trong két, tiền ở ngân hàng và tiền đang cho vay của mọi quỹ, trừ tiền giữ hộ thành viên.',
      en: 'Cash, bank and loans out of every fund, less money held for members.',
    },
  },
  'income-fund': {
    ...STOCK,
    source: 'QĐ 1336/QĐ-TTg',
    name: { vi: 'Quỹ tăng thu nhập', en: 'Income fund' },
    meaning: {
      vi: 'Phần vốn quỹ thuộc Quỹ tăng thu nhập, kể cả tiền đang cho vay.',
      en: 'The part of the funds in the income fund, loans out included.',
    },
  },
  'activity-fund': {
    ...STOCK,
    source: 'QĐ 1336/QĐ-TTg',
    name: { vi: 'Quỹ hoạt động', en: 'Activity fund' },
    meaning: { vi: 'Phần vốn quỹ thuộc Quỹ hoạt động.', en: 'The part of the funds in the activity fund.' },
  },
  cash: {
    ...STOCK,
    source: 'own',
    name: { vi: 'Tiền trong két', en: 'Cash' },
    meaning: { vi: 'Tiền mặt theo sổ của mọi quỹ.', en: 'Cash by the book, over all funds.' },
  },
  bank: {
    ...STOCK,
    source: 'own',
    name: { vi: 'Tiền ở ngân hàng', en: 'At the bank' },
    meaning: { vi: 'Tiền gửi ngân hàng theo sổ của mọi quỹ.', en: 'Bank balance by the book, over all funds.' },
  },
  'loans-outstanding': {
    ...STOCK,
    source: 'own',
    name: { vi: 'Dư nợ cho vay', en: 'Loans outstanding' },
    meaning: { vi: 'Tiền gốc thành viên đang vay chưa trả.', en: 'Principal lent to members and not yet repaid.' },
  },
  'clubs-with-income-fund': {
    ...CLUB_STOCK,
    source: 'KH 205/KH-UBND; article-facts 17',
    name: { vi: 'CLB có Quỹ tăng thu nhập', en: 'Clubs with an income fund' },
    meaning: { vi: 'Câu lạc bộ đã có tiền vào Quỹ tăng thu nhập.', en: 'Clubs whose income fund has ever had money.' },
  },
  'clubs-both-funds': {
    ...CLUB_STOCK,
    source: 'QĐ 1336/QĐ-TTg',
    name: { vi: 'CLB có đủ hai quỹ', en: 'Clubs with both funds' },
    meaning: {
      vi: 'Câu lạc bộ đã có tiền vào cả Quỹ tăng thu nhập và Quỹ hoạt động.',
      en: 'Clubs in which both the income and the activity fund have had money.',
    },
  },
  'capital-received': {
    ...FLOW,
    source: 'KH 205/KH-UBND',
    name: { vi: 'Vốn nhận vào quỹ', en: 'Capital received' },
    meaning: { vi: 'Tiền nhận vào làm vốn của quỹ, từ mọi nguồn.', en: 'Money received as capital of a fund, from any source.' },
  },
  'received-state-budget': received('ngân sách nhà nước', 'the state budget'),
  'received-association': received('Hội Người cao tuổi, Mặt trận và các hội', 'the Association, the Front and other unions'),
  'received-project': received('dự án', 'projects'),
  'received-donor': received('nhà hảo tâm', 'benefactors'),
  'received-members': received('thành viên góp, ngoài hội phí', 'members, beside dues'),
  'received-collective-work': received('việc làm chung của câu lạc bộ', 'the club’s collective work'),
  'received-bank-interest': received('lãi ngân hàng', 'bank interest'),
  'received-other': received('nguồn khác', 'other sources'),
  'dues-collected': {
    ...FLOW,
    source: 'own',
    name: { vi: 'Hội phí đã thu', en: 'Dues collected' },
    meaning: {
      vi: 'Hội phí thu trong kỳ, không kể tiền còn giữ hộ vì thu trùng.',
      en: 'Dues received in the period, money held as paid twice apart.',
    },
  },
  'interest-received': {
    ...FLOW,
    source: 'own',
    name: { vi: 'Lãi vay đã thu', en: 'Interest received' },
    meaning: { vi: 'Tiền lãi người vay trả trong kỳ.', en: 'Interest borrowers paid in the period.' },
  },
  spending: {
    ...FLOW,
    source: 'own',
    name: { vi: 'Chi hoạt động', en: 'Spending' },
    meaning: { vi: 'Tiền quỹ chi trong kỳ, không kể cho vay và giúp thành viên.', en: 'Money spent from the funds, loans and help apart.' },
  },
  'spending-equipment': {
    ...FLOW,
    source: 'article-facts 9',
    name: { vi: 'Chi mua trang thiết bị', en: 'Spending on equipment' },
    meaning: { vi: 'Phần chi hoạt động ghi là mua trang thiết bị.', en: 'The part of spending recorded as equipment.' },
  },
} as const satisfies Record<string, BaseIndicator>;

function received(vi: string, en: string) {
  return {
    ...FLOW,
    source: 'clubs.md §4.1',
    name: { vi: `Nhận từ ${vi}`, en: `Received from ${en}` },
    meaning: {
      vi: `Tiền quỹ nhận trong kỳ từ ${vi}, làm vốn hay để chi.`,
      en: `Money received in the period from ${en}, as capital or to spend.`,
    },
  } as const;
}

/** One addition of an event, before it has a day. */
export type Part = readonly [indicator: keyof typeof MONEY_INDICATORS, amount: number];

const IN_FUND: readonly Account[] = ['cash', 'bank', 'loans', 'to-return', 'held'];

/** What the postings of one event add to the stocks. */
export function postingParts(lines: Entry): Part[] {
  const parts: Part[] = [];
  for (const { fund, account, amount } of lines) {
    if (!IN_FUND.includes(account)) continue;
    parts.push(['fund-total', amount]);
    if (fund === 'income') parts.push(['income-fund', amount]);
    if (fund === 'activity') parts.push(['activity-fund', amount]);
    if (account === 'cash') parts.push(['cash', amount]);
    if (account === 'bank') parts.push(['bank', amount]);
    if (account === 'loans') parts.push(['loans-outstanding', amount]);
  }
  return parts;
}

/** What one record adds to the flows of the period. */
export function moneyParts(event: EventBody): Part[] {
  switch (event.kind) {
    case 'money-received': {
      const parts: Part[] = [[`received-${event.pub.source}`, event.pub.amount]];
      if (event.pub.asCapital) parts.push(['capital-received', event.pub.amount]);
      return parts;
    }
    case 'dues-received':
      return [['dues-collected', event.pub.payers.reduce((total, payer) => total + payer.amount, 0)]];
    case 'loan-repaid':
      return [['interest-received', event.pub.interest]];
    case 'money-spent':
      return event.pub.category === 'equipment'
        ? [
            ['spending', event.pub.amount],
            ['spending-equipment', event.pub.amount],
          ]
        : [['spending', event.pub.amount]];
    default:
      return [];
  }
}

/** Capital brought in counts on the day the club got it, and a sheet taken out takes it back on that same day. */
export function capitalSteps(event: BookBroughtIn, sign: 1 | -1): Contribution[] {
  return event.pub.capital.flatMap(({ source, amount, receivedOn }) => [
    { indicator: `received-${source}`, on: receivedOn, amount: sign * amount } as const,
    { indicator: 'capital-received', on: receivedOn, amount: sign * amount } as const,
  ]);
}

/** Which of the two chief funds have ever had an entry, as parts of 0 or 1. */
export function fundParts(state: ClubState): Part[] {
  const income = hasEntry(state, 'income') ? 1 : 0;
  const activity = hasEntry(state, 'activity') ? 1 : 0;
  return [
    ['clubs-with-income-fund', income],
    ['clubs-both-funds', income * activity],
  ];
}

function hasEntry(state: ClubState, fund: 'income' | 'activity'): boolean {
  return state.balances.has(`${fund}/cash`) || state.balances.has(`${fund}/bank`);
}
