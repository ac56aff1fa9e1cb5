// The file of a backup: gzip of lines. A head (who made it, of which schema), each table as PostgreSQL's own COPY text between a
// line that names it and `\.`, and an end: rows of each table, the head of every club's chain, and the SHA-256 of all before it.
// Plain on purpose: whoever has gzip and PostgreSQL can read it without this program.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Something about a backup that a person has to know; the message is whole. */
export class BackupProblem extends Error {}

export type Applied = { readonly name: string; readonly sha256: string };
export type BackupHead = {
  readonly what: 'la-lanh-backup';
  readonly v: 1;
  readonly program: string;
  readonly madeAt: string;
  readonly postgres: string;
  readonly migrations: readonly Applied[];
};
export type TableHead = { readonly table: string; readonly columns: readonly string[] };
export type ClubHead = readonly [clubId: string, seq: number, hash: string];
export type BackupEnd = {
  readonly end: true;
  readonly rows: Readonly<Record<string, number>>;
  readonly heads: readonly ClubHead[];
  /** Of every byte before this line, unpacked. */
  readonly sha256: string;
};

export type Manifest = { readonly head: BackupHead; readonly end: BackupEnd };

export const END_OF_TABLE = '\\.';
const newline = 0x0a;

/** The unpacked lines, each with its line end; throws a plain problem for a file that does not unpack. */
export async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  try {
    const unpacked = pipeline(createReadStream(file), createGunzip(), () => {}); // a fault of either is thrown by the loop
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      let start = 0;
      for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, start)) {
        const piece = chunk.subarray(start, at + 1);
        yield rest.length === 0 ? piece : Buffer.concat([...rest, piece]);
        rest = [];
        start = at + 1;
      }
      if (start < chunk.length) rest.push(chunk.subarray(start));
    }
  } catch (problem) {
    throw new BackupProblem(whyUnreadable(file, problem));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

function whyUnreadable(file: string, problem: unknown): string {
  const code = String(Reflect.get(Object(problem), 'code') ?? '');
  if (code === 'ENOENT') return `there is no file ${file}`;
  if (code.startsWith('Z_')) return `${file} is damaged or was cut off: it does not unpack (nothing was changed)`;
  return `${file} cannot be read: ${problem instanceof Error ? problem.message : String(problem)}`;
}

/** Reads the whole file once and believes nothing before its end fits: the sum, the tables, their rows. */
export async function readManifest(file: string): Promise<Manifest> {
  const sum = createHash('sha256');
  const rows: Record<string, number> = {};
  const lines = linesOf(file);
  const next = async () => {
    const { value } = await lines.next();
    return value instanceof Buffer ? value : null;
  };
  const first = await next();
  const head = headOf(file, first && parsed(first));
  if (first) sum.update(first);
  for (let line = await next(); line !== null; line = await next()) {
    const said = parsed(line);
    if (said?.['end'] === true) {
      const end = said as unknown as BackupEnd;
      if (end.sha256 !== sum.digest('hex')) throw damaged(file, 'its sum is wrong');
      if ((await next()) !== null) throw damaged(file, 'something follows its end');
      assertRows(file, end.rows, rows);
      return { head, end };
    }
    const table = said?.['table'];
    if (typeof table !== 'string') throw damaged(file, 'it is no list of tables');
    sum.update(line);
    rows[table] = 0;
    for (let row = await next(); row !== null; row = await next()) {
      sum.update(row);
      if (isEndOfTable(row)) break;
      rows[table] += 1;
    }
  }
  throw damaged(file, 'its end is missing');
}

function assertRows(file: string, wanted: BackupEnd['rows'], found: BackupEnd['rows']): void {
  for (const [name, count] of Object.entries(wanted)) if (found[name] !== count) throw damaged(file, `table ${name} is not whole`);
}

export const isEndOfTable = (line: Buffer): boolean => line.length === 3 && line.toString() === `${END_OF_TABLE}\n`;

export function parsed(line: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line.toString());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function headOf(file: string, said: Record<string, unknown> | null): BackupHead {
  if (said?.['what'] !== 'la-lanh-backup') throw new BackupProblem(`${file} is no backup of Lá Lành`);
  if (said['v'] !== 1) throw new BackupProblem(`${file} was made by a newer program (form ${String(said['v'])}): renew this one first`);
  return said as unknown as BackupHead;
}

const damaged = (file: string, why: string) => new BackupProblem(`${file} is damaged: ${why} (nothing was changed)`);
