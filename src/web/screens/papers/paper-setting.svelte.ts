// What a print on this phone needs beside the book: the commune's name, today, which slips were printed here before, and
// what nobody else has yet. The count of prints stays on this phone; another phone's print is an original there.
import type { Id } from '../../../kernel/ids.ts';
import { id, isId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Setting } from '../../../papers/setting.ts';
import { bookSigns, openBook } from '../../store/book.svelte.ts';
import { readNamed, writeNamed } from '../../store/database.ts';
import { today } from '../../store/dice.ts';

type UnitName = (unitId: string, on: LocalDate) => string;

let unitName = $state.raw<UnitName>(() => '');
let printed = $state.raw<ReadonlySet<Id>>(new Set());
let loaded = $state(false);

/** Reads the names of communes (kept with the app) and the prints of this phone. */
export async function loadPaperSetting(): Promise<void> {
  const kept = await readNamed<readonly string[]>(printsName(), []);
  printed = new Set(kept.flatMap((one) => (isId(one) ? [id(one)] : [])));
  try {
    const [{ unitTitles }, { bordersInForce, loadMap }] = await Promise.all([
      import('../../../papers/unit-title.ts'),
      import('../../store/map.svelte.ts'),
    ]);
    const clubId = openBook()?.clubId ?? null;
    unitName = (unitId, on) => unitTitles(bordersInForce(), clubId)(unitId, on);
    // The names kept on this phone do for now; newer ones come when there is a network.
    if (clubId !== null) void loadMap(clubId);
  } catch {
    // Without the list of communes the heading leaves that line empty; everything else prints.
  }
  loaded = true;
}

export function paperSetting(): Setting | null {
  if (!loaded) return null;
  const unsent = bookSigns().rows.flatMap((row) => (row.state === 'unsent' && isId(row.id) ? [id(row.id)] : []));
  return { unitName, printedOn: today(), printedBefore: printed, unsent: new Set(unsent) };
}

export function notePrinted(cmdIds: readonly Id[]): Promise<void> {
  return keepPrinted(new Set([...printed, ...cmdIds]));
}

/** The printer gave no paper after all: the next print is the original. */
export function forgetPrinted(cmdIds: readonly Id[]): Promise<void> {
  return keepPrinted(new Set([...printed].filter((one) => !cmdIds.includes(one))));
}

async function keepPrinted(all: ReadonlySet<Id>): Promise<void> {
  await writeNamed(printsName(), [...all]);
  printed = all;
}

function printsName(): string {
  return `prints/${openBook()?.owner ?? ''}`;
}
