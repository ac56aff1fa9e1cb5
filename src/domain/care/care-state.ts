// What the book holds of home care, folded. Part of the club's state (club/state.ts); the values are replaced, never changed.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Assessment } from './assessing.ts';
import type { Condition } from './measure.ts';
import type { Absence, CareEndReason, CareReason, DatedRota, VisitSwap, VolunteerCard } from './team.ts';

export interface CareRecipient {
  readonly personId: Id;
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate | '';
  readonly volunteers: readonly Id[];
  /** As older logs folded to it; lists ask lastVisitOf, which knows of visits taken back. */
  readonly lastVisitOn: LocalDate | '';
  readonly why?: CareReason;
  readonly ended?: CareEndReason;
  /** Where, why in words, and whom of the family to call; erasable, no part of the digest. */
  readonly place?: string;
  readonly need?: string;
  readonly contact?: string;
}

/** A visit that stands. */
export interface CareVisit {
  readonly cmdId: Id;
  readonly on: LocalDate;
  readonly visitors: readonly Id[];
  readonly condition: Condition;
}

export interface CareState {
  readonly recipients: Map<Id, CareRecipient>;
  /** Person → visits, oldest first; worked out from the records, no part of the digest. */
  readonly careVisits: Map<Id, readonly CareVisit[]>;
  /** Recipient → rotas by the day they hold from. */
  readonly rotas: Map<Id, readonly DatedRota[]>;
  /** Changes of one day, by the command that said so. */
  readonly visitSwaps: Map<Id, VisitSwap>;
  readonly absences: Map<Id, Absence>;
  /** Recipient → assessments, oldest first. */
  readonly assessments: Map<Id, readonly Assessment[]>;
  readonly volunteers: Map<Id, VolunteerCard>;
}

export function emptyCare(): CareState {
  return {
    recipients: new Map(),
    careVisits: new Map(),
    rotas: new Map(),
    visitSwaps: new Map(),
    absences: new Map(),
    assessments: new Map(),
    volunteers: new Map(),
  };
}
