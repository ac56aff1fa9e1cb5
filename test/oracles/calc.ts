// What LibreOffice makes of our workbooks: it opens them without a window, computes every formula and hands back the cells.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Sheet } from '../../src/exports/sheet.ts';
import { xlsxFile } from '../../src/exports/xlsx-file.ts';
import { runProgram } from './program.ts';

/** Sheet name → rows of cells as text, numbers without grouping. */
export type Computed = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Comma, quotes, UTF-8, from the first line; texts quoted, values bare and unformatted; every sheet in a file of its own. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1';

/** Computes all workbooks in one run of the program; they are given to it without our values. */
export async function computed(workbooks: readonly (readonly Sheet[])[]): Promise<readonly Computed[]> {
  const files = await Promise.all(workbooks.map((sheets) => xlsxFile(sheets, false)));
  return computedFiles(
    files,
    workbooks.map((sheets) => sheets.map(({ name }) => name)),
  );
}

/** The same of files that are made already. */
export function computedFiles(files: readonly Uint8Array[], names: readonly (readonly string[])[]): readonly Computed[] {
  const folder = mkdtempSync(join(tmpdir(), 'lalanh-calc-'));
  try {
    const out = join(folder, 'out');
    mkdirSync(out);
    const paths = files.map((bytes, index) => {
      const path = join(folder, `book${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    runProgram('soffice', [profile, '--headless', '--norestore', '--convert-to', CSV, '--outdir', out, ...paths]);
    const made = readdirSync(out).map((name) => ({ name: name.normalize('NFC'), path: join(out, name) }));
    return names.map((sheets, index) => new Map(sheets.map((sheet) => [sheet, readSheet(made, `book${index}-${sheet}.csv`)])));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readSheet(made: readonly { readonly name: string; readonly path: string }[], wanted: string): readonly (readonly string[])[] {
  const file = made.find(({ name }) => name === wanted.normalize('NFC'));
  assert.ok(file, `LibreOffice made no ${wanted}, only ${made.map(({ name }) => name).join(', ')}`);
  return rowsOfCsv(readFileSync(file.path, 'utf8'));
}

function rowsOfCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.replace(/\r?\n$/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,\n\r"]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    if (end === '') break;
    row = [];
  }
  return rows;
}
