// What the server itself said of a refusal, in the reader's language; null when it said nothing, as without a network.
import type { ApiProblem } from '../../store/api.ts';

export function saidBy(problem: ApiProblem): string | null {
  const body = problem.what === 'turned-away' ? problem.body : null;
  return typeof body === 'object' && body !== null && 'sentence' in body && typeof body.sentence === 'string' ? body.sentence : null;
}
