// How a person wants to be told of things (docs/decisions/0048).
import * as z from 'zod/mini';
import { oneOf, shape } from './schema/parts.ts';

const base64url = (bytes: number) => z.string().check(z.regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}$`)));

/** POST /api/notices/phone: what a browser hands out when its owner lets it be told (RFC 8030, 8291). */
export const PHONE_ASKED = shape({
  endpoint: z.string().check(z.maxLength(1000)),
  p256dh: base64url(65),
  auth: base64url(16),
  language: oneOf(['vi', 'en']),
});

/** GET /api/notices; null where whoever runs the server has not set that way up, or it is not for this person. */
export interface NoticeWishes {
  readonly mail: { readonly address: string | null; readonly confirmed: boolean } | null;
  /** `phones`: SHA-256 of the endpoints of this person's browsers, in hex. */
  readonly push: { readonly publicKey: string; readonly phones: readonly string[] } | null;
}
