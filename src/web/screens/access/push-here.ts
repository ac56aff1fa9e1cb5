// This browser's own side of notices: whether it can take them, and its address at the push service it has chosen.
import { hex } from '../../../kernel/ids.ts';

export type PushHere = { readonly can: false; readonly why: 'cannot' | 'refused' } | { readonly can: true; readonly digest: string | null };

async function registration(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return null;
  return (await navigator.serviceWorker.getRegistration()) ?? null;
}

const digestOf = async (text: string): Promise<string> =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));

export async function pushHere(): Promise<PushHere> {
  const worker = await registration();
  if (worker === null) return { can: false, why: 'cannot' };
  if (Notification.permission === 'denied') return { can: false, why: 'refused' };
  const standing = await worker.pushManager.getSubscription();
  return { can: true, digest: standing === null ? null : await digestOf(standing.endpoint) };
}

export interface Subscribed {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

const base64url = (bytes: ArrayBuffer | null): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** Asks the person, through the browser; null when they say no. Throws when the push service is not reached. */
export async function subscribeHere(publicKey: string): Promise<Subscribed | null> {
  const worker = await registration();
  if (worker === null || (await Notification.requestPermission()) !== 'granted') return null;
  const before = await worker.pushManager.getSubscription();
  const made = before ?? (await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }));
  return { endpoint: made.endpoint, p256dh: base64url(made.getKey('p256dh')), auth: base64url(made.getKey('auth')) };
}

/** The address is given up by the browser too only when nobody else on this phone is told by it, which it cannot know: so it stays. */
export async function endpointHere(): Promise<string | null> {
  const worker = await registration();
  return (await worker?.pushManager.getSubscription())?.endpoint ?? null;
}
