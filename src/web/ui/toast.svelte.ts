// The one message at the bottom of the screen. It never vanishes while somebody reads it with a finger or the keyboard on it.

interface ToastMessage {
  readonly message: string;
  readonly undo?: (() => void) | undefined;
}

const shownMilliseconds = 10_000;

export const toast = $state<{ current: ToastMessage | null }>({ current: null });
let shownAt = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

export function showToast(message: string, undo?: () => void): void {
  toast.current = { message, undo };
  shownAt = Date.now();
  releaseToast();
}

export function dismissToast(): void {
  clearTimeout(timer);
  toast.current = null;
}

/** A new page: a message of the page before it goes, one that was shown on the way here stays. */
export function dismissOldToast(): void {
  if (Date.now() - shownAt > 1_000) dismissToast();
}

export function holdToast(): void {
  clearTimeout(timer);
}

export function releaseToast(): void {
  clearTimeout(timer);
  timer = setTimeout(dismissToast, shownMilliseconds);
}
