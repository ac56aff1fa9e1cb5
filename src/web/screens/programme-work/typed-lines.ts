// The programme and the conclusions of a conference as an officer types them, a line each.
import type { AgendaLine, Conclusion } from '../../../domain/office/conferences.ts';
import { MOST_LINES } from '../../../domain/office/gatherings.ts';
import { isLocalDate, type LocalDate } from '../../../kernel/local-date.ts';
import { formatDate } from '../../../text/format.ts';

export interface ReadLines<Line> {
  readonly lines: readonly Line[];
  readonly problems: readonly { readonly why: 'bad' | 'twice' | 'too-many'; readonly row: number }[];
}

const cellsOf = (line: string): readonly string[] => line.split(/[|\t]/).map((cell) => cell.trim().replaceAll(/\s+/g, ' '));

export function rowsOf(text: string): readonly { readonly row: number; readonly cells: readonly string[] }[] {
  return text
    .normalize('NFC')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [{ row: index + 1, cells: cellsOf(line) }]));
}

const tooMany = (lines: readonly unknown[]): ReadLines<never>['problems'] =>
  lines.length > MOST_LINES ? [{ why: 'too-many', row: MOST_LINES + 1 }] : [];

/** "08:00", "8:00", "8h", "8h30" → "08:30"; null for anything that is no hour. */
export function readHour(typed: string): string | null {
  const found = /^(\d{1,2})(?::(\d{2})|h(\d{2})?)$/.exec(typed.trim().toLowerCase());
  if (found === null) return null;
  const [, hour = '', minute, after] = found;
  const [hours, minutes] = [Number(hour), Number(minute ?? after ?? '0')];
  return hours > 23 || minutes > 59 ? null : `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** "31/12/2026" → 2026-12-31; null for anything that is no day. */
export function readDay(typed: string): LocalDate | null {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed.trim());
  if (found === null) return null;
  const [, day = '', month = '', year] = found;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(written) ? written : null;
}

const LONGEST_ITEM = 400;
const LONGEST_WHO = 160;

/** Hour | what | who; the hour or who may be missing. */
export function readAgenda(text: string): ReadLines<AgendaLine> {
  const lines: AgendaLine[] = [];
  const problems: ReadLines<AgendaLine>['problems'][number][] = [];
  for (const { row, cells } of rowsOf(text)) {
    const [first = ''] = cells;
    const at = readHour(first);
    const [what = '', who = '', ...more] = at === null && first !== '' ? cells : cells.slice(1);
    const bad = what === '' || more.length > 0 || what.length > LONGEST_ITEM || who.length > LONGEST_WHO || /^\d/.test(what);
    if (bad) problems.push({ why: 'bad', row });
    else lines.push({ ...(at === null ? {} : { at }), what, ...(who === '' ? {} : { who }) });
  }
  return { lines, problems: [...problems, ...tooMany(lines)] };
}

const LONGEST_CONCLUSION = 500;

/** What | who | day. A conclusion known before keeps its id, whatever its place is now; `fresh` makes the others'. */
export function readConclusions(
  text: string,
  { heldOn, before, fresh }: { readonly heldOn: string; readonly before: readonly Conclusion[]; readonly fresh: () => string },
): ReadLines<Conclusion> {
  const lines: Conclusion[] = [];
  const problems: ReadLines<Conclusion>['problems'][number][] = [];
  for (const { row, cells } of rowsOf(text)) {
    const [what = '', who = '', due = '', ...more] = cells;
    const dueOn = due === '' ? undefined : readDay(due);
    const wrong = what === '' || who === '' || more.length > 0 || what.length > LONGEST_CONCLUSION || who.length > LONGEST_WHO;
    if (wrong || dueOn === null || (dueOn !== undefined && dueOn < heldOn)) problems.push({ why: 'bad', row });
    else if (lines.some((one) => one.what === what)) problems.push({ why: 'twice', row });
    else {
      const lineId = before.find((one) => one.what === what)?.lineId ?? fresh();
      lines.push({ lineId, what, who, ...(dueOn === undefined ? {} : { dueOn }) });
    }
  }
  return { lines, problems: [...problems, ...tooMany(lines)] };
}

export const typedAgenda = (lines: readonly AgendaLine[]): string =>
  lines.map(({ at, what, who }) => [...(at === undefined ? [] : [at]), what, ...(who === undefined ? [] : [who])].join(' | ')).join('\n');

export const typedConclusions = (lines: readonly Conclusion[]): string =>
  lines.map(({ what, who, dueOn }) => [what, who, ...(dueOn === undefined ? [] : [formatDate(dueOn)])].join(' | ')).join('\n');
