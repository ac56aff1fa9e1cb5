// What a person may ask about the data the club keeps of them (yêu cầu về dữ liệu cá nhân), and by when the law wants an answer.
// Deadlines are dated data: Luật 91/2025/QH15 and NĐ 356/2025/NĐ-CP hold from 1/1/2026. A request of before is read by the oldest
// version, because a club has to answer it all the same.
import type { Id } from '../../kernel/ids.ts';
import { addDays, type LocalDate, localDate } from '../../kernel/local-date.ts';
import { afterWorkingDays } from '../rights/days-off.ts';

export const DATA_ASKS = ['see', 'copy', 'correct', 'erase', 'restrict', 'object', 'withdraw-consent'] as const;
export type DataAsk = (typeof DATA_ASKS)[number];
export const DATA_ASKERS = ['self', 'relative', 'guardian'] as const;
export type DataAsker = (typeof DATA_ASKERS)[number];
export const DATA_WAYS = ['in-person', 'on-paper', 'by-phone', 'by-message'] as const;
export type DataWay = (typeof DATA_WAYS)[number];
/** `told`: the first answer, with the procedure. `extended`: once, by at most so many days as the rule gives. */
export const DATA_ANSWERS = ['told', 'extended', 'done', 'partly', 'refused'] as const;
export type DataAnswerKind = (typeof DATA_ANSWERS)[number];
/** Why something asked for was not done, or not all of it. */
export const DATA_REASONS = ['accounting', 'law', 'others-data', 'not-this-person', 'nothing-kept', 'other'] as const;
export type DataReason = (typeof DATA_REASONS)[number];

export interface DataRule {
  readonly from: LocalDate;
  readonly source: string;
  /** Working days for the first answer. */
  readonly toldWithin: number;
  /** Days, holidays among them, until it is done; where another body has to stop as well, `whenOthers`. */
  readonly days: { readonly [ask in DataAsk]: { readonly days: number; readonly whenOthers?: number; readonly sure: boolean } };
  /** Most days of the one extension. */
  readonly extension: number;
}

const stopping = { days: 15, whenOthers: 20, sure: true } as const;

/** Not `sure`: taken from reading about the decree, its own text was not at hand; screens say so. */
export const DATA_RULES: readonly DataRule[] = [
  {
    from: localDate('2026-01-01'),
    source: 'Luật 91/2025/QH15, NĐ 356/2025/NĐ-CP',
    toldWithin: 2,
    days: {
      see: { days: 10, sure: false },
      copy: { days: 10, sure: false },
      correct: { days: 10, sure: false },
      erase: { days: 20, sure: false },
      restrict: stopping,
      object: stopping,
      'withdraw-consent': stopping,
    },
    extension: 15,
  },
];

export interface DataAnswer {
  readonly on: LocalDate;
  readonly answer: DataAnswerKind;
  readonly reason: DataReason | '';
  /** Days of an extension. */
  readonly days: number;
  /** Erasable. */
  readonly words: string;
}

export interface DataRequest {
  readonly requestId: Id;
  readonly personId: Id;
  readonly on: LocalDate;
  readonly ask: DataAsk;
  readonly by: DataAsker;
  readonly way: DataWay;
  /** Another body holds the data as well and has to act too. */
  readonly others: boolean;
  /** Erasable: what was said, and who spoke for the person. */
  readonly words: string;
  readonly asker: string;
  /** In the order of the book. */
  readonly answers: readonly DataAnswer[];
}

/** The rule of a day: the newest that holds by then, else the oldest. */
export function dataRuleOn(on: LocalDate): DataRule {
  const held = DATA_RULES.filter(({ from }) => from <= on).at(-1) ?? DATA_RULES[0];
  if (held === undefined) throw new Error('Defect: no rule about data requests');
  return held;
}

/** The answer that ends it, once there is one. */
export function endOf(request: DataRequest): DataAnswer | undefined {
  return request.answers.find(({ answer }) => answer === 'done' || answer === 'partly' || answer === 'refused');
}

export function wasTold(request: DataRequest): boolean {
  return request.answers.length > 0;
}

/** The last day for the first answer, by the calendar of days off. */
export function toldBy(request: DataRequest): LocalDate {
  return afterWorkingDays(request.on, dataRuleOn(request.on).toldWithin);
}

/** The last day for doing it, an extension counted in. */
export function doneBy(request: DataRequest): LocalDate {
  const { days, whenOthers } = dataRuleOn(request.on).days[request.ask];
  const extended = request.answers.find(({ answer }) => answer === 'extended')?.days ?? 0;
  return addDays(request.on, (request.others ? (whenOthers ?? days) : days) + extended);
}

/** What the club has to do next, and by when; null when it is over. */
export function nextStep(request: DataRequest): { readonly step: 'tell' | 'do'; readonly dueOn: LocalDate } | null {
  if (endOf(request) !== undefined) return null;
  return wasTold(request) ? { step: 'do', dueOn: doneBy(request) } : { step: 'tell', dueOn: toldBy(request) };
}
