// Makes the file on the phone itself, without a network. The writers are fetched only here, and the phone keeps them.
import type { ClubState } from '../../../domain/club/state.ts';
import { foldForSearch } from '../../text/person.ts';

export type BookFileKind = 'workbook' | 'journal';

const TYPES: { readonly [kind in BookFileKind]: { readonly type: string; readonly ending: string } } = {
  workbook: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  // Plain text: phones hand on only kinds of files they know.
  journal: { type: 'text/plain', ending: 'journal.txt' },
};

export async function bookFile(state: ClubState, kind: BookFileKind): Promise<File> {
  const { type } = TYPES[kind];
  return new File([kind === 'workbook' ? await workbook(state) : await journal(state)], fileName(state, kind), { type });
}

/** A file of that kind with nothing in it, to ask the phone whether it hands such files on. */
export function emptyFile(kind: BookFileKind): File {
  return new File(['.'], `so.${TYPES[kind].ending}`, { type: TYPES[kind].type });
}

/** "so-clb-lthtgn-thon-5-2026-11-24.xlsx": letters every phone and mail takes. */
export function fileName(state: Pick<ClubState, 'profile' | 'latestOn'>, kind: BookFileKind): string {
  const club = foldForSearch(state.profile?.name ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${['so', club, state.latestOn].filter((part) => part !== '').join('-')}.${TYPES[kind].ending}`;
}

async function workbook(state: ClubState): Promise<Uint8Array<ArrayBuffer>> {
  const [{ bookWorkbook }, { xlsxFile }] = await Promise.all([
    import('../../../exports/book-workbook.ts'),
    import('../../../exports/xlsx-file.ts'),
  ]);
  return xlsxFile(bookWorkbook(state));
}

async function journal(state: ClubState): Promise<string> {
  const [{ bookSource }, { hledgerJournal }] = await Promise.all([
    import('../../../exports/book-source.ts'),
    import('../../../exports/hledger-journal.ts'),
  ]);
  return hledgerJournal(bookSource(state));
}
