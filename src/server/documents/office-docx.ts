// The blocks of an office's document in a Word file, set by src/papers/office/layout.ts. Charts are Word's own, so that whoever
// opens the file can change them.
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, type Table, TextRun } from 'docx';
import { ChartRun } from 'docx/charts';
import { MARGINS, PASSAGE, SIZES } from '../../papers/office/layout.ts';
import type { Block, WordsLook } from '../../papers/paper.ts';
import { centred, mm, type Piece, runs, sideBySide } from './docx-pieces.ts';

type Of<What extends Block['what']> = Extract<Block, { readonly what: What }>;

const half = (points: number): number => Math.round(points * 2);
const twentieths = (points: number): number => Math.round(points * 20);
const LINE = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 };
/** Share of the width that the issuing body takes at the head, in percent. */
const LEFT = 40;
/** Millimetres between the margins. */
const WIDTH = 210 - MARGINS.left - MARGINS.right;

export function officePage() {
  return { top: mm(MARGINS.top), bottom: mm(MARGINS.bottom), left: mm(MARGINS.left), right: mm(MARGINS.right), header: mm(10) };
}

/** A rule in the middle of a column, as a share of it. */
function rule(column: number, share: number): Paragraph {
  const side = mm((column * (1 - share)) / 2);
  return new Paragraph({
    border: { top: LINE },
    indent: { left: side, right: side },
    spacing: { before: 20, after: 0, line: 100, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

export function officeHead({ above, body, number, about, place }: Of<'office-head'>): Table {
  const left = (WIDTH * LEFT) / 100;
  const right = WIDTH - left;
  const issuer = [
    ...above.map((text) => centred(text, { size: half(SIZES.body) })),
    ...body.map((text) => centred(text, { size: half(SIZES.body), bold: true })),
    rule(left, 0.4),
    centred(number, { size: half(SIZES.number), before: 60 }),
    ...(about === undefined ? [] : [centred(about, { size: half(SIZES.about), before: 120 })]),
  ];
  const nation = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: half(SIZES.nation), bold: true }),
    centred('Độc lập - Tự do - Hạnh phúc', { size: half(SIZES.motto), bold: true }),
    rule(right, 0.62),
    // Stands level with the number: as many lines above it as the issuing body has more than the two of the nation.
    ...Array.from({ length: Math.max(0, above.length + body.length - 2) }, () => centred('', { size: half(SIZES.body) })),
    centred(place, { size: half(SIZES.place), italics: true, before: 60 }),
  ];
  return sideBySide([issuer, nation], [LEFT, 100 - LEFT]);
}

export function officeTitle({ text, under }: Of<'title'>): readonly Piece[] {
  return [
    centred(text, { size: half(SIZES.kind), bold: true, before: 360 }),
    ...(under === undefined || under === '' ? [] : [centred(under, { size: half(SIZES.kind), bold: true }), rule(WIDTH, 0.25)]),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ];
}

const BOLD: ReadonlySet<WordsLook> = new Set<WordsLook>(['part', 'clause']);

/** Null for a look that is not one of an office's document. */
export function officeWords({ spans, look }: Of<'words'>, official: boolean): Paragraph | null {
  const own = look === 'passage' || look === 'citation' || look === 'part' || look === 'clause' || look === 'point';
  if (!own && !(official && look === 'centre')) return null;
  const said = look === 'citation' ? spans.map((span) => ({ ...span, look: 'italic' as const })) : spans;
  return new Paragraph({
    alignment: look === 'centre' ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
    keepNext: BOLD.has(look),
    ...(look === 'centre' ? {} : { indent: { firstLine: mm(PASSAGE.indent) } }),
    spacing: {
      before: BOLD.has(look) ? 120 : 0,
      after: twentieths(PASSAGE.after),
      line: Math.round(240 * PASSAGE.lines),
      lineRule: LineRuleType.AUTO,
    },
    children: [...runs(said, half(SIZES.text), BOLD.has(look))],
  });
}

export function officeEnding({ recipients, authority, name }: Of<'ending'>): Table {
  const small = (text: string, head: boolean): Paragraph =>
    new Paragraph({
      children: [new TextRun({ text, size: half(head ? SIZES.recipientsHead : SIZES.recipients), bold: head, italics: head })],
    });
  const strong = (text: string): Paragraph => centred(text, { size: half(SIZES.signature), bold: true });
  return sideBySide(
    [
      [new Paragraph({}), ...(recipients.length > 0 ? [small('Nơi nhận:', true)] : []), ...recipients.map((text) => small(text, false))],
      [new Paragraph({}), ...authority.map(strong), ...[1, 2, 3, 4].map(() => new Paragraph({})), strong(name)],
    ],
    [50, 50],
  );
}

/** Pixels, of which Word counts 96 an inch. */
const CHART = { width: 590, height: 250 };

export function chartPieces({ look, caption, series, points }: Of<'chart'>): readonly Piece[] {
  const shared = {
    legend: false as const,
    font: { name: 'Times New Roman', color: '000000' },
    chartArea: { fill: 'none', border: 'none' as const },
    transformation: CHART,
    categories: points.map(({ label }) => label),
    dataLabels: { value: true, numberFormat: '#,##0', font: { size: 11 } },
    altText: { name: caption, description: `${caption}. ${points.map(({ label, value }) => `${label}: ${value}`).join('; ')}` },
  };
  const values = [{ name: series, values: points.map(({ value }) => value), color: '595959' }];
  const chart =
    look === 'line'
      ? new ChartRun({ ...shared, type: 'line', markers: true, series: values })
      : new ChartRun({ ...shared, type: 'column', gapWidth: 60, series: values });
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 60 }, children: [chart] }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      children: [new TextRun({ text: caption, italics: true, size: half(SIZES.table) })],
    }),
  ];
}
