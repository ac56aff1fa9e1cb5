// The whole book as an hledger journal (hledger.org, version 1.25 or later), for an auditor with a program of his own. Each
// record with an entry is a transaction; after every count of the box and at every month's end the balances are stated
// again as assertions, so that hledger itself proves the file against us when it reads it.
import type { Account, Fund } from '../domain/books/account.ts';
import type { Entry } from '../domain/books/entry.ts';
import { post } from '../domain/books/posting.ts';
import type { ClubEvent } from '../domain/club/event.ts';
import { type LocalDate, lastDayOf, type Month, monthOf } from '../kernel/local-date.ts';
import { formatDate, formatMonth, groupDigits } from '../text/format.ts';
import { accountName, SIDES } from './account-names.ts';
import type { BookSource } from './book-source.ts';
import { fundNames } from './fund-names.ts';
import { accountPart, commentText, descriptionText } from './hledger-text.ts';
import { payersOf, recordLine } from './record-line.ts';

type Key = `${Fund}/${Account}`;

interface Page {
  readonly source: BookSource;
  readonly nameOf: (fund: Fund, account: Account) => string;
  readonly balances: Map<Key, { readonly name: string; readonly account: Account; readonly amount: number }>;
  readonly lines: string[];
}

/** The journal's text. Money is whole đồng; a credit is negative. */
export function hledgerJournal(source: BookSource): string {
  const records = inOrderOfDate(source.events);
  const page: Page = { source, nameOf: accountNamer(source), balances: new Map(), lines: [] };
  records.forEach((record, index) => {
    writeRecord(page, record);
    if ('counted' in record.event.pub) writeCount(page, record.event, record.event.pub.counted);
    writeMonthEnd(page, record.event.on, records[index + 1]?.event.on);
  });
  return [...heading(page), ...page.lines].join('\n');
}

interface Moved {
  readonly event: ClubEvent;
  readonly entry: Entry;
}

/** By business date, and in the order of the book within a day: the order in which hledger checks assertions. */
function inOrderOfDate(events: readonly ClubEvent[]): readonly Moved[] {
  const moved = events
    .map((event) => ({ event, entry: post(event) }))
    .filter(({ event, entry }) => entry.length > 0 || 'counted' in event.pub);
  return moved.sort((a, b) => (a.event.on < b.event.on ? -1 : a.event.on > b.event.on ? 1 : 0));
}

function accountNamer({ events, fundName }: BookSource): Page['nameOf'] {
  const nameOf = fundNames(
    events.flatMap((event) => post(event).map((posting) => posting.fund)),
    fundName,
  );
  return (fund, account) => {
    const { side, name } = accountName(account);
    return `${side}:${nameOf(fund)}:${accountPart(name)}`;
  };
}

function heading({ source, balances }: Page): readonly string[] {
  const declared = [...balances.values()].map(({ name, account }) => ({ name, side: accountName(account).side, account }));
  const order = Object.keys(SIDES);
  declared.sort((a, b) => order.indexOf(a.side) - order.indexOf(b.side) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return [
    `; ${commentText(source.clubName)}`,
    '; Toàn bộ sổ quỹ do Lá Lành viết ra. Đơn vị: đồng, số nguyên. Số dương ghi Nợ, số âm ghi Có.',
    '; Kiểm tra: hledger -f TỆP check --strict · Số dư: hledger -f TỆP balance',
    '',
    'decimal-mark .',
    'commodity 1000. đ',
    '',
    ...declared.map(({ name, side, account }) => `account ${name}  ; type:${account === 'cash' ? 'C' : SIDES[side]}`),
    '',
  ];
}

function writeRecord(page: Page, { event, entry }: Moved): void {
  if (entry.length === 0) return;
  const { title, who, detail } = recordLine(event, page.source);
  const note = descriptionText([title, detail].filter((part) => part !== '').join(', '));
  const payee = descriptionText(who);
  page.lines.push(`${event.on} * (${codeOf(event, page.source)}) ${payee === '' ? note : `${payee} | ${note}`}`);
  page.lines.push(...remarksOf(event, page.source).map((remark) => `    ; ${remark}`));
  for (const { fund, account, amount } of entry) {
    const key: Key = `${fund}/${account}`;
    const name = page.nameOf(fund, account);
    page.balances.set(key, { name, account, amount: (page.balances.get(key)?.amount ?? 0) + amount });
    page.lines.push(`    ${name}  ${amount} đ`);
  }
  page.lines.push('');
}

/** The number of the slip, or the last eight signs of the command's id. */
function codeOf(event: ClubEvent, { slipOf }: BookSource): string {
  const slip = slipOf(event.cmdId);
  return slip === '' ? event.cmdId.slice(-8) : accountPart(slip);
}

function remarksOf(event: ClubEvent, source: BookSource): readonly string[] {
  const remarks = [`cmd:${event.cmdId}`];
  const payers = payersOf(event, source);
  if (payers.length > 0) remarks.push(commentText(payers.join(', ')));
  const { concerns, typedBy } = event.pub;
  if (typedBy !== undefined) remarks.push(`người nhập giúp gõ ngày ${formatDate(typedBy.on)}, typed-by:${typedBy.typistId}`);
  if (concerns !== undefined) remarks.push(`việc của ngày ${formatDate(concerns)}, tháng đó đã khóa, concerns:${concerns}`);
  if (event.kind === 'record-reversed')
    remarks.push(
      `ghi ngược khoản ngày ${formatDate(event.pub.originalOn)}, reverses:${event.pub.cmdId}`,
      `việc của tháng ${formatMonth(event.pub.originalOn)}, concerns:${event.pub.originalOn}`,
    );
  return remarks;
}

/** What was counted, and the box as the dates of the records have it up to here. */
function writeCount(page: Page, event: ClubEvent, counted: number): void {
  const cash = [...page.balances.values()].filter(({ account }) => account === 'cash');
  const box = cash.reduce((total, { amount }) => total + amount, 0);
  const told = `Đếm két được ${groupDigits(counted)}`;
  const late = box === counted ? '' : `, sổ theo ngày ghi ${groupDigits(box)} vì có khoản ghi sau`;
  writeAssertion(page, event.on, `${told}${late}`, cash);
}

function writeMonthEnd(page: Page, on: LocalDate, next: LocalDate | undefined): void {
  const month: Month = monthOf(on);
  if (next !== undefined && monthOf(next) === month) return;
  const title = next === undefined ? `Số dư đến ngày ${formatDate(on)}` : `Số dư cuối tháng ${formatMonth(month)}`;
  writeAssertion(page, next === undefined ? on : lastDayOf(month), title, [...page.balances.values()]);
}

function writeAssertion(
  page: Page,
  on: LocalDate,
  title: string,
  stated: readonly { readonly name: string; readonly amount: number }[],
): void {
  if (stated.length === 0) return;
  page.lines.push(`${on} * ${title}`, ...stated.map(({ name, amount }) => `    ${name}  0 đ = ${amount} đ`), '');
}
