// Which finished requests bear on security: every attempt to come in, and whatever was turned away at a door. They are told even where
// requests are not logged, with the route and the reason and never with a person, a number or an address.

/** Ways in and what changes one. */
const WAYS_IN =
  /^\/api\/(sign-in|sign-out|sample-sign-in|set-up|password|second-factor\/|sheets\/use|identity\/|device-people|device-enrolments|sessions\/|grants\/|invitations|recoveries\/|accounts|exchange\/tokens)/;

/** 401: nobody signed in; told for what writes only, since every page asks first who is there. */
const TURNED_AWAY = new Set([403, 413, 429]);

export function isSecurityEvent({
  method,
  route,
  status,
}: {
  readonly method: string;
  readonly route: string;
  readonly status: number;
}): boolean {
  if (TURNED_AWAY.has(status)) return true;
  if (route === '/api/identity/callback') return true;
  return method === 'POST' && (status === 401 || WAYS_IN.test(route));
}
