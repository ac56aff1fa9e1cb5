// The small parts every Word file is made of.
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Span } from '../../papers/paper.ts';

export type Piece = Paragraph | Table;

/** Half points: 13 pt. */
export const BODY = 26;
export const SMALL = 23;
export const TITLE = 30;
/** Twentieths of a point; Word takes whole ones only. */
export const mm = (millimetres: number): number => Math.round(millimetres * 56.6929);
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const NO_BORDERS = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly before?: number;
}

export function centred(text: string, { before = 0, ...look }: Look): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before }, children: [new TextRun({ text, ...look })] });
}

export function runs(spans: readonly Span[], size = BODY, bold = false): readonly TextRun[] {
  return spans.map(
    ({ text, look }) =>
      new TextRun({
        text,
        size: look === 'big' ? TITLE : size,
        bold: bold || look === 'bold' || look === 'big',
        italics: look === 'italic',
      }),
  );
}

/** Columns without lines between them. */
export function sideBySide(sides: readonly (readonly Piece[])[], shares: readonly number[] = [41, 59]): Table {
  const cells = sides.map(
    (children, index) =>
      new TableCell({
        width: { size: shares[index] ?? 50, type: WidthType.PERCENTAGE },
        borders: NO_BORDERS,
        children: children.length === 0 ? [new Paragraph({})] : [...children],
      }),
  );
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, borders: NO_BORDERS, rows: [new TableRow({ children: cells })] });
}
