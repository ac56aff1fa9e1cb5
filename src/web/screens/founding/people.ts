// An account made on the spot, and what the server says when it is not.

import { type ApiProblem, postJson } from '../../store/api.ts';

/** A password to be handed over; it exists on this screen and nowhere else. */
export interface Slip {
  readonly name: string;
  readonly phone: string;
  readonly password: string;
}

export interface AccountOrder {
  readonly name: string;
  readonly phone: string;
  readonly role: string;
  readonly clubId: string;
}

export const makeAccount = (order: AccountOrder) => postJson<{ id: string; password: string }>('/api/accounts', order);

/** The server's word for what is wrong, '' when it gave none. */
export function problemCode(problem: ApiProblem): string {
  const body = problem.what === 'turned-away' ? problem.body : null;
  const code: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'problem') : '';
  return typeof code === 'string' ? code : '';
}
