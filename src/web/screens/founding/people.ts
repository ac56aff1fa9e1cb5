// The accounts below an office, as the server lists them, and what it answers when one is made.

import type { NamedUnit } from '../../../protocol/network-messages.ts';
import { type ApiProblem, postJson } from '../../store/api.ts';

export interface ListedAccount {
  readonly id: string;
  readonly name: string;
  /** Masked: "0912 ••• 678". */
  readonly phone: string;
  readonly roles: readonly string[];
  readonly communes?: readonly NamedUnit[];
}

export interface AccountList {
  readonly accounts: readonly ListedAccount[];
}

/** A password to be handed over; it exists on this screen and nowhere else. */
export interface Slip {
  readonly name: string;
  readonly phone: string;
  readonly password: string;
}

export type AccountOrder = { readonly name: string; readonly phone: string; readonly role: string } & (
  | { readonly clubId: string }
  | { readonly unitId: string }
);

export const makeAccount = (order: AccountOrder) => postJson<{ id: string; password: string }>('/api/accounts', order);

export const renewPassword = (accountId: string) =>
  postJson<{ password: string }>(`/api/accounts/${encodeURIComponent(accountId)}/new-password`, {});

/** The server's word for what is wrong, '' when it gave none. */
export function problemCode(problem: ApiProblem): string {
  const body = problem.what === 'turned-away' ? problem.body : null;
  const code: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'problem') : '';
  return typeof code === 'string' ? code : '';
}
