// Several tabs of one phone share one drawer. Each tells the others what it wrote; one at a time talks to the server.
import { DRAWER } from './drawer-name.ts';

export type TabNews =
  | { readonly what: 'outbox-changed'; readonly owner: string }
  | { readonly what: 'pages-changed'; readonly owner: string }
  | { readonly what: 'signed-in-or-out' };

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(DRAWER);

export function tellOtherTabs(news: TabNews): void {
  channel?.postMessage(news);
}

export function onTabNews(listen: (news: TabNews) => void): () => void {
  const heard = (event: MessageEvent<TabNews>): void => listen(event.data);
  channel?.addEventListener('message', heard);
  return () => channel?.removeEventListener('message', heard);
}

/**
 * Runs `work` while no other tab runs work of the same name. Without Web Locks (plain http) it just runs: pushes are
 * idempotent, so two tabs sending the same record do no harm.
 */
export async function alone<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(`${DRAWER}:${name}`, work);
}
