// The service worker's life: registered after the first screen, a new build is offered and taken only when a person
// presses the button.

export const appUpdate = $state<{ waiting: boolean }>({ waiting: false });
let registration: ServiceWorkerRegistration | undefined;

export async function keepAppOnPhone(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    registration = await navigator.serviceWorker.register('/sw.js');
  } catch {
    return; // A phone that forbids workers still works online and keeps its records.
  }
  watch(registration);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && navigator.onLine) void registration?.update().catch(() => undefined);
  });
}

/** The book holds records this app does not know: a newer one may be there already. Only looked for; a person decides when to take it. */
export function lookForNewVersion(): void {
  void registration?.update().catch(() => undefined);
}

export function useNewVersion(): void {
  const waiting = registration?.waiting;
  if (waiting === null || waiting === undefined) return;
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('use-new-version');
}

function watch(found: ServiceWorkerRegistration): void {
  const check = (): void => {
    appUpdate.waiting = found.waiting !== null && navigator.serviceWorker.controller !== null;
  };
  check();
  found.addEventListener('updatefound', () => found.installing?.addEventListener('statechange', check));
}
