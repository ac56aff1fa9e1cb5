// The app's files kept on the phone: from the second visit the whole club book opens without a network.
// Only files of the build are kept here; records live in IndexedDB and never pass through this worker.
// A new build waits until a person presses "Dùng bản mới": a meeting is never reloaded under their hands.

declare const KEPT_FILES: readonly string[];
/** Address of the one file that holds every script and style sheet: path → text. */
declare const KEPT_TEXTS: string;
declare const VERSION: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const PRACTICE_PAGE = '/tap-dung.html';
const cacheName = `la-lanh-${VERSION}`;

worker.addEventListener('install', (event) => {
  event.waitUntil(keepFiles());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCaches().then(() => worker.clients.claim()));
});

worker.addEventListener('message', (event) => {
  if (event.data === 'use-new-version') void worker.skipWaiting();
});

/** The kinds of notices this app may be told of; one it does not know is told of as something to see. */
const NOTICES: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  'meeting-tomorrow': { vi: 'Ngày mai có buổi họp. Mở Lá Lành để xem.', en: 'There is a meeting tomorrow. Open Lá Lành to see it.' },
  'report-returned': { vi: 'Có báo cáo bị trả lại. Mở Lá Lành để xem.', en: 'A report was returned. Open Lá Lành to see it.' },
  'report-approved': { vi: 'Có báo cáo được duyệt. Mở Lá Lành để xem.', en: 'A report was approved. Open Lá Lành to see it.' },
};
const SOMETHING = { vi: 'Có việc mới. Mở Lá Lành để xem.', en: 'There is something new. Open Lá Lành to see it.' };

worker.addEventListener('push', (event) => {
  let told: { readonly kind?: string; readonly language?: string } = {};
  try {
    told = event.data?.json() ?? {};
  } catch {
    // Not of ours; a browser still wants something shown.
  }
  const body = (NOTICES[told.kind ?? ''] ?? SOMETHING)[told.language === 'en' ? 'en' : 'vi'];
  event.waitUntil(worker.registration.showNotification('Lá Lành', { body, tag: told.kind ?? 'something', icon: '/icons/icon-192.png' }));
});

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(
    worker.clients.matchAll({ type: 'window' }).then(([open]) => (open === undefined ? worker.clients.openWindow('/') : open.focus())),
  );
});

worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (url.pathname.startsWith('/api/')) return;
  event.respondWith(answer(event.request, url));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all([cache.addAll(KEPT_FILES.map((path) => new Request(path, { cache: 'no-cache' }))), keepTexts(cache)]);
}

async function keepTexts(cache: Cache): Promise<void> {
  const response = await fetch(KEPT_TEXTS);
  if (!response.ok) throw new Error(`${KEPT_TEXTS}: ${response.status}`);
  const texts = (await response.json()) as Readonly<Record<string, string>>;
  const put = ([path, text]: readonly [string, string]): Promise<void> => {
    const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
    return cache.put(path, new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } }));
  };
  await Promise.all(Object.entries(texts).map(put));
}

async function dropOldCaches(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('la-lanh-') && name !== cacheName).map((name) => caches.delete(name)));
}

async function answer(request: Request, url: URL): Promise<Response> {
  const cache = await caches.open(cacheName);
  // Two pages: the app, and the one people practise in. Whatever else is opened is an address of the app.
  const kept = await cache.match(request.mode === 'navigate' && url.pathname !== PRACTICE_PAGE ? '/' : url.pathname);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  // Files of the build carry a digest in their name, so one copy stays right for ever.
  if (response.ok && url.pathname.startsWith('/assets/')) await cache.put(url.pathname, response.clone());
  return response;
}
