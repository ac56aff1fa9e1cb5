// Where passkeys are good: a key is made for one site name and shown to no other, so this is the site's own address, never one that a
// caller claims. Browsers know them over https only, or at localhost, and never at a bare IP address.

import { isIP } from 'node:net';

export type PasskeyPlace = { readonly origin: string; readonly rpId: string };

/** The address keys are good at: `configured` (LALANH_ORIGIN), else localhost when it is `asked` there; null when there is none. */
export function passkeyAddress(configured: string | null, asked: string): string | null {
  if (configured !== null) return placeOf(configured)?.origin ?? null;
  const here = URL.canParse(asked) ? new URL(asked) : null;
  if (here === null || !isThisMachine(here.hostname)) return null;
  return `${here.protocol}//localhost${here.port === '' ? '' : `:${here.port}`}`;
}

/** Null where it is `asked` at another address than the one keys are good at. */
export function passkeyPlace(configured: string | null, asked: string): PasskeyPlace | null {
  const address = passkeyAddress(configured, asked);
  if (address === null || !URL.canParse(asked) || new URL(asked).origin !== address) return null;
  return placeOf(address);
}

function placeOf(address: string): PasskeyPlace | null {
  const { protocol, hostname, origin } = new URL(address);
  const secure = protocol === 'https:' || hostname === 'localhost';
  return secure && isIP(hostname.replace(/^\[(.*)\]$/, '$1')) === 0 ? { origin, rpId: hostname } : null;
}

const isThisMachine = (hostname: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
