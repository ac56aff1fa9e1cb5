// The sum by which damage to a kept page is noticed. Not a hash against forgers (the chain's digests were checked when
// the page was pulled): two 32-bit multiply-and-mix lanes over pairs of code units, many times faster than SHA-256
// in script, so that ten years of pages are checked in a blink on an old phone.

/** 16 hex digits. */
export function pageSum(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  const pairs = text.length - (text.length % 2);
  for (let at = 0; at < pairs; at += 2) {
    const pair = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
    low = Math.imul(low ^ pair, 0x01000193) ^ (low >>> 15);
    high = Math.imul(high ^ pair, 0x85ebca6b) ^ (high >>> 13);
  }
  if (pairs < text.length) low = Math.imul(low ^ text.charCodeAt(pairs), 0x01000193);
  return digits(low ^ Math.imul(high, 0x27d4eb2f)) + digits(Math.imul(high ^ (low >>> 16), 0xc2b2ae35) ^ text.length);
}

function digits(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
