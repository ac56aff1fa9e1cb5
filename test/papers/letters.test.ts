// The Word twin of a paper: a file Word opens, holding every line of the paper, Times New Roman, margins of NĐ 30.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { isLetter, type Paper } from '../../src/papers/paper.ts';
import { paperDocx } from '../../src/server/documents/paper-docx.ts';
import { papersOfAMonth, textsOfPaper } from './month-letters.ts';

const papers = papersOfAMonth();
const letters = papers.filter(isLetter);

async function xmlOf(paper: Paper): Promise<string> {
  const parts = unzipSync(await paperDocx(paper));
  assert.ok(parts['[Content_Types].xml'] && parts['word/document.xml'] && parts['word/styles.xml'], 'the parts Word looks for');
  assert.match(strFromU8(parts['word/styles.xml']), /Times New Roman/);
  return strFromU8(parts['word/document.xml']);
}

const shown = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) =>
      text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&'),
    )
    .join('\n');

test('every line of every letter of a month is in its Word file', async () => {
  assert.ok(letters.length >= 5, `${letters.length} letters`);
  for (const paper of letters) {
    const text = shown(await xmlOf(paper));
    for (const wanted of textsOfPaper(paper)) assert.ok(text.includes(wanted), `${paper.name}: "${wanted}"`);
  }
});

test('the margins are those of the decree, and a wide paper lies on its side', async () => {
  const minutes = letters.find(({ size }) => size === 'A4');
  const wide = letters.find(({ size }) => size === 'A4-wide');
  assert.ok(minutes && wide);
  const upright = await xmlOf(minutes);
  const [, left] = /<w:pgMar [^>]*w:left="(\d+)"/.exec(upright) ?? [];
  // 30 mm in twentieths of a point.
  assert.equal(Math.round(Number(left) / 56.6929), 30);
  assert.match(await xmlOf(wide), /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
});

test('a slip that is cut out of a page is no letter', () => {
  assert.ok(papers.some((paper) => !isLetter(paper)));
});
