// Vietnamese text without its marks, for comparing what different hands typed: "Hoà", "Hòa" and "hoa" are one, đ is d. A
// locale's own "base" comparison holds a and ă apart, so it cannot be used (conventions §5).

export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim();
}
