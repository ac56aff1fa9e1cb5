// The cookie of a session, set and taken away; whoever signs in leaves the session the browser brought along, so that nobody goes
// on in one that somebody else put there.

import { closeSession, sessionDays } from '../accounts/session.ts';
import { type Call, cookieName } from './route.ts';

export async function sessionAnswer(call: Call, token: string): Promise<Response> {
  if (call.token !== null) await closeSession(call.pool, call.token);
  return withCookie({ signedIn: true }, token, sessionDays, call.secure);
}

export const signedOutAnswer = ({ secure }: Call): Response => withCookie({ signedOut: true }, '', 0, secure);

export function withCookie(body: object, token: string, days: number, secure: boolean): Response {
  const cookie = `${cookieName('session', secure)}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${days * 86_400}${secure ? '; Secure' : ''}`;
  return Response.json(body, { headers: { 'set-cookie': cookie, 'cache-control': 'no-store' } });
}
