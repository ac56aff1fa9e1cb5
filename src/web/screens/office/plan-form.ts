// What an officer types of a programme, as text, and the order it becomes. Nothing is guessed: an empty field stays open.
import { INDICATORS, type IndicatorId, isIndicatorId } from '../../../domain/network/indicators/catalogue.ts';
import type { Basis, Goal, Programme, Target, YearGoal } from '../../../domain/network/programmes/programme.ts';
import type { AdoptedTarget, PlanBody } from '../../../domain/office/plans.ts';
import type { Id } from '../../../kernel/ids.ts';
import { isLocalDate, type LocalDate } from '../../../kernel/local-date.ts';
import { formatBasisPoints, groupDigits } from '../../../text/format.ts';
import { readShare, readWhole } from './typed-statistic.ts';

export interface TargetDraft {
  id: string;
  words: string;
  /** '' where nothing measures it. */
  indicator: string;
  /** Whether a target that nothing measures is a percentage; an indicator decides it by itself. */
  asShare: boolean;
  basis: Basis;
  low: string;
  high: string;
  strict: boolean;
  dueYear: string;
  baseline: string;
  baselineOn: string;
  baselineSource: string;
  /** By year as text. */
  path: Record<string, string>;
  /** "programme target" or ''. */
  replaces: string;
  open: string;
}

export interface PlanDraft {
  programmeId: Id;
  number: string;
  title: string;
  issuer: string;
  issuedOn: string;
  from: string;
  until: string;
  source: string;
  open: string;
  reason: string;
  targets: TargetDraft[];
}

export type FieldProblem = 'missing' | 'not-whole' | 'not-share' | 'not-date' | 'not-year' | 'no-target';

const DIGITS = 14;
const MOST_YEARS = 20;

export function emptyTarget(id: string): TargetDraft {
  return {
    id,
    words: '',
    indicator: '',
    asShare: false,
    basis: 'now',
    low: '',
    high: '',
    strict: false,
    dueYear: '',
    baseline: '',
    baselineOn: '',
    baselineSource: '',
    path: {},
    replaces: '',
    open: '',
  };
}

export function emptyPlan(programmeId: Id): PlanDraft {
  const words = { number: '', title: '', issuer: '', issuedOn: '', from: '', until: '', source: '', open: '', reason: '' };
  return { programmeId, ...words, targets: [emptyTarget('1')] };
}

/** An adopted programme as it would have been typed. */
export function draftOf(programme: Programme): PlanDraft {
  const { id, number, title, issuer, issuedOn, from, until, citations, open, targets } = programme;
  const source = citations[0] ?? '';
  return {
    programmeId: id as Id,
    number,
    title,
    issuer,
    issuedOn,
    from,
    until,
    source,
    open: open.join('\n'),
    reason: '',
    targets: targets.map(targetDraftOf),
  };
}

function targetDraftOf(target: Target): TargetDraft {
  const { goal, baseline, path = [], replaces, indicator } = target;
  const asShare = goal.kind === 'share';
  const said = (value: number | undefined): string =>
    value === undefined ? '' : asShare ? formatBasisPoints(value).replace('%', '') : groupDigits(value);
  return {
    id: target.id,
    words: target.words,
    indicator: indicator ?? '',
    asShare,
    basis: target.basis,
    low: said(goal.kind === 'count' ? goal.atLeast : goal.atLeastBasisPoints),
    high: said(goal.kind === 'count' ? goal.atMost : goal.atMostBasisPoints),
    strict: goal.strict === true,
    dueYear: String(target.dueYear),
    baseline: said(baseline?.value),
    baselineOn: baseline?.on ?? '',
    baselineSource: baseline?.source ?? '',
    path: Object.fromEntries(path.map(({ year, value }) => [String(year), said(value)])),
    replaces: replaces === undefined ? '' : `${replaces.programme} ${replaces.target}`,
    open: target.open ?? '',
  };
}

export function isShareDraft({ indicator, asShare }: TargetDraft): boolean {
  return isIndicatorId(indicator) ? INDICATORS[indicator].measure === 'share' : asShare;
}

/** The years a path may speak of, once both ends are known. */
export function yearsOf(draft: PlanDraft, target: TargetDraft): readonly number[] {
  const [first, last] = [yearIn(draft.from.slice(0, 4)), yearIn(target.dueYear)];
  if (first === null || last === null || last < first) return [];
  return Array.from({ length: Math.min(MOST_YEARS, last - first + 1) }, (_, at) => first + at);
}

