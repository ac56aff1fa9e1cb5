// A club's whole book as one open archive: a zip of plain files that anybody can read without this program, and that this program
// takes back elsewhere with the same chain. Nothing of it is ever unpacked to a disk: names are matched, not followed.
import { createHash } from 'node:crypto';
import { strFromU8 } from 'fflate';
import { type Id, isId } from '../../kernel/ids.ts';
import { unzipWithin } from '../../kernel/unzip.ts';
import { chainStart } from '../../protocol/chain.ts';
import { type Answer, isOpen, type OpenItem, type PulledItem } from '../../protocol/messages.ts';
import { upcast } from '../../protocol/upcast.ts';
import { brokenAt } from '../../protocol/verify.ts';

/** What is wrong with an archive and where; the message is whole. */
export class ArchiveProblem extends Error {}

export const RECORDS = 'records.jsonl';
export const COMMANDS = 'commands.jsonl';
export const MANIFEST = 'manifest.json';

export type Manifest = {
  readonly what: 'la-lanh-archive';
  readonly v: 1;
  readonly clubId: Id;
  readonly name: string;
  readonly unitId: string;
  readonly records: number;
  /** The chain's value after the last record: two books with the same are the same book. */
  readonly chain: string;
  readonly madeAt: string;
  readonly program: string;
  /** SHA-256 of every other file. */
  readonly files: Readonly<Record<string, string>>;
};

/** How a command was answered, so that a phone that sends it again is answered alike. */
export type AnsweredCommand = { readonly id: string; readonly bodyHash: string; readonly answer: Answer };
export type Picture = { readonly hash: string; readonly type: 'image/webp' | 'image/jpeg'; readonly bytes: Uint8Array };
export type Archive = {
  readonly manifest: Manifest;
  readonly items: readonly OpenItem[];
  readonly commands: readonly AnsweredCommand[];
  readonly pictures: readonly Picture[];
};

/** Unpacked; a club of fifty years with its pictures is far below. */
const MOST_BYTES = 1_000_000_000;
/** As many as a directory without extensions can name. */
const MOST_FILES = 65_534;
const PICTURE = /^pictures\/([0-9a-f]{64})\.(webp|jpg)$/;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Reads and proves an archive; throws what is wrong and where. */
export function readArchive(zip: Uint8Array): Archive {
  const files = unpacked(zip);
  const manifest = manifestOf(files);
  for (const [name, sum] of Object.entries(manifest.files)) {
    const bytes = files.get(name);
    if (bytes === undefined) throw new ArchiveProblem(`${name} is missing from the archive`);
    if (sha256(bytes) !== sum) throw new ArchiveProblem(`${name} is not as it was when the archive was made`);
  }
  const stray = [...files.keys()].find((name) => name !== MANIFEST && !Object.hasOwn(manifest.files, name));
  if (stray !== undefined) throw new ArchiveProblem(`the archive holds a file its manifest does not name: ${JSON.stringify(stray)}`);
  return {
    manifest,
    items: itemsOf(files, manifest),
    commands: lines(files, COMMANDS).map((line, index) => commandOf(line, index + 1)),
    pictures: picturesOf(files),
  };
}

type Files = ReadonlyMap<string, Uint8Array>;

function unpacked(zip: Uint8Array): Files {
  const opened = unzipWithin(zip, { mostBytes: MOST_BYTES, mostFiles: MOST_FILES });
  if (opened.ok) return opened.files;
  throw new ArchiveProblem(
    opened.why === 'damaged' ? 'the file is no archive, or was cut off: it does not unpack' : 'the archive is larger than any club’s book',
  );
}

function manifestOf(files: Files): Manifest {
  const bytes = files.get(MANIFEST);
  if (bytes === undefined) throw new ArchiveProblem(`${MANIFEST} is missing: this is no archive of a club`);
  const said = json(strFromU8(bytes), MANIFEST, 1);
  if (said['what'] !== 'la-lanh-archive') throw new ArchiveProblem('this is no archive of a club');
  if (said['v'] !== 1) throw new ArchiveProblem('the archive was made by a newer program: renew this one first');
  const { clubId, files: sums, chain, records, unitId } = said;
  const fits =
    typeof clubId === 'string' &&
    isId(clubId) &&
    typeof sums === 'object' &&
    sums !== null &&
    typeof chain === 'string' &&
    Number.isSafeInteger(records);
  if (!fits || typeof unitId !== 'string') throw new ArchiveProblem(`${MANIFEST} is not whole`);
  return said as unknown as Manifest;
}

function itemsOf(files: Files, { clubId, records, chain }: Manifest): readonly OpenItem[] {
  const items = lines(files, RECORDS).map((line, index) => json(line, RECORDS, index + 1) as unknown as PulledItem);
  let broken: number | null;
  try {
    broken = brokenAt({ seq: 0, hash: chainStart(clubId) }, items);
  } catch {
    throw new ArchiveProblem(`${RECORDS} holds something that is no record`);
  }
  if (broken !== null) throw new ArchiveProblem(`${RECORDS}: the chain does not hold at record ${broken}`);
  if (items.length !== records || items.at(-1)?.hash !== chain) throw new ArchiveProblem(`${RECORDS} does not end where ${MANIFEST} says`);
  return items.map((item) => {
    if (!isOpen(item)) throw new ArchiveProblem(`${RECORDS}: record ${item.seq} is locked; the archive was not made from the whole book`);
    if (!upcast(item.event).ok) throw new ArchiveProblem(`record ${item.seq} was written by a newer program: renew this one first`);
    return item;
  });
}

function commandOf(line: string, at: number): AnsweredCommand {
  const said = json(line, COMMANDS, at);
  const { id, bodyHash } = said;
  if (typeof id !== 'string' || !isId(id) || typeof bodyHash !== 'string' || !/^[0-9a-f]{64}$/.test(bodyHash))
    throw new ArchiveProblem(`${COMMANDS}, line ${at}: no command`);
  return said as unknown as AnsweredCommand;
}

function picturesOf(files: Files): readonly Picture[] {
  return [...files].flatMap(([name, bytes]): Picture[] => {
    const [, hash, ending] = PICTURE.exec(name) ?? [];
    if (hash === undefined) return [];
    if (sha256(bytes) !== hash) throw new ArchiveProblem(`${name} is not the picture its name says`);
    return [{ hash, type: ending === 'webp' ? 'image/webp' : 'image/jpeg', bytes }];
  });
}

function lines(files: Files, name: string): readonly string[] {
  const bytes = files.get(name);
  if (bytes === undefined) throw new ArchiveProblem(`${name} is missing from the archive`);
  return strFromU8(bytes)
    .split('\n')
    .filter((line) => line !== '');
}

function json(text: string, name: string, at: number): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {
    // said below
  }
  throw new ArchiveProblem(`${name}, line ${at}: cannot be read`);
}
