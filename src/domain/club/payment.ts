// Which records are a member's payment, and so can turn out to be somebody else's: dues, an instalment, money held for them.
import type { Id } from '../../kernel/ids.ts';
import type { ClubEvent } from './event.ts';

/** A payment of anybody, or of this person. */
export function isPaymentOf(event: ClubEvent, personId?: Id): boolean {
  switch (event.kind) {
    case 'dues-received':
      return personId === undefined || event.pub.payers.some((payer) => payer.personId === personId);
    case 'loan-repaid':
    case 'money-held':
      return personId === undefined || event.pub.personId === personId;
    default:
      return false;
  }
}
