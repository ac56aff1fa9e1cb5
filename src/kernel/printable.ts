// Text as a sheet of paper, a workbook or another program may hold it. Left out: control signs (XML 1.0 forbids them, and one in a note
// would make a whole Word file unreadable), halves of letters, and the signs that turn the direction of writing, by which "100.000"
// can be made to read "000.001". Line ends and tabs stay.

const ODD = /(?![\t\n])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

export function printableText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(ODD, '');
}

/** The same for every text inside plain data; keys stay as they are. */
export function printable<Value>(value: Value): Value {
  if (typeof value === 'string') return printableText(value) as Value;
  if (Array.isArray(value)) return value.map(printable) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printable(item)])) as Value;
}
