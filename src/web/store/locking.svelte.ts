// When the phone closes by itself: some minutes after the last touch, and a while after it was put away. How long is a setting of
// this phone with the day it was made; nothing is thrown away by closing.
import { inLine } from './book.svelte.ts';
import { namedWritten, readNamed, writeNamed } from './database.ts';
import { today } from './dice.ts';
import { personHere } from './people.svelte.ts';
import { beforeKeyGoes, isLocked, lockNow, me } from './session.svelte.ts';

export interface LockSetting {
  /** Minutes without a touch. */
  readonly minutes: number;
  /** Seconds out of sight; 0 closes at once. */
  readonly hiddenSeconds: number;
  /** The day somebody chose it; absent for the default, which no document gives. */
  readonly since?: string;
}

export const MINUTES = [1, 2, 5, 10, 30] as const;
export const HIDDEN_SECONDS = [0, 60, 300] as const;

const setting = $state<{ now: LockSetting }>({ now: { minutes: 5, hiddenSeconds: 60 } });
let idle: ReturnType<typeof setTimeout> | undefined;
let away: ReturnType<typeof setTimeout> | undefined;
let hiddenAt = 0;
let started = false;

export const lockSetting = (): LockSetting => setting.now;

export async function chooseLockSetting(next: Pick<LockSetting, 'minutes' | 'hiddenSeconds'>): Promise<void> {
  setting.now = { ...next, since: today() };
  await writeNamed('lock-setting', { ...setting.now });
  touched();
}

/** Listens once; it closes only where somebody has a PIN. `sending`: what must end before the key goes. */
export function startLocking(sending: () => Promise<unknown>): void {
  if (started) return;
  started = true;
  beforeKeyGoes(() => Promise.allSettled([sending(), inLine(async () => undefined), namedWritten()]));
  void readNamed<LockSetting>('lock-setting', setting.now).then((kept) => {
    setting.now = kept;
    touched();
  });
  for (const name of ['pointerdown', 'keydown', 'scroll'] as const) addEventListener(name, touched, { passive: true, capture: true });
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? putAway() : takenUp()));
}

const mayLock = (): boolean => !isLocked() && personHere(me()?.id ?? '')?.lock?.kind === 'pin';

function touched(): void {
  clearTimeout(idle);
  idle = setTimeout(close, setting.now.minutes * 60_000);
}

function putAway(): void {
  hiddenAt = Date.now();
  clearTimeout(away);
  if (setting.now.hiddenSeconds === 0) close();
  else away = setTimeout(close, setting.now.hiddenSeconds * 1000);
}

/** A sleeping phone runs no timers: the clock is asked when it wakes. */
function takenUp(): void {
  clearTimeout(away);
  if (hiddenAt > 0 && Date.now() - hiddenAt >= setting.now.hiddenSeconds * 1000) close();
}

function close(): void {
  if (mayLock()) lockNow();
}
