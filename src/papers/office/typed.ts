// What is typed for a document: everything wrong with it at once, and its rows as blocks.
import type { TypedProblem } from '../../domain/office/document-problem.ts';
import { formatDong, groupDigits } from '../../text/format.ts';
import { amountInWords } from '../../text/words.ts';
import { type Block, plain, type Row } from '../paper.ts';
import { type DocumentKind, recipientLines, type TypedField } from './kind.ts';
import { linesOfText } from './letterhead.ts';
import { passages } from './saying.ts';

export type Typed = Readonly<Record<string, string>>;

/** Empty: it can be written. */
export function problemsOfTyped(kind: DocumentKind, typed: Typed): readonly TypedProblem[] {
  const known = new Set(kind.typed.map(({ id }) => id));
  return [
    ...kind.typed.flatMap((field) => problemsOfField(field, (typed[field.id] ?? '').trim())),
    ...Object.keys(typed).flatMap((field): readonly TypedProblem[] => (known.has(field) ? [] : [{ field, why: 'unknown-field' }])),
  ];
}

function problemsOfField({ id: field, is, cells = [], required, most }: TypedField, text: string): readonly TypedProblem[] {
  if (text === '') return required ? [{ field, why: 'missing' }] : [];
  if (text.length > most) return [{ field, why: 'too-long', most }];
  if (is !== 'rows' && is !== 'dong-rows') return [];
  return linesOfText(text).flatMap((line, at): readonly TypedProblem[] => {
    const found = cellsOf(line);
    if (found.length !== cells.length || found.some((cell) => cell === ''))
      return [{ field, why: 'row-cells', row: at + 1, cells: cells.length }];
    return is === 'dong-rows' && dongOf(found[1] ?? '') === null ? [{ field, why: 'row-amount', row: at + 1 }] : [];
  });
}

const cellsOf = (line: string): readonly string[] => line.split('|').map((cell) => cell.trim());

/** "12.500.000 đ" → 12 500 000; null for anything that is no whole sum above nought. */
function dongOf(text: string): number | null {
  const figures = text.replace(/\s*(đ|đồng)$/i, '').trim();
  if (!/^\d{1,3}(\.\d{3})*$|^\d+$/.test(figures)) return null;
  const amount = Number(figures.replaceAll('.', ''));
  return Number.isSafeInteger(amount) && amount > 0 ? amount : null;
}

/** A typed field as the blocks that stand in its place. Only for fields without a problem. */
export function blocksOfTyped(field: TypedField, typed: Typed): readonly Block[] {
  const text = (typed[field.id] ?? '').normalize('NFC').trim();
  if (text === '') return [];
  if (field.id === 'can_cu') return citations(text);
  if (field.is === 'rows' || field.is === 'dong-rows') return tableOfRows(field, text);
  return passages(...linesOfText(text));
}

function citations(text: string): readonly Block[] {
  const lines = linesOfText(text).map((line) => line.trim().replace(/[;.]$/, ''));
  return lines.map((line, at) => plain(`${line}${at === lines.length - 1 ? '.' : ';'}`, 'citation'));
}

function tableOfRows({ id, is, cells = [] }: TypedField, text: string): readonly Block[] {
  const rows = linesOfText(text).map(cellsOf);
  const amounts = is === 'dong-rows' ? rows.map((row) => dongOf(row[1] ?? '') ?? 0) : [];
  const whole = amounts.reduce((sum, one) => sum + one, 0);
  const shown = rows.map(
    (row, at): Row => ({
      cells: [String(at + 1), ...(is === 'dong-rows' ? [row[0] ?? '', formatDong(amounts[at] ?? 0)] : row)],
    }),
  );
  const table: Block = {
    what: 'table',
    look: 'small',
    columns: [
      { head: 'STT', align: 'centre', share: 8 },
      ...cells.map((head, at) => ({
        head,
        align: is === 'dong-rows' && at === 1 ? ('right' as const) : ('left' as const),
        share: 92 / cells.length,
      })),
    ],
    rows: is === 'dong-rows' ? [...shown, { cells: ['', 'Cộng', formatDong(whole)], look: 'total' }] : shown,
  };
  if (is === 'dong-rows') return [table, ...passages(`Bằng chữ: ${amountInWords(whole)}.`)];
  return id === 'dai_bieu' ? [...delegates(rows), table] : [table];
}

function delegates(rows: readonly (readonly string[])[]): readonly Block[] {
  const from = new Set(rows.map((row) => (row[2] ?? '').toLowerCase()));
  return [
    {
      what: 'title',
      look: 'named',
      text: 'DANH SÁCH ĐẠI BIỂU',
      under: `${groupDigits(rows.length)} đại biểu của ${groupDigits(from.size)} đơn vị, câu lạc bộ`,
    },
  ];
}

export const recipientsOf = (typed: Typed, addressed: boolean): string =>
  recipientLines(addressed ? `Như trên\n${typed['noi_nhan'] ?? ''}` : (typed['noi_nhan'] ?? ''));
