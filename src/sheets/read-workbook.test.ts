import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { madeWorkbook } from './made-workbook.ts';
import { MOST_FILE_BYTES, readWorkbook } from './read-workbook.ts';
import { columnLetter, columnOf, type Workbook } from './workbook.ts';

/** Milliseconds this process has computed: on a busy machine a clock tells of others. */
const worked = (): number => process.cpuUsage().user / 1000;

function opened(bytes: Uint8Array): Workbook {
  const read = readWorkbook(bytes);
  assert.ok(read.ok, JSON.stringify(read));
  return read.workbook;
}

function textsOf(workbook: Workbook): readonly (readonly string[])[] {
  return workbook.sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));
}

function whyNot(bytes: Uint8Array): string {
  const read = readWorkbook(bytes);
  return read.ok ? 'read' : read.why;
}

test('texts, numbers, days and answers as people see them, accents in one form', () => {
  const bytes = madeWorkbook([
    {
      name: 'Thành viên',
      rows: [
        ['Nguyê\u0303n Thị  Hoa', 5_000_000, { day: 18_268 }, { xml: ' t="b"><v>1</v>' }],
        [null, 0.8, { day: 59 }, { day: 61 }],
      ],
    },
  ]);
  const workbook = opened(bytes);
  assert.deepEqual(textsOf(workbook), [
    ['Nguyễn Thị  Hoa', '5000000', '05/01/1950', 'có'],
    ['0.8', '28/02/1900', '01/03/1900'],
  ]);
  assert.equal(workbook.sheets[0]?.name, 'Thành viên');
  assert.equal(workbook.sheets[0]?.rows[1]?.cells[0]?.column, 1, 'an empty cell keeps its place');
});

test('days counted from 1904 are the same days', () => {
  assert.deepEqual(textsOf(opened(madeWorkbook([{ name: 'a', rows: [[{ day: 18_268 - 1462 }]] }], { from1904: true }))), [['05/01/1950']]);
});

test('a formula gives its stored value and is told; one without a value and an error are told by cell', () => {
  const formulas = [
    { xml: '><f>SUM(A1:A9)</f><v>42</v>' },
    { xml: '><f>SUM(A1:A9)</f>' },
    { xml: ' t="e"><v>#REF!</v>' },
    { xml: ' t="str"><f>A1</f><v>Hoa</v>' },
  ];
  const workbook = opened(madeWorkbook([{ name: 'a', rows: [formulas] }]));
  assert.deepEqual(
    workbook.sheets[0]?.rows[0]?.cells.map(({ text, odd }) => [text, odd]),
    [
      ['42', 'formula'],
      ['', 'formula-without-value'],
      ['#REF!', 'error-value'],
      ['Hoa', 'formula'],
    ],
  );
  assert.deepEqual(workbook.notes, ['formulas-by-value']);
});

test('macros are left alone and told', () => {
  const workbook = opened(madeWorkbook([{ name: 'a', rows: [['x', 'y']] }], { extra: { 'xl/vbaProject.bin': new Uint8Array(100) } }));
  assert.deepEqual(workbook.notes, ['macros-ignored']);
});

test('the font of a cell is known when it is one of the old ones', () => {
  const bytes = madeWorkbook([{ name: 'a', rows: [[{ text: 'NguyÔn', font: 1 }, 'Hoa']] }], { fonts: ['.VnTime'] });
  assert.deepEqual(
    opened(bytes).sheets[0]?.rows[0]?.cells.map(({ oldFont }) => oldFont),
    ['.VnTime', undefined],
  );
});

test('merged cells keep their place', () => {
  assert.deepEqual(opened(madeWorkbook([{ name: 'a', rows: [['x']], merged: ['B2:C5'] }])).sheets[0]?.merged, [
    { row: 2, lastRow: 5, column: 1, lastColumn: 2 },
  ]);
});

