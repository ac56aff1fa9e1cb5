import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { localDate } from '../kernel/local-date.ts';
import { day, formula, heads, money, type Sheet, text } from './sheet.ts';
import { xlsxFile } from './xlsx-file.ts';

const sheet: Sheet = {
  name: 'Trang 1',
  widths: [10, 20],
  frozenRows: 1,
  frozenColumns: 1,
  rows: [heads('Ngày', 'Tiền'), [day(localDate('2026-11-24')), money(1_500_000)], [text('=1+1'), formula('B2*2', 3_000_000)]],
};

test('a formula carries our value, and programs are asked to compute anew', async () => {
  const files = unzip(await xlsxFile([sheet]));
  assert.match(files.get('xl/worksheets/sheet1.xml') ?? '', /<c r="B3"[^>]*><f>B2\*2<\/f><v>3000000<\/v><\/c>/);
  assert.match(files.get('xl/workbook.xml') ?? '', /<calcPr fullCalcOnLoad="1"\/>/);
});

test('without values the formulas are left to whoever opens the file', async () => {
  assert.match(unzip(await xlsxFile([sheet], false)).get('xl/worksheets/sheet1.xml') ?? '', /<f>B2\*2<\/f><\/c>/);
});

test('head rows and columns stay in sight, dates are dates, and text is never a formula', async () => {
  const files = unzip(await xlsxFile([sheet]));
  const page = files.get('xl/worksheets/sheet1.xml') ?? '';
  assert.match(page, /<pane ySplit="1" xSplit="1" [^>]*state="frozen"/);
  assert.match(page, /<c r="A2" s="\d+"><v>46350<\/v>/);
  assert.match(page, /<c r="A3" t="s"><v>\d+<\/v>/);
  assert.match(files.get('xl/styles.xml') ?? '', /formatCode="dd\/mm\/yyyy"/);
  assert.match(files.get('xl/sharedStrings.xml') ?? '', /<t[^>]*>=1\+1<\/t>/);
});

/** Reads the packed files through the table at the end of the archive (PKWARE APPNOTE 4.3.12). */
function unzip(archive: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, nameLength, extra, remark] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + packed);
    files.set(name, (bytes.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString('utf8'));
    at += 46 + nameLength + extra + remark;
  }
  return files;
}
