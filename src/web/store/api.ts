// Every word between phone and server. What can go wrong is a value: no network is the ordinary case, not an error.
import { noteServerDay } from './server-day.svelte.ts';
import { speak } from './transport.ts';

export type ApiProblem =
  | { readonly what: 'no-network' }
  | { readonly what: 'signed-out' }
  /** `revoked`: the club or the commune has taken this phone's right to the book back. */
  | { readonly what: 'not-allowed'; readonly revoked?: true }
  | { readonly what: 'not-found' }
  | { readonly what: 'too-many-attempts' }
  | { readonly what: 'turned-away'; readonly status: number; readonly body: unknown }
  | { readonly what: 'server-trouble'; readonly status: number };

export type ApiAnswer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: ApiProblem };

const longestWaitMilliseconds = 30_000;

let sessionKey: string | null = null;

/** On a phone with a PIN the cookie alone opens nothing: each request carries what only the PIN brings to light (decision 0041). */
export function carryKey(key: string | null): void {
  sessionKey = key;
}

export function carriesKey(): boolean {
  return sessionKey !== null;
}

const keyHeader = (): Record<string, string> => (sessionKey === null ? {} : { 'lalanh-key': sessionKey });

export function getJson<Value>(path: string): Promise<ApiAnswer<Value>> {
  return call<Value>(path, { method: 'GET' });
}

export function postJson<Value>(path: string, body: unknown): Promise<ApiAnswer<Value>> {
  return call<Value>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

/** Bytes as they are, for pictures. */
export function postBytes(path: string, type: string, bytes: ArrayBuffer): Promise<ApiAnswer<unknown>> {
  return call(path, { method: 'POST', headers: { 'content-type': type }, body: bytes });
}

/** What comes back as bytes with their type; null for whatever reason it does not come. */
export async function getBytes(path: string): Promise<{ readonly type: string; readonly bytes: ArrayBuffer } | null> {
  try {
    const response = await ask(path, {});
    return response.ok ? { type: response.headers.get('content-type') ?? '', bytes: await response.arrayBuffer() } : null;
  } catch {
    return null;
  }
}

type Asked = RequestInit & { readonly headers?: Record<string, string> };

const ask = (path: string, init: Asked): Promise<Response> =>
  speak(path, {
    ...init,
    headers: { ...init.headers, ...keyHeader() },
    credentials: 'same-origin',
    cache: 'no-store',
    signal: AbortSignal.timeout(longestWaitMilliseconds),
  });

async function call<Value>(path: string, init: Asked): Promise<ApiAnswer<Value>> {
  let response: Response;
  try {
    response = await ask(path, init);
  } catch {
    return { ok: false, problem: { what: 'no-network' } };
  }
  noteServerDay(response.headers.get('date'));
  if (response.ok) return readBody<Value>(response);
  return { ok: false, problem: await problemOf(response) };
}

async function readBody<Value>(response: Response): Promise<ApiAnswer<Value>> {
  if (response.status === 204) return { ok: true, value: undefined as Value };
  try {
    return { ok: true, value: (await response.json()) as Value };
  } catch {
    // A cut connection or a captive portal's page: as good as no network.
    return { ok: false, problem: { what: 'no-network' } };
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  if (response.status === 401) return { what: 'signed-out' };
  if (response.status === 403) return { what: 'not-allowed', ...((await isRevoked(response)) ? { revoked: true as const } : {}) };
  if (response.status === 404) return { what: 'not-found' };
  if (response.status === 429) return { what: 'too-many-attempts' };
  if (response.status >= 500) return { what: 'server-trouble', status: response.status };
  const body = await response.json().catch(() => null);
  return { what: 'turned-away', status: response.status, body };
}

async function isRevoked(response: Response): Promise<boolean> {
  const body: unknown = await response.json().catch(() => null);
  return typeof body === 'object' && body !== null && Reflect.get(body, 'problem') === 'device-revoked';
}
