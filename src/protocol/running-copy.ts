// The running copy: what only one phone holds (unsent records, the roll-call being taken) and which meetings its book reaches, as a
// text that may travel by card, Bluetooth or chat. It lies sealed under a rescue code (decision 0045); here are its outer and inner
// shape, both read as a stranger's. A person's own words may stand before the shape; they are skipped.
import type { ClubCommand } from '../domain/club/command.ts';
import type { ClubState } from '../domain/club/state.ts';
import type { MeetingEnd } from '../domain/meetings/lost-phone.ts';
import type { AttendanceMark } from '../domain/meetings/meeting.ts';
import { digestHex } from '../kernel/digest.ts';
import { type Id, isId } from '../kernel/ids.ts';
import { isLocalDate, type LocalDate } from '../kernel/local-date.ts';
import { parseCommand } from './command-schema.ts';

const WHAT = 'la-lanh-copy';
const START = `{"what":"${WHAT}"`;
/** Far beyond what a phone ever keeps unsent; more is no copy of ours. */
const LONGEST = 12_000_000;
/** Of PBKDF2: a made-up file must not keep a phone busy for an hour, nor pass with a code hardly stretched. */
const FEWEST_ROUNDS = 100_000;
const MOST_ROUNDS = 3_000_000;
const MOST_RECORDS = 20_000;
const MOST_MEETINGS = 60;

/** Readable without the code; bound to the seal, so that none of it can be exchanged. */
export interface CopyHead {
  readonly clubId: Id;
  /** When it was made, by the phone's clock: information only. */
  readonly at: string;
  /** 32 hex digits; its first four name the sheet of paper the code stands on. */
  readonly salt: string;
  readonly rounds: number;
  /** 24 hex digits, never used twice. */
  readonly iv: string;
}

export interface CopyFile extends CopyHead {
  /** Base 64. */
  readonly closed: string;
}

export interface MeetingInCopy {
  readonly meetingId: Id;
  readonly on: LocalDate;
  readonly number: number;
  readonly status: 'open' | 'closed';
  readonly pageDigest: string;
}

/** A roll-call being taken and the businesses gone through, which are no records yet. */
export interface DraftInCopy {
  readonly meetingId: Id;
  readonly gone: readonly string[];
  readonly marks: Readonly<Record<string, AttendanceMark>>;
}

export interface CopyContent {
  readonly clubId: Id;
  /** Whose records these are. */
  readonly account: Id;
  readonly name: string;
  readonly device: string;
  readonly at: string;
  /** How far the phone's copy of the server's book reached; null when it never had any. */
  readonly place: { readonly seq: number; readonly hash: string } | null;
  /** The newest meetings as the phone saw them, unsent records included. */
  readonly meetings: readonly MeetingInCopy[];
  /** Commands letter by letter as the phone sealed them, in their order. */
  readonly records: readonly string[];
  readonly drafts: readonly DraftInCopy[];
  /** Records that went past the board to the level above: whoever holds the code must not read them. */
  readonly leftOut: number;
}

export const sheetOf = (salt: string): string => salt.slice(0, 4).toUpperCase();

/** What is bound to the seal. */
export function headText({ clubId, at, salt, rounds, iv }: CopyHead): string {
  return JSON.stringify([WHAT, 1, clubId, at, salt, rounds, iv]);
}

/** `greeting`: one line for whoever opens the file without the program. */
export function copyText(greeting: string, { clubId, at, salt, rounds, iv, closed }: CopyFile): string {
  const shape = { what: WHAT, v: 1, clubId, at, salt, rounds, iv, sum: digestHex(closed), closed };
  return `${greeting.replaceAll('\n', ' ')}\n${JSON.stringify(shape)}\n`;
}

export type ReadCopyFile =
  | { readonly ok: true; readonly file: CopyFile }
  /** 'cut': begun as ours and damaged on its way; 'newer': made by a program this one does not know. */
  | { readonly ok: false; readonly why: 'not-ours' | 'cut' | 'newer' | 'other-club' };

