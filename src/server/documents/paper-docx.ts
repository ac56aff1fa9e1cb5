// A paper as a Word file, for letters somebody wants to write on in: the same value the PDF is drawn from, one paragraph or table a
// block. Letters, sizes and margins by NĐ 30/2020, Phụ lục I. A square code is left to the print; its lines stay.
import {
  AlignmentType,
  Document,
  Header,
  HeightRule,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { printable } from '../../kernel/printable.ts';
import type { Block, Paper, Sheet, Span } from '../../papers/paper.ts';
import { BODY, centred, mm, type Piece, runs, SMALL, sideBySide, TITLE } from './docx-pieces.ts';
import { chartPieces, officeEnding, officeHead, officePage, officeTitle, officeWords } from './office-docx.ts';

/** A table of more columns than this is set smaller, so that a date or a sum stays on one line. */
const MANY_COLUMNS = 8;
const SMALLEST = 20;
/** White on both sides of a cell, in twentieths of a point: 0.7 mm. */
const CELL_SIDE = 40;
/** A row left open for handwriting, in millimetres. */
const OPEN_ROW = 10;
const SIDES = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, centre: AlignmentType.CENTER };

export async function paperDocx(drawn: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const paper = printable(drawn);
  const document = new Document({
    title: paper.title,
    creator: 'Lá Lành',
    styles: { default: { document: { run: { font: 'Times New Roman', size: BODY, language: { value: 'vi-VN' } } } } },
    sections: paper.sheets.map((sheet) => section(paper, sheet)),
  });
  return new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer());
}

function section(paper: Paper, { blocks, foot = [] }: Sheet): ISectionOptions {
  const wide = paper.size === 'A4-wide';
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: BODY })],
  });
  return {
    properties: {
      titlePage: true,
      page: {
        // The library turns the page itself: width and height are those of the upright sheet.
        size: { width: mm(210), height: mm(297), orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: paper.official ? officePage() : { top: mm(20), bottom: mm(20), left: mm(wide ? 25 : 30), right: mm(18) },
      },
    },
    ...(paper.numbered ? { headers: { default: new Header({ children: [number] }) } } : {}),
    children: [...blocks, ...foot].flatMap((block) => pieces(block, paper.official)),
  };
}

/** A block as it stands in a Word file; `official` in the sizes of an office's document. */
export function pieces(block: Block, official = false): readonly Piece[] {
  switch (block.what) {
    case 'head':
      return [
        sideBySide([
          [...block.body.map((line) => centred(line, { size: 24 })), centred(block.club, { size: 24, bold: true })],
          [
            centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 25, bold: true }),
            centred('Độc lập - Tự do - Hạnh phúc', { size: 27, bold: true }),
            centred(block.place, { size: 27, italics: true }),
          ],
        ]),
      ];
    case 'office-head':
      return [officeHead(block)];
    case 'slip-head':
      return [line([{ text: block.club, look: 'bold' }]), line([{ text: block.address }]), ...block.right.map((text) => line([{ text }]))];
    case 'title':
      if (block.look === 'named') return officeTitle(block);
      return [
        ...(block.mark === undefined
          ? []
          : [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: block.mark, bold: true })] })]),
        centred(block.text, { size: TITLE, bold: true, before: 240 }),
        ...(block.under === undefined ? [] : [centred(block.under, { italics: true })]),
      ];
    case 'fields':
      return block.rows.map(({ label, value, look }) =>
        line([{ text: `${label} ` }, { text: value, look: look === 'words' ? 'italic' : 'bold' }]),
      );
    case 'words':
      return [officeWords(block, official) ?? words(block)];
    case 'table':
      return [tableOf(block), new Paragraph({})];
    case 'chart':
      return chartPieces(block);
    case 'ending':
      return [officeEnding(block)];
    case 'signatures':
      return [signatures(block)];
    case 'code':
      return block.lines.map((spans) => line(spans));
    case 'beside':
      return [
        sideBySide(
          [block.left.flatMap((one) => pieces(one, official)), block.right.flatMap((one) => pieces(one, official))],
          [block.leftShare, 100 - block.leftShare],
        ),
      ];
  }
}

function line(spans: readonly Span[]): Paragraph {
  return new Paragraph({ spacing: { after: 120 }, children: [...runs(spans)] });
}

function words({ spans, look }: Extract<Block, { what: 'words' }>): Paragraph {
  if (look === 'centre') return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 120 }, children: [...runs(spans)] });
  const heading = look === 'heading' || look === 'wall';
  return new Paragraph({
    alignment: look === 'plain' ? AlignmentType.JUSTIFIED : AlignmentType.LEFT,
    spacing: { before: heading ? 120 : 0, after: 120 },
    children: [...runs(spans, look === 'small' ? SMALL : BODY, heading)],
  });
}

function tableOf({ columns, rows, look }: Extract<Block, { what: 'table' }>): Table {
  const size = columns.length > MANY_COLUMNS ? SMALLEST : look === 'plain' ? 25 : SMALL;
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const cell = (text: string, index: number, head: boolean, bold: boolean): TableCell => {
    const column = columns[index];
    return new TableCell({
      width: { size: Math.round(((column?.share ?? 1) / whole) * 100), type: WidthType.PERCENTAGE },
      children: [
        new Paragraph({
          alignment: head ? AlignmentType.CENTER : SIDES[column?.align ?? 'left'],
          children: [new TextRun({ text, size, bold: bold || head })],
        }),
      ],
    });
  };
  const signed = columns.some(({ sign }) => sign !== undefined);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    margins: { left: CELL_SIDE, right: CELL_SIDE },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map(({ head }, index) => cell(head, index, true, true)) }),
      ...(signed ? [new TableRow({ children: columns.map(({ sign = '' }, index) => cell(sign, index, true, false)) })] : []),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            ...(row.look === 'open' ? { height: { value: mm(OPEN_ROW), rule: HeightRule.ATLEAST } } : {}),
            children: row.cells.map((text, index) => cell(text, index, false, row.look === 'total')),
          }),
      ),
    ],
  });
}

function signatures({ people }: Extract<Block, { what: 'signatures' }>): Table {
  const room = [1, 2, 3].map(() => new Paragraph({}));
  const one = people.map(({ title, hint, name }) => [
    centred(title, { bold: true, before: 240 }),
    centred(hint, { size: 22, italics: true }),
    ...room,
    centred(name, { bold: true }),
  ]);
  return sideBySide(
    one,
    people.map(() => Math.floor(100 / people.length)),
  );
}
