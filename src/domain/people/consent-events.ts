// Consent in the book, in the common room: whoever writes down a visit, a measure, a right or a photo must know of it.
import type { EventShape } from '../club/event-shape.ts';
import type { GiveConsent, WithdrawConsent } from './consent-commands.ts';

/** `counts`: decided when it is recorded; a voice or a thumb without a proper witness does not count, and is asked about. */
export type ConsentGiven = EventShape<
  'consent-given',
  'common',
  GiveConsent['body'] & { counts: boolean },
  NonNullable<GiveConsent['priv']>
>;
export type ConsentWithdrawn = EventShape<'consent-withdrawn', 'common', WithdrawConsent['body'], NonNullable<WithdrawConsent['priv']>>;

export type ConsentEvent = ConsentGiven | ConsentWithdrawn;
