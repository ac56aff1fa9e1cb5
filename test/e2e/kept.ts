// What a phone keeps, opened the way the phone itself opens it while nobody has set a PIN: with its own key. Closed pieces of
// people with a PIN come back as they lie there.
import type { Page } from 'playwright-core';

export interface Kept {
  readonly box: string;
  readonly key: string;
  /** JSON of the row; `[sealed]` stands for bytes that did not open. */
  readonly text: string;
  readonly sealed: boolean;
}

export function keptOn(page: Page): Promise<readonly Kept[]> {
  return page.evaluate(readDrawer);
}

/** Runs in the browser. */
async function readDrawer(): Promise<readonly Kept[]> {
  type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly bytes: ArrayBuffer };
  type Row = Record<string, unknown>;
  const wait = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const bytesOf = (digits: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from({ length: digits.length / 2 }, (_, n) => Number.parseInt(digits.slice(2 * n, 2 * n + 2), 16));
  const words = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  const database = await wait(indexedDB.open('la-lanh'));
  const boxes: { box: string; key: IDBValidKey; value: Row }[] = [];
  for (const box of database.objectStoreNames) {
    const keys = await wait(database.transaction(box).objectStore(box).getAllKeys());
    const values = (await wait(database.transaction(box).objectStore(box).getAll())) as Row[];
    keys.forEach((key, n) => {
      boxes.push({ box, key, value: values[n] ?? {} });
    });
  }
  database.close();
  const named = (name: string): unknown => boxes.find(({ box, key }) => box === 'named' && key === name)?.value;
  const device = named('device-key') as CryptoKey | undefined;
  const ring = named('people') as
    | { people: { account: string; lock?: { kind: string; salt: string; iv: string; closed: string } }[] }
    | undefined;
  const keys = new Map<string, CryptoKey>();
  for (const { account, lock } of ring?.people ?? []) {
    if (device === undefined || lock?.kind !== 'open') continue;
    const mixed = await crypto.subtle.sign('HMAC', device, new Uint8Array([...words('la-lanh/open/'), ...bytesOf(lock.salt)]));
    const closing = await crypto.subtle.importKey('raw', mixed, 'AES-GCM', false, ['decrypt']);
    const dataKey = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(lock.iv) }, closing, bytesOf(lock.closed));
    keys.set(account, await crypto.subtle.importKey('raw', dataKey, 'AES-GCM', false, ['decrypt']));
  }
  const opened = async (account: string, place: string, { iv, bytes }: Sealed): Promise<string> => {
    const key = keys.get(account);
    if (key === undefined) return '[sealed]';
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: words(place) }, key, bytes));
  };
  const kept: Kept[] = [];
  for (const { box, key, value } of boxes) {
    const owner = String(value?.['owner'] ?? '');
    const account = owner.slice(owner.indexOf('/') + 1);
    const place = box === 'page' ? `page/${owner}/${value['from']}/${value['to']}` : `outbox/${owner}/${value?.['id']}`;
    const name = String(key);
    let text = JSON.stringify(value);
    let sealed = false;
    if (box === 'named' && name.startsWith('~')) {
      sealed = true;
      text = await opened(name.slice(1, name.indexOf('|')), name, value as unknown as Sealed);
    } else if (value?.['sealed'] !== undefined) {
      sealed = true;
      text = `${JSON.stringify({ ...value, sealed: undefined })} ${await opened(account, place, value['sealed'] as Sealed)}`;
    } else if (box === 'picture') sealed = value['iv'] !== undefined;
    kept.push({ box, key: box === 'named' && name.startsWith('~') ? name.slice(name.indexOf('|') + 1) : name, text, sealed });
  }
  return kept;
}
