// Thi đua khen thưởng: somebody proposes to praise a club or a person in a form, and the proposal is decided, with the number of the
// decision or with the reason it was not. A person is only the name the office typed. The forms are dated; no document was seen
// that lists them for the clubs, so they are a default and said to be one.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';

export const PRAISE_FORMS = ['certificate-of-merit', 'certificate-of-commendation', 'title', 'campaign-medal'] as const;
export type PraiseForm = (typeof PRAISE_FORMS)[number];

/** From when a form is given, and until when. */
const DATED: readonly { readonly form: PraiseForm; readonly from: LocalDate | ''; readonly until?: LocalDate }[] = PRAISE_FORMS.map(
  (form) => ({ form, from: '' }),
);

export function praiseFormsOn(on: LocalDate): readonly PraiseForm[] {
  return DATED.filter(({ from, until }) => from <= on && (until === undefined || on <= until)).map(({ form }) => form);
}

export interface ProposedBody {
  readonly year: number;
  readonly form: PraiseForm;
  /** Absent: the club itself. */
  readonly person?: string;
  readonly deed: string;
  /** Who is to give it, as typed. */
  readonly giver: string;
}

export interface DecidedBody {
  readonly praiseId: Id;
  /** Absent: it was not given, and `reason` says why. */
  readonly number?: string;
  readonly reason?: string;
}

export type PraiseRefusal =
  | { readonly why: 'praise-for-whom' | 'praise-form-not-given' | 'praise-not-known' | 'praise-decided' | 'praise-say-how' }
  | { readonly why: 'praise-before-proposal'; readonly on: LocalDate };

export interface Praise {
  readonly proposed: OfficeRecord<'propose-praise'>;
  readonly decided?: OfficeRecord<'decide-praise'>;
}

/** By the id of the proposal, oldest first. */
export type PraiseState = ReadonlyMap<Id, Praise>;

export function evolveProposed(state: PraiseState, proposed: OfficeRecord<'propose-praise'>): PraiseState {
  return new Map(state).set(proposed.recordId, { proposed });
}

export function evolveDecided(state: PraiseState, decided: OfficeRecord<'decide-praise'>): PraiseState {
  const praise = state.get(decided.body.praiseId);
  return praise === undefined ? state : new Map(state).set(decided.body.praiseId, { ...praise, decided });
}

export function problemsOfProposal({ clubId, on, body }: OfficeOrder<'propose-praise'>): readonly OfficeRefusal[] {
  const problems: OfficeRefusal[] = [];
  if (clubId === undefined && body.person === undefined) problems.push({ why: 'praise-for-whom' });
  if (!praiseFormsOn(on).includes(body.form)) problems.push({ why: 'praise-form-not-given' });
  return problems;
}

export function problemsOfDecision(state: PraiseState, order: OfficeOrder<'decide-praise'>): readonly OfficeRefusal[] {
  const praise = state.get(order.body.praiseId);
  if (praise === undefined || praise.proposed.unitId !== order.unitId || praise.proposed.clubId !== order.clubId)
    return [{ why: 'praise-not-known' }];
  if (praise.decided !== undefined) return [{ why: 'praise-decided' }];
  const problems: OfficeRefusal[] = [];
  const { number, reason } = order.body;
  if ((number === undefined) === (reason === undefined)) problems.push({ why: 'praise-say-how' });
  if (order.on < praise.proposed.on) problems.push({ why: 'praise-before-proposal', on: praise.proposed.on });
  return problems;
}

/** Of a year, newest first. */
export function praisesOf(state: PraiseState, year: number): readonly Praise[] {
  return [...state.values()].filter(({ proposed }) => proposed.body.year === year).toReversed();
}
