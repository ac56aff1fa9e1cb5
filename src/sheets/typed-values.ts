// What people write into the cells of a sheet, read: days, months, births, answers and names of things. Each reader gives its
// value or null; the words for what is wrong are the caller's.
import type { Fund } from '../domain/books/account.ts';
import type { MoneySource } from '../domain/books/money-commands.ts';
import type { LoanMethod } from '../domain/loans/terms.ts';
import { type Birth, type Household, isBirth, type Role, type Sex } from '../domain/people/member.ts';
import { isLocalDate, isMonth, type LocalDate, type Month, monthOf } from '../kernel/local-date.ts';
import { dayText } from './styles.ts';
import { plainWords } from './tables.ts';

/** The same day stands in a sheet a thousand times: what a text was read as is remembered. */
function remembered<Value>(read: (typed: string) => Value): (typed: string) => Value {
  const known = new Map<string, Value>();
  return (typed) => {
    const before = known.get(typed);
    if (before !== undefined) return before;
    if (known.size >= 2000) known.clear();
    const value = read(typed);
    known.set(typed, value);
    return value;
  };
}

/** 05/01/1950 · 5-1-1950 · 5.1.1950 · 1950-01-05 · 18268 (a day number without its format). A year of two figures is not guessed. */
export const readDay = remembered(dayOf);

function dayOf(typed: string): LocalDate | null {
  const text = /^\d{5}(\.\d+)?$/.test(typed.trim()) ? dayText(Number(typed), false) : typed.trim();
  const ours = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(\s+\d.*)?$/.exec(text);
  const theirs = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  const [year, month, day] = ours === null ? [theirs?.[1], theirs?.[2], theirs?.[3]] : [ours[3], ours[2], ours[1]];
  const found = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isLocalDate(found) ? found : null;
}

/** 9/2026 · tháng 9/2026 · 2026-09 · any day of the month. */
export const readMonth = remembered(monthOfText);

function monthOfText(typed: string): Month | null {
  const day = readDay(typed);
  if (day !== null) return monthOf(day);
  const text = typed.trim().replace(/^(tháng|t)\s*\.?\s*/i, '');
  const ours = /^(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})$/.exec(text);
  const theirs = /^(\d{4})-(\d{1,2})$/.exec(text);
  const found =
    ours === null ? `${theirs?.[1] ?? ''}-${(theirs?.[2] ?? '').padStart(2, '0')}` : `${ours[2]}-${(ours[1] ?? '').padStart(2, '0')}`;
  return isMonth(found) ? found : null;
}

export interface ReadBirth {
  readonly born: Birth;
  readonly bornOn?: LocalDate;
}

/** 1950 · 1/1950 · 05/01/1950: what the paper has, no more. A bare 19500 is a year typed wrong sooner than a day number. */
export function readBirth(typed: string): ReadBirth | null {
  const text = typed.trim();
  if (/^\d+$/.test(text)) return isBirth(text) && text.length === 4 ? { born: text } : null;
  const day = readDay(text);
  if (day !== null) return { born: monthOf(day), bornOn: day };
  const month = readMonth(text);
  return month === null ? null : { born: month };
}

export function readSex(typed: string): Sex | null {
  const text = plainWords(typed);
  if (['nu', 'ba', 'f', 'female', 'gai'].includes(text)) return 'female';
  return ['nam', 'ong', 'm', 'male', 'trai'].includes(text) ? 'male' : null;
}

/** An empty cell is no. */
export function readYesNo(typed: string): boolean | null {
  const text = plainWords(typed);
  if (['co', 'x', 'v', 'yes', 'dung', '1', 'true', 'roi'].includes(text) || /^[✓✔]$/.test(typed.trim())) return true;
  return ['', 'khong', 'k', 'no', '0', 'false', 'chua'].includes(text) ? false : null;
}

export function readHousehold(typed: string): Household | null {
  const text = plainWords(typed).replace(/^ho /, '');
  if (['ngheo', 'hn'].includes(text)) return 'poor';
  if (['can ngheo', 'hcn'].includes(text)) return 'near-poor';
  if (['kho khan', 'hoan canh kho khan', 'co hoan canh kho khan'].includes(text)) return 'hardship';
  return ['', 'khac', 'binh thuong', 'trung binh', 'kha', 'khong', 'muc song trung binh'].includes(text) ? 'other' : null;
}

const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/^(pho (chu nhiem|cn)|pcn)$/, 'vice-chair'],
  [/^(chu nhiem|cn|truong ban chu nhiem)$/, 'chair'],
  [/^(thu quy|tq)$/, 'treasurer'],
  [/^(ke toan|thu ky|ke toan thu ky|kt)$/, 'accountant'],
  [/^(uy vien|uv|uy vien ban chu nhiem|thanh vien bcn|thanh vien ban chu nhiem|ban chu nhiem)$/, 'board-member'],
  [/^(tinh nguyen vien|tnv)$/, 'volunteer'],
  [/^(to truong|nhom truong)$/, 'group-head'],
];

