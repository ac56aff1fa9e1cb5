// What a Word file may not bring along: programs, parts that Word would fetch from elsewhere, fields that run something, XML that says
// one thing to us and another to Word. What is read here must be all there is, so XML is taken only as Word itself writes it.
import type { TemplateProblem } from '../../domain/office/document-problem.ts';

export type Parts = ReadonlyMap<string, Uint8Array>;
export type WhyUnsafe = Exclude<TemplateProblem['why'], 'unknown-field' | 'field-not-alone' | 'field-not-closed'>;

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const utf8 = new TextDecoder();

export const textOf = (parts: Parts, name: string): string => utf8.decode(parts.get(name) ?? new Uint8Array());

export function unsafeIn(parts: Parts): readonly TemplateProblem[] {
  const types = textOf(parts, '[Content_Types].xml');
  const found = new Set<WhyUnsafe>();
  if (/macroEnabled/i.test(types) || [...parts.keys()].some((name) => /vba(Project|Data)|activeX/i.test(name))) found.add('macros');
  else if (!types.includes(MAIN)) found.add('not-word');
  if (!textOf(parts, 'word/document.xml').includes('<w:body')) found.add(types === '' ? 'not-word' : 'damaged');
  for (const name of parts.keys()) for (const why of unsafeInPart(parts, name)) found.add(why);
  return [...found].map((why) => ({ why }));
}

function unsafeInPart(parts: Parts, name: string): readonly WhyUnsafe[] {
  if (name.startsWith('/') || name.split('/').includes('..')) return ['damaged'];
  if (!/\.(xml|rels)$/i.test(name)) return [];
  const text = textOf(parts, name);
  // UTF-16 is legal XML in which nothing below would be found.
  if (text.includes('\0') || /<!(DOCTYPE|ENTITY)/i.test(text)) return ['damaged'];
  if (/\.rels$/i.test(name)) return unsafeRelations(text);
  return runsSomething(text) ? ['parts-from-outside'] : [];
}

/**
 * `[^<>]`: no attribute holds a bare "<", and a file of nothing but openings must not be read to its end from each of them. Quotes of
 * the other kind, prefixes and character references are legal XML too, and Word never writes them here: not taken.
 */
const RELATION_TAGS = /^<(\?xml [^<>]*\?|\/?Relationships( [^<>'&]*)?\/?|Relationship( +[A-Za-z]+="[^"<>]*")* *\/?|\/Relationship)>$/;

/** A link a reader clicks is fine; what Word would fetch or run by itself is not. */
function unsafeRelations(text: string): readonly WhyUnsafe[] {
  const tags = text.match(/<[^<>]*>/g) ?? [];
  if (!tags.every((tag) => RELATION_TAGS.test(tag.replace(/\s+/g, ' ')))) return ['damaged'];
  const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  for (const tag of tags) {
    const [type, mode] = [attribute(tag, 'Type'), attribute(tag, 'TargetMode')];
    if (type.includes('&') || mode.includes('&')) return ['damaged'];
    if (/^external$/i.test(mode) && !type.endsWith('/hyperlink')) return ['parts-from-outside'];
    if (/\/(oleObject|aFChunk|attachedTemplate|subDocument|frame)$/i.test(type)) return ['parts-from-outside'];
  }
  return [];
}

/** Fields that take something from elsewhere or run it, also where Word cut their name into runs or another prefix stands before it. */
function runsSomething(xml: string): boolean {
  const said = [...xml.matchAll(/<(?:\w+:)?(?:instrText|delInstrText)(?:\s[^<>]*)?>([^<]*)</g)].map(([, text = '']) => text).join('');
  const simple = [...xml.matchAll(/\s(?:\w+:)?instr\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g)]
    .map(([, double, single]) => ` ${double ?? single ?? ''}`)
    .join('');
  return /&#|\b(DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|LINK|IMPORT|DATABASE|MACROBUTTON|RD)\b/i.test(said + simple);
}
