// A rate by the month as people type it.

/** "0,8" → 80 basis points; null when it is no rate a charter can hold. */
export function basisPointsOf(typed: string): number | null {
  const found = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*%?$/.exec(typed.trim());
  if (found === null) return null;
  const points = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return points <= 1000 ? points : null;
}
