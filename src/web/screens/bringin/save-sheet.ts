// Files a person takes away: the template, the list of places to mend. The writer is fetched when first asked for.
import { problemTable } from '../../../sheets/problem-list.ts';
import type { SheetProblem } from '../../../sheets/tables.ts';
import { type TemplateSheet, templateSheets } from '../../../sheets/template.ts';
import type { Language } from '../../../text/language.ts';

export function saveTemplate(name: string): Promise<void> {
  return saveSheets(templateSheets(), name);
}

export function saveProblems(problems: readonly SheetProblem[], language: Language, name: string): Promise<void> {
  const [headings = [], ...lines] = problemTable(problems, language);
  const rows = [headings.map((text) => ({ text, look: 'heading' as const })), ...lines.map((line) => line.map((text) => ({ text })))];
  return saveSheets([{ name: name.replace('.xlsx', ''), widths: [18, 8, 8, 22, 26, 44, 60], rows }], name);
}

async function saveSheets(sheets: readonly TemplateSheet[], name: string): Promise<void> {
  const { workbookBlob } = await import('../../../sheets/write-workbook.ts');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await workbookBlob(sheets));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
