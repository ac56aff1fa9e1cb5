// The one way to write a record as text, the same in Node and in every browser: keys sorted by code unit, whole numbers
// only, Unicode NFC, absent instead of undefined. Hashes and idempotency stand on it (laws 3 and 5).
import { assert } from './assert.ts';

export type Canonical = null | boolean | number | string | readonly Canonical[] | { readonly [key: string]: Canonical | undefined };

/** Canonical JSON of `value`. Throws (a defect) on a fraction, an unsafe number or anything that is not plain data. */
export function canonicalText(value: Canonical): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    assert(Number.isSafeInteger(value) && !Object.is(value, -0), `${value} is not a whole number`);
    return String(value);
  }
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (Array.isArray(value)) return `[${value.map((item: Canonical) => canonicalText(item)).join(',')}]`;
  return objectText(value as { readonly [key: string]: Canonical | undefined });
}

function objectText(value: { readonly [key: string]: Canonical | undefined }): string {
  let text = '{';
  let first = true;
  for (const key of Object.keys(value).sort()) {
    const item = value[key];
    if (item === undefined) continue;
    text += `${first ? '' : ','}${JSON.stringify(key.normalize('NFC'))}:${canonicalText(item)}`;
    first = false;
  }
  return `${text}}`;
}
