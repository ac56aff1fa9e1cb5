// The words of the practice page, and those of the whole app that would not be true there.
import { ownWords } from '../text/own-words.svelte.ts';
import { practice } from '../text/vi/practice.ts';
import type { Text } from '../text/vi.ts';

export const p = ownWords(practice, () => import('../text/en/practice.ts').then((english) => english.practice));

type Words = typeof practice;

/** Whereabouts of a record: it is on its way to nobody. */
export function dressed({ appName, onlyHere, neverSent, practised, copyNothing }: Words): (text: Text) => Text {
  const whereabouts = { onThisPhone: onlyHere, atServer: onlyHere, inReport: onlyHere, onlyHere: practised };
  const promises = { willSend: neverSent, noNetwork: neverSent, noNetworkShort: onlyHere, serverTrouble: neverSent, sendNow: onlyHere };
  return (text) => ({
    ...text,
    shell: { ...text.shell, appName },
    sync: { ...text.sync, ...whereabouts, ...promises },
    settings: { ...text.settings, copyNothing },
  });
}
