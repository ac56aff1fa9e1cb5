// Files asked for by addresses that try to leave their folder or the site.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Hono } from 'hono';
import { serveFiles } from './static-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'lalanh-web-'));
after(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'web', 'assets'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'bí mật');
writeFileSync(join(folder, 'web-secret.txt'), 'bí mật');
writeFileSync(join(folder, 'web', 'index.html'), 'trang chủ');
writeFileSync(join(folder, 'web', 'server.keys'), 'bí mật');
writeFileSync(join(folder, 'web', '.env'), 'bí mật');
symlinkSync(join(folder, 'secret.txt'), join(folder, 'web', 'assets', 'linked.txt'));
const app: Parameters<typeof serveFiles>[0]['app'] = new Hono();
serveFiles({ app }, join(folder, 'web'));
const ask = async (address: string) => app.request(new Request(`http://so.example.vn${address}`));

test('no way of writing a path leads out of the folder, to a folder, or to a kind of file that is not served', async () => {
  for (const address of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/....//secret.txt',
    '/../web-secret.txt',
    '/..%2fweb-secret.txt',
    '//etc/passwd',
    '/etc/passwd',
    '/secret.txt%00.html',
    '/server.keys',
    '/.env',
    '/assets',
    '/assets/',
    '/%',
    '/assets/linked.txt',
  ]) {
    const answer = await ask(address);
    assert.doesNotMatch(await answer.text(), /bí mật|root:/, address);
    assert.ok([200, 404].includes(answer.status), address);
  }
});

test('no address is sent on to another site', async () => {
  for (const address of ['//evil.example', '/\\evil.example', '/%2f%2fevil.example/..', '/?next=https://evil.example']) {
    const answer = await ask(address);
    assert.equal(answer.headers.get('location'), null, address);
    assert.ok(answer.status === 200 || answer.status === 404, address);
  }
});
