// A number for each request, so that a line of the proxy's log and one of ours can be laid side by side.
import { randomUUID } from 'node:crypto';

/** The proxy's own when it looks like one; anything else could carry somebody's words into the log. */
export const requestIdOf = (given: string | null): string =>
  given !== null && /^(?:[0-9a-f]{16,32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(given) ? given : randomUUID();
