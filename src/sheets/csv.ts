// A text table: the same reading for a .csv, for a .xlsx that is only a renamed .csv, and for what is pasted from a program
// of sheets. Commas, semicolons or tabs, whichever the first lines use most; quotes as everybody writes them.
import type { Sheet, SheetRow } from './workbook.ts';

export function readCsv(text: string): Sheet {
  const lines = tableOf(text.replace(/^\uFEFF/, ''), separatorOf(text));
  const rows = lines.flatMap((fields, index): SheetRow[] => {
    const cells = fields.flatMap((field, column) => {
      const trimmed = field.normalize('NFC').trim();
      return trimmed === '' ? [] : [{ column, text: trimmed }];
    });
    return cells.length === 0 ? [] : [{ row: index + 1, cells }];
  });
  return { name: 'CSV', rows, merged: [] };
}

/** Lines of fields; a quoted field may hold separators, line ends and doubled quotes. */
export function tableOf(text: string, separator: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  const endLine = (): void => {
    fields.push(field);
    lines.push(fields);
    fields = [];
    field = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && field === '') quoted = true;
    else if (letter === separator) {
      fields.push(field);
      field = '';
    } else if (letter === '\n') endLine();
    else if (letter !== '\r') field += letter;
  }
  if (field !== '' || fields.length > 0) endLine();
  return lines;
}

function separatorOf(text: string): string {
  const head = text.slice(0, 4000);
  const count = (letter: string): number => head.split(letter).length;
  return [';', '\t', ','].sort((a, b) => count(b) - count(a))[0] ?? ',';
}
