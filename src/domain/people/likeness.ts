// Who in the club may be the person just being typed in: names without their marks, a middle name left out, two names
// swapped, a birth year alone, a shared phone. It only points; two women of one name and one year do exist.
import { foldText } from '../../kernel/fold-text.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Birth, Member, Sex } from './member.ts';

export interface Described {
  readonly name: string;
  /** Empty while nothing usable is typed. */
  readonly born: Birth | '';
  readonly phone: string;
  readonly sex?: Sex | undefined;
}

export type LikeName = 'same-name' | 'swapped-name' | 'shorter-name';
export type LikeBirth = 'same-birth' | 'near-birth';

export interface Likeness {
  readonly personId: Id;
  readonly name: LikeName | null;
  readonly birth: LikeBirth | null;
  readonly phone: boolean;
  /** Name and birth both fit; otherwise it is only worth a look. */
  readonly likely: boolean;
}

/** Members that resemble the description, the likeliest first; members past and present. */
export function likeMembers(members: Iterable<Member>, typed: Described): readonly Likeness[] {
  const found = [...members].flatMap((member) => likeness(member, typed) ?? []);
  return found.sort((a, b) => weight(b) - weight(a));
}

function weight({ likely, name, birth, phone }: Likeness): number {
  return (likely ? 8 : 0) + (name === 'same-name' ? 4 : 0) + (birth === 'same-birth' ? 2 : 0) + (phone ? 1 : 0);
}

function likeness(member: Member, typed: Described): Likeness | null {
  if (member.name === '' || typed.name.trim() === '') return null;
  if (typed.sex !== undefined && typed.sex !== member.sex && !samePhone(member.phone, typed.phone)) return null;
  const name = likeName(member.name, typed.name);
  const birth = typed.born === '' ? null : likeBirth(member.born, typed.born);
  const phone = samePhone(member.phone, typed.phone);
  const found = { personId: member.personId, name, birth, phone, likely: name !== null && (birth === 'same-birth' || phone) };
  if (name !== null) return typed.born === '' || birth !== null || phone ? found : null;
  return phone && sameGiven(member.name, typed.name) ? found : null;
}

function wordsOf(name: string): readonly string[] {
  return foldText(name)
    .split(/[\s.]+/)
    .filter(Boolean);
}

function sameGiven(a: string, b: string): boolean {
  return wordsOf(a).at(-1) === wordsOf(b).at(-1);
}

export function likeName(a: string, b: string): LikeName | null {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.join(' ') === right.join(' ')) return 'same-name';
  if (left.length > 1 && left.length === right.length && [...left].sort().join(' ') === [...right].sort().join(' ')) return 'swapped-name';
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  const ends = short.length > 1 && short[0] === long[0] && short.at(-1) === long.at(-1);
  return ends && isWithin(short, long) ? 'shorter-name' : null;
}

/** Every word of `short` comes in `long`, in the same order. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at += 1;
  return at === short.length;
}

/** A year alone fits every month of it; papers and "tuổi mụ" are often a year apart. */
export function likeBirth(a: Birth, b: Birth): LikeBirth | null {
  const years = Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)));
  if (years === 0) return a.length < 7 || b.length < 7 || a === b ? 'same-birth' : 'near-birth';
  return years === 1 ? 'near-birth' : null;
}

/** The last nine digits: 0912… and +84912… are one number. */
function samePhone(a: string, b: string): boolean {
  const [left, right] = [a, b].map((phone) => phone.replace(/\D/g, '').slice(-9));
  return left !== undefined && left.length >= 9 && left === right;
}