function yearIn(typed: string): number | null {
  return /^(19|20)\d\d$/.test(typed.trim()) ? Number(typed.trim()) : null;
}

const clean = (typed: string): string => typed.normalize('NFC').trim();

/** What was typed, read: the body to be sent, and each field that is not filled in as it must be, by its name ("2.low"). */
export function readPlan(
  draft: PlanDraft,
  isChange: boolean,
): { readonly body: PlanBody; readonly problems: ReadonlyMap<string, FieldProblem> } {
  const problems = new Map<string, FieldProblem>();
  for (const field of ['number', 'title', 'issuer', 'source'] as const) if (clean(draft[field]) === '') problems.set(field, 'missing');
  if (isChange && clean(draft.reason) === '') problems.set('reason', 'missing');
  const dateOf = (field: 'issuedOn' | 'from' | 'until'): LocalDate => {
    if (!isLocalDate(draft[field])) problems.set(field, 'not-date');
    return draft[field] as LocalDate;
  };
  if (draft.targets.length === 0) problems.set('targets', 'no-target');
  const body: PlanBody = {
    programmeId: draft.programmeId,
    number: clean(draft.number),
    title: clean(draft.title),
    issuer: clean(draft.issuer),
    issuedOn: dateOf('issuedOn'),
    from: dateOf('from'),
    until: dateOf('until'),
    source: clean(draft.source),
    targets: draft.targets.map((target) => readTarget(target, yearsOf(draft, target), problems)),
    open: draft.open.split('\n').map(clean).filter(Boolean),
    ...(clean(draft.reason) === '' ? {} : { reason: clean(draft.reason) }),
  };
  return { body, problems };
}

function readTarget(target: TargetDraft, years: readonly number[], problems: Map<string, FieldProblem>): AdoptedTarget {
  const isShare = isShareDraft(target);
  const at = (field: string): string => `${target.id}.${field}`;
  const amountIn = (field: string, typed: string): number | undefined => {
    const value = isShare ? readShare(typed) : readWhole(typed, DIGITS);
    if (value === null) problems.set(at(field), isShare ? 'not-share' : 'not-whole');
    return value ?? undefined;
  };
  if (clean(target.words) === '') problems.set(at('words'), 'missing');
  const dueYear = yearIn(target.dueYear);
  if (dueYear === null) problems.set(at('dueYear'), 'not-year');
  const path = years.flatMap((year): YearGoal[] => {
    const value = amountIn(`path.${year}`, target.path[year] ?? '');
    return value === undefined ? [] : [{ year, value }];
  });
  const [programme = '', replaced = ''] = target.replaces.split(' ');
  return {
    id: target.id,
    indicator: isIndicatorId(target.indicator) ? (target.indicator satisfies IndicatorId) : null,
    words: clean(target.words),
    goal: goalFrom(isShare, amountIn('low', target.low), amountIn('high', target.high), target.strict),
    basis: target.basis,
    dueYear: dueYear ?? 0,
    baseline: readBaseline(target, amountIn('baseline', target.baseline), problems),
    path,
    ...(replaced === '' ? {} : { replaces: { programme, target: replaced } }),
    ...(clean(target.open) === '' ? {} : { open: clean(target.open) }),
  };
}

function goalFrom(isShare: boolean, low: number | undefined, high: number | undefined, strict: boolean): Goal {
  const more = strict ? ({ strict: true } as const) : {};
  return isShare
    ? {
        kind: 'share',
        ...(low === undefined ? {} : { atLeastBasisPoints: low }),
        ...(high === undefined ? {} : { atMostBasisPoints: high }),
        ...more,
      }
    : { kind: 'count', ...(low === undefined ? {} : { atLeast: low }), ...(high === undefined ? {} : { atMost: high }), ...more };
}

/** A value without its day and source is no baseline: the two are asked for. */
function readBaseline(target: TargetDraft, value: number | undefined, problems: Map<string, FieldProblem>): AdoptedTarget['baseline'] {
  if (value === undefined) return null;
  if (!isLocalDate(target.baselineOn)) problems.set(`${target.id}.baselineOn`, 'not-date');
  if (clean(target.baselineSource) === '') problems.set(`${target.id}.baselineSource`, 'missing');
  return { value, on: target.baselineOn as LocalDate, source: clean(target.baselineSource) };
}
