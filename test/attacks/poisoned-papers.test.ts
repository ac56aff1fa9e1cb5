// Every kind of record ever kept, with evil in every word somebody typed, on every paper and in every file that leaves the house: no
// markup of the attacker's in a Word file or a PDF, no formula in a sheet or a table, no line of its own in a calendar or a journal.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import type { ClubEvent } from '../../src/domain/club/event.ts';
import { fold } from '../../src/domain/club/evolve.ts';
import { type ClubState, emptyClub } from '../../src/domain/club/state.ts';
import { CONSENT_PURPOSES } from '../../src/domain/people/consent-commands.ts';
import { bookSource } from '../../src/exports/book-source.ts';
import { bookWorkbook } from '../../src/exports/book-workbook.ts';
import { csvCell } from '../../src/exports/csv-cell.ts';
import { hledgerJournal } from '../../src/exports/hledger-journal.ts';
import { xlsxFile } from '../../src/exports/xlsx-file.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { month, yearOf } from '../../src/kernel/local-date.ts';
import type { Asked } from '../../src/papers/asked.ts';
import { buildPaper } from '../../src/papers/build.ts';
import { clubCalendar } from '../../src/papers/club-calendar.ts';
import { monthPapers } from '../../src/papers/month-papers.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { upcast } from '../../src/protocol/upcast.ts';
import { memberTable, recordTable } from '../../src/server/archive/tables.ts';
import { paperDocx } from '../../src/server/documents/paper-docx.ts';
import { paperPdf } from '../../src/server/documents/paper-pdf.ts';
import { tableOf } from '../../src/sheets/csv.ts';
import { top } from '../tidy/sources.ts';
import { inTurn, POISON, poisonedWith } from './poison.ts';

type Kept = {
  readonly title: string;
  readonly clubId: Id;
  readonly log: readonly { readonly v: number; readonly pub: object; readonly priv?: object }[];
};

const next = inTurn();
const kinds = new Set<string>();
const books = ['part-1', 'part-2', 'part-3'].flatMap((release): { title: string; state: ClubState; log: readonly ClubEvent[] }[] => {
  const kept: readonly Kept[] = JSON.parse(readFileSync(join(top, 'test', 'corpus', `${release}.json`), 'utf8'));
  return kept.map(({ title, clubId, log }) => {
    const events = log.map((stored) => {
      const evil = { ...stored, pub: poisonedWith(stored.pub, next), ...(stored.priv && { priv: poisonedWith(stored.priv, next) }) };
      const lifted = upcast(evil);
      assert.ok(lifted.ok);
      kinds.add(lifted.event.kind);
      return lifted.event;
    });
    return { title, state: fold(emptyClub(clubId), events), log: events };
  });
});

/** One of each paper a book can give. */
function askedOf(state: ClubState): readonly Asked[] {
  const on = state.latestOn;
  if (on === '') return [];
  const now = month(on.slice(0, 7));
  const [personId] = state.members.keys();
  const first = <Key extends string>(name: Key, map: ReadonlyMap<Id, unknown>) =>
    [...map.keys()].slice(0, 2).map((one) => ({ [name]: one }) as Record<Key, Id>);
  return [
    ...monthPapers(state, now),
    ...first('loanId', state.loans).map((of): Asked => ({ paper: 'loan', ...of })),
    ...first('campaignId', state.campaigns).flatMap((of): Asked[] => [
      { paper: 'campaign', ...of },
      { paper: 'campaign-letters', ...of },
    ]),
    ...first('needId', state.needs).flatMap((of): Asked[] => [
      { paper: 'thanks', ...of },
      { paper: 'need-letters', ...of },
    ]),
    ...first('referralId', state.referrals).map((of): Asked => ({ paper: 'referral', ...of })),
    ...first('suggestionId', state.suggestions).map((of): Asked => ({ paper: 'receipt', ...of, to: 'board', dueOn: on })),
    ...[...state.records.keys()].slice(-5).flatMap((cmdId): Asked[] => [
      { paper: 'giver-thanks', cmdId, year: yearOf(on) },
      { paper: 'handover', cmdId },
    ]),
    ...(personId === undefined
      ? []
      : ([
          { paper: 'passbook', personId, year: yearOf(on) },
          { paper: 'health-slip', personId, on },
          { paper: 'visit-book', personId, from: now, to: now },
          { paper: 'data-copy', personId, on },
        ] satisfies Asked[])),
    { paper: 'consent', purpose: CONSENT_PURPOSES[0], on },
    { paper: 'request-letters' },
    { paper: 'long-life', year: yearOf(on) },
  ];
}

const setting = { unitName: () => POISON[0] ?? '', printedBefore: new Set<never>(), unsent: new Set<never>() };

/** Paper by kind, up to three of each: a kind in three books shows three sorts of evil. */
function papers(): readonly Paper[] {
  const made = new Map<string, Paper[]>();
  for (const { state } of books)
    for (const asked of askedOf(state)) {
      const of = made.get(asked.paper) ?? [];
      made.set(asked.paper, of);
      if (of.length >= 3 || state.latestOn === '') continue;
      const paper = buildPaper(state, { ...setting, printedOn: state.latestOn }, asked);
      if (paper !== null) of.push(paper);
    }
  const none = [...made].filter(([, of]) => of.length === 0).map(([kind]) => kind);
  assert.ok(none.length <= 3, `no paper made of ${none.join(', ')}`);
  return [...made.values()].flat();
}

