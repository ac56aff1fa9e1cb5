// A Word file an office sends as its template: opened only as far as is safe, everything wrong with it said at once, and filled by
// docx's own patching (MIT, already here), which finds a field also where Word has cut it into runs.
import { type IPatch, Paragraph, PatchType, patchDetector, patchDocument, TextRun } from 'docx';
import { type Zippable, zipSync } from 'fflate';
import { LARGEST_TEMPLATE_BYTES, type TemplateProblem } from '../../domain/office/document-problem.ts';
import { printable, printableText } from '../../kernel/printable.ts';
import { unzipWithin } from '../../kernel/unzip.ts';
import type { DocumentKindId } from '../../papers/office/kind.ts';
import { mergeFields, type Values } from '../../papers/office/making.ts';
import { pieces } from './paper-docx.ts';
import { type Parts, textOf, unsafeIn, type WhyUnsafe } from './word-safety.ts';

/** Unpacked; a text of 100 pages is some 3 MB. */
const MOST_UNPACKED_BYTES = 16 * 1024 * 1024;
const MOST_PARTS = 300;

export type CheckedTemplate =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/** The bytes handed back are packed anew from what was looked at, and nothing else. */
export async function checkTemplate(bytes: Uint8Array, kind: DocumentKindId): Promise<CheckedTemplate> {
  const opened = openParts(bytes);
  if ('why' in opened) return { ok: false, problems: [{ why: opened.why }] };
  const { parts } = opened;
  const unsafe = unsafeIn(parts);
  if (unsafe.some(({ why }) => why === 'damaged' || why === 'not-word')) return { ok: false, problems: unsafe };
  const packed = Uint8Array.from(zipSync(Object.fromEntries(parts) satisfies Zippable));
  const problems = [...unsafe, ...(await fieldProblems(parts, packed, kind))];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, bytes: packed };
}

function openParts(bytes: Uint8Array): { readonly parts: Parts } | { readonly why: WhyUnsafe } {
  if (bytes.length === 0) return { why: 'empty-file' };
  if (bytes.length > LARGEST_TEMPLATE_BYTES) return { why: 'too-large' };
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { why: 'old-doc' };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { why: 'not-word' };
  const opened = unzipWithin(bytes, { mostBytes: MOST_UNPACKED_BYTES, mostFiles: MOST_PARTS });
  if (opened.ok) return { parts: opened.files };
  return { why: opened.why === 'damaged' ? 'damaged' : 'too-large-inside' };
}

/** The parts text can stand in. */
const TEXT_PARTS = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

async function fieldProblems(parts: Parts, packed: Uint8Array, kind: DocumentKindId): Promise<readonly TemplateProblem[]> {
  const known = new Map(mergeFields(kind).map((field) => [field.id, field]));
  let detected: readonly string[];
  try {
    detected = await patchDetector({ data: packed, trimPlaceholders: true });
  } catch {
    return [{ why: 'damaged' }];
  }
  const paragraphs = [...parts.keys()].filter((name) => TEXT_PARTS.test(name)).flatMap((name) => paragraphsOf(textOf(parts, name)));
  const fields = new Set([...detected, ...paragraphs.flatMap(fieldsIn)]);
  if (fields.size === 0 && !paragraphs.some(isNotClosed)) return [{ why: 'no-field' }];
  return [
    ...[...fields]
      .filter((field) => !known.has(field))
      .map((field): TemplateProblem => ({ why: 'unknown-field', field: field.slice(0, 60) })),
    ...paragraphs.filter(isNotClosed).map((text): TemplateProblem => ({ why: 'field-not-closed', near: text.trim().slice(0, 60) })),
    ...[...fields]
      .filter((field) => known.get(field)?.alone && paragraphs.some((text) => fieldsIn(text).includes(field) && !isAlone(text)))
      .map((field): TemplateProblem => ({ why: 'field-not-alone', field })),
  ];
}

/** The text of each paragraph; one in a text box within another comes out with it. */
function paragraphsOf(xml: string): readonly string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join(''));
}

const fieldsIn = (text: string): readonly string[] => [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name = '']) => name.trim());
const isNotClosed = (text: string): boolean => /\{\{|\}\}/.test(text.replace(/\{\{[^{}]*\}\}/g, ''));
const isAlone = (text: string): boolean => /^\s*\{\{[^{}]*\}\}\s*$/.test(text);

/** The office's template with values in the place of its fields. */
export async function fillTemplate(template: Uint8Array, { texts, blocks }: Values): Promise<Uint8Array<ArrayBuffer>> {
  const patches: Record<string, IPatch> = {};
  for (const [field, text] of texts) {
    const children = printableText(text)
      .split('\n')
      .map((line, at) => new TextRun(at === 0 ? { text: line } : { text: line, break: 1 }));
    patches[field] = { type: PatchType.PARAGRAPH, children };
  }
  for (const [field, written] of blocks) {
    const children = written.flatMap((block) => pieces(printable(block), true));
    patches[field] = { type: PatchType.DOCUMENT, children: children.length > 0 ? children : [new Paragraph({})] };
  }
  const filled = await patchDocument({
    outputType: 'uint8array',
    data: template,
    patches,
    keepOriginalStyles: true,
    trimPlaceholders: true,
  });
  return Uint8Array.from(filled);
}
