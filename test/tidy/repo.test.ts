// What a stranger's machine would trip over: paths of ours, download addresses, a lock that npm ci refuses, left tests.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesOfRepo, read, sources, top } from './sources.ts';

type Locked = {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
};

const lock: Readonly<Record<string, Locked>> = JSON.parse(read('package-lock.json')).packages;
const texts = sources(['.ts', '.svelte', '.md', '.json', '.sql', '.sh', '.css', '.html', 'lalanh', '.ci/run']).filter(
  ({ file }) => file !== 'package-lock.json',
);

test('no file names a folder of one machine', () => {
  const path = new RegExp(`(^|[^A-Za-z0-9_.])/(${['work', 'tmp', 'root', 'farm', 'home'].join('|')})/[A-Za-z0-9._-]+`);
  const named = texts.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, at) => (path.test(line) && !line.includes('os.tmpdir') ? [`${file}:${at + 1}`] : [])),
  );
  assert.deepEqual(named, []);
});

test('the lock records no download address', () => {
  assert.deepEqual(
    Object.keys(lock).filter((path) => /^https?:/.test(lock[path]?.resolved ?? '')),
    [],
  );
});

test('the lock has an entry for every optional package, so that npm ci goes through', () => {
  const missing = Object.entries(lock).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !lock[`${path}/node_modules/${name}`] && !lock[`node_modules/${name}`]),
  );
  assert.deepEqual(missing, [], 'add entries {version, optional, os, cpu} for platforms the registry lacks (docs/decisions/0005)');
});

test('versions are exact', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'));
  const all: Record<string, string> = { ...dependencies, ...devDependencies, ...optionalDependencies };
  assert.deepEqual(
    Object.keys(all).filter((name) => !/^(npm:[a-z-]+@)?\d/.test(all[name] ?? '')),
    [],
  );
});

test('no test is left out and nothing is left to do', () => {
  const words = ['ski' + 'p', 'onl' + 'y', 'tod' + 'o'].join('|');
  const left = new RegExp(`\\b(it|test|describe)\\.(${words})\\(|\\b(FIX${'ME'}|TO${'DO'}|HA${'CK'})\\b|chưa l${'àm'}`);
  const found = texts
    .filter(({ file }) => /\.(ts|svelte)$/.test(file))
    .flatMap(({ file, text }) => text.split('\n').flatMap((line, at) => (left.test(line) ? [`${file}:${at + 1}`] : [])));
  assert.deepEqual(found, []);
});

test('no tracked file is larger than 400 kB', () => {
  assert.deepEqual(
    filesOfRepo().filter((file) => statSync(join(top, file)).size > 400_000),
    [],
  );
});
