// Practice can never send: nothing the practice page reaches speaks to a network by itself, nobody gives it a way out, its page forbids
// the browser to connect, and its drawer, channel and locks bear another name. Read off the sources, as the bundler reads them.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CLUB_PAGES } from '../club-pages.ts';
import { ONLY_REAL } from './practice-pages.ts';

const web = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (file: string): string => readFileSync(join(web, file), 'utf8');
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/[^\n]*|<!--[\s\S]*?-->/g, ' ');

/** Ways a page has to let something out. */
const WAYS_OUT = [
  /(?<![.\w])fetch\(/,
  /\b(?:window|globalThis|self)\.fetch\b/,
  /XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport/,
  /<form[^>]*\saction=|<iframe|ping=/,
];

/** Every own file that `entry` reaches, by imports of any kind. */
function reached(entry: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const waiting = [join(web, entry)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || !/\.(ts|svelte)$/.test(file) || !existsSync(file)) continue;
    const text = readFileSync(file, 'utf8');
    found.set(file, code(text));
    for (const [, path = ''] of text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) waiting.push(normalize(join(dirname(file), path)));
  }
  return found;
}

const practice = reached('practice/main.ts');
const nameOf = (file: string): string => relative(web, file);

test('nothing the practice page reaches has a way out of its own, and nobody gives it one', () => {
  const leaks = [...practice].filter(([, text]) => WAYS_OUT.some((way) => way.test(text))).map(([file]) => nameOf(file));
  // The list of pages asks for pages by functions it calls `fetch`; each is an import of the build, checked to be nothing else.
  assert.deepEqual(
    leaks.filter((file) => !['club-pages.ts', 'FetchedPage.svelte'].includes(file)),
    [],
  );
  for (const file of ['club-pages.ts', 'FetchedPage.svelte'])
    assert.ok(!/(?<![.\w])fetch\((?!\)|:)/.test(code(read(file)).replaceAll(/fetch: |found\.fetch\(\)/g, '')), file);
  assert.ok(practice.size > 300, `${practice.size} files`);
  const givers = [...practice].filter(([, text]) => text.includes('speakThrough(')).map(([file]) => nameOf(file));
  assert.deepEqual(givers, ['store/transport.ts'], 'only the way out itself is there, given by nobody');
});

test('the search sees what it should see: the app itself has a way out, in one place', () => {
  const app = reached('main.ts');
  const outside = [...app].filter(([, text]) => /(?<![.\w])fetch\(path/.test(text)).map(([file]) => nameOf(file));
  assert.deepEqual(outside, ['main.ts']);
});

test('the page of practice tells the browser to connect nowhere, and to open a drawer of another name', () => {
  const page = read('tap-dung.html');
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
  assert.match(policy, /connect-src 'none'/);
  assert.match(policy, /form-action 'none'/);
  assert.match(page, /<html[^>]* data-practice/);
  assert.ok(page.indexOf('Content-Security-Policy') < page.indexOf('<script'), 'before any script');
  assert.ok(!/data-practice/.test(read('index.html')));
  assert.match(read('store/database.ts'), /openDB<LaLanhSchema>\(DRAWER, /);
  assert.match(read('store/tabs.ts'), /new BroadcastChannel\(DRAWER\)/);
  assert.match(read('store/tabs.ts'), /locks\.request\(`\$\{DRAWER\}:/);
});

test('no page of the club links to the server with an address of its own while practising', () => {
  const linking = [...practice].filter(([, text]) => /(?:href|src)=["{`'][^"]*\/api\//.test(text)).map(([file]) => nameOf(file));
  assert.deepEqual(linking, ['screens/papers/PaperPage.svelte']);
  const page = read('screens/papers/PaperPage.svelte');
  assert.ok(page.indexOf('{#if !isPractice}') > 0 && page.indexOf('{#if !isPractice}') < page.indexOf('/api/clubs/'));
});

test('every page that is left out of practice is a page', () => {
  for (const address of ONLY_REAL)
    assert.ok(
      CLUB_PAGES.some((page) => page.address === address),
      address,
    );
});
