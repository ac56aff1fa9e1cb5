// The copy of one person's data, as a file: every record of the book that is about them, as far as the reader's rooms open, and nothing
// of anybody else. Lines of other people are left out, ids of other people give way to a mark, and so do their names in free words.
import type { ClubEvent } from '../domain/club/event.ts';
import type { Room } from '../domain/club/event-shape.ts';
import type { ClubState } from '../domain/club/state.ts';
import { idsOf } from '../domain/people/same-person.ts';
import { subjectsOf, subjectsOfLog } from '../domain/privacy/leaving-out.ts';
import { type Id, isId } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';

export interface PersonCopy {
  readonly format: 'la-lanh/person-copy';
  readonly version: 1;
  readonly name: string;
  readonly madeOn: LocalDate;
  /** The rooms of the book the copy was made from: others were closed to whoever made it. */
  readonly rooms: readonly Room[];
  readonly records: readonly CopiedRecord[];
  /** Records of others in which the person is named (as a witness, a visitor, one of the board), without their content. */
  readonly namedIn: readonly { readonly on: LocalDate; readonly kind: string }[];
}

interface CopiedRecord {
  readonly on: LocalDate;
  readonly kind: string;
  readonly room: Room;
  readonly told: unknown;
  readonly words?: unknown;
}

/** Stands for another person. */
export const SOMEBODY_ELSE = '•••';

/** Signatures prove a record, they say nothing of the person. */
const LEFT_OUT: ReadonlySet<string> = new Set(['proofs', 'signatures', 'charter', 'page']);

export function personCopy(
  state: ClubState,
  events: readonly ClubEvent[],
  personId: Id,
  { rooms, on }: { readonly rooms: readonly Room[]; readonly on: LocalDate },
): PersonCopy {
  const own: ReadonlySet<string> = new Set(idsOf(state, personId));
  const names = namesOfOthers(state, own);
  const { note, subjects } = subjectsOfLog();
  const records: CopiedRecord[] = [];
  const namedIn: { on: LocalDate; kind: string }[] = [];
  for (const event of events) {
    note(event);
    const about = subjectsOf(event, subjects);
    const { kind, room, pub, priv } = event;
    if (about.length === 0 ? linesOf(pub, own) : about.some((one) => own.has(one))) {
      const alone = about.length > 0 && about.every((one) => own.has(one));
      const words = priv === undefined ? undefined : alone ? masked(priv, own, names) : masked(onlyLines(priv), own, names);
      records.push({ on: event.on, kind, room, told: masked(pub, own, names), ...(isEmpty(words) ? {} : { words }) });
    } else if (isNamedIn(pub, own)) namedIn.push({ on: event.on, kind });
  }
  const name = state.members.get(personId)?.name ?? state.recipients.get(personId)?.name ?? '';
  return { format: 'la-lanh/person-copy', version: 1, name, madeOn: on, rooms, records, namedIn };
}

/** Whether a list in the record has a line of the person's own: dues of several payers, marks of attendance. */
function linesOf(pub: object, own: ReadonlySet<string>): boolean {
  return Object.entries(pub).some(
    ([field, value]) => !LEFT_OUT.has(field) && Array.isArray(value) && value.some((line: unknown) => own.has(personOf(line))),
  );
}

function isNamedIn(pub: object, own: ReadonlySet<string>): boolean {
  const text = JSON.stringify(pub);
  return [...own].some((one) => text.includes(one));
}

/** Of words said about several people only the lines that carry an id. */
function onlyLines(priv: object): object {
  return Object.fromEntries(Object.entries(priv).filter(([, value]) => Array.isArray(value)));
}

function masked(value: unknown, own: ReadonlySet<string>, names: readonly string[]): unknown {
  if (typeof value === 'string') return isId(value) ? (own.has(value) ? 'self' : SOMEBODY_ELSE) : withoutNames(value, names);
  if (Array.isArray(value))
    return value
      .filter((line: unknown) => (typeof line === 'string' && isId(line) ? own.has(line) : ['', ...own].includes(personOf(line))))
      .map((line: unknown) => masked(line, own, names));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([field]) => !LEFT_OUT.has(field));
  return Object.fromEntries(fields.map(([field, told]) => [field, masked(told, own, names)]));
}

function personOf(line: unknown): string {
  const named: unknown = typeof line === 'object' && line !== null ? Reflect.get(line, 'personId') : '';
  return typeof named === 'string' ? named : '';
}

function isEmpty(words: unknown): boolean {
  return (
    words === undefined ||
    (typeof words === 'object' && words !== null && Object.values(words).every((one) => Array.isArray(one) && one.length === 0))
  );
}

/** Longest first, so that no part of a longer name is left standing. */
function namesOfOthers(state: ClubState, own: ReadonlySet<string>): readonly string[] {
  const people = [...state.members.values(), ...state.recipients.values()];
  const others = people.filter(({ personId, name }) => !own.has(personId) && name.includes(' ')).map(({ name }) => name);
  return [...new Set(others)].sort((a, b) => b.length - a.length);
}

function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((left, name) => left.replaceAll(name, SOMEBODY_ELSE), text);
}
