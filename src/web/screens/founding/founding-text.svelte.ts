// The words of beginnings in the language of this machine; they come with the office.

import type { Language } from '../../text/current.svelte.ts';
import { founding as vi } from '../../text/vi/founding.ts';

let words = $state.raw<typeof vi>(vi);

export function f(): typeof vi {
  return words;
}

export async function speakFounding(wanted: Language): Promise<void> {
  words = wanted === 'vi' ? vi : (await import('../../text/en/founding.ts')).founding;
}
