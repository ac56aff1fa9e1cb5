// How a person is named and called: sorted by given name, found without accents, addressed by age and sex.

import { ageOn, type Member } from '../../domain/people/member.ts';
import { foldText } from '../../kernel/fold-text.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

/** The last word of a Vietnamese name: "Nguyễn Thị Hoa" → "Hoa". */
export function givenName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? '';
}

/** First letter of the given name, for the leaf avatar. */
export function avatarLetter(name: string): string {
  return givenName(name).charAt(0).toLocaleUpperCase('vi') || '·';
}

/** Lower case, no marks, đ as d: what a search compares. Folds hoà/hòa and NFD typing alike. */
export function foldForSearch(text: string): string {
  return foldText(text);
}

const letters = new Intl.Collator('vi');

/** By given name, then middle, then family name (conventions §5). */
export function compareNames(a: string, b: string): number {
  const left = a.trim().split(/\s+/).reverse();
  const right = b.trim().split(/\s+/).reverse();
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const order = letters.compare(left[index] ?? '', right[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

export type Address = 'elder' | 'grandfather' | 'grandmother' | 'uncle' | 'aunt' | 'young';

/** cụ from 80, ông or bà from 55, chú or cô from 30, cháu below. */
export function addressOf(member: Pick<Member, 'born' | 'sex'>, on: LocalDate): Address {
  const age = ageOn(member.born, on);
  if (age >= 80) return 'elder';
  if (age >= 55) return member.sex === 'male' ? 'grandfather' : 'grandmother';
  if (age >= 30) return member.sex === 'male' ? 'uncle' : 'aunt';
  return 'young';
}
