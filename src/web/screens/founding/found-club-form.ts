// The founding of a club as it stands in the form: what was typed, what is wrong and where, the command it becomes.

import type { FoundClub } from '../../../domain/club/founding-commands.ts';
import { isLocalDate, type LocalDate, localDate, yearOf } from '../../../kernel/local-date.ts';
import {
  type CharterField,
  type CharterForm,
  type CharterProblem,
  charterOf,
  charterProblems,
  defaultCharterForm,
} from './charter-form.ts';

export interface FoundClubForm {
  decisionOn: string;
  decisionNumber: string;
  unitId: string;
  hamlet: string;
  name: string;
  launchedOn: string;
  charter: CharterForm;
}

type PlainField = Exclude<keyof FoundClubForm, 'charter'>;
export type FoundField = PlainField | `charter.${CharterField}`;
export type FoundProblem = 'missing' | 'dateBad' | 'dateFuture' | 'dateOld' | 'launchFar' | 'unitMissing' | 'unitGone' | CharterProblem;
export type FoundProblems = Partial<Record<FoundField, FoundProblem>>;

/** The first clubs of the model in Việt Nam are from 2006. */
const FIRST_YEAR = 2006;

export function emptyFoundClubForm(): FoundClubForm {
  return { decisionOn: '', decisionNumber: '', unitId: '', hamlet: '', name: '', launchedOn: '', charter: defaultCharterForm() };
}

/** `standing`: whether the chosen unit stood on the decision's date, in the officer's area. */
export function foundClubProblems(form: FoundClubForm, today: LocalDate, standing: boolean): FoundProblems {
  const found: FoundProblems = {};
  const decision = dayProblem(form.decisionOn);
  if (decision !== null) found.decisionOn = decision;
  else if (form.decisionOn > today) found.decisionOn = 'dateFuture';
  for (const field of ['decisionNumber', 'hamlet', 'name'] as const) if (plain(form[field]) === '') found[field] = 'missing';
  if (form.unitId === '') found.unitId = 'unitMissing';
  else if (!standing) found.unitId = 'unitGone';
  const launch = dayProblem(form.launchedOn);
  if (launch !== null) found.launchedOn = launch;
  else if (decision === null && yearsApart(form.launchedOn, form.decisionOn) > 2) found.launchedOn = 'launchFar';
  for (const [field, problem] of Object.entries(charterProblems(form.charter))) found[`charter.${field as CharterField}`] = problem;
  return found;
}

/** Of a form without problems. */
export function foundClubBody(form: FoundClubForm): FoundClub['body'] {
  return {
    name: plain(form.name),
    unitId: form.unitId,
    hamlet: plain(form.hamlet),
    decisionNumber: plain(form.decisionNumber),
    decisionOn: localDate(form.decisionOn),
    launchedOn: localDate(form.launchedOn),
    charter: charterOf(form.charter),
  };
}

/** One space between words, letters composed: how a text is kept. */
export function plain(typed: string): string {
  return typed.normalize('NFC').trim().replace(/\s+/g, ' ');
}

function dayProblem(typed: string): 'dateBad' | 'dateOld' | null {
  if (!isLocalDate(typed)) return 'dateBad';
  return yearOf(typed) < FIRST_YEAR ? 'dateOld' : null;
}

function yearsApart(a: string, b: string): number {
  return Math.abs(Number(a.slice(0, 4)) * 12 + Number(a.slice(5, 7)) - Number(b.slice(0, 4)) * 12 - Number(b.slice(5, 7))) / 12;
}
