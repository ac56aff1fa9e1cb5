// What is said when the server did not do what was asked for about a phone or a record set aside: its own sentence where it has one.
import type { ApiProblem } from '../../store/api.ts';
import type { devices } from '../../text/vi/devices.ts';

export function notDone(problem: ApiProblem, { notDone: words }: typeof devices): string {
  if (problem.what === 'no-network') return words.offline;
  if (problem.what === 'signed-out') return words.signedOut;
  if (problem.what === 'not-allowed') return words.notAllowed;
  if (problem.what === 'too-many-attempts') return words.tooMany;
  const said: unknown = problem.what === 'turned-away' ? Reflect.get(Object(problem.body), 'sentence') : null;
  return typeof said === 'string' ? said : words.later;
}
