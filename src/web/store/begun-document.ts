// What another page of the office has already said of a document that is to be written: handed over once, when its form opens.
let begun: { readonly kind: string; readonly typed: Readonly<Record<string, string>> } | null = null;

export function beginDocument(kind: string, typed: Readonly<Record<string, string>>): void {
  begun = { kind, typed };
}

/** Empty when nothing was begun, or a document of another kind. */
export function takeBegun(kind: string): Readonly<Record<string, string>> {
  if (begun?.kind !== kind) return {};
  const { typed } = begun;
  begun = null;
  return typed;
}
