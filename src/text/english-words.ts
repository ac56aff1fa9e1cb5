// Amounts in English words, the twin of words.ts for people who read the screens in English. Slips and papers use the
// Vietnamese words.

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '. . twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const GROUPS = ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion'];

/** "Two million five hundred thousand đồng" */
export function amountInEnglishWords(amount: number): string {
  const words = `${amount < 0 ? 'minus ' : ''}${wholeNumber(Math.abs(amount))} đồng`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function wholeNumber(value: number): string {
  if (value === 0) return 'zero';
  const parts: string[] = [];
  let left = value;
  for (let group = 0; left > 0; group += 1) {
    const three = left % 1000;
    if (three > 0) parts.unshift(belowThousand(three) + (GROUPS[group] ?? ''));
    left = Math.floor(left / 1000);
  }
  return parts.join(' ');
}

function belowThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  return [hundreds > 0 ? `${SMALL[hundreds]} hundred` : '', rest > 0 ? belowHundred(rest) : ''].filter((part) => part !== '').join(' ');
}

function belowHundred(value: number): string {
  if (value < 20) return SMALL[value] ?? '';
  const ones = value % 10;
  return `${TENS[Math.floor(value / 10)]}${ones > 0 ? `-${SMALL[ones]}` : ''}`;
}
