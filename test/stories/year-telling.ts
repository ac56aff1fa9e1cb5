// A year told month by month, short enough to be read: the slips, what was refused or asked about, what each fund had, got,
// gave and has. Every figure is summed here from the entries alone and held against the page that was signed.
import assert from 'node:assert/strict';
import type { Fund } from '../../src/domain/books/account.ts';
import { charterFund } from '../../src/domain/books/funds.ts';
import { post } from '../../src/domain/books/posting.ts';
import { bookletOf } from '../../src/domain/books/slips.ts';
import type { ClubEvent, EventKind } from '../../src/domain/club/event.ts';
import { balanceOf, fundBalance, fundsOf } from '../../src/domain/club/state.ts';
import type { HelpGiven } from '../../src/domain/help/help-events.ts';
import { recordLine } from '../../src/exports/record-line.ts';
import { formatDate, formatDay, formatDong, formatSignedDong } from '../../src/text/format.ts';
import { reviewSentence } from '../../src/text/reviews.ts';
import { slipNumber } from '../../src/text/slip-number.ts';
import type { Club } from './club.ts';
import { accountName, fundName, linesOfEvent, nameOf } from './reading.ts';

/** Told though they move no money. */
const TOLD: ReadonlySet<EventKind> = new Set(['loan-rescheduled', 'meeting-moved', 'membership-ended']);
const PLACES: ReadonlySet<string> = new Set(['cash', 'bank', 'loans', 'to-return', 'held']);

export interface Year {
  /** Does the month's work and tells it. */
  readonly month: (heading: string, work: () => void) => void;
  /** Puts the telling in the place of the single records, with what the year came to. */
  readonly end: (opening: string) => Club;
}

export function tellYear(club: Club): Year {
  const told: string[] = [];
  const closing = new Map<Fund, number>();
  return {
    month(heading, work) {
      const events = club.log.length;
      const lines = club.lines.length;
      work();
      const recorded = club.log.slice(events);
      const fundLines = fundsOf(club.state).flatMap((fund) => fundLine(club, fund, recorded, closing));
      told.push('', heading, ...recorded.flatMap((event) => recordLines(club, event)), ...refused(club.lines.slice(lines)), ...fundLines);
    },
    end(opening) {
      club.startTelling(opening);
      for (const line of told) club.say(line);
      return club;
    },
  };
}

function recordLines(club: Club, event: ClubEvent): readonly string[] {
  if (event.kind === 'review-raised') return [`  Cần xem lại: ${reviewSentence(event.pub.review, 'vi')}`];
  if (event.kind === 'meeting-closed') {
    const { present, members, cashIn, cashOut, difference } = event.pub.page;
    return [
      `  Khóa buổi ${formatDay(event.on)}: ${present}/${members} người, thu ${formatDong(cashIn)}, chi ${formatDong(cashOut)}, chênh lệch ${formatSignedDong(difference)}`,
    ];
  }
  if (event.kind === 'year-closed')
    return event.pub.page.funds.map(
      ({ fund, opening, cameIn, wentOut, closing }) =>
        `  Khóa sổ năm ${event.pub.year}, ${nameOfFund(club, fund)}: đầu năm ${formatDong(opening)}, thu ${formatDong(cameIn)}, chi ${formatDong(wentOut)}, cuối năm ${formatDong(closing)}`,
    );
  if (event.kind === 'resolution-voted')
    return [`  Biểu quyết: ${event.priv?.text ?? ''}, ${event.pub.passed ? 'thông qua' : 'không thông qua'}`];
  if (event.kind === 'goods-received') return [`  Nhận hiện vật: ${goodsWords(event.pub)}`];
  if (event.kind === 'repayment-postponed') return [`  Hoãn góp: ${nameOf(event.pub.personId)}`];
  if (event.kind === 'help-given') return [`  Giúp ${nameOf(event.pub.personId)}: ${helpWords(event.pub.help)}`];
  if (post(event).length === 0)
    return TOLD.has(event.kind) ? linesOfEvent(event).map((line) => `  ${line.replace(/^\[[a-z]+\] /, '')}`) : [];
  const { title, who, detail } = recordLine(event, { nameOf });
  const what = [who === '' ? '' : `${who}:`, title.toLowerCase(), detail === '' ? '' : `(${detail})`]
    .filter((part) => part !== '')
    .join(' ');
  const about = event.pub.concerns === undefined ? '' : `, khoản của ngày ${formatDate(event.pub.concerns)}`;
  const moved = moneyMoved(event);
  const shown = moved === 0 ? ''.padStart(14) : formatSignedDong(moved).padStart(14);
  const inside = moved === 0 ? ` ${formatDong(Math.max(...post(event).map(({ amount }) => amount)))}` : '';
  return [`  ${formatDay(event.on).padEnd(6)}${slipOf(club, event).padEnd(13)}${shown}  ${what}${inside}${about}`];
}

