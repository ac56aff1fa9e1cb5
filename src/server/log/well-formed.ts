// Text that a jsonb column and every other machine can hold: no NUL, no half of a surrogate pair.

export function holdsPlainText(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, item]) => holdsPlainText(key) && holdsPlainText(item));
}
