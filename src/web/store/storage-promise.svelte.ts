// Whether the phone promises to keep our drawer when space runs out. It is asked once after sign-in, and the honest
// answer is shown in the settings: a "no" means "save a file copy after each meeting".

export type StorageAnswer = 'kept' | 'may-be-cleared' | 'unknown';

export const storagePromise = $state<{ answer: StorageAnswer; usedBytes: number | null }>({ answer: 'unknown', usedBytes: null });

export async function askForLastingStorage(): Promise<void> {
  if (!('storage' in navigator) || typeof navigator.storage?.persist !== 'function') return;
  const already = await navigator.storage.persisted();
  const granted = already || (await navigator.storage.persist());
  storagePromise.answer = granted ? 'kept' : 'may-be-cleared';
  const estimate = await navigator.storage.estimate();
  storagePromise.usedBytes = estimate.usage ?? null;
}
