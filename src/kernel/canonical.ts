// The one way to write a record as text, the same in Node and in every browser: keys sorted by code unit, whole numbers
// only, Unicode NFC, absent instead of undefined. Hashes and idempotency stand on it (laws 3 and 5).
import { assert } from './assert.ts';

export type Canonical = null | boolean | number | string | readonly Canonical[] | { readonly [key: string]: Canonical | undefined };

/** Printable ASCII without quote and backslash: such a text is its own JSON, and its own NFC. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** Canonical JSON of `value`. Throws (a defect) on a fraction, an unsafe number or anything that is not plain data. */
export function canonicalText(value: Canonical): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') {
    assert(Number.isSafeInteger(value) && !Object.is(value, -0), `${value} is not a whole number`);
    return String(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return arrayText(value);
  return objectText(value as { readonly [key: string]: Canonical | undefined });
}

function arrayText(items: readonly Canonical[]): string {
  let text = '[';
  for (const item of items) text += text.length === 1 ? canonicalText(item) : `,${canonicalText(item)}`;
  return `${text}]`;
}

function objectText(value: { readonly [key: string]: Canonical | undefined }): string {
  let text = '{';
  for (const key of Object.keys(value).sort()) {
    const item = value[key];
    if (item !== undefined) text += `${text.length === 1 ? '' : ','}${quoted(key)}:${canonicalText(item)}`;
  }
  return `${text}}`;
}

function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text.normalize('NFC'));
}
