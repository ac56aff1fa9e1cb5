// The words on the screen in the language of this phone. Vietnamese is in the first load; English comes when asked for.
// Use: `t().meeting.title`. A screen that names a word changes with it.
import { type Text, vi } from './vi.ts';

export type Language = 'vi' | 'en';

const chosen = $state<{ language: Language }>({ language: 'vi' });
let words = $state.raw<Text>(vi);
let plain: Text = vi;
let worn = (text: Text): Text => text;

export function t(): Text {
  return words;
}

export function language(): Language {
  return chosen.language;
}

/** Where some words would not be true (nothing is ever sent from the practice page), others take their place in every language. */
export function dressWords(dress: (text: Text) => Text): void {
  worn = dress;
  words = worn(plain);
}

export async function useLanguage(wanted: Language): Promise<void> {
  plain = wanted === 'vi' ? vi : (await import('./en.ts')).en;
  words = worn(plain);
  chosen.language = wanted;
  document.documentElement.lang = wanted;
}
