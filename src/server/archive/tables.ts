// The tables of an archive for people with a spreadsheet. UTF-8 with a mark, so that old Excel reads Vietnamese; a text that a
// spreadsheet would run as a formula gets an apostrophe before it.
import { strToU8 } from 'fflate';
import { post } from '../../domain/books/posting.ts';
import type { ClubState } from '../../domain/club/state.ts';
import { csvCell } from '../../exports/csv-cell.ts';
import type { OpenItem } from '../../protocol/messages.ts';

type Cell = string | number | null | undefined;

export const csv = (rows: readonly (readonly Cell[])[]): Uint8Array =>
  strToU8(`\uFEFF${rows.map((row) => `${row.map((cell) => csvCell(cell ?? '')).join(',')}\r\n`).join('')}`);

export const recordTable = (items: readonly OpenItem[]): Uint8Array =>
  csv([
    ['seq', 'on', 'written_at', 'room', 'kind', 'command', 'n', 'hash'],
    ...items.map(({ seq, hash, event }) => [seq, event.on, event.at, event.room, event.kind, event.cmdId, event.n, hash]),
  ]);

export const postingTable = (items: readonly OpenItem[]): Uint8Array =>
  csv([
    ['seq', 'on', 'fund', 'account', 'amount_dong'],
    ...items.flatMap(({ seq, event }) => post(event).map(({ fund, account, amount }) => [seq, event.on, fund, account, amount])),
  ]);

export const memberTable = (state: ClubState): Uint8Array =>
  csv([
    ['person', 'name', 'phone', 'born'],
    ...[...state.members.values()].map(({ personId, name, phone, bornOn }) => [personId, name, phone, bornOn]),
  ]);
