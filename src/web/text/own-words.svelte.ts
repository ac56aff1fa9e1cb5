// Words that come with the screens they belong to, so that the first load stays small. Vietnamese rides with the screen;
// English is fetched when the phone speaks it, and until then the Vietnamese stands.
import { language } from './current.svelte.ts';

/** Use, in a file beside the screens: `export const w = ownWords(vi, () => import('…/en/loans.ts').then((m) => m.loans))`. */
export function ownWords<Words>(vietnamese: Words, fetchEnglish: () => Promise<Words>): () => Words {
  let english = $state.raw<Words | null>(null);
  let asked = false;
  return () => {
    if (language() === 'vi') return vietnamese;
    if (!asked) {
      asked = true;
      void fetchEnglish().then(
        (words) => {
          english = words;
        },
        () => {
          asked = false;
        },
      );
    }
    return english ?? vietnamese;
  };
}
