// No figure without a definition: every id of a figure on a screen, report or document of the offices stands in the dictionary, and a
// definition that changes is a new version. `./lalanh test dictionary --update` raises the version of what was changed on purpose.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { groupsOf } from '../../src/domain/network/indicators/adding.ts';
import { INDICATORS, type IndicatorId, isIndicatorId } from '../../src/domain/network/indicators/catalogue.ts';
import { definitionLine, entryOf } from '../../src/domain/network/indicators/dictionary.ts';
import { STATISTICS } from '../../src/domain/office/statistics.ts';
import { digestHex } from '../../src/kernel/digest.ts';
import { statisticMeaning } from '../../src/text/statistic-meanings.ts';
import { read, type Source, sources, top } from './sources.ts';

const PAGE = 'src/domain/network/indicators/versions.json';
const ids = Object.keys(INDICATORS).filter(isIndicatorId);
const DIGITS = 8;

type Stated = readonly [number, string, string];

test('a definition that changed has a new version', () => {
  const stated: Readonly<Record<string, Stated>> = JSON.parse(read(PAGE));
  const written = Object.fromEntries(ids.map((id) => [id, stateOf(id, stated[id])]));
  if (process.env['LALANH_UPDATE'] === '1') {
    const lines = ids.map((id) => `  ${JSON.stringify(id)}: ${JSON.stringify(written[id]).replaceAll(',', ', ')}`);
    writeFileSync(join(top, PAGE), `{\n${lines.join(',\n')}\n}\n`);
    return;
  }
  const changed = ids.filter((id) => stated[id]?.[2] !== written[id]?.[2]);
  assert.deepEqual(changed, [], 'changed or new: run ./lalanh test dictionary --update, and say in the change why');
});

function stateOf(id: IndicatorId, before: Stated | undefined): Stated {
  const digest = digestHex(definitionLine(INDICATORS[id])).slice(0, DIGITS);
  if (before?.[2] === digest) return before;
  return [(before?.[0] ?? 0) + 1, new Date().toISOString().slice(0, 10), digest];
}

test('every figure named on a screen, in a report or a document of the offices is in the dictionary', () => {
  const named = sources(['.ts', '.svelte'], FIGURES_STAND_IN)
    .filter(({ file }) => !file.endsWith('.test.ts'))
    .flatMap(figuresIn);
  assert.ok(named.length > 60, `only ${named.length} were found`);
  assert.deepEqual(
    named.filter(({ id }) => !isIndicatorId(id) && !STATISTICS.some((one) => one === id)),
    [],
  );
});

const FIGURES_STAND_IN = [
  'src/web/screens/network/',
  'src/web/screens/office/',
  'src/server/network/',
  'src/server/documents/',
  'src/cli/report',
  'src/domain/network/programmes/',
  'src/domain/office/',
];

/** The places in which a figure is asked for by name. */
const PLACES = [
  /['"]chi-so['"]: ?'([a-z0-9-]+)'/g,
  /\bindicator: ?'([a-z0-9-]+)'/g,
  /\bindicator="([a-z0-9-]+)"/g,
  /\b(?:amountOf|figureOf|targetFor|door|measured|amount|value)\((?:[\w.]+, ?)?'([a-z0-9-]+)'/g,
  /\bid: '([a-z0-9]+-[a-z0-9-]+)',\n\s+name:/g,
];

function figuresIn({ file, text }: Source): readonly { readonly file: string; readonly id: string }[] {
  return PLACES.flatMap((place) => [...text.matchAll(place)].map((found) => ({ file, id: found[1] ?? '' })));
}

test('the search sees a figure that nobody defined', () => {
  const made = {
    file: 'src/web/screens/office/MadeUp.svelte',
    text: `link('tra-so', { 'chi-so': 'cats' }) amountOf(figures, 'dogs') <A indicator="birds" />`,
  };
  assert.deepEqual(
    figuresIn(made).map(({ id }) => id),
    ['cats', 'birds', 'dogs'],
  );
});

test('every entry is one sentence in both languages, with unit, source, version, owner and what it adds over', () => {
  const wrong = ids.filter((id) => {
    const { definition, version, owner } = entryOf(id);
    const { vi, en } = definition.meaning;
    const sentences = [vi, en].every((words) => words.endsWith('.') && !/[.!?] \p{Lu}/u.test(words.slice(0, -1)));
    return !sentences || definition.source === '' || version < 1 || (owner.kind === 'issuer' && owner.name === '');
  });
  assert.deepEqual(wrong, []);
  for (const statistic of STATISTICS)
    for (const language of ['vi', 'en'] as const) assert.match(statisticMeaning(statistic, language), /\.$/);
});

test('what overlaps says so: whoever is in two groups of one whole is never a part of a hundred', () => {
  for (const id of ids)
    for (const group of groupsOf(id))
      if (group.kind === 'overlapping') assert.ok(group.whole !== null, `${id} has nothing to be held against`);
});
