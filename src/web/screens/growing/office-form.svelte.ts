// A form of the offices' book while it is filled in and sent: tried or not, on its way or not, what went wrong. The same record id is
// sent again after a lost answer, so that nothing is written twice.
import { tick } from 'svelte';
import type { OfficeKind, OfficeOrder } from '../../../domain/office/office-record.ts';
import type { Id } from '../../../kernel/ids.ts';
import { isLocalDate, type LocalDate } from '../../../kernel/local-date.ts';
import { officeRefusalText } from '../../../text/office-refusals.ts';
import { newId, today } from '../../store/dice.ts';
import { type Sent, sendToOffice } from '../../store/office-book.svelte.ts';
import { language } from '../../text/current.svelte.ts';
import { f } from '../founding/founding-text.svelte.ts';
import { g } from './growing-words.svelte.ts';

type Written<Kind extends OfficeKind> = Omit<OfficeOrder<Kind>, 'recordId'>;

export function officeForm() {
  let tried = $state(false);
  let busy = $state(false);
  let trouble = $state<string | null>(null);
  let recordId = newId();
  return {
    get tried() {
      return tried;
    },
    get busy() {
      return busy;
    },
    get trouble() {
      return trouble;
    },
    /** The record when it is written; null when `ready` is false or the office turned it down, which the form then says. */
    send<Kind extends OfficeKind>(ready: boolean, order: () => Written<Kind>): Promise<string | null> {
      return sendBy(ready, (id) => sendToOffice<Kind>({ ...order(), recordId: id } as never));
    },
    sendBy,
  };

  async function sendBy(ready: boolean, by: (id: Id) => Promise<Sent>): Promise<string | null> {
    tried = true;
    trouble = null;
    if (!ready) {
      // As soon as the fields say so, and not a frame later: by then somebody may be typing in another one.
      void tick().then(() => document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus());
      return null;
    }
    if (busy) return null;
    busy = true;
    const sent = await by(recordId);
    busy = false;
    if (!sent.ok) {
      trouble = 'refusal' in sent ? officeRefusalText(sent.refusal, language()) : f().trouble[sent.problem.what];
      return null;
    }
    const written = recordId;
    [tried, recordId] = [false, newId()];
    return written;
  }
}

/** The sentence beside a day that cannot be; undefined when it can. Days to come are for plans only. */
export function dayProblem(typed: string, ahead = false): string | undefined {
  if (!isLocalDate(typed)) return g().dateBad;
  return !ahead && typed > today() ? g().dateFuture : undefined;
}

/** A day the form has already found to be one. */
export const asDay = (typed: string): LocalDate => typed as LocalDate;
