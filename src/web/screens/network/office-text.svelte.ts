// The office's words in the language of this machine; they come with the office, not with the club's first load.
import { type Language, language } from '../../text/current.svelte.ts';
import { office as vi } from '../../text/vi/network.ts';

let words = $state.raw<typeof vi>(vi);

export function o(): typeof vi {
  return words;
}

export async function speakOffice(wanted: Language): Promise<void> {
  words = wanted === 'vi' ? vi : (await import('../../text/en/network.ts')).office;
}

/** A name or sentence that the domain holds in both languages. */
export function said(both: { readonly vi: string; readonly en: string }): string {
  return both[language()];
}
