// A Vietnamese voice, where this phone has one of its own. A voice that would send the sentence to a stranger's server is
// not used: names and sums stay on the phone (Luật 91/2025). Off until somebody turns it on.
import { readNamed, writeNamed } from './database.ts';

const voice = $state<{ here: boolean; on: boolean }>({ here: false, on: false });
let found: SpeechSynthesisVoice | undefined;
let listening = false;

/** Looks for the voice once and keeps looking: many phones name their voices a second late. */
export function lookForVoice(): void {
  if (listening || typeof speechSynthesis === 'undefined') return;
  listening = true;
  look();
  speechSynthesis.addEventListener('voiceschanged', look);
  void readNamed<boolean>('voice', false).then((on) => {
    voice.on = on;
  });
}

function look(): void {
  found = speechSynthesis.getVoices().find((one) => one.localService && /^vi\b/i.test(one.lang));
  voice.here = found !== undefined;
}

export function voiceHere(): boolean {
  return voice.here;
}

export function voiceOn(): boolean {
  return voice.here && voice.on;
}

export async function turnVoice(on: boolean): Promise<void> {
  voice.on = on;
  if (!on) speechSynthesis.cancel();
  await writeNamed('voice', on);
}

/** Says it when the voice is on; a sentence still being said gives way to the newer one. */
export function say(text: string): void {
  if (!voiceOn() || found === undefined) return;
  speechSynthesis.cancel();
  const said = new SpeechSynthesisUtterance(text);
  said.voice = found;
  said.lang = found.lang;
  said.rate = 0.9;
  speechSynthesis.speak(said);
}

export function stopSaying(): void {
  if (voice.here) speechSynthesis.cancel();
}
