// The one message at the bottom of the screen. It never vanishes while somebody reads it with a finger or the keyboard on it.

interface ToastMessage {
  readonly message: string;
  readonly undo?: (() => void) | undefined;
}

const shownMilliseconds = 10_000;

export const toast = $state<{ current: ToastMessage | null }>({ current: null });
let timer: ReturnType<typeof setTimeout> | undefined;

export function showToast(message: string, undo?: () => void): void {
  toast.current = { message, undo };
  releaseToast();
}

export function dismissToast(): void {
  clearTimeout(timer);
  toast.current = null;
}

export function holdToast(): void {
  clearTimeout(timer);
}

export function releaseToast(): void {
  clearTimeout(timer);
  timer = setTimeout(dismissToast, shownMilliseconds);
}
