import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileSort, keptType } from './picture-bytes.ts';

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const bytes = (...parts: (readonly number[])[]): Uint8Array => Uint8Array.from(parts.flat());
const segment = (marker: number, content: readonly number[]): number[] => [0xff, marker, 0, content.length + 2, ...content];
const start = [0xff, 0xd8];
const scan = [...segment(0xda, [1, 2, 3]), 9, 9, 9, 0xff, 0xd9];
const chunk = (name: string, content: readonly number[]): number[] => [
  ...ascii(name),
  content.length,
  0,
  0,
  0,
  ...content,
  ...(content.length % 2 === 0 ? [] : [0]),
];
function webp(...chunks: (readonly number[])[]): Uint8Array {
  const inside = [...ascii('WEBP'), ...chunks.flat()];
  return bytes(ascii('RIFF'), [inside.length, 0, 0, 0], inside);
}

test('a file is what its first bytes say', () => {
  assert.equal(fileSort(bytes(start, [0xff, 0xe0])), 'jpeg');
  assert.equal(fileSort(bytes([0x89], ascii('PNG\r\n'))), 'png');
  assert.equal(fileSort(webp(chunk('VP8 ', [1]))), 'webp');
  for (const brand of ['heic', 'mif1']) assert.equal(fileSort(bytes([0, 0, 0, 24], ascii(`ftyp${brand}`))), 'heic');
  for (const text of ['<svg onload="alert(1)">', '%PDF-1.7', 'RIFF....AVI ', '', '....ftypmp42'])
    assert.equal(fileSort(bytes(ascii(text))), 'other', text);
});

test('a bare picture is kept with its type', () => {
  assert.equal(keptType(bytes(start, segment(0xe0, ascii('JFIF')), segment(0xdb, [1]), scan)), 'image/jpeg');
  assert.equal(keptType(webp(chunk('VP8 ', [1, 2, 3]))), 'image/webp');
  assert.equal(keptType(webp(chunk('VP8X', [0, 0]), chunk('ICCP', [4]), chunk('VP8L', [1, 2]))), 'image/webp');
});

test('words beside the picture are not let through, wherever they stand', () => {
  for (const marker of [0xe1, 0xed, 0xfe])
    assert.equal(keptType(bytes(start, segment(0xe0, [1]), segment(marker, ascii('Exif')), scan)), null);
  assert.equal(keptType(webp(chunk('VP8X', [0]), chunk('VP8 ', [1]), chunk('EXIF', [1, 2]))), null);
  assert.equal(keptType(webp(chunk('VP8 ', [1]), chunk('XMP ', [1, 2]))), null);
});

test('cut off, made up or of another sort: not kept', () => {
  const whole = bytes(start, segment(0xe0, [1]), scan);
  for (let length = 0; length < whole.length; length += 1)
    assert.equal(keptType(whole.subarray(0, length)), null, `${length} bytes of JPEG`);
  const web = webp(chunk('VP8 ', [1, 2, 3]));
  for (let length = 0; length < web.length; length += 1) assert.equal(keptType(web.subarray(0, length)), null, `${length} bytes of WebP`);
  assert.equal(keptType(webp()), null, 'no picture in it');
  assert.equal(keptType(webp(chunk('VP8 ', [1]), chunk('VP8 ', [1]))), null, 'two');
  assert.equal(keptType(bytes([0x89], ascii('PNG\r\n'))), null);
  assert.equal(keptType(bytes(start, [0xff, 0xe0, 0, 0], scan)), null, 'a segment that does not move on');
});

test('a picture with a page hidden behind it is a picture to every browser, or none at all', () => {
  const page = ascii('<script>alert(1)</script>');
  const whole = [...start, ...segment(0xe0, ascii('JFIF')), ...scan];
  assert.equal(keptType(bytes(whole, page)), null, 'behind the end');
  assert.equal(keptType(bytes(whole, page, [0xff, 0xd9])), null, 'between two ends');
  for (const marker of [0xe1, 0xe5, 0xef, 0xfe])
    assert.equal(keptType(bytes(start, segment(0xda, [1]), [9], segment(marker, page), scan)), null);
  assert.equal(keptType(webp(chunk('VP8 ', [1]), chunk('HTML', page))), null);
  assert.equal(keptType(bytes(ascii('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))), null);
  const progressive = [...segment(0xda, [1]), 9, 0xff, 0, 9, 0xff, 0xd3, 9, ...segment(0xc4, [1]), ...scan];
  assert.equal(keptType(bytes(start, segment(0xc2, [1]), progressive)), 'image/jpeg', 'several scans are one picture');
});
