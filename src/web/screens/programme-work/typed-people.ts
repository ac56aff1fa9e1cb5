// A list of people as an officer types or pastes it: one a line, cells parted by a bar or a tab. A club of the unit is recognised by
// its name; anybody else keeps the words that were typed.
import { type Attendee, attendeeKey, MOST_PEOPLE } from '../../../domain/office/gatherings.ts';
import type { Id } from '../../../kernel/ids.ts';
import { plainLetters, shortClubName } from '../network/saying.ts';

export interface KnownClub {
  readonly clubId: Id;
  readonly name: string;
}

export type PeopleProblem =
  | { readonly why: 'cells'; readonly row: number }
  | { readonly why: 'twice'; readonly row: number; readonly name: string }
  | { readonly why: 'too-long'; readonly row: number }
  | { readonly why: 'too-many' };

export interface ReadPeople {
  /** `fourth`: what stands in the cell after the three, where it is allowed. */
  readonly people: readonly (Attendee & { readonly fourth?: string })[];
  readonly problems: readonly PeopleProblem[];
}

const CELLS = 3;
const LONGEST = [120, 120, 160, 60];

/** Rows count from 1, empty lines too, as the officer sees them. A first cell that is only a number is the STT of a pasted table. */
export function readPeople(text: string, clubs: readonly KnownClub[], withFourth = false): ReadPeople {
  const people: (Attendee & { fourth?: string })[] = [];
  const problems: PeopleProblem[] = [];
  const seen = new Set<string>();
  for (const [index, line] of text.normalize('NFC').split('\n').entries()) {
    if (line.trim() === '') continue;
    const row = index + 1;
    const cells = cellsOf(line);
    const [name = '', role = '', from = '', fourth = ''] = cells;
    if (cells.length < CELLS || cells.length > (withFourth ? CELLS + 1 : CELLS) || [name, role, from].includes('')) {
      problems.push({ why: 'cells', row });
      continue;
    }
    if (cells.some((cell, at) => cell.length > (LONGEST[at] ?? 0))) problems.push({ why: 'too-long', row });
    const clubId = clubNamed(from, clubs);
    const person = { name, role, from, ...(clubId === undefined ? {} : { clubId }), ...(fourth === '' ? {} : { fourth }) };
    if (seen.has(attendeeKey(person))) problems.push({ why: 'twice', row, name });
    seen.add(attendeeKey(person));
    people.push(person);
  }
  return { people, problems: people.length > MOST_PEOPLE ? [...problems, { why: 'too-many' }] : problems };
}

function cellsOf(line: string): readonly string[] {
  const cells = line.split(/[|\t]/).map((cell) => cell.trim().replaceAll(/\s+/g, ' '));
  const withoutNumber = cells.length > CELLS && /^\d{1,3}\.?$/.test(cells[0] ?? '') ? cells.slice(1) : cells;
  // A table pasted from a spreadsheet may end with an empty column.
  return withoutNumber.length > CELLS && withoutNumber.at(-1) === '' ? withoutNumber.slice(0, -1) : withoutNumber;
}

/** Undefined where no club, or more than one, goes by this name. */
function clubNamed(from: string, clubs: readonly KnownClub[]): Id | undefined {
  const wanted = plainName(from);
  const same = clubs.filter(({ name }) => plainName(name) === wanted);
  const near = same.length > 0 ? same : clubs.filter(({ name }) => plainName(name).startsWith(`${wanted},`));
  return near.length === 1 ? near[0]?.clubId : undefined;
}

const plainName = (name: string): string => plainLetters(shortClubName(name.trim()));

/** The list as it is typed. */
export function typedPeople(people: readonly (Attendee & { readonly certificate?: string })[]): string {
  return people
    .map(({ name, role, from, certificate }) => [name, role, from, ...(certificate === undefined ? [] : [certificate])].join(' | '))
    .join('\n');
}

/** Gives everybody without a certificate the next number: 01, 02 … */
export function numberCertificates(text: string): string {
  const lines = text.split('\n');
  const taken = new Set(lines.map((line) => cellsOf(line)[CELLS] ?? '').filter((cell) => cell !== ''));
  let next = 0;
  return lines
    .map((line) => {
      const cells = cellsOf(line);
      if (cells.length !== CELLS) return line;
      do next += 1;
      while (taken.has(padded(next)));
      return `${line.trim()} | ${padded(next)}`;
    })
    .join('\n');
}

const padded = (number: number): string => String(number).padStart(2, '0');
