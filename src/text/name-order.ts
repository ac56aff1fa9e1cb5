// Vietnamese names in the order of the paper lists: by given name, then middle, then family name. Own few lines, because
// floors below the screens know no locale of the machine; a test holds them against the platform's Vietnamese order.

const LETTERS = 'a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z'.split(' ');
/** ngang, huyền, hỏi, ngã, sắc, nặng as combining marks. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;

export function compareNames(a: string, b: string): number {
  const left = wordsFromLast(a);
  const right = wordsFromLast(b);
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const order = compareWords(left[at] ?? '', right[at] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

function wordsFromLast(name: string): readonly string[] {
  return name.trim().toLowerCase().split(/\s+/).reverse();
}

/** Letters first, the tone only when they are all the same: Hoa, Hoà, Hoan. */
function compareWords(a: string, b: string): number {
  return compareLists(lettersOf(a), lettersOf(b)) || compareLists(tonesOf(a), tonesOf(b));
}

function lettersOf(word: string): readonly number[] {
  const plain = word.normalize('NFD').replace(TONE_MARKS, '').normalize('NFC');
  return [...plain].map((letter) => LETTERS.indexOf(letter) + 1);
}

function tonesOf(word: string): readonly number[] {
  return [...word.normalize('NFC')].map((letter) => {
    const mark = letter.normalize('NFD').match(TONE_MARKS)?.[0] ?? '';
    return TONES.indexOf(mark);
  });
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const order = (a[at] ?? -1) - (b[at] ?? -1);
    if (order !== 0) return order;
  }
  return 0;
}