/** Tags balanced, attributes quoted, nothing XML 1.0 forbids: what Word and Excel open without a complaint. */
function assertXml(xml: string, name: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/, name);
  const open: string[] = [];
  for (const [, end, tag = '', rest = ''] of xml.replace(/<\?xml[^<>]*\?>/, '').matchAll(/<(\/?)([A-Za-z][\w:.-]*)([^<>]*)>/g)) {
    if (end === '/') assert.equal(open.pop(), tag, `${name}: </${tag}>`);
    else if (!rest.endsWith('/')) open.push(tag);
    assert.match(rest.replace(/\s[\w:.-]+="[^"<>]*"/g, ''), /^\s*\/?\s*$/, `${name}: <${tag}${rest}>`);
  }
  assert.deepEqual(open, [], name);
  const bare = xml.replace(/<\?xml[^<>]*\?>/, '').replace(/<\/?[A-Za-z][\w:.-]*[^<>]*>/g, '');
  assert.doesNotMatch(bare, /[<>]|&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i, name);
}

test('the books hold every kind of record and are poisoned through and through', () => {
  assert.ok(kinds.size > 90, `${kinds.size} kinds`);
  const text = JSON.stringify(books.map(({ log }) => log));
  for (const evil of POISON) assert.ok(text.includes(JSON.stringify(evil.normalize('NFC')).slice(1, -1)), evil);
});

test('papers as Word files: the words stay words, and every part is XML', async () => {
  for (const paper of papers()) {
    assert.match(paper.name, /^[a-z0-9-]+$/, 'a file name is made of ids, never of words');
    for (const [name, bytes] of Object.entries(unzipSync(await paperDocx(paper))))
      if (/\.(xml|rels)$/.test(name)) {
        const xml = strFromU8(bytes);
        assertXml(xml, `${paper.name}/${name}`);
        assert.doesNotMatch(
          xml,
          /<(img|svg|script)|<w:instrText[^>]*>[^<]*DDE|TargetMode="External"|[\u202a-\u202e\u2066-\u2069]/,
          `${paper.name}/${name}`,
        );
      }
  }
});

test('papers as PDF: nothing of the words is run by what draws them', async () => {
  const seen = new Set<string>();
  for (const paper of papers()) {
    const kind = paper.name.replace(/[0-9a-f]{8}.*|\d.*/, '');
    if (seen.has(kind)) continue;
    seen.add(kind);
    // A panic, or a file asked for, would be an error of the compiler.
    const pdf = Buffer.from(await paperPdf(paper)).toString('latin1');
    assert.match(pdf, /^%PDF-/);
    assert.doesNotMatch(pdf, /\/(JavaScript|JS|Launch|EmbeddedFile|URI)\b/, paper.name);
  }
  assert.ok(seen.size > 10, `${seen.size} kinds`);
});

test('the workbook: texts are texts, and every formula is one of ours', async () => {
  for (const { title, state } of books.filter(({ log }) => log.length > 20).slice(0, 12)) {
    for (const [name, bytes] of Object.entries(unzipSync(await xlsxFile(bookWorkbook(state))))) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const xml = strFromU8(bytes);
      assertXml(xml, `${title}/${name}`);
      for (const [, formula = ''] of xml.matchAll(/<f>([^<]*)<\/f>/g))
        assert.doesNotMatch(formula, /HYPERLINK|cmd|evil|DDE/i, `${title}/${name}`);
    }
  }
});

test('tables: no cell begins a formula, whatever stands before its sign', () => {
  for (const evil of [...POISON, '-1+1', '＝1+1', ' =1+1', '\n=1+1', '\r=1', '\u0001=1+1', '"=1+1'])
    assert.match(csvCell(evil), /^"?(?!\s*[=+\-@＝＋－＠])/, evil);
  assert.deepEqual([csvCell(-5), csvCell('x'), csvCell('a"b,c')], ['-5', 'x', '"a""b,c"']);
  for (const { state, log } of books) {
    const items = log.map((event, at) => ({ seq: at + 1, hash: 'a', digest: 'b', room: event.room, event, privHash: '' }));
    for (const table of [memberTable(state), recordTable(items)]) {
      const rows = tableOf(strFromU8(table).replace('\uFEFF', ''), ',');
      assert.deepEqual(
        rows.filter(({ length }) => length !== rows[0]?.length),
        [],
        'every line has the cells of the head',
      );
      for (const cell of rows.flat()) assert.doesNotMatch(cell, /^\s*[=+@]|^\s*-\D/);
    }
  }
});

test('the calendar: as many events as the clean book has, and no line of the attacker’s', () => {
  for (const { title, state } of books) {
    if (state.latestOn === '') continue;
    const text = clubCalendar(state, state.latestOn, { rooms: ['common', 'care'] });
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    assert.equal(events.length, text.split('\r\n').filter((line) => line === 'BEGIN:VEVENT').length, title);
    for (const event of events) assert.equal(event.getFirstProperty('attach'), null);
    for (const line of text.split(/\r\n/)) assert.doesNotMatch(line, /^ATTACH|\r|\n|^(?! )[^A-Z]/, title);
  }
});

test('the journal: no directive and no entry but ours', () => {
  for (const { title, state } of books) {
    const lines = hledgerJournal(bookSource(state)).split('\n');
    for (const line of lines) assert.doesNotMatch(line, /^(include|account .*evil|!|@)|[\u202a-\u202e]/, title);
  }
});
