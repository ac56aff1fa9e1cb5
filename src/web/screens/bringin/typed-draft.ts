// The draft of a cut-off sheet as rows of texts, and what it becomes for the reader: lines with nothing in them are no lines.
import { isActive, type Member } from '../../../domain/people/member.ts';
import { COLUMNS, plainWords, TABLE_NAMES, type TableName, type TypedSheet } from '../../../sheets/tables.ts';
import { formatDate, formatMonth } from '../../../text/format.ts';

export interface DraftRow {
  /** The person or loan this line stands for, kept while it is typed over. */
  readonly id: string;
  cells: Record<string, string>;
}

export interface Draft {
  cutOffOn: string;
  funds: DraftRow[];
  capital: DraftRow[];
  members: DraftRow[];
  loans: DraftRow[];
}

type NewId = () => string;

const FIRST_ROWS: { readonly [table in TableName]: number } = { funds: 2, capital: 2, members: 6, loans: 4 };

/** Two funds named, the members the book knows already, and empty lines to begin with. */
export function firstDraft(known: readonly Member[], newId: NewId): Draft {
  const empty = (table: TableName): DraftRow[] => Array.from({ length: FIRST_ROWS[table] }, () => ({ id: newId(), cells: {} }));
  const funds = [
    { id: newId(), cells: { fund: 'Tăng thu nhập' } },
    { id: newId(), cells: { fund: 'Hoạt động' } },
  ];
  const members = known.filter(isActive).map((member) => ({ id: member.personId as string, cells: cellsOf(member) }));
  return { cutOffOn: '', funds, capital: empty('capital'), members: [...members, ...empty('members')], loans: empty('loans') };
}

function cellsOf(member: Member): Record<string, string> {
  const born = member.bornOn !== '' ? formatDate(member.bornOn) : member.born.length === 4 ? member.born : formatMonth(member.born);
  const joined = member.spells[0]?.from;
  return {
    name: member.name,
    sex: member.sex === 'female' ? 'Nữ' : 'Nam',
    born,
    group: String(member.group),
    ...(joined === undefined ? {} : { joinedOn: formatDate(joined) }),
    ...(member.phone === '' ? {} : { phone: member.phone }),
  };
}

/** `sheetNames` are the tables' names on the screen: the place of a problem is a line of the table there. */
export function typedSheet(draft: Draft, sheetNames: { readonly [table in TableName]: string }): TypedSheet {
  const rows = (table: TableName) =>
    draft[table].flatMap((row, index) => {
      const cells = Object.fromEntries(Object.entries(row.cells).filter(([, text]) => text.trim() !== ''));
      // A fund is there once it has a sum; its name alone is only an offer.
      const empty = table === 'funds' ? Object.keys(cells).every((column) => column === 'fund') : Object.keys(cells).length === 0;
      return empty ? [] : [{ place: { sheet: sheetNames[table], row: index + 1 }, cells, id: row.id }];
    });
  return {
    cutOffOn: { text: draft.cutOffOn, place: { sheet: sheetNames.funds, row: 1 } },
    tables: { funds: rows('funds'), capital: rows('capital'), members: rows('members'), loans: rows('loans') },
    letters: { funds: {}, capital: {}, members: {}, loans: {} },
  };
}

/** The lines of a file as a draft; a person the book knows already (same name, same year) keeps the line of that person. */
export function draftOfFile(typed: TypedSheet, cutOffOn: string, known: readonly Member[], newId: NewId): Draft {
  const taken = new Set<string>();
  const idOf = (cells: Readonly<Record<string, string>>): string => {
    const year = /\d{4}/.exec(cells['born'] ?? '')?.[0] ?? '';
    const same = known.find(
      (member) =>
        !taken.has(member.personId) && plainWords(member.name) === plainWords(cells['name'] ?? '') && member.born.startsWith(year),
    );
    if (same === undefined) return newId();
    taken.add(same.personId);
    return same.personId;
  };
  const rows = (table: TableName): DraftRow[] =>
    typed.tables[table].map(({ cells }) => ({ id: table === 'members' ? idOf(cells) : newId(), cells: { ...cells } }));
  return { cutOffOn, funds: rows('funds'), capital: rows('capital'), members: rows('members'), loans: rows('loans') };
}

/** Writes a pasted block of cells from one cell on, to the right and down; lines are added as needed. */
export function pasteInto(
  rows: DraftRow[],
  table: TableName,
  at: number,
  column: string,
  block: readonly (readonly string[])[],
  newId: NewId,
): void {
  const columns = Object.keys(COLUMNS[table]);
  const first = columns.indexOf(column);
  block.forEach((line, down) => {
    while (rows.length <= at + down) rows.push({ id: newId(), cells: {} });
    const row = rows[at + down];
    if (row === undefined) return;
    line.forEach((text, right) => {
      const name = columns[first + right];
      if (name !== undefined) row.cells[name] = text.normalize('NFC').trim();
    });
  });
}

export function isEmptyDraft(draft: Draft): boolean {
  return TABLE_NAMES.every((table) =>
    draft[table].every(({ cells }) => Object.entries(cells).every(([column, text]) => column === 'fund' || text.trim() === '')),
  );
}
