// Lessons and first cards hold to the screens: every page they name opens, every button they name is still on its page, every role has
// its card, no lesson takes longer than two minutes, in both languages.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ROOMS, type Room } from '../../../domain/club/event-shape.ts';
import { type AccountRole, ROOMS_OF_ROLE } from '../../../domain/club/roles.ts';
import { pageFor } from '../../club-pages.ts';
import { practicePageFor } from '../../practice/practice-pages.ts';
import { guides as guidesEn } from '../../text/en/guides.ts';
import { learn as learnEn } from '../../text/en/learn.ts';
import { lessons as lessonsEn } from '../../text/en/lessons.ts';
import { guides } from '../../text/vi/guides.ts';
import { learn } from '../../text/vi/learn.ts';
import { lessons } from '../../text/vi/lessons.ts';
import { GUIDES, isGuided } from './guides.ts';
import { isLesson, LESSON_IDS, LESSONS, type LessonStep, secondsOf } from './lessons.ts';

const here = dirname(fileURLToPath(import.meta.url));
const web = join(here, '..', '..');
const LONGEST_SECONDS = 120;
const LARGEST_PICTURE = 20_000;
const allRooms = ROOMS_OF_ROLE.chair;
const exampleId = '00000000-0000-4000-8000-000000000001';

const stepsOf = (): readonly { readonly lesson: string; readonly at: number; readonly step: LessonStep }[] =>
  LESSON_IDS.flatMap((lesson) => LESSONS[lesson].steps.map((step, index) => ({ lesson, at: index + 1, step })));
