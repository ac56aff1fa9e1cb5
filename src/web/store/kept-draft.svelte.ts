// A form half filled in survives a killed tab: what was typed lies on this phone until it is recorded or cleared, under the account
// that typed it, because whoever signs in next on the same phone may not be allowed to see it. Called while the form is set up.
import { onMount } from 'svelte';
import { openBook } from './book.svelte.ts';
import { dropNamed, readNamed, writeNamed } from './database.ts';

interface Form<Typed> {
  /** Puts what was kept back into the form. */
  readonly take: (kept: Typed) => void;
  /** What the form holds now; undefined while nothing was begun. */
  readonly now: () => Typed | undefined;
}

/** Returns how to forget the draft, once its record is written: the form may be gone by then. */
export function keptDraft<Typed>(of: () => string, { take, now }: Form<Typed>): () => Promise<void> {
  const name = (): string => `${of()}:${openBook()?.owner ?? ''}`;
  let looked = $state(false);
  let isKept = false;
  /** What was on the form when it was recorded: not a draft any more, and what is typed after it is a new one. */
  let recorded: string | undefined;
  // A phone that cannot keep a draft still takes the record.
  const drop = (): Promise<void> => dropNamed(name()).catch(() => undefined);
  onMount(async () => {
    const kept = await readNamed<Typed | null>(name(), null).catch(() => null);
    isKept = kept !== null;
    if (kept !== null && now() === undefined) take(kept);
    looked = true;
  });
  $effect(() => {
    const typed = now();
    if (!looked || (typed === undefined && !isKept)) return;
    if (typed !== undefined && JSON.stringify(typed) === recorded) return;
    recorded = undefined;
    isKept = typed !== undefined;
    if (typed === undefined) void drop();
    else void writeNamed(name(), $state.snapshot(typed)).catch(() => undefined);
  });
  return () => {
    recorded = JSON.stringify(now());
    isKept = false;
    return drop();
  };
}
