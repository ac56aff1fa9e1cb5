// What was typed about somebody's rights and is not in the book yet, kept on this phone so that a killed tab loses nothing. Under
// the reader's own name: whoever signs in next on the same phone may not be allowed to see it.
import { onMount } from 'svelte';
import { openBook } from '../../store/book.svelte.ts';
import { dropNamed, readNamed, writeNamed } from '../../store/database.ts';

/** `typed` is null while nothing is. Returns what forgets it once it is written: the form may be gone by then. */
export function keepForm<Form>(about: () => string, typed: () => Form | null, fill: (kept: Form) => void): () => Promise<void> {
  const name = (): string => `rights:${openBook()?.owner ?? ''}:${about()}`;
  let looked = $state(false);
  let isKept = false;
  onMount(async () => {
    const kept = await readNamed<Form | null>(name(), null);
    isKept = kept !== null;
    if (kept !== null && typed() === null) fill(kept);
    looked = true;
  });
  $effect(() => {
    const form = typed();
    if (!looked || (form === null && !isKept)) return;
    isKept = form !== null;
    void (form === null ? dropNamed(name()) : writeNamed(name(), form));
  });
  return () => dropNamed(name());
}
