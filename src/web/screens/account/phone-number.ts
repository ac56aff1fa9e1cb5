// What is wrong with a typed phone number, before it is sent: Vietnamese numbers have ten digits and begin with 0.

export type PhoneProblem = { readonly what: 'letters' } | { readonly what: 'short'; readonly missing: number } | { readonly what: 'long' };

export function phoneProblem(typed: string): PhoneProblem | null {
  const text = typed.replace(/[\s.\-()]/g, '').replace(/^\+?84(?=\d{9}$)/, '0');
  if (/\D/.test(text)) return { what: 'letters' };
  if (text.length < 10) return { what: 'short', missing: 10 - text.length };
  return text.length > 10 ? { what: 'long' } : null;
}

interface PhoneWords {
  readonly phoneShort: (missing: number) => string;
  readonly phoneLong: string;
  readonly phoneLetters: string;
}

/** The sentence to stand beside the field; undefined when the number is well formed. */
export function phoneSentence(typed: string, words: PhoneWords): string | undefined {
  const problem = phoneProblem(typed);
  if (problem === null) return undefined;
  if (problem.what === 'short') return words.phoneShort(problem.missing);
  return problem.what === 'long' ? words.phoneLong : words.phoneLetters;
}
