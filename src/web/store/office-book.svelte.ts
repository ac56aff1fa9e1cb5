// The offices' book on a screen: asked for around a unit and folded here with the same rules as on the server.
import { foldOffice, type OfficeBook } from '../../domain/office/office-book.ts';
import type { OfficeKind, OfficeOrder, OfficeRefusal } from '../../domain/office/office-record.ts';
import type { OfficeAnswer, OfficeRecords, OfficeTurnedDown } from '../../protocol/office-messages.ts';
import { type Asked, asking } from '../screens/network/asking.svelte.ts';
import { type ApiProblem, postJson } from './api.ts';
import { newId, today } from './dice.ts';

/** The book around this unit. To be called while a component is set up. */
export function askingOffice(unitId: () => string): Asked<OfficeBook> {
  const asked = asking<OfficeRecords>(() => (unitId() === '' ? '' : `/api/office/records?unit=${encodeURIComponent(unitId())}`));
  const book = $derived(asked.value === undefined ? undefined : foldOffice(asked.value.records));
  return {
    get value() {
      return book;
    },
    get problem() {
      return asked.problem;
    },
    get waiting() {
      return asked.waiting;
    },
    again: asked.again,
  };
}

type Draft<Kind extends OfficeKind> = Omit<OfficeOrder<Kind>, 'recordId' | 'on'> & Partial<Pick<OfficeOrder<Kind>, 'recordId' | 'on'>>;
export type Sent =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: OfficeRefusal }
  | { readonly ok: false; readonly problem: ApiProblem };

/** Sends one record. A caller that may send it again gives the same `recordId`, and it takes effect once. */
export async function sendToOffice<Kind extends OfficeKind>(draft: Draft<Kind>): Promise<Sent> {
  return heard(await postJson<OfficeAnswer>('/api/office/records', { recordId: newId(), on: today(), ...draft }));
}

/** Asks the server to draw the lines of an inspection of this club. */
export async function askToDraw(clubId: string, request: { readonly recordId: string; readonly on: string }): Promise<Sent> {
  return heard(await postJson<OfficeAnswer>(`/api/office/clubs/${encodeURIComponent(clubId)}/inspections`, request));
}

function heard(answer: Awaited<ReturnType<typeof postJson<OfficeAnswer>>>): Sent {
  if (answer.ok) return { ok: true };
  const { problem } = answer;
  if (problem.what === 'turned-away' && isTurnedDown(problem.body)) return { ok: false, refusal: problem.body.refusal };
  return { ok: false, problem };
}

function isTurnedDown(body: unknown): body is OfficeTurnedDown {
  return typeof body === 'object' && body !== null && 'refusal' in body;
}