function helpWords(help: HelpGiven['pub']['help']): string {
  if (help.how === 'labour') return `${help.halfDays} nửa ngày công`;
  return help.how === 'goods' ? goodsWords(help) : `${formatDong(help.amount)} góp tay`;
}

function goodsWords({ quantity, unit, item }: { readonly quantity: number; readonly unit: string; readonly item: string }): string {
  return `${quantity} ${unit} ${item === 'rice' ? 'gạo' : item}`;
}

function slipOf(club: Club, event: ClubEvent): string {
  const slip = club.state.slips.get(event.cmdId);
  return slip === undefined ? '' : `${slipNumber(slip).replace('\u00A0', ' ')}-${bookletOf(slip.device)}`;
}

/** What the record did to box and bank together. */
function moneyMoved(event: ClubEvent): number {
  return post(event).reduce((total, { account, amount }) => (account === 'cash' || account === 'bank' ? total + amount : total), 0);
}

function refused(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, at) =>
    line.includes('TỪ CHỐI: ') ? [`  Từ chối (${(lines[at - 1] ?? '').slice(12)}) ${line.split('TỪ CHỐI: ')[1]}`] : [],
  );
}

/** Opening, in, out and closing of a fund; the closing is the next opening, the state's balance and the signed page's figure. */
function fundLine(club: Club, fund: Fund, recorded: readonly ClubEvent[], closings: Map<Fund, number>): readonly string[] {
  const byAccount = new Map<string, number>();
  for (const posting of recorded.flatMap((event) => post(event)))
    if (posting.fund === fund && !PLACES.has(posting.account))
      byAccount.set(posting.account, (byAccount.get(posting.account) ?? 0) - posting.amount);
  const cameIn = [...byAccount.values()].reduce((total, amount) => total + Math.max(0, amount), 0);
  const wentOut = [...byAccount.values()].reduce((total, amount) => total + Math.max(0, -amount), 0);
  const opening = closings.get(fund) ?? 0;
  const closing = opening + cameIn - wentOut;
  assert.equal(closing, fundBalance(club.state, fund), `${fund} of the state`);
  for (const event of recorded) {
    if (event.kind !== 'month-closed') continue;
    const page = event.pub.page.funds.find((one) => one.fund === fund);
    assert.deepEqual(
      [page?.opening ?? 0, page?.cameIn ?? 0, page?.wentOut ?? 0, page?.closing ?? 0],
      [opening, cameIn, wentOut, closing],
      `${fund} of the page`,
    );
  }
  closings.set(fund, closing);
  const closed = recorded.some(({ kind }) => kind === 'month-closed') ? '' : ' (chưa khóa sổ)';
  if (opening === 0 && cameIn === 0 && wentOut === 0) return [];
  const lies = (['cash', 'bank', 'loans', 'held'] as const).flatMap((account) => {
    const amount = balanceOf(club.state, fund, account);
    return amount === 0 ? [] : [`${accountName(account)} ${formatDong(amount)}`];
  });
  return [
    `  ${nameOfFund(club, fund)}: đầu tháng ${formatDong(opening)}, thu ${formatDong(cameIn)}, chi ${formatDong(wentOut)}, cuối tháng ${formatDong(closing)}${lies.length === 0 ? '' : ` (${lies.join(', ')})`}${closed}`,
  ];
}

function nameOfFund(club: Club, fund: Fund): string {
  return charterFund(club.state, fund)?.name ?? fundName(fund);
}
