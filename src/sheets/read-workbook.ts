// Bytes of a file → a workbook, or why it is none. Only the parts needed are unpacked, and only up to a stated size: a file
// of a few KB can claim gigabytes. The XML is scanned here, because what must be told (fonts, formulas without a value, merged
// cells, cell letters) is what the well-known readers of .xlsx leave out.
import { unzipWithin } from '../kernel/unzip.ts';
import { type BookParts, readMerged, readRows, readSharedTexts } from './cells.ts';
import { readCsv } from './csv.ts';
import { readStyles } from './styles.ts';
import type { Sheet, Workbook, WorkbookNote } from './workbook.ts';
import { attribute, elements, withoutPrefix } from './xml-text.ts';

/** A sheet of a club is some 20 KB; 20,000 rows of 12 columns are 2 MB. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;
export const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;
const MOST_PARTS = 2000;
const MOST_SHEETS = 100;
const PARTS = /^xl\/(workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i;

export type NoWorkbook =
  | 'empty-file'
  | 'too-big'
  | 'too-big-inside'
  | 'locked'
  | 'old-xls'
  | 'web-page'
  | 'damaged'
  | 'unknown-format'
  | 'nothing-inside';

export type ReadWorkbook = { readonly ok: true; readonly workbook: Workbook } | { readonly ok: false; readonly why: NoWorkbook };

export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  if (bytes.length === 0) return no('empty-file');
  if (bytes.length > MOST_FILE_BYTES) return no('too-big');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return no(holdsUtf16(bytes, 'EncryptedPackage') ? 'locked' : 'old-xls');
  if (startsWith(bytes, [0x50, 0x4b])) return readZip(bytes);
  return readText(bytes);
}

function readZip(bytes: Uint8Array): ReadWorkbook {
  const opened = unzipWithin(bytes, { mostBytes: MOST_UNPACKED_BYTES, mostFiles: MOST_PARTS, wanted: (name) => PARTS.test(name) });
  if (!opened.ok) return no(opened.why === 'damaged' ? 'damaged' : 'too-big-inside');
  const { files } = opened;
  const macros = opened.names.some((name) => name.endsWith('vbaProject.bin'));
  const part = (name: string): string => textOf(files, name);
  if (part('xl/workbook.xml') === '') return no(files.size === 0 && !macros ? 'unknown-format' : 'damaged');
  const sheets = sheetsOf(files);
  if (sheets.every(({ rows }) => rows.length === 0)) return no('nothing-inside');
  const notes: WorkbookNote[] = [];
  if (macros) notes.push('macros-ignored');
  if (sheets.some(({ rows }) => rows.some(({ cells }) => cells.some(({ odd }) => odd === 'formula')))) notes.push('formulas-by-value');
  return { ok: true, workbook: { sheets, notes } };
}

function sheetsOf(files: ReadonlyMap<string, Uint8Array>): readonly Sheet[] {
  const book = textOf(files, 'xl/workbook.xml');
  const targets = new Map(
    elements(textOf(files, 'xl/_rels/workbook.xml.rels'), 'Relationship').map(({ tag }) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  const parts: BookParts = {
    texts: readSharedTexts(textOf(files, 'xl/sharedStrings.xml')),
    styles: readStyles(textOf(files, 'xl/styles.xml')),
    from1904: /<workbookPr[^<>]*date1904="(1|true)"/.test(book),
  };
  // A book may name one large part as often as it likes.
  return elements(book, 'sheet')
    .slice(0, MOST_SHEETS)
    .flatMap(({ tag }) => {
      if (attribute(tag, 'state') !== undefined && attribute(tag, 'state') !== 'visible') return [];
      const target = targets.get(attribute(tag, 'r:id') ?? '')?.replace(/^\/?(xl\/)?/, 'xl/');
      const xml = target === undefined ? '' : textOf(files, target);
      return [{ name: (attribute(tag, 'name') ?? '').normalize('NFC'), rows: readRows(xml, parts), merged: readMerged(xml) }];
    });
}

const utf8 = new TextDecoder();

function textOf(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = files.get(name) ?? files.get([...files.keys()].find((one) => one.toLowerCase() === name.toLowerCase()) ?? '');
  return bytes === undefined ? '' : withoutPrefix(utf8.decode(bytes));
}

/** Not packed at all: a table of text under another name, or something else. Old 8-bit texts are read letter by letter. */
function readText(bytes: Uint8Array): ReadWorkbook {
  const head = bytes.subarray(0, 4096);
  if (head.includes(0)) return no('unknown-format');
  const text = decoded(bytes);
  if (/^\s*<(!doctype|html|\?xml|table|meta)/i.test(text.slice(0, 200))) return no('web-page');
  const sheet = readCsv(text);
  if (sheet.rows.length === 0) return no('nothing-inside');
  if (sheet.rows.every(({ cells }) => cells.length < 2)) return no('unknown-format');
  return { ok: true, workbook: { sheets: [sheet], notes: ['read-as-csv'] } };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return text;
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** A locked .xlsx is an old-style file with this name inside, written in UTF-16. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const letters = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const last = Math.min(bytes.length, 4 * 1024 * 1024) - letters.length;
  for (let at = 0; at <= last; at += 2) if (letters.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

function no(why: NoWorkbook): ReadWorkbook {
  return { ok: false, why };
}
