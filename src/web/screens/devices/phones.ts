// What the server says of a club's phones and of records set aside; the shapes as they come over the wire.
export interface Phone {
  readonly deviceId: string;
  readonly name: string;
  readonly enrolledAt: string | null;
  readonly enrolledBy: string | null;
  readonly lastContact: string;
  readonly lastPerson: string;
  readonly waiting: number;
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
  readonly revokedWhy: string | null;
}

export interface AsideRecord {
  readonly commandId: string;
  readonly kind: string;
  readonly on: string;
  readonly author: string;
  readonly device: string;
  readonly why: 'device-revoked' | 'role-ended' | 'carried';
  /** The account that carried it in for its author; '' when the author did. */
  readonly handedBy: string;
  readonly handedByName: string;
  /** It is in the book already. */
  readonly recorded: boolean;
  readonly amount: number | null;
  readonly decidedBy: string | null;
  readonly taken: boolean | null;
  readonly reason: string | null;
}

/** The calendar day of a moment, in Vietnam. */
export function dayOf(moment: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(moment));
}
