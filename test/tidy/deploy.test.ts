// What deploys the program is read by no compiler: it is parsed here, and held against what the program really has.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { read, top } from './sources.ts';

const verbs = new Set(
  [
    ...read('src/cli/main.ts').matchAll(/^ {2}'?([a-z-]+)'?: \{ about:/gm),
    ...read('src/cli/main.ts').matchAll(/^ {2}'?([a-z-]+)'?: \{$/gm),
  ].map(([, verb]) => verb ?? ''),
);
verbs.add('help');
const guides = readdirSync(join(top, 'docs', 'operations')).map((name) => `docs/operations/${name}`);
const files = readdirSync(join(top, 'deploy')).map((name) => `deploy/${name}`);

/** Sections of a unit of systemd; a key may stand twice. */
function unit(file: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of read(file).split('\n')) {
    if (line === '' || /^[#[]/.test(line)) continue;
    const [key = '', ...rest] = line.split('=');
    assert.match(key, /^[A-Z][A-Za-z]+$/, `${file}: ${line}`);
    found.set(key, [...(found.get(key) ?? []), rest.join('=')]);
  }
  return found;
}

test('the image is built in stages, runs as nobody special, and copies only what is there', () => {
  const lines = read('deploy/Dockerfile').split('\n');
  const word = (name: string) => lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  assert.equal(word('FROM').length, 2);
  for (const image of word('FROM')) assert.match(image, /^node:24-/, 'argon2 and types without a compiler need Node 24');
  assert.deepEqual(word('USER'), ['node']);
  assert.ok(lines.indexOf('USER node') > lines.lastIndexOf(`FROM ${word('FROM')[1]}`));
  for (const copied of word('COPY').flatMap((line) =>
    line
      .split(' ')
      .filter((part) => !part.startsWith('--'))
      .slice(0, -1),
  )) {
    const path = copied.replace(/^\/app\//, '');
    if (path !== '.' && !/^(node_modules|dist)/.test(path)) assert.ok(existsSync(join(top, path)), `COPY ${copied}`);
  }
  const command: readonly string[] = JSON.parse(word('CMD').at(-1) ?? '');
  assert.deepEqual(command.slice(0, 2), ['node', 'src/cli/main.ts']);
  assert.ok(verbs.has(command[2] ?? ''), 'the command is a verb');
  assert.match(read('deploy/Dockerfile'), /RUN node src\/cli\/main\.ts build/);
  assert.match(read('deploy/Dockerfile'), /\/readyz/);
  assert.doesNotMatch(read('deploy/Dockerfile'), /--omit[= ]optional|--no-optional/, 'the native part of typst is an optional package');
});

test('compose is sound YAML: a healthy database first, no password inside, files that are there', () => {
  const { services, volumes } = parse(read('deploy/compose.yaml'));
  assert.deepEqual(Object.keys(services), ['database', 'app', 'proxy']);
  assert.equal(services.app.depends_on.database.condition, 'service_healthy');
  assert.ok(existsSync(join(top, 'deploy', services.app.build.context, services.app.build.dockerfile)));
  assert.match(services.database.environment.POSTGRES_PASSWORD, /^\$\{LALANH_DB_PASSWORD:\?/);
  assert.equal(services.app.ports, undefined, 'only the proxy is open to the world');
  assert.deepEqual([services.app.read_only, services.app.cap_drop], [true, ['ALL']]);
  assert.equal(services.app.environment.LALANH_BEHIND_PROXY, '1', 'else whoever guesses locks out everybody behind the proxy');
  const signOn = [...read('src/cli/identity-provider.ts').matchAll(/'(LALANH_[A-Z_]+)'/g)].map(([, name]) => name ?? '');
  assert.equal(new Set(signOn).size, 5);
  for (const name of signOn) assert.equal(services.app.environment[name], `\${${name}:-}`, 'what .env says of the sign-on reaches the app');
  const out = [...read('src/cli/notice-ways.ts').matchAll(/'(LALANH_[A-Z_]+)'/g)].map(([, name]) => name ?? '');
  for (const name of [...out, 'LALANH_HOSTS_INSIDE', 'OTEL_EXPORTER_OTLP_ENDPOINT'])
    assert.equal(services.app.environment[name], `\${${name}:-}`, 'and what it says of letters, phones and collectors');
  for (const { volumes: used = [] } of Object.values<{ volumes?: string[] }>(services))
    for (const one of used) {
      const [source = ''] = one.split(':');
      if (source.startsWith('./') && source !== './backups') assert.ok(existsSync(join(top, 'deploy', source)), source);
      else if (!source.startsWith('.')) assert.ok(Object.hasOwn(volumes, source), source);
    }
});

test('the units of systemd are hardened and start what there is', () => {
  const main = unit('deploy/lalanh.service');
  for (const key of ['NoNewPrivileges', 'ProtectHome', 'PrivateTmp', 'PrivateDevices', 'RestrictSUIDSGID', 'LockPersonality'])
    assert.deepEqual(main.get(key), ['yes'], key);
  assert.deepEqual([main.get('ProtectSystem'), main.get('CapabilityBoundingSet'), main.get('User')], [['strict'], [''], ['lalanh']]);
  assert.ok(main.get('Environment')?.some((line) => line.split(' ').includes('LALANH_BEHIND_PROXY=1')));
  assert.doesNotMatch(main.get('ExecStart')?.[0] ?? '', /--host/, 'what believes its proxy listens on this machine only');
  assert.equal(main.get('MemoryDenyWriteExecute'), undefined, 'V8 compiles while it runs');
  for (const file of ['deploy/lalanh.service', 'deploy/lalanh-backup.service'])
    assert.ok(verbs.has(/\/opt\/lalanh\/lalanh ([a-z-]+)/.exec(unit(file).get('ExecStart')?.[0] ?? '')?.[1] ?? ''), file);
  assert.ok(unit('deploy/lalanh-backup.timer').has('OnCalendar'));
});

test('the proxy speaks to the port the program takes, and never hands the metrics on', () => {
  const caddy = read('deploy/Caddyfile');
  const port = /values\.port \?\? '(\d+)'/.exec(read('src/cli/serving.ts'))?.[1];
  assert.ok(port && caddy.includes(`127.0.0.1:${port}`) && read('deploy/Dockerfile').includes(`EXPOSE ${port}`));
  assert.match(caddy, /Strict-Transport-Security/);
  assert.match(caddy, /@numbers path \/metrics\n\trespond @numbers 404/);
  assert.equal((caddy.match(/\{(?!\$|http|scheme)/g) ?? []).length, (caddy.match(/\n\t*\}/g) ?? []).length, 'every brace closes');
});

test('what the guides and files name is there: verbs, settings, files; and each guide speaks both languages', () => {
  const code = [
    read('src/cli/serving.ts'),
    read('src/cli/identity-provider.ts'),
    read('src/cli/notice-ways.ts'),
    read('src/cli/opened.ts'),
    read('src/cli/server-keys.ts'),
    read('src/cli/web-build.ts'),
  ].join('\n');
  // These belong to compose and Caddy, no program of ours reads them.
  const ownOfCompose = ['LALANH_DB_PASSWORD', 'LALANH_SITE', 'LALANH_APP'];
  assert.deepEqual(guides.map((file) => file.split('/').at(-1)).sort(), [
    'ban-giao.md',
    'cai-dat.md',
    'khoa.md',
    'mat-dien-thoai.md',
    'nang-cap.md',
    'sao-luu.md',
  ]);
  for (const file of [...guides, ...files, 'README.md']) {
    const text = read(file);
    for (const [, verb = ''] of text.matchAll(/(?:`(?:\.\/)?lalanh|\/opt\/lalanh\/lalanh|src\/cli\/main\.ts) ([a-z-]+)/g))
      assert.ok(verbs.has(verb), `${file}: ./lalanh ${verb}`);
    for (const [name] of text.matchAll(/\bLALANH_[A-Z_]+|\bDATABASE_URL/g))
      assert.ok(ownOfCompose.includes(name) || new RegExp(`\\b${name}\\b`).test(code), `${file}: ${name}`);
    for (const [path] of text.matchAll(/\b(?:deploy|docs)\/[A-Za-z0-9./_-]*[A-Za-z0-9]/g))
      if (path !== 'deploy/.env') assert.ok(existsSync(join(top, path)), `${file}: ${path}`);
  }
  for (const file of guides) assert.match(read(file), /## Tiếng Việt[\s\S]+## English/, file);
});

test('a command typed as the guides write it opens the database of the server, not the one beside the source', () => {
  const data = /--data (\S+)/.exec(unit('deploy/lalanh.service').get('ExecStart')?.[0] ?? '')?.[1];
  const settings = unit('deploy/lalanh.service').get('EnvironmentFile')?.[0];
  const told = read('docs/operations/cai-dat.md');
  const calls = [...told.matchAll(/^lalanh\(\) \{[\s\S]*?\}$/gm)].map(([call = '']) => call);
  const [bySystemd = '', byCompose = ''] = calls;
  assert.equal(calls.length, 4, 'systemd and compose, in both languages');
  assert.deepEqual(calls.slice(2), calls.slice(0, 2));
  assert.ok(bySystemd.includes(`-p EnvironmentFile=${settings} /opt/lalanh/lalanh "$@" --data ${data}\n`), bySystemd);
  assert.ok(byCompose.includes('docker compose exec -T app node src/cli/main.ts "$@"'), byCompose);
  for (const file of guides) {
    const bare = [...read(file).matchAll(/`\.\/lalanh ([a-z-]+)/g)].map(([, verb]) => verb);
    const allowed = file.endsWith('cai-dat.md') ? ['demo', 'start', 'build', 'check'] : [];
    for (const verb of bare) assert.ok(allowed.includes(verb ?? ''), `${file}: a bare ./lalanh ${verb}`);
  }
});
