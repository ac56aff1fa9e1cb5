// A typed name as it is kept: one form of its letters, no spaces too many.
export function normalWords(typed: string): string {
  return typed.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
}
