// The picture of a rescue code, and what is no rescue code.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RESCUE_BYTES, rescueCode } from '../../../protocol/rescue-code.ts';
import { codeInPicture, codePicture } from './code-picture.ts';

const code = rescueCode(new Uint8Array(RESCUE_BYTES).fill(201));

test('a code comes back from its picture, or from the code alone as somebody pasted it', () => {
  const picture = codePicture({ code, salt: 'a'.repeat(32) });
  assert.match(picture, /^[0-9A-Z:-]+$/, 'letters a QR code keeps short');
  for (const text of [picture, ` ${picture.toLowerCase()}\n`, code, code.replaceAll('-', ' ')]) assert.equal(codeInPicture(text), code);
});

test('another code, a page of a meeting or an address is no rescue code', () => {
  for (const text of ['', 'LALANHD1:6BF', `LALANH:1:${'a'.repeat(64)}`, 'https://lalanh.example/#/ghi-danh/12345678', `${code}X`])
    assert.equal(codeInPicture(text), null, text);
});
