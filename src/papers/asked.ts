// Which paper is asked for, as one short word that fits an address, a file name and a command line:
// "so-quy.activity.cash.2026-11.2026-11". The screen, the server and the CLI read it with the same parser.
import { type Fund, isFund, type Place } from '../domain/books/account.ts';
import type { Room } from '../domain/club/event-shape.ts';
import { CONSENT_PURPOSES, type ConsentPurpose } from '../domain/people/consent-commands.ts';
import { RULE_IDS, type RuleId } from '../domain/rights/rule.ts';
import { type Id, id, isId } from '../kernel/ids.ts';
import { isLocalDate, isMonth, type LocalDate, type Month } from '../kernel/local-date.ts';

export type Asked =
  | { readonly paper: 'slips'; readonly size: 'A4' | 'A5'; readonly cmdIds: readonly Id[] }
  | { readonly paper: 'cash-book'; readonly fund: Fund; readonly place: Place; readonly from: Month; readonly to: Month }
  | { readonly paper: 'loan-book'; readonly from: Month; readonly to: Month }
  | { readonly paper: 'dues' | 'long-life'; readonly year: number }
  | { readonly paper: 'count' | 'handover'; readonly cmdId: Id }
  | { readonly paper: 'meeting-page' | 'minutes' | 'wall'; readonly meetingId: Id }
  | { readonly paper: 'passbook'; readonly personId: Id; readonly year: number }
  | { readonly paper: 'loan'; readonly loanId: Id }
  | { readonly paper: 'request-letter'; readonly personId: Id; readonly rule: RuleId }
  | { readonly paper: 'request-letters' }
  | { readonly paper: 'campaign' | 'campaign-letters'; readonly campaignId: Id }
  | { readonly paper: 'thanks' | 'need-letters'; readonly needId: Id }
  | { readonly paper: 'giver-thanks'; readonly cmdId: Id; readonly year: number }
  | { readonly paper: 'receipt'; readonly suggestionId: Id; readonly to: 'board' | 'above'; readonly dueOn: LocalDate }
  | { readonly paper: 'consent'; readonly purpose: ConsentPurpose; readonly on: LocalDate }
  | { readonly paper: 'referral'; readonly referralId: Id }
  | { readonly paper: 'health-slip'; readonly personId: Id; readonly on: LocalDate }
  | { readonly paper: 'visit-book'; readonly personId: Id; readonly from: Month; readonly to: Month }
  | { readonly paper: 'data-answer'; readonly requestId: Id }
  | { readonly paper: 'data-copy'; readonly personId: Id; readonly on: LocalDate }
  | { readonly paper: 'members'; readonly on: LocalDate };

const MEETING_PAPERS = { 'trang-buoi-hop': 'meeting-page', 'bien-ban': 'minutes', 'to-treo': 'wall' } as const;

/** In the place of a person: everybody who misses a right, as the book knows it on the day of printing. */
const EVERYBODY = 'tat-ca';

