// Forms that are printed to be filled in or signed by hand, begun with what the offices' book knows.
import { FOUNDING_FORMS, type FoundingForm } from '../domain/office/dossier.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { aDate, anId, oneOf, shape, words } from './schema/parts.ts';

/** The last is the sheet people sign at a course or a conference. */
export const FORMS = [...FOUNDING_FORMS, 'ky-du'] as const;
export type FormId = FoundingForm | 'ky-du';

/** POST /api/office/forms/draw */
export interface FormAsked {
  readonly form: FormId;
  readonly unitId: string;
  /** The club on its way, the course or the conference. */
  readonly id: Id;
  readonly on: LocalDate;
  readonly as: 'pdf' | 'docx';
}

const asked = shape({ form: oneOf(FORMS), unitId: words(60), id: anId, on: aDate, as: oneOf(['pdf', 'docx']) });

/** Null for what no screen of ours sends. */
export function parseForm(input: unknown): FormAsked | null {
  const result = asked.safeParse(input);
  return result.success ? (result.data as FormAsked) : null;
}
