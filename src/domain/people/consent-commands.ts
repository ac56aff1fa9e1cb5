// What is told of consent: given by a person, or by a relative for someone who cannot; taken back by word, any time.
import type { Id } from '../../kernel/ids.ts';
import type { CommandShape } from '../club/command-shape.ts';

/** What a person is asked for, each once. */
export const CONSENT_PURPOSES = ['care', 'health', 'rights', 'photo', 'share-with-station'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
/** Signed with one's name, said aloud, or with a fingerprint; the last two before a witness. */
export type ConsentManner = 'signed' | 'voice' | 'thumb';

/** `text`: the version of the words that were read out. `byRelative`: a relative or guardian spoke, named in the private part. */
export type GiveConsent = CommandShape<
  'give-consent',
  {
    meetingId?: Id;
    personIds: readonly Id[];
    purpose: ConsentPurpose;
    text: number;
    how: ConsentManner;
    witnessId?: Id;
    byRelative?: true;
  },
  { relative?: string; note?: string }
>;
/** Also written for who says no when first asked. */
export type WithdrawConsent = CommandShape<'withdraw-consent', { personIds: readonly Id[]; purpose: ConsentPurpose }, { note?: string }>;

export type ConsentCommand = GiveConsent | WithdrawConsent;
