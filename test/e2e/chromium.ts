// A real browser from nothing: Debian's Chromium where it is installed, else the one that npm brought, unpacked once
// into .cache with the libraries and fonts it comes with (a fresh machine has neither).
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { top } from '../tidy/sources.ts';

const debian = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const packagePath = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));

/** One headless browser for a test file, with more switches when it needs them; close it when the file ends. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const found = debian.find((path) => existsSync(path));
  const { executablePath, env } = found === undefined ? await unpacked() : { executablePath: found, env: {} };
  return chromium.launch({
    executablePath,
    env: { ...definedOnly(process.env), ...env },
    // As root, in a container, without a network beyond this machine.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

async function unpacked(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const { version } = JSON.parse(readFileSync(join(packagePath, 'package.json'), 'utf8')) as { version: string };
  const home = join(top, '.cache', `chromium-${version}`);
  if (!existsSync(home)) await unpack(home);
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_PATH: join(home, 'fonts'), HOME: home },
  };
}

/** Into a draft folder first: a killed unpacking must not be taken for a browser. */
async function unpack(home: string): Promise<void> {
  const draft = `${home}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = draft; // the package unpacks into the folder for temporary files, wherever that is
  try {
    const { inflate } = await import('@sparticuz/chromium');
    for (const file of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
      await inflate(join(packagePath, 'bin', file));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  writeFileSync(join(draft, 'fonts', 'fonts.conf'), fontSettings(home));
  try {
    renameSync(draft, home);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // another test file was faster
  }
}

/** The package's own settings look for fonts where Amazon keeps them. */
function fontSettings(home: string): string {
  const path = home.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const head = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">';
  return `${head}<fontconfig><dir>${path}/fonts</dir><cachedir>${path}/fonts-cache</cachedir></fontconfig>\n`;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
