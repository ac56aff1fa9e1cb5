// A long form half filled in survives a killed tab: what was typed lies on this phone, for the account that typed it, until it
// is recorded. Called while the form is set up.
import { onMount } from 'svelte';
import { openBook } from './book.svelte.ts';
import { dropNamed, readNamed, writeNamed } from './database.ts';

interface Form<Typed> {
  /** Puts what was kept back into the form. */
  readonly take: (kept: Typed) => void;
  /** What the form holds now; undefined while nothing was begun. */
  readonly now: () => Typed | undefined;
}

/** Returns how to forget the draft, once its record is written. */
export function keptDraft<Typed>(of: () => string, { take, now }: Form<Typed>): () => Promise<void> {
  let filled = $state(false);
  const name = $derived(`${of()}:${openBook()?.owner ?? ''}`);
  onMount(async () => {
    const kept = await readNamed<Typed | null>(name, null);
    if (kept !== null) take(kept);
    filled = true;
  });
  $effect(() => {
    const typed = now();
    if (filled && typed !== undefined) void writeNamed(name, $state.snapshot(typed));
  });
  return () => {
    filled = false;
    return dropNamed(name);
  };
}
