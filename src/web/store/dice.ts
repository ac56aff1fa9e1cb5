// The browser's dice and clock, thrown here and nowhere else on the phone. crypto.randomUUID exists only on secure
// pages; a club's phone may open the app over plain http in a village network, so ids come from getRandomValues.
import { hex, type Id, timeOrderedId } from '../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../kernel/local-date.ts';

export function newId(): Id {
  return timeOrderedId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

export function newSalt(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

/** The calendar day this phone shows. A person may choose another; nothing ever blocks on it (law 12). */
export function today(): LocalDate {
  const now = new Date();
  return localDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}

/** What the phone's clock says, ISO 8601 with zone: information only. */
export function clockText(): string {
  return new Date().toISOString();
}

/** "14:32" as this phone shows it: for people to read, never for a rule. */
export function timeOfDay(): string {
  const now = new Date();
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
