// The Word twin of a paper: a file Word opens, holding every line of the paper, Times New Roman, margins of NĐ 30.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { localDate, month } from '../../src/kernel/local-date.ts';
import { buildPaper } from '../../src/papers/build.ts';
import { monthPapers } from '../../src/papers/month-papers.ts';
import { type Block, isLetter, type Paper } from '../../src/papers/paper.ts';
import { unitTitle } from '../../src/papers/unit-title.ts';
import { playClub } from '../../src/sample/network.ts';
import { planNetwork } from '../../src/sample/plan.ts';
import { paperDocx } from '../../src/server/documents/paper-docx.ts';

const club = playClub(planNetwork({ clubs: 1 }), 0);
assert.ok(club);
const { state } = club;
const setting = { unitName: unitTitle, printedOn: localDate('2026-11-23'), printedBefore: new Set<never>(), unsent: new Set<never>() };
const papers = monthPapers(state, month('2026-10')).flatMap((asked) => buildPaper(state, setting, asked) ?? []);
const letters = papers.filter(isLetter);

/** Every text of a block that a reader must find again. */
function textsOf(block: Block): readonly string[] {
  switch (block.what) {
    case 'head':
      return [...block.body, block.club, block.place];
    case 'slip-head':
      return [block.club, block.address, ...block.right];
    case 'title':
      return [block.text, block.under ?? '', block.mark ?? ''];
    case 'fields':
      return block.rows.flatMap(({ label, value }) => [label, value]);
    case 'words':
      return block.spans.map(({ text }) => text);
    case 'table':
      return [...block.columns.map(({ head }) => head), ...block.rows.flatMap(({ cells }) => cells)];
    case 'signatures':
      return block.people.flatMap(({ title, hint, name }) => [title, hint, name]);
    case 'code':
      return block.lines.flat().map(({ text }) => text);
    case 'beside':
      return [...block.left, ...block.right].flatMap(textsOf);
  }
}

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
    for (const wanted of paper.sheets.flatMap(({ blocks, foot = [] }) => [...blocks, ...foot]).flatMap(textsOf))
      assert.ok(wanted.trim() === '' || text.includes(wanted), `${paper.name}: "${wanted}"`);
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
