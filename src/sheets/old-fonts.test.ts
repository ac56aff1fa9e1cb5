import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convertOldText, findOldText } from './old-fonts.ts';
import type { Workbook } from './workbook.ts';

function workbookOf(texts: readonly string[], oldFont?: string): Workbook {
  const cells = texts.map((text, column) => ({ column, text, ...(oldFont === undefined ? {} : { oldFont }) }));
  return { notes: [], sheets: [{ name: 'Danh sách', merged: [], rows: [{ row: 1, cells }] }] };
}

function convertedTexts(workbook: Workbook): readonly string[] | undefined {
  const found = findOldText(workbook);
  return found === null ? undefined : convertOldText(workbook, found.encoding).sheets[0]?.rows[0]?.cells.map(({ text }) => text);
}

const TCVN3 = ['Hä vµ tªn', 'NguyÔn V¨n Hïng', 'TrÇn ThÞ Lôa', '§ç V¨n Tµi', 'Vò ThÞ Mai'];
const VNI = ['Hoï vaø teân', 'Nguyeãn Vaên Huøng', 'Traàn Thò Luïa', 'Ñoã Vaên Taøi', 'Vuõ Thò Mai'];
const UNICODE = ['Họ và tên', 'Nguyễn Văn Hùng', 'Trần Thị Lụa', 'Đỗ Văn Tài', 'Vũ Thị Mai'];

test('TCVN3 and VNI are found by their letters alone', () => {
  assert.deepEqual(convertedTexts(workbookOf(TCVN3)), UNICODE);
  assert.deepEqual(convertedTexts(workbookOf(VNI)), UNICODE);
  assert.equal(findOldText(workbookOf(TCVN3))?.encoding, 'tcvn3');
  assert.equal(findOldText(workbookOf(VNI))?.encoding, 'vni');
});

test('and by their fonts; a capital font makes capitals', () => {
  assert.deepEqual(convertedTexts(workbookOf(TCVN3, '.VnTime')), UNICODE);
  assert.deepEqual(convertedTexts(workbookOf(VNI, 'VNI-Times')), UNICODE);
  assert.deepEqual(convertedTexts(workbookOf(['NguyÔn ThÞ Hoa', 'NGUYÔN THÞ HOA'], '.VnTimeH')), ['NGUYỄN THỊ HOA', 'NGUYỄN THỊ HOA']);
  assert.deepEqual(convertedTexts(workbookOf(['NGUYÔN THÞ HOA', 'TRÇN V¡N A'], '.VnTime'))?.[0], 'NGUYỄN THỊ HOA');
});

test('text in Unicode is left alone, even names whose marks both worlds have', () => {
  assert.equal(findOldText(workbookOf(UNICODE)), null);
  assert.equal(findOldText(workbookOf(['Lê Công Phê', 'Hà Thế', 'Phan Hoà', 'Tô Lân', 'Hồ Tám', 'Vũ Á'])), null);
  assert.equal(findOldText(workbookOf(['Hoa', '1950', '5.000.000'])), null);
});

test('in a sheet of both only the old cells change', () => {
  const mixed = workbookOf(['Nguyễn Thị Hoa', 'Lê Côn', 'NguyÔn V¨n Hïng', 'TrÇn ThÞ Lôa', '25°C']);
  assert.deepEqual(convertedTexts(mixed)?.slice(0, 4), ['Nguyễn Thị Hoa', 'Lê Côn', 'Nguyễn Văn Hùng', 'Trần Thị Lụa']);
});

test('the preview shows before and after', () => {
  const found = findOldText(workbookOf(TCVN3));
  assert.equal(found?.cells, 5);
  assert.ok(found?.samples.some(({ before, after }) => before === 'TrÇn ThÞ Lôa' && after === 'Trần Thị Lụa'));
});