export function askedText(asked: Asked): string {
  switch (asked.paper) {
    case 'slips':
      return [asked.size === 'A5' ? 'phieu-a5' : 'phieu', ...asked.cmdIds].join('.');
    case 'cash-book':
      return ['so-quy', asked.fund, asked.place, asked.from, asked.to].join('.');
    case 'loan-book':
      return ['so-vay', asked.from, asked.to].join('.');
    case 'dues':
      return `hoi-phi.${asked.year}`;
    case 'long-life':
      return `mung-tho.${asked.year}`;
    case 'count':
      return `kiem-ke.${asked.cmdId}`;
    case 'handover':
      return `ban-giao.${asked.cmdId}`;
    case 'meeting-page':
      return `trang-buoi-hop.${asked.meetingId}`;
    case 'minutes':
      return `bien-ban.${asked.meetingId}`;
    case 'wall':
      return `to-treo.${asked.meetingId}`;
    case 'passbook':
      return `so-thanh-vien.${asked.personId}.${asked.year}`;
    case 'campaign':
      return `dot-van-dong.${asked.campaignId}`;
    case 'thanks':
      return `cam-on.${asked.needId}`;
    case 'need-letters':
      return `cam-on-tung-nguoi.${asked.needId}`;
    case 'campaign-letters':
      return `cam-on-dot.${asked.campaignId}`;
    case 'giver-thanks':
      return `thu-cam-on.${asked.cmdId}.${asked.year}`;
    case 'receipt':
      return `bien-nhan.${asked.suggestionId}.${asked.to}.${asked.dueOn}`;
    case 'loan':
      return `giay-vay.${asked.loanId}`;
    case 'request-letter':
      return `de-nghi.${asked.personId}.${asked.rule}`;
    case 'request-letters':
      return `de-nghi.${EVERYBODY}`;
    case 'consent':
      return `dong-y.${asked.purpose}.${asked.on}`;
    case 'referral':
      return `gioi-thieu.${asked.referralId}`;
    case 'health-slip':
      return `phieu-suc-khoe.${asked.personId}.${asked.on}`;
    case 'visit-book':
      return ['so-tham', asked.personId, asked.from, asked.to].join('.');
    case 'data-answer':
      return `tra-loi-du-lieu.${asked.requestId}`;
    case 'data-copy':
      return `ban-sao-du-lieu.${asked.personId}.${asked.on}`;
    case 'members':
      return `danh-sach.${asked.on}`;
  }
}

const ABOUT_ONE: readonly string[] = [
  'kiem-ke',
  'ban-giao',
  'giay-vay',
  'so-thanh-vien',
  'dot-van-dong',
  'cam-on-dot',
  'cam-on',
  'cam-on-tung-nguoi',
  'thu-cam-on',
  'de-nghi',
];

/** Null when the word names no paper of ours. */
export function readAsked(text: string): Asked | null {
  const [kind = '', ...rest] = text.split('.');
  if (kind === 'phieu' || kind === 'phieu-a5') return readSlips(kind, rest);
  if (kind === 'so-quy') return readCashBook(rest);
  if (kind in MEETING_PAPERS || ABOUT_ONE.includes(kind)) return readAboutOne(kind, rest);
  if (kind === 'so-tham' || kind === 'phieu-suc-khoe') return readOfCare(kind, rest);
  const [first = '', second = ''] = rest;
  if (kind === 'so-vay' && isMonth(first) && isMonth(second) && inOrder(first, second))
    return { paper: 'loan-book', from: first, to: second };
  if (kind === 'hoi-phi' || kind === 'mung-tho') return readOfYear(kind, first);
  if (kind === 'bien-nhan') return readReceipt(rest);
  if (kind === 'dong-y') return readConsent(first, second);
  if (kind === 'tra-loi-du-lieu' || kind === 'ban-sao-du-lieu') return readOfData(kind, rest);
  if (kind === 'gioi-thieu') return isId(first) ? { paper: 'referral', referralId: id(first) } : null;
  return kind === 'danh-sach' && isLocalDate(first) ? { paper: 'members', on: first } : null;
}

/** Most slips in one print: a meeting of 60 with dues and instalments, and some. */
const MOST_SLIPS = 200;

function readSlips(kind: string, rest: readonly string[]): Asked | null {
  const cmdIds = rest.flatMap((one) => (isId(one) ? [id(one)] : []));
  if (cmdIds.length === 0 || cmdIds.length !== rest.length || cmdIds.length > MOST_SLIPS) return null;
  return { paper: 'slips', size: kind === 'phieu-a5' ? 'A5' : 'A4', cmdIds };
}

function readCashBook([fund = '', place = '', from = '', to = '']: readonly string[]): Asked | null {
  if (!isFund(fund) || (place !== 'cash' && place !== 'bank') || !isMonth(from) || !isMonth(to) || !inOrder(from, to)) return null;
  return { paper: 'cash-book', fund, place, from, to };
}

function readOfCare(kind: 'so-tham' | 'phieu-suc-khoe', [whose = '', first = '', last = '']: readonly string[]): Asked | null {
  if (!isId(whose)) return null;
  const personId = id(whose);
  if (kind === 'phieu-suc-khoe') return isLocalDate(first) ? { paper: 'health-slip', personId, on: first } : null;
  return isMonth(first) && isMonth(last) && inOrder(first, last) ? { paper: 'visit-book', personId, from: first, to: last } : null;
}