test('a .csv under any name is read as one, with commas, semicolons or tabs, and told', () => {
  for (const text of ['Tên;Năm\n"Hoa; Lan";1950\n', 'Tên,Năm\n"Hoa; Lan",1950\n', '\uFEFFTên\tNăm\r\nHoa; Lan\t1950\r\n']) {
    const workbook = opened(strToU8(text));
    assert.deepEqual(workbook.notes, ['read-as-csv']);
    assert.deepEqual(
      textsOf(workbook),
      [
        ['Tên', 'Năm'],
        ['Hoa; Lan', '1950'],
      ],
      text,
    );
  }
  const eightBit = Uint8Array.from([...'Hä tªn;N¨m\nNguyÔn;1950'].map((letter) => letter.charCodeAt(0)));
  assert.deepEqual(textsOf(opened(eightBit))[1], ['NguyÔn', '1950']);
});

test('a file that cannot be read says which kind it is', () => {
  const ole = (name: string): Uint8Array =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...[...name].flatMap((letter) => [letter.charCodeAt(0), 0])]);
  const cut = madeWorkbook([{ name: 'a', rows: [['x']] }]).subarray(0, 300);
  assert.equal(whyNot(new Uint8Array()), 'empty-file');
  assert.equal(whyNot(new Uint8Array(MOST_FILE_BYTES + 1)), 'too-big');
  assert.equal(whyNot(ole('EncryptedPackage')), 'locked');
  assert.equal(whyNot(ole('Workbook')), 'old-xls');
  assert.equal(whyNot(cut), 'damaged');
  assert.equal(whyNot(strToU8('<html><table><tr><td>Hoa</td></tr></table></html>')), 'web-page');
  assert.equal(whyNot(strToU8('một dòng chữ')), 'unknown-format');
  assert.equal(whyNot(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 1])), 'unknown-format');
  assert.equal(whyNot(zipSync({ 'word/document.xml': strToU8('<w/>') })), 'unknown-format');
  assert.equal(whyNot(madeWorkbook([{ name: 'a', rows: [] }])), 'nothing-inside');
});

test('a small file that would unpack to hundreds of megabytes is not unpacked', () => {
  const zeros = new Uint8Array(80 * 1024 * 1024);
  const bomb = madeWorkbook([{ name: 'a', rows: [['x']] }], { extra: { 'xl/worksheets/sheet9.xml': zeros } });
  assert.ok(bomb.length < 1_000_000);
  assert.equal(whyNot(bomb), 'too-big-inside');
});

test('no entity of a file is expanded, and broken XML gives fewer cells, not a crash', () => {
  const bytes = zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Target="/xl/worksheets/s.xml"/></Relationships>'),
    'xl/worksheets/s.xml': strToU8(
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><x:worksheet xmlns:x="y"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>&a;&#225;&lt;</x:t></x:is></x:c></x:row><x:row r="3"><x:c r="B3"><x:v>7',
    ),
  });
  assert.deepEqual(textsOf(opened(bytes)), [['&a;á<']]);
});

test('letters of columns, there and back', () => {
  for (const [column, letter] of [
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ] as const) {
    assert.equal(columnLetter(column), letter);
    assert.equal(columnOf(`${letter}12`), column);
  }
});

test('a sheet cut off inside a tag ends, and one made to be slow is read in a moment', () => {
  const sheet = (xml: string): Uint8Array => {
    const parts = unzipSync(madeWorkbook([{ name: 'a', rows: [['một', 'hai']] }]));
    return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(xml) });
  };
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
  for (const cut of [`${row}<row r="2"`, `${row}<row /x`, `${row}<row r="2"><c r="A2"><v>2</v></c><c /`, `<row><c r="A1`])
    assert.doesNotThrow(() => readWorkbook(sheet(`<worksheet><sheetData>${cut}`)), cut);
  assert.deepEqual(textsOf(opened(sheet(`<worksheet><sheetData>${row}<row r="2"`))), [['1']]);
  const start = worked();
  const inline = `<worksheet><sheetData><row><c t="inlineStr"><is>${'<rPh'.repeat(200_000)}</is></c></row></sheetData>`;
  for (const xml of [inline, '<c '.repeat(200_000), `<sheetData>${'<row '.repeat(200_000)}`, '&#'.repeat(200_000)])
    readWorkbook(sheet(xml));
  assert.ok(worked() - start < 3000);
});
