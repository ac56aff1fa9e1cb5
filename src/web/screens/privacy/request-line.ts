// What a line of the list says of a request: its next step with the day, or how it ended.
import { type DataRequest, endOf, nextStep } from '../../../domain/privacy/data-request.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { formatDate } from '../../../text/format.ts';
import type { privacy } from '../../text/vi/privacy.ts';

export function requestLine(request: DataRequest, on: LocalDate, words: typeof privacy): { readonly text: string; readonly late: boolean } {
  const next = nextStep(request);
  if (next === null) {
    const end = endOf(request);
    return { text: end === undefined ? '' : `${words.answers[end.answer]}, ${formatDate(end.on)}`, late: false };
  }
  const due = next.step === 'tell' ? words.tellBy(formatDate(next.dueOn)) : words.doBy(formatDate(next.dueOn));
  return next.dueOn < on ? { text: `${words.late}. ${due}`, late: true } : { text: due, late: false };
}
