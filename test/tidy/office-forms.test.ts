// What writes for an office is offered to those only whom the server lets: whatever on a screen calls a function that sends stands inside
// a <MayWrite> whose kind asks for the level the server asks for, there or where the component is used. A call this test cannot place
// fails it, so that none slips by.
import assert from 'node:assert/strict';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { BINDING_KINDS, levelFor, type OfficeAct } from '../../src/domain/access/office-level.ts';
import { isTest, parse, read, type Source, sources, walk } from './sources.ts';

const screens = sources(['.svelte', '.ts'], ['src/web/screens/']).filter(({ file }) => !isTest(file));
const pages = screens.filter(({ file }) => file.endsWith('.svelte'));

/** The kinds of the offices' book, read off its own list. */
const KINDS = [...read('src/domain/office/office-record.ts').matchAll(/^ {2}readonly '([a-z-]+)': \w+;$/gm)].map(
  ([, kind]) => kind as OfficeAct,
);
/** Functions that send what the file names. */
const SENDS_NAMED = ['sendToOffice', 'tellFounded', 'officeForm'];
/** Functions that send one thing, wherever they are called. */
const SENDS: Readonly<Record<string, OfficeAct>> = {
  askToDraw: 'draw-inspection',
  makeCommand: 'binds',
  sendInvitation: 'binds',
  takeBack: 'binds',
  endRole: 'binds',
  beginRecovery: 'binds',
  confirmRecovery: 'binds',
  makeAccount: 'binds',
};
/** Of `postJson`, by the address: what the server asks for there, as the role matrix has it. Null: whoever may open the page. */
const ADDRESSES: readonly (readonly [RegExp, OfficeAct | null])[] = [
  [/\/api\/office\/documents\/issue/, 'issue-document'],
  [/`\/api\/office\/templates\//, 'prepares'],
  [/'\/api\/network\/topics/, 'prepares'],
  [/\/api\/office\/server\/jobs/, 'prepares'],
  [/\/api\/exchange\/(tokens|hooks)/, 'binds'],
  [/\/api\/office\/(borders\/preview|documents\/draw|report-preview|month-documents)/, null],
  [/\/api\/(password|identity|passkeys|notices|sessions|second-factor|sheets|device-enrolments)\b/, null],
  // Phones of a club, for its chair too; an office's page puts them in a gate of its own.
  [/\/api\/clubs\//, null],
];
/** What these send is named by whoever calls them. */
const CARRIERS = ['growing/office-form.svelte.ts', 'founding/office-commands.ts', 'founding/people.ts', 'access/people-calls.ts'].map(
  (file) => `src/web/screens/${file}`,
);
/** The order of these is made in a file of plain code beside them. */
const MADE_BESIDE: Readonly<Record<string, OfficeAct>> = { 'src/web/screens/office/borders/Reorganise.svelte': 'enact-reorganisation' };

/** The code of a file, the addresses it takes others from, and what is put on the screen, each read once. */
const scripts = new Map(screens.map((one) => [one.file, parse(one).text]));
const scriptOf = ({ file }: Source): string => scripts.get(file) ?? '';
const imports = new Map(
  screens.map((one) => [
    one.file,
    [...scriptOf(one).matchAll(/from '(\.{1,2}\/[^']+)'/g)].map(([, to = '']) => join(dirname(one.file), to)),
  ]),
);
const importsOf = ({ file }: Source): readonly string[] => imports.get(file) ?? [];
/** The names a file takes from elsewhere, types left out: a function of its own may bear the name of one that sends. */
const importedInto = (script: string): ReadonlySet<string> =>
  new Set([...script.matchAll(/^\s*import \{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim())));

/** What the code of a file sends, without what it sends through the files beside it; null when it sends something unknown. */
function ownActs(source: Source): readonly OfficeAct[] | null {
  const script = scriptOf(source);
  const imported = importedInto(script);
  if (CARRIERS.includes(source.file)) return [];
  const named = SENDS_NAMED.some((name) => imported.has(name)) ? KINDS.filter((kind) => script.includes(`'${kind}'`)) : [];
  const called = Object.entries(SENDS).flatMap(([name, act]) => (imported.has(name) ? [act] : []));
  const posted = imported.has('postJson') ? ADDRESSES.filter(([address]) => address.test(script)).map(([, act]) => act) : [];
  const acts = [...named, ...called, ...posted.filter((act) => act !== null), ...[MADE_BESIDE[source.file] ?? []].flat()];
  const speaks = ['postJson', ...SENDS_NAMED, ...Object.keys(SENDS)].some((name) => imported.has(name));
  return speaks && acts.length === 0 && posted.length === 0 ? null : [...new Set(acts)];
}
const helpers = new Map(screens.filter(({ file }) => file.endsWith('.ts')).map((one) => [one.file, ownActs(one) ?? []] as const));
const actsOf = (page: Source): readonly OfficeAct[] => [
  ...new Set([...(ownActs(page) ?? []), ...importsOf(page).flatMap((file) => helpers.get(file) ?? [])]),
];
const senders = pages.map((page) => ({ page, acts: actsOf(page) })).filter(({ acts }) => acts.length > 0);

/** The page's functions that send, by themselves or through another of them. */
function sendingFunctions(page: Source): ReadonlySet<string> {
  const bodies = new Map<string, string>();
  const tree = parse(page);
  walk(tree, (node) => {
    if (ts.isFunctionDeclaration(node) && node.name) bodies.set(node.name.text, node.body?.getText(tree) ?? '');
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer && ts.isArrowFunction(node.initializer))
      bodies.set(node.name.text, node.initializer.body.getText(tree));
  });
  const names = new Set([...SENDS_NAMED, ...Object.keys(SENDS), 'postJson', 'sendCommand'].filter((name) => !bodies.has(name)));
  const found = new Set<string>();
  for (let grew = true; grew; ) {
    grew = false;
    for (const [name, body] of bodies) {
      const sends = /\.send(By)?[<(]/.test(body) || [...names, ...found].some((one) => new RegExp(`(?<![.\\w])${one}[<(]`).test(body));
      if (!sends || found.has(name)) continue;
      found.add(name);
      grew = true;
    }
  }
  return found;
}

function markupOf({ text }: Source): string {
  const end = text.indexOf('\n<style>');
  return text.slice(text.lastIndexOf('</script>'), end === -1 ? undefined : end);
}

/** The gates around a place of the markup; what stands in an `otherwise` stands outside the gate it belongs to. */
function gatesAt(html: string, place: number): readonly OfficeAct[] {
  const open: string[] = [];
  for (const [found, kind = ''] of html.slice(0, place).matchAll(/<MayWrite kind="([a-z-]+)"|<\/MayWrite>|\{#snippet \w+|\{\/snippet\}/g)) {
    if (found.startsWith('<MayWrite')) open.push(`gate ${kind}`);
    else if (found.startsWith('{#snippet')) open.push(found);
    else open.pop();
  }
  const turned = open.lastIndexOf('{#snippet otherwise');
  const around = turned === -1 ? open : [...open.slice(0, Math.max(turned - 1, 0)), ...open.slice(turned + 1)];
  return around.flatMap((one) => (one.startsWith('gate ') ? [one.slice('gate '.length) as OfficeAct] : []));
}
const covers = (gates: readonly OfficeAct[], act: OfficeAct): boolean => gates.some((gate) => levelFor(gate) === levelFor(act));

/** Whether every place this component is used at stands in a gate for this act, or its page does. */
function gatedAround(file: string, act: OfficeAct): boolean {
  const places = pages
    .filter((page) => importsOf(page).includes(file))
    .flatMap((page) => {
      const html = markupOf(page);
      return [...html.matchAll(new RegExp(`<${basename(file, '.svelte')}[\\s/>]`, 'g'))].map(({ index }) => ({
        page,
        gates: gatesAt(html, index),
      }));
    });
  return places.length > 0 && places.every(({ page, gates }) => covers(gates, act) || gatedAround(page.file, act));
}

/** Places of the markup where a function that sends is named, that stand in no gate of the acts. */
function bareCalls(page: Source, acts: readonly OfficeAct[]): readonly string[] {
  const html = markupOf(page);
  const names = [...sendingFunctions(page)];
  const places = names.flatMap((name) => [...html.matchAll(new RegExp(`(?<![.\\w"'-])${name}\\b(?!\\s*[:=])`, 'g'))]);
  assert.ok(places.length > 0, `${page.file}: sends, and nothing on it does`);
  return places.filter(({ index }) => !acts.some((act) => covers(gatesAt(html, index), act))).map(([name]) => name);
}

test('every kind of the offices’ book is sent by a screen, and no screen sends what this test does not know', () => {
  assert.ok(KINDS.length > 40, `${KINDS.length} kinds`);
  assert.deepEqual(
    BINDING_KINDS.filter((kind) => !KINDS.includes(kind)),
    [],
  );
  const sent = new Set(senders.flatMap(({ acts }) => acts));
  assert.deepEqual(
    KINDS.filter((kind) => !sent.has(kind)),
    [],
  );
  assert.deepEqual(
    screens.filter((one) => ownActs(one) === null).map(({ file }) => file),
    [],
  );
});

test('whatever a screen of the office sends stands behind the level the server asks for', () => {
  const bare = senders.flatMap(({ page, acts }) => {
    const around = acts.filter((act) => gatedAround(page.file, act));
    if (around.length === acts.length) return [];
    return bareCalls(page, acts).map((name) => `${page.file}: ${name} (${acts.filter((act) => !around.includes(act)).join(', ')})`);
  });
  assert.deepEqual(bare, []);
});

test('what this test counts as a gate is one', () => {
  const html = '<MayWrite kind="send-report"><form/>{#snippet otherwise()}<i/>{/snippet}</MayWrite><b/>';
  const at = (what: string): readonly OfficeAct[] => gatesAt(html, html.indexOf(what));
  assert.deepEqual([at('<form'), at('<i'), at('<b')], [['send-report'], [], []]);
  const gates = pages.flatMap((page) => [...markupOf(page).matchAll(/<MayWrite(?! kind="[a-z-]+")/g)].map(() => page.file));
  assert.deepEqual(gates, [], 'the kind is said first and as it is');
  assert.ok(!covers(['set-budget'], 'send-report') && covers(['approve-report'], 'send-report'));
});