/** "#/hop/thu-tien?mo-buoi=1" → ['hop', 'thu-tien'], with an id where one stands. */
const pathOf = (address: string): readonly string[] =>
  (address.replace(/^#\//, '').split('?')[0] ?? '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (part === 'id' ? exampleId : part));

/** The page itself, not the closed door of its room. */
const opens = (address: string, rooms: readonly Room[] = allRooms): boolean => {
  const path = pathOf(address);
  const found = pageFor(path, rooms);
  return path.length === 0 || (found !== undefined && !(found.what === 'with-id' && ROOMS.some((room) => room === found.id)));
};

test('every lesson has its words in both languages, and takes two minutes at most', () => {
  for (const lesson of LESSON_IDS)
    for (const [words, titles] of [
      [lessons, learn.titles],
      [lessonsEn, learnEn.titles],
    ] as const) {
      assert.equal(words[lesson].length, LESSONS[lesson].steps.length, lesson);
      assert.ok(titles[lesson].length > 5, lesson);
      const seconds = secondsOf(words[lesson]);
      assert.ok(seconds > 15 && seconds <= LONGEST_SECONDS, `${lesson}: ${seconds} seconds`);
    }
  assert.deepEqual(Object.keys(lessons).sort(), [...LESSON_IDS].sort());
});

test('every page a lesson shows or tries is a page of the club, and opens while practising', () => {
  for (const { lesson, at, step } of stepsOf()) if (step.page !== undefined) assert.ok(opens(step.page), `${lesson} ${at}: ${step.page}`);
  for (const lesson of LESSON_IDS) {
    const path = pathOf(LESSONS[lesson].tryAt);
    const found = practicePageFor(path, allRooms);
    assert.ok(path.length === 0 || (found !== undefined && !String(found.fetch).includes('NotInPractice')), lesson);
  }
});

test('every button a lesson names is in the words of the step, in both languages, and on its page', async () => {
  let named = 0;
  for (const { lesson, at, step } of stepsOf())
    for (const name of step.names ?? []) {
      for (const [language, words] of [
        ['vi', lessons],
        ['en', lessonsEn],
      ] as const) {
        const said = isLesson(lesson) ? words[lesson][at - 1] : undefined;
        for (const text of await wordsNamed(language, name))
          assert.ok(said?.includes(text), `${lesson} ${at} says “${text}” in ${language}`);
      }
      const key = name.split('.').at(-1) ?? '';
      const sources = sourcesOfPage(step.page ?? '');
      assert.ok(
        sources.some((source) => new RegExp(`\\.${key}\\b`).test(source)),
        `${lesson} ${at}: the page ${step.page} has no ${name} any more`,
      );
      named += 1;
    }
  assert.ok(named > 12, `${named} names`);
});

test('a button that left its page is noticed', () => {
  assert.ok(!sourcesOfPage('hop/diem-danh').some((source) => /\.madeUpButton\b/.test(source)));
  assert.ok(sourcesOfPage('hop/diem-danh').length > 3);
  assert.ok(!opens('hop/khong-co'));
});

test('every picture belongs to a step that shows a page, and is small', () => {
  const folder = join(here, 'pictures');
  const files = readdirSync(folder);
  assert.ok(files.length >= 20, `${files.length} pictures`);
  for (const file of files) {
    const [, lesson = '', at = '0'] = /^(.+)-(\d+)\.webp$/.exec(file) ?? [];
    const step: LessonStep | undefined = isLesson(lesson) ? LESSONS[lesson].steps[Number(at) - 1] : undefined;
    assert.ok(step?.page !== undefined, `${file} belongs to no step with a page: run ./lalanh lessons --update`);
    assert.ok(statSync(join(folder, file)).size <= LARGEST_PICTURE, file);
  }
});

test('every role has a first card with three things that open for it, and lessons that exist', () => {
  const roles = (Object.keys(ROOMS_OF_ROLE) as AccountRole[]).filter(isGuided);
  for (const role of roles) {
    assert.ok(guides[role]?.does && guidesEn[role]?.does, `${role} has no first card`);
    assert.ok(GUIDES[role].lessons.length > 0 && GUIDES[role].lessons.every(isLesson), role);
    for (const address of GUIDES[role].at) assert.ok(opensFor(role, address), `${role}: ${address}`);
  }
});

/** An office's pages are named in one type; a club's open by their rooms. */
function opensFor(role: AccountRole, address: string): boolean {
  const isOffice = role.endsWith('-officer') || role === 'auditor' || role === 'donor';
  if (!isOffice) return opens(address, ROOMS_OF_ROLE[role]);
  return read(join(web, 'screens', 'network', 'office-place.svelte.ts')).includes(`| '${pathOf(address)[0]}'`);
}

const files: Readonly<Record<string, string>> = {
  today: 'meeting',
  collect: 'meeting',
  meeting: 'meeting',
  lending: 'lending',
  record: 'money',
  rollCall: 'roll-call',
  count: 'cash-count',
  closing: 'meeting-closing',
  devices: 'devices',
  visits: 'visits',
  homeCare: 'home-care',
  health: 'health',
  more: 'more',
  effect: 'months',
};

/** What the dictionary says at "rollCall.rest": a sentence, one made with an example number, or all of a group's. */
async function wordsNamed(language: 'vi' | 'en', name: string): Promise<readonly string[]> {
  const [of = '', ...keys] = name.split('.');
  const dictionary: Record<string, unknown> = await import(`../../text/${language}/${files[of]}.ts`);
  const found = keys.reduce<unknown>((words, key) => Object(words)[key], dictionary[of]);
  assert.notEqual(found, undefined, `${name} is no word of the dictionary`);
  if (typeof found === 'function') return [String(found(9))];
  if (typeof found === 'string') return [found];
  return Object.values(Object(found)).slice(0, 2).map(String);
}

const read = (file: string): string => readFileSync(file, 'utf8');

/** The page of an address with everything it is made of, as far as our own screens go. */
function sourcesOfPage(address: string): readonly string[] {
  const bare = address.replace(/\/id$/, '');
  const list = read(join(web, 'club-pages.ts'));
  const [, withoutId = '', withId = ''] =
    /const plain[\s\S]*?\{([\s\S]*?)\n\};[\s\S]*?const withId[\s\S]*?\{([\s\S]*?)\n\};/.exec(list) ?? [];
  const lines = (address === bare ? withoutId : withId).split('\n');
  const line = lines.find((one) => new RegExp(`^ {2}'?${bare}'?: `).test(one)) ?? '';
  const page = bare === '' ? './screens/club/Today.svelte' : (/import\('([^']+)'\)/.exec(line)?.[1] ?? '');
  const seen = new Map<string, string>();
  const waiting = [normalize(join(web, page))];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file) || !file.includes('/screens/') || !existsSync(file)) continue;
    const text = read(file);
    seen.set(file, text);
    for (const [, path = ''] of text.matchAll(/from '(\.[^']+)'/g)) waiting.push(normalize(join(dirname(file), path)));
  }
  return [...seen.values()];
}