/** Several in one cell, set apart by commas, semicolons, plus signs or "và"; plain members hold none. */
export function readRoles(typed: string): readonly Role[] | null {
  const parts = typed
    .split(/[,;+/]| và /)
    .map(plainWords)
    .filter((part) => part !== '' && part !== 'thanh vien' && part !== 'khong');
  const roles = parts.map((part) => ROLES.find(([spelling]) => spelling.test(part))?.[1]);
  return roles.every((role) => role !== undefined) ? [...new Set(roles)] : null;
}

/** The two chief funds by their names, and the funds that conventions know of; any other must be named by its code. */
export function readFund(typed: string): Fund | null {
  const text = plainWords(typed).replace(/^(quy|q) /, '');
  if (['tang thu nhap', 'de tang thu nhap', 'thu nhap', 'ttn', 'tn', 'vay von', 'cho vay', 'von vay'].includes(text)) return 'income';
  if (['hoat dong', 'hd', 'sinh hoat'].includes(text)) return 'activity';
  if (['tam long vang', 'cham soc tai nha', 'cham soc', 'cstn'].includes(text))
    return text === 'tam long vang' ? 'fund-tam-long-vang' : 'fund-cham-soc';
  return /^fund-[a-z0-9-]{1,40}$/.test(typed.trim()) ? (typed.trim() as Fund) : null;
}

const SOURCES: readonly (readonly [RegExp, MoneySource])[] = [
  [/ngan sach|nha nuoc|ubnd|uy ban/, 'state-budget'],
  [/^du an|du an$|helpage|project/, 'project'],
  [/hao tam|ung ho|tai tro|manh thuong|ca nhan|doanh nghiep/, 'donor'],
  [/^thanh vien|thanh vien gop|gop von|tu gop/, 'members'],
  [/^hoi|mat tran|mttq|doan the/, 'association'],
  [/lam chung|lao dong chung/, 'collective-work'],
  [/lai ngan hang/, 'bank-interest'],
  [/^khac$/, 'other'],
];

export function readSource(typed: string): MoneySource | null {
  const text = plainWords(typed);
  return SOURCES.find(([spelling]) => spelling.test(text))?.[1] ?? null;
}

const METHODS: readonly (readonly [RegExp, LoanMethod])[] = [
  [/cuoi ky|tra mot lan|goc cuoi/, 'flat-principal-at-end'],
  [/gop deu|bang nhau|deu nhau/, 'declining-equal-instalment'],
  [/co dinh|ban dau|so vay/, 'flat'],
  [/giam dan|con no|du no|goc deu/, 'declining-equal-principal'],
];

export function readMethod(typed: string): LoanMethod | null {
  const text = plainWords(typed);
  return METHODS.find(([spelling]) => spelling.test(text))?.[1] ?? null;
}

/** Percent a month in basis points: "0,8", "0.8 %", and 0.008 as a cell formatted in percent stores it. At most 10 %. */
export function readRate(typed: string): number | null {
  const found = /^(\d{1,2}(?:[.,]\d{1,4})?)\s*%?$/.exec(typed.trim());
  if (found === null) return null;
  const percent = Number((found[1] ?? '').replace(',', '.'));
  const basisPoints = Math.round((percent > 0 && percent < 0.05 ? percent * 100 : percent) * 100);
  return basisPoints <= 1000 ? basisPoints : null;
}

export function readCount(typed: string, least: number, most: number): number | null {
  const found = /^(\d{1,4})\s*(tháng|kỳ|thang|ky)?$/i.exec(typed.trim());
  const count = Number(found?.[1] ?? Number.NaN);
  return count >= least && count <= most ? count : null;
}

/** NFC, single spaces; a name all in capitals gets the usual ones: "NGUYỄN THỊ HOA" → "Nguyễn Thị Hoa". null with figures in it. */
export function readName(typed: string): string | null {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > 120 || /[\d=<>]/.test(text) || plainWords(text).length < 2) return null;
  if (text !== text.toUpperCase() || !text.includes(' ')) return text;
  return text
    .toLowerCase()
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** Ten figures; the 0 that a program of sheets ate is put back. Other writings are kept as they are, for a person to read. */
export function readPhone(typed: string): string {
  const figures = typed.replace(/[\s.()-]/g, '').replace(/^\+?84/, '0');
  if (/^\d{9}$/.test(figures) && !figures.startsWith('0')) return `0${figures}`;
  return /^\d{8,11}$/.test(figures) ? figures : typed.trim().slice(0, 20);
}
