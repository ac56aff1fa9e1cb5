// An inspection of a club: five records of its closed months drawn by the server, held against the paper line by line; the cash counted
// against the book; what was found, by when to put it right, and what the club answered. A draw is recorded before anybody sees it, and
// one that is given up stays on the list with its reason, so that nobody draws until the lines please.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate, Month } from '../../kernel/local-date.ts';
import type { DrawnLine } from './inspection-draw.ts';
import type { OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';

/** Ours: five lines are what two people check in half an hour beside the cash. */
export const LINES_DRAWN = 5;
/** Records of this many closed months go into the draw. */
export const MONTHS_DRAWN_FROM = 12;

export const LINE_FINDINGS = ['agrees', 'differs', 'paper-missing'] as const;
export type LineFinding = (typeof LINE_FINDINGS)[number];

export interface DrawBody {
  readonly from: Month;
  readonly to: Month;
  /** Whether these months were closed; else they had only gone by. */
  readonly closed: boolean;
  readonly seed: string;
  /** How many records the lines were drawn from. */
  readonly of: number;
  readonly lines: readonly DrawnLine[];
  /** Cash of all funds by the book when the lines were drawn, in đồng. */
  readonly bookCash: number;
}

export interface ResultBody {
  readonly inspectionId: Id;
  readonly inspectors: string;
  readonly lines: readonly { readonly cmdId: Id; readonly found: LineFinding; readonly paper?: string }[];
  /** Absent when the cash was not counted. */
  readonly counted?: number;
  readonly findings?: string;
  /** By when the club puts right what was found. */
  readonly dueOn?: LocalDate;
}

export interface GivenUpBody {
  readonly inspectionId: Id;
  readonly reason: string;
}

export interface AnswerBody {
  readonly inspectionId: Id;
  readonly answer: string;
}

export interface Inspection {
  readonly drawn: OfficeRecord<'draw-inspection'>;
  readonly result?: OfficeRecord<'record-inspection'>;
  readonly givenUp?: OfficeRecord<'give-up-inspection'>;
  readonly answer?: OfficeRecord<'answer-inspection'>;
}

/** By the id of the draw, oldest first. */
export type InspectionState = ReadonlyMap<Id, Inspection>;

export function evolveDraw(state: InspectionState, drawn: OfficeRecord<'draw-inspection'>): InspectionState {
  return new Map(state).set(drawn.recordId, { drawn });
}

type After = 'record-inspection' | 'give-up-inspection' | 'answer-inspection';
const PART = { 'record-inspection': 'result', 'give-up-inspection': 'givenUp', 'answer-inspection': 'answer' } as const;

export function evolveInspection(state: InspectionState, record: OfficeRecord<After>): InspectionState {
  const inspection = state.get(record.body.inspectionId);
  if (inspection === undefined) return state;
  return new Map(state).set(record.body.inspectionId, { ...inspection, [PART[record.kind]]: record });
}

export function isOpen({ result, givenUp }: Inspection): boolean {
  return result === undefined && givenUp === undefined;
}

export function inspectionsOf(state: InspectionState, clubId: Id): readonly Inspection[] {
  return [...state.values()].filter(({ drawn }) => drawn.clubId === clubId);
}

export function problemsOfDraw(state: InspectionState, { clubId, body }: OfficeOrder<'draw-inspection'>): readonly OfficeRefusal[] {
  if (clubId === undefined) return [{ why: 'club-missing' }];
  const open = inspectionsOf(state, clubId).find(isOpen);
  if (open !== undefined) return [{ why: 'inspection-open', on: open.drawn.on }];
  return body.lines.length === 0 ? [{ why: 'inspection-nothing-to-draw' }] : [];
}

export function problemsOfResult(state: InspectionState, order: OfficeOrder<'record-inspection'>): readonly OfficeRefusal[] {
  const { inspectionId, lines, dueOn } = order.body;
  const inspection = openOf(state, order);
  if (inspection === undefined) return [{ why: 'inspection-not-open' }];
  const problems: OfficeRefusal[] = [];
  const told = new Set(lines.map(({ cmdId }) => cmdId));
  const { drawn } = inspection;
  if (told.size !== lines.length || lines.length !== drawn.body.lines.length || drawn.body.lines.some(({ cmdId }) => !told.has(cmdId)))
    problems.push({ why: 'inspection-lines-not-all' });
  if (lines.some(({ found, paper }) => found === 'differs' && paper === undefined)) problems.push({ why: 'inspection-say-paper' });
  if (order.on < drawn.on) problems.push({ why: 'inspection-before-draw', on: drawn.on });
  if (dueOn !== undefined && dueOn <= order.on) problems.push({ why: 'inspection-due-too-early', on: order.on });
  return inspectionId === drawn.recordId ? problems : [{ why: 'inspection-not-open' }];
}

export function problemsOfGivingUp(state: InspectionState, order: OfficeOrder<'give-up-inspection'>): readonly OfficeRefusal[] {
  return openOf(state, order) === undefined ? [{ why: 'inspection-not-open' }] : [];
}

export function problemsOfAnswer(state: InspectionState, order: OfficeOrder<'answer-inspection'>): readonly OfficeRefusal[] {
  const inspection = state.get(order.body.inspectionId);
  const { result } = inspection?.drawn.clubId === order.clubId ? (inspection ?? {}) : {};
  return result === undefined ? [{ why: 'inspection-no-result' }] : [];
}

function openOf(state: InspectionState, order: OfficeOrder<'record-inspection' | 'give-up-inspection'>): Inspection | undefined {
  const inspection = state.get(order.body.inspectionId);
  return inspection !== undefined && isOpen(inspection) && inspection.drawn.clubId === order.clubId ? inspection : undefined;
}

/** The club has been told of something and its day has passed without an answer, its own or one written down for it. */
export function isAnswerOverdue({ result, answer }: Inspection, today: LocalDate, saidItself: boolean): boolean {
  return result?.body.dueOn !== undefined && answer === undefined && !saidItself && result.body.dueOn < today;
}
