// The words on the screen in the language of this phone. Vietnamese is in the first load; English comes when asked for.
// Use: `t().meeting.title`. A screen that names a word changes with it.
import { type Text, vi } from './vi.ts';

export type Language = 'vi' | 'en';

const chosen = $state<{ language: Language }>({ language: 'vi' });
let words = $state.raw<Text>(vi);

export function t(): Text {
  return words;
}

export function language(): Language {
  return chosen.language;
}

export async function useLanguage(wanted: Language): Promise<void> {
  words = wanted === 'vi' ? vi : (await import('./en.ts')).en;
  chosen.language = wanted;
  document.documentElement.lang = wanted;
}