export function readCopyFile(text: string, clubId: string): ReadCopyFile {
  const start = text.indexOf(START);
  if (start < 0) return { ok: false, why: 'not-ours' };
  if (text.length > LONGEST) return cut;
  let shape: Record<string, unknown>;
  try {
    shape = JSON.parse(text.slice(start)) as Record<string, unknown>;
  } catch {
    return cut;
  }
  if (typeof shape['v'] !== 'number') return cut;
  if (shape['v'] > 1) return { ok: false, why: 'newer' };
  const { clubId: of, at, salt, rounds, iv, sum, closed } = shape;
  if (!isHex(salt, 32) || !isHex(iv, 24) || typeof at !== 'string' || !anId(of) || typeof closed !== 'string') return cut;
  if (typeof rounds !== 'number' || !Number.isInteger(rounds) || rounds < FEWEST_ROUNDS || rounds > MOST_ROUNDS) return cut;
  if (!/^[A-Za-z0-9+/]+=*$/.test(closed) || digestHex(closed) !== sum) return cut;
  return of === clubId ? { ok: true, file: { clubId: of, at, salt, rounds, iv, closed } } : { ok: false, why: 'other-club' };
}

const cut = { ok: false, why: 'cut' } as const;

/** Null when it is no content of a copy of this club: whoever held the code may have written anything. */
export function readContent(text: string, clubId: string): CopyContent | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isPlain(raw)) return null;
  const { clubId: of, account, name, device, at, place, meetings, records, drafts, leftOut } = raw;
  if (of !== clubId || !anId(of) || !anId(account) || !areTexts(name, device, at)) return null;
  if (!isList(meetings, MOST_MEETINGS, isMeeting) || !isList(drafts, MOST_MEETINGS, isDraft)) return null;
  if (!isList(records, MOST_RECORDS, isText) || typeof leftOut !== 'number' || !(place === null || isPlace(place))) return null;
  return { clubId: of, account, name: String(name), device: String(device), at: String(at), place, meetings, records, drafts, leftOut };
}

export interface RecordsInCopy {
  readonly commands: readonly ClubCommand[];
  /** Of a kind this program does not know, or damaged: they stay in the copy. */
  readonly unread: number;
}

/** The records of the copy's own person and club, checked as if they came from a stranger. */
export function recordsIn({ clubId, account, records }: CopyContent): RecordsInCopy {
  const commands: ClubCommand[] = [];
  const seen = new Set<string>();
  let unread = 0;
  for (const text of records) {
    const parsed = parsedText(text);
    if (parsed?.clubId !== clubId || parsed.actor !== account) unread += 1;
    else if (!seen.has(parsed.id)) {
      seen.add(parsed.id);
      commands.push(parsed);
    }
  }
  return { commands, unread };
}

function parsedText(text: string): ClubCommand | null {
  try {
    const parsed = parseCommand(JSON.parse(text));
    return parsed.ok ? parsed.command : null;
  } catch {
    return null;
  }
}

/** The newest meetings of a book, for a copy of it. */
export function meetingsIn(state: ClubState): readonly MeetingInCopy[] {
  return [...state.meetings.values()]
    .map(({ meetingId, on, number, status, pageDigest }) => ({ meetingId, on, number, status, pageDigest }))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .slice(-MOST_MEETINGS);
}

/** The records among these with which meetings begin and end. */
export function endsIn(commands: readonly ClubCommand[]): readonly MeetingEnd[] {
  return commands.flatMap((command): MeetingEnd[] => {
    if (command.kind !== 'open-meeting' && command.kind !== 'close-meeting') return [];
    const end = command.kind === 'open-meeting' ? 'opens' : 'closes';
    return [{ id: command.id, meetingId: command.body.meetingId, on: command.on, end }];
  });
}

const MARKS: readonly unknown[] = ['present', 'absent', 'excused'] satisfies AttendanceMark[];

function isMeeting(value: unknown): value is MeetingInCopy {
  if (!isPlain(value)) return false;
  const { meetingId, on, number, status, pageDigest } = value;
  const stands = status === 'open' || status === 'closed';
  return anId(meetingId) && isText(on) && isLocalDate(on) && Number.isSafeInteger(number) && stands && isText(pageDigest);
}

function isDraft(value: unknown): value is DraftInCopy {
  if (!isPlain(value) || !anId(value['meetingId']) || !isList(value['gone'], 100, isText) || !isPlain(value['marks'])) return false;
  return Object.entries(value['marks']).every(([personId, mark]) => isId(personId) && MARKS.includes(mark));
}

function isPlace(value: unknown): value is { readonly seq: number; readonly hash: string } {
  return isPlain(value) && Number.isSafeInteger(value['seq']) && isText(value['hash']);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const areTexts = (...values: readonly unknown[]): boolean => values.every(isText);
const anId = (value: unknown): value is Id => isText(value) && isId(value);
const isHex = (value: unknown, digits: number): value is string => isText(value) && value.length === digits && /^[0-9a-f]*$/.test(value);

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList<Item>(value: unknown, most: number, is: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.length <= most && value.every(is);
}
