// A paper as plain text, block by block: what the golden files hold and what a PDF must say.
import { groupDigits } from '../text/format.ts';
import type { Block, Paper, Row, Span } from './paper.ts';

export function paperText(paper: Paper): string {
  const sheets = paper.sheets.map((sheet, at) =>
    [`── tờ ${at + 1} (${paper.size})`, ...sheet.blocks.flatMap(linesOf), ...(sheet.foot ?? []).flatMap(linesOf)].join('\n'),
  );
  return `${paper.title}\n${sheets.join('\n')}\n`;
}

export function linesOf(block: Block): readonly string[] {
  switch (block.what) {
    case 'head':
      return [...block.body, block.club, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', block.place].filter(Boolean);
    case 'office-head':
      return [
        ...block.above,
        ...block.body,
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        block.number,
        block.about ?? '',
        block.place,
      ].filter(Boolean);
    case 'slip-head':
      return [block.club, block.address, ...block.right].filter(Boolean);
    case 'title':
      return [block.mark ?? '', block.text, block.under ?? ''].filter(Boolean);
    case 'fields':
      return block.rows.map(({ label, value }) => `${label} ${value}`);
    case 'words':
      return [spanText(block.spans)];
    case 'table':
      return [
        rowText(block.columns.map(({ head }) => head)),
        ...(block.columns.some(({ sign }) => sign !== undefined) ? [rowText(block.columns.map(({ sign }) => sign ?? ''))] : []),
        ...block.rows.map(({ cells }: Row) => rowText(cells)),
      ];
    case 'chart':
      return [block.caption, ...block.points.map(({ label, value }) => `${label}: ${groupDigits(value)}`)];
    case 'ending':
      return [block.recipients.length > 0 ? 'Nơi nhận:' : '', ...block.recipients, ...block.authority, block.name].filter(Boolean);
    case 'signatures':
      return block.people.map(({ title, hint, name }) => `${title} ${hint}: ${name}`);
    case 'code':
      return [`[mã] ${block.code}`, ...block.lines.map(spanText)];
    case 'beside':
      return [...block.left.flatMap(linesOf), ...block.right.flatMap(linesOf)];
  }
}

function spanText(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

function rowText(cells: readonly string[]): string {
  return cells.join(' | ');
}
