// The built web application: hashed assets for ever, the page and the service worker always asked for anew, one page
// for every address of the application. Compressed copies made by the build (.br, .gz) are used where they lie beside.

import { lstat, readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { problemResponse } from './problem.ts';
import type { Routes } from './route.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const notBuilt = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Lá Lành</title>
<p>Máy chủ đang chạy, nhưng phần màn hình chưa được dựng. Hãy chạy lại <code>./lalanh start</code>.</p></html>`;

export function serveFiles({ app }: Pick<Routes, 'app'>, folder: string): void {
  app.get('*', async (context) => {
    const path = new URL(context.req.url).pathname;
    if (path.startsWith('/api/')) return problemResponse('not-found', context.req.raw.headers.get('accept-language'));
    const accepted = context.req.header('accept-encoding') ?? '';
    const match = context.req.header('if-none-match') ?? null;
    const file = await answerWith(folder, path, accepted, match);
    if (file) return file;
    if (extname(path)) return problemResponse('not-found', context.req.raw.headers.get('accept-language'));
    const page = await answerWith(folder, '/index.html', accepted, match);
    return page ?? new Response(notBuilt, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
  });
}

async function answerWith(folder: string, path: string, accepted: string, match: string | null): Promise<Response | null> {
  const file = fileOf(folder, path);
  const type = file && types[extname(file)];
  if (!file || !type) return null;
  const found = await firstExisting(candidates(file, accepted));
  if (!found) return null;
  const headers = new Headers({ 'content-type': type, vary: 'accept-encoding', 'cache-control': cacheRule(path), etag: found.tag });
  if (found.encoding) headers.set('content-encoding', found.encoding);
  if (match === found.tag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(await readFile(found.path)), { headers });
}

function fileOf(folder: string, path: string): string | null {
  let plain: string;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return null;
  }
  const file = normalize(join(folder, plain));
  return file.startsWith(normalize(folder) + sep) && !plain.includes('\0') ? file : null;
}

type Candidate = { readonly path: string; readonly encoding: 'br' | 'gzip' | null };

function candidates(file: string, accepted: string): readonly Candidate[] {
  const list: Candidate[] = [{ path: file, encoding: null }];
  if (/\bgzip\b/.test(accepted)) list.unshift({ path: `${file}.gz`, encoding: 'gzip' });
  if (/\bbr\b/.test(accepted)) list.unshift({ path: `${file}.br`, encoding: 'br' });
  return list;
}

async function firstExisting(list: readonly Candidate[]): Promise<(Candidate & { tag: string }) | null> {
  for (const candidate of list) {
    // A link is no file of the build.
    const found = await lstat(candidate.path).catch(() => null);
    if (found?.isFile())
      return { ...candidate, tag: `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}${candidate.encoding ?? ''}"` };
  }
  return null;
}

/** Vite puts a hash into every name below /assets. */
const cacheRule = (path: string) => (path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
