// Why a typist is not enrolled or ended, why a record cannot name one, and why the board sent a typed line back.
export const SENT_BACK_REASONS = ['wrong-sum', 'wrong-person', 'recorded-already', 'did-not-happen', 'other'] as const;
export type SentBackReason = (typeof SENT_BACK_REASONS)[number];

export type TypingRefusal =
  | { readonly why: 'typist-unknown' }
  | { readonly why: 'typist-until-past' }
  | { readonly why: 'typist-too-long'; readonly most: number }
  | { readonly why: 'typist-on-board' }
  | { readonly why: 'typist-already-ended' }
  | { readonly why: 'typist-may-not' }
  | { readonly why: 'typist-confirms-own' }
  /** Never of the book: what the board said of a typed line before it became a record. */
  | { readonly why: 'typed-sent-back'; readonly reason: SentBackReason; readonly words: string; readonly by: string };
