// What every answer carries and every write must show, before any route is asked.

import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { LARGEST_PICTURE_BYTES } from '../../domain/activities/pictures.ts';
import { type ProblemCode, problemResponse } from './problem.ts';

export const largestBody = 2_000_000;

const policy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  // Packing a large file goes to another thread, whose script the page itself makes (docs/decisions/0021).
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set('content-security-policy', policy);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'same-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(self), geolocation=(), microphone=()');
  if (isSecure(context.req.raw)) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
};

/** Behind a proxy that ends TLS, the proxy says so. A false claim only makes our cookie stricter. */
export const isSecure = (request: Request): boolean =>
  new URL(request.url).protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https';

/**
 * Against forged requests from other sites: browsers always name the origin of a write, and cannot send JSON or
 * a picture to another origin without asking first. The cookie is SameSite=Strict besides.
 */
export const ownOriginOnly: MiddlewareHandler = async (context, next) => {
  const { method, headers } = context.req.raw;
  if (method === 'GET' || method === 'HEAD') return next();
  const language = headers.get('accept-language');
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  const foreign = (origin !== null && hostOf(origin) !== headers.get('host')) || (site !== null && site !== 'same-origin');
  if (foreign) return problemResponse('foreign-origin', language);
  const wanted = /\/pictures\/[^/]+$/.test(context.req.path) ? /^(application\/json|image\/(jpeg|webp))\b/ : /^application\/json\b/;
  if (!wanted.test(headers.get('content-type') ?? '')) return problemResponse('not-json', language);
  return next();
};

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** As many records as one pull brings may come back at once. */
export const largestGivenBack = 8_000_000;

const limitedPush = limitedTo(largestBody, 'too-large');
const limitedPiece = limitedTo(largestGivenBack, 'too-large');
export const limitedBody: MiddlewareHandler = (context, next) =>
  (/\/give-back$/.test(context.req.path) ? limitedPiece : limitedPush)(context, next);
export const limitedPicture = limitedTo(LARGEST_PICTURE_BYTES, 'picture-too-large');

function limitedTo(maxSize: number, code: ProblemCode): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: (context) => {
      const answer = problemResponse(code, context.req.raw.headers.get('accept-language'));
      // The rest of the body is never read, so nothing else may come through this connection.
      answer.headers.set('connection', 'close');
      return answer;
    },
  });
}
