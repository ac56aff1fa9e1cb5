// Words of people made safe for an hledger journal, where a semicolon begins a comment, a bar parts payee from note, two
// spaces end an account's name and a colon makes a tag. What cannot be said there is said with the nearest sign.

/** One line of plain text, to be made before any sign is looked for (composing turns a Greek question mark into a semicolon): no line breaks, no control signs, no two spaces together, composed letters. */
function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/** Text for a description or a payee. A leading sign could be read as a status, a code or a date. */
export function descriptionText(text: string): string {
  return oneLine(text)
    .replaceAll(';', ',')
    .replaceAll('|', '/')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim();
}

/** Text for a comment: no tag, no date in brackets. */
export function commentText(text: string): string {
  return oneLine(oneLine(text).replaceAll(':', ' -').replaceAll('[', '(').replaceAll(']', ')'));
}

/** One part of an account's name, between two colons; spreadsheets compare by it too, so no wildcard of theirs either. */
export function accountPart(text: string): string {
  const plain = oneLine(oneLine(text).replace(/[:;|"'`*!?~=@(){}<>[\]\\]+/g, ' '));
  return plain === '' ? '-' : plain;
}
