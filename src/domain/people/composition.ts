// Who makes up the club, against what the programme describes (QĐ 1336/QĐ-TTg: 50–70 members, 60–70 % women, 60–70 % aged
// 60 and over; HelpAge counts from 55). A line to look at while recruiting, never a rule: real clubs have 43 to 88 members.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import { type Birth, isMemberOn, reachesAge, type Sex } from './member.ts';

export interface Composition {
  readonly members: number;
  readonly women: number;
  readonly from60: number;
  readonly from55: number;
}

export type CompositionPart = 'members' | 'women' | 'from60';

export interface Range {
  readonly least: number;
  readonly most: number;
}

/** Persons for the size, per cent of the members for the parts. */
export const PROGRAMME_RANGES: { readonly [part in CompositionPart]: Range } = {
  members: { least: 50, most: 70 },
  women: { least: 60, most: 70 },
  from60: { least: 60, most: 70 },
};

/** The members of a day; `also` is somebody about to join. */
export function compositionOn(state: ClubState, on: LocalDate, also?: { readonly sex: Sex; readonly born: Birth }): Composition {
  const present = [...state.members.values()].filter((member) => isMemberOn(member, on));
  const people = also === undefined ? present : [...present, also];
  const aged = (age: number): number => people.filter(({ born }) => reachesAge(born, age) <= on).length;
  return { members: people.length, women: people.filter(({ sex }) => sex === 'female').length, from60: aged(60), from55: aged(55) };
}

/** Where a part lies: compared in whole persons, so that 60 % is met exactly and not by rounding. */
export function standingOf(part: CompositionPart, composition: Composition): 'below' | 'within' | 'above' {
  const { least, most } = PROGRAMME_RANGES[part];
  const [value, scale] = part === 'members' ? [composition.members, 1] : [composition[part] * 100, composition.members];
  if (value < least * scale) return 'below';
  return value > most * scale ? 'above' : 'within';
}