function readAboutOne(kind: string, [whose = '', year = '']: readonly string[]): Asked | null {
  if (kind === 'de-nghi' && whose === EVERYBODY) return { paper: 'request-letters' };
  if (!isId(whose)) return null;
  const of = id(whose);
  if (kind === 'trang-buoi-hop' || kind === 'bien-ban' || kind === 'to-treo') return { paper: MEETING_PAPERS[kind], meetingId: of };
  if (kind === 'kiem-ke') return { paper: 'count', cmdId: of };
  if (kind === 'ban-giao') return { paper: 'handover', cmdId: of };
  if (kind === 'dot-van-dong') return { paper: 'campaign', campaignId: of };
  if (kind === 'cam-on-tung-nguoi') return { paper: 'need-letters', needId: of };
  if (kind === 'cam-on-dot') return { paper: 'campaign-letters', campaignId: of };
  if (kind === 'cam-on') return { paper: 'thanks', needId: of };
  if (kind === 'de-nghi') return readRequest(of, year);
  if (kind === 'giay-vay') return { paper: 'loan', loanId: of };
  if (kind === 'thu-cam-on') return isYear(year) ? { paper: 'giver-thanks', cmdId: of, year: Number(year) } : null;
  return isYear(year) ? { paper: 'passbook', personId: of, year: Number(year) } : null;
}

/** Ten years at most, so that a slip of the finger does not ask for a book of a thousand years. */
function inOrder(from: string, to: string): boolean {
  return from <= to && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) <= 10;
}

function readConsent(asked: string, on: string): Asked | null {
  const purpose = CONSENT_PURPOSES.find((one) => one === asked);
  return purpose === undefined || !isLocalDate(on) ? null : { paper: 'consent', purpose, on };
}

function readRequest(personId: Id, asked: string): Asked | null {
  const rule = RULE_IDS.find((one) => one === asked);
  return rule === undefined ? null : { paper: 'request-letter', personId, rule };
}

function readOfYear(kind: 'hoi-phi' | 'mung-tho', year: string): Asked | null {
  return isYear(year) ? { paper: kind === 'hoi-phi' ? 'dues' : 'long-life', year: Number(year) } : null;
}

function readOfData(kind: 'tra-loi-du-lieu' | 'ban-sao-du-lieu', [of = '', on = '']: readonly string[]): Asked | null {
  if (!isId(of)) return null;
  if (kind === 'tra-loi-du-lieu') return { paper: 'data-answer', requestId: id(of) };
  return isLocalDate(on) ? { paper: 'data-copy', personId: id(of), on } : null;
}

function readReceipt([said = '', to = '', dueOn = '']: readonly string[]): Asked | null {
  if (!isId(said) || (to !== 'board' && to !== 'above') || !isLocalDate(dueOn)) return null;
  return { paper: 'receipt', suggestionId: id(said), to, dueOn };
}

function isYear(text: string): boolean {
  return /^(19|20|21)\d\d$/.test(text);
}

const COMMON_PAPERS: readonly Asked['paper'][] = ['members', 'consent', 'receipt', 'long-life', 'data-copy'];
const CARE_PAPERS: readonly Asked['paper'][] = ['referral', 'health-slip', 'visit-book'];

/** Rooms a reader must have opened: nothing of the money room is printed for anybody else. */
export function roomsFor(asked: Asked): readonly Room[] {
  if (asked.paper === 'request-letter' || asked.paper === 'request-letters') return ['common', 'rights'];
  if (asked.paper === 'thanks' || asked.paper === 'need-letters') return ['common', 'money', 'board'];
  if (asked.paper === 'data-answer') return ['common', 'board'];
  if (CARE_PAPERS.includes(asked.paper)) return ['common', 'care'];
  return COMMON_PAPERS.includes(asked.paper) ? ['common'] : ['common', 'money'];
}
