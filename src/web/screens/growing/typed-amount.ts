// A sum as officers type it: 1.250.000, 1 250 000 or 1250000, with or without đ.

/** Null: no sum of đồng. */
export function readAmount(typed: string): number | null {
  const text = typed.replaceAll(/\s|đ$/g, '');
  return /^(\d{1,13}|\d{1,3}(\.\d{3}){1,4})$/.test(text) ? Number(text.replaceAll('.', '')) : null;
}
