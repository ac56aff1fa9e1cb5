// The effect of a record in sentences, as the treasurer reads it: "Quỹ hoạt động tăng 55.000 đ". Never debit and credit.
import type { Fund } from '../domain/books/account.ts';
import type { Effect, FundChange, LoanChange } from '../domain/club/effect.ts';
import { type LocalDate, monthOf } from '../kernel/local-date.ts';
import { formatDate, formatDong, formatMonth } from './format.ts';
import type { Language } from './language.ts';
import { reviewSentence } from './reviews.ts';

/** How a fund and a person are called where the sentences are read. */
export interface Names {
  readonly fund: (fund: Fund) => string;
  readonly person: (personId: string) => string;
}

interface Words {
  readonly up: (what: string, amount: string) => string;
  readonly down: (what: string, amount: string) => string;
  readonly now: (amount: string) => string;
  readonly place: { readonly cash: string; readonly bank: string; readonly loans: string; readonly held: string };
  readonly lands: (closed: string, month: string, day: string) => string;
  readonly later: (records: number) => string;
  readonly owes: (who: string, after: string, before: string) => string;
  readonly rows: (numbers: string, sums: string) => string;
}

const VI: Words = {
  up: (what, amount) => `${what} tăng ${amount}`,
  down: (what, amount) => `${what} giảm ${amount}`,
  now: (amount) => `, thành ${amount}`,
  place: { cash: 'tiền mặt', bank: 'tiền ở ngân hàng', loans: 'tiền đang cho vay', held: 'tiền giữ hộ' },
  lands: (closed, month, day) => `Sổ tháng ${closed} đã khóa: ghi vào tháng ${month}, là khoản của ngày ${day}.`,
  later: (records) => `Sau ngày này sổ đã có ${records} khoản tiền.`,
  owes: (who, after, before) => `${who} nợ gốc ${after}, trước là ${before}.`,
  rows: (numbers, sums) => `Kỳ ${numbers} còn phải góp: ${sums}.`,
};

const EN: Words = {
  up: (what, amount) => `${what} rises by ${amount}`,
  down: (what, amount) => `${what} falls by ${amount}`,
  now: (amount) => `, to ${amount}`,
  place: { cash: 'cash', bank: 'money at the bank', loans: 'money lent out', held: 'money held for members' },
  lands: (closed, month, day) => `Month ${closed} is closed: this goes into ${month}, about ${day}.`,
  later: (records) => `The book already has ${records} money records after this day.`,
  owes: (who, after, before) => `${who} owes ${after} of principal, before ${before}.`,
  rows: (numbers, sums) => `Instalment ${numbers} still to pay: ${sums}.`,
};

const wordsOf = (language: Language): Words => (language === 'vi' ? VI : EN);

/** Everything people should read before they save. */
export function effectSentences(effect: Effect, names: Names, language: Language): readonly string[] {
  const { funds, loans, lands, later, questions } = effect;
  const words = wordsOf(language);
  return [
    ...(lands === null ? [] : [landingSentence(lands.on, lands.concerns, language)]),
    ...funds.map((change) => fundSentence(change, names, language)),
    ...loans.flatMap((change) => loanSentences(change, names, words)),
    ...(later === 0 ? [] : [words.later(later)]),
    ...[...new Set(questions)].map((question) => reviewSentence(question, language)),
  ];
}

export function landingSentence(on: LocalDate, concerns: LocalDate, language: Language): string {
  return wordsOf(language).lands(formatMonth(monthOf(concerns)), formatMonth(monthOf(on)), formatDate(concerns));
}

/** "Quỹ hoạt động tăng 55.000 đ"; money that only changes its place is said place by place. */
export function fundSentence(change: FundChange, names: Names, language: Language): string {
  const words = wordsOf(language);
  const fund = names.fund(change.fund);
  const after = change.after === undefined ? '' : words.now(formatDong(change.after));
  // Held money is owed to its member: more of it is a negative balance of the account.
  const parts = (['cash', 'bank', 'loans', 'held'] as const).flatMap((place) => {
    const amount = place === 'held' ? -change.held : change[place];
    return amount === 0 ? [] : [moved(words, words.place[place], amount)];
  });
  if (change.balance === 0) return `${fund}: ${parts.join(', ')}.`;
  const whole = moved(words, fund, change.balance);
  return parts.length === 1 ? `${whole}${after}.` : `${whole}${after}: ${parts.join(', ')}.`;
}

function moved(words: Words, what: string, amount: number): string {
  return amount > 0 ? words.up(what, formatDong(amount)) : words.down(what, formatDong(-amount));
}

function loanSentences({ personId, owedBefore, owedAfter, rows }: LoanChange, names: Names, words: Words): readonly string[] {
  const owes = owedBefore === owedAfter ? [] : [words.owes(names.person(personId), formatDong(owedAfter), formatDong(owedBefore))];
  if (rows.length === 0) return owes;
  const shown = rows.slice(0, 4);
  const sums = shown.map(({ before, after }) => `${formatDong(before)} → ${formatDong(after)}`).join('; ');
  return [...owes, words.rows(`${shown.map(({ n }) => n).join(', ')}${rows.length > shown.length ? '…' : ''}`, sums)];
}
