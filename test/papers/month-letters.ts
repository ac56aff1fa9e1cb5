// The papers of one club's month, and every text a reader must find in them again.
import assert from 'node:assert/strict';
import { localDate, month } from '../../src/kernel/local-date.ts';
import { buildPaper } from '../../src/papers/build.ts';
import { monthPapers } from '../../src/papers/month-papers.ts';
import { type Block, isLetter, type Paper } from '../../src/papers/paper.ts';
import { unitTitle } from '../../src/papers/unit-title.ts';
import { playClub } from '../../src/sample/network.ts';
import { planNetwork } from '../../src/sample/plan.ts';

/** All papers of October 2026 of the sample's first club. */
export function papersOfAMonth(): readonly Paper[] {
  const club = playClub(planNetwork({ clubs: 1 }), 0);
  assert.ok(club);
  const setting = { unitName: unitTitle, printedOn: localDate('2026-11-23'), printedBefore: new Set<never>(), unsent: new Set<never>() };
  return monthPapers(club.state, month('2026-10')).flatMap((asked) => buildPaper(club.state, setting, asked) ?? []);
}

/** Those of them that are letters. */
export function lettersOfAMonth(): readonly Paper[] {
  const letters = papersOfAMonth().filter(isLetter);
  assert.ok(letters.length >= 5, `${letters.length} letters`);
  return letters;
}

/** Every text of a paper that is not empty. */
export function textsOfPaper(paper: Paper): readonly string[] {
  const blocks = paper.sheets.flatMap(({ blocks, foot = [] }) => [...blocks, ...foot]);
  return blocks.flatMap(textsOf).filter((text) => text.trim() !== '');
}

function textsOf(block: Block): readonly string[] {
  switch (block.what) {
    case 'head':
      return [...block.body, block.club, block.place];
    case 'office-head':
      return [...block.above, ...block.body, block.number, block.place];
    case 'chart':
      return [block.caption, ...block.points.map(({ label }) => label)];
    case 'ending':
      return [...block.recipients, ...block.authority, block.name];
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
