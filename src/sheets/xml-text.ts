// The little of XML that spreadsheet programs write: attributes and escaped text. No entities are expanded but the five of
// the standard and numbered ones, so a file cannot blow itself up here.

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Value of an attribute in the inside of a tag; undefined when it is not there. */
export function attribute(tag: string, name: string): string | undefined {
  const start = tag.indexOf(` ${name}="`);
  if (start < 0) return undefined;
  const from = start + name.length + 3;
  const end = tag.indexOf('"', from);
  return end < 0 ? undefined : unescaped(tag.slice(from, end));
}

/** Insides of every `<name …>` tag and of what lies between it and its end, in order; '' for an empty element. */
export function elements(xml: string, name: string): readonly { readonly tag: string; readonly inside: string }[] {
  const found: { tag: string; inside: string }[] = [];
  let at = 0;
  while (true) {
    const start = nextTag(xml, name, at);
    if (start < 0) return found;
    const open = xml.indexOf('>', start);
    if (open < 0) return found;
    const tag = xml.slice(start + name.length + 1, open);
    if (tag.endsWith('/')) {
      found.push({ tag: tag.slice(0, -1), inside: '' });
      at = open + 1;
      continue;
    }
    const close = xml.indexOf(`</${name}>`, open);
    if (close < 0) return found;
    found.push({ tag, inside: xml.slice(open + 1, close) });
    at = close + name.length + 3;
  }
}

/** Place of the next `<name` that is the whole name of a tag. */
function nextTag(xml: string, name: string, from: number): number {
  let at = xml.indexOf(`<${name}`, from);
  while (at >= 0) {
    const after = xml.charCodeAt(at + name.length + 1);
    if (after === 62 || after === 47 || after === 32 || after === 10 || after === 13 || after === 9) return at;
    at = xml.indexOf(`<${name}`, at + 1);
  }
  return -1;
}

/** Some programs write `<x:row>`; the prefix says nothing here. */
export function withoutPrefix(xml: string): string {
  const prefix = /<([a-z]\w*):(?:worksheet|workbook|sst|styleSheet)\b/i.exec(xml.slice(0, 2000))?.[1];
  return prefix === undefined ? xml : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
}
