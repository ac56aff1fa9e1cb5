// The boxes of the board on this phone: the open half lies beside the owner's name, the secret half sealed with everything else of
// theirs. Used for the data keys of typists: the board reads what they typed and writes their copy.
import { readNamed, writeNamed } from './database.ts';
import { changePerson, type Person, personHere } from './people.svelte.ts';
import { closeFor, isFor, type Letter, makeBox, openWith } from './sealed-letter.ts';
import { alone } from './tabs.ts';
import { canSeal } from './vault.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const NAME = 'letter-box';

/** Made once, with the key of its owner open. */
export function ensureBox(account: string, clubId: string): Promise<void> {
  return alone(`letter-box:${account}`, async () => {
    if (!canSeal() || personHere(account) === undefined) return;
    if (personHere(account)?.box?.clubId === clubId && (await readNamed<JsonWebKey | null>(NAME, null)) !== null) return;
    const { box, secret } = await makeBox(clubId);
    await writeNamed(NAME, secret);
    await changePerson(account, { box });
  });
}

/** With the key of the box's owner open; null when this letter is not for them, or not any more. */
export async function openLetter(letter: Letter): Promise<Bytes | null> {
  const secret = await readNamed<JsonWebKey | null>(NAME, null);
  return secret === null ? null : openWith(secret, letter);
}

/** Letters for every box of the club on this phone; those that are there already stay. */
export async function lettersFor(
  people: readonly Person[],
  clubId: string,
  has: Readonly<Record<string, Letter>>,
  bytes: Bytes,
): Promise<Readonly<Record<string, Letter>>> {
  const letters: Record<string, Letter> = { ...has };
  for (const { account, box } of people)
    if (box?.clubId === clubId && !isFor(letters[account], box)) letters[account] = await closeFor(box, bytes);
  return letters;
}
