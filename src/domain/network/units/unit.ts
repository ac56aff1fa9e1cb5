// A place of the administrative map through time: a commune, a district, a province, the country. Names, types and
// parents are dated rows, because all three have moved and will move again (conventions §6). A unit ends when its
// borders change and its successors begin; a mere new name or type is a new row of the same unit.
import type { LocalDate } from '../../../kernel/local-date.ts';

/**
 * 'qn-07156-2017': place, code of the National Statistics Office, year from which the network knows it. Codes are used
 * again for other borders (07180 is xã Liên Hòa until 2025 and phường Liên Hòa after), the id never is.
 */
export type UnitId = string;

export type UnitLevel = 'country' | 'province' | 'district' | 'commune';

/** A missing `from` means: as far back as our lists go. */
export type DatedName = { readonly from?: LocalDate; readonly type: string; readonly name: string };
export type DatedParent = { readonly from?: LocalDate; readonly parent: UnitId };

export type Unit = {
  readonly id: UnitId;
  readonly level: UnitLevel;
  /** Code of the National Statistics Office; absent where our lists do not give it. */
  readonly code?: string;
  /** First day; absent: as far back as our lists go. */
  readonly from?: LocalDate;
  /** First day on which it no longer exists; absent: it stands today. */
  readonly until?: LocalDate;
  /** Oldest first, at least one. */
  readonly names: readonly DatedName[];
  /** Oldest first; none for the country. */
  readonly parents: readonly DatedParent[];
  /** What our sources leave open about it. */
  readonly open?: string;
};

/** How much of the predecessor went into this successor. After a 'part' only a person can say where a hamlet went. */
export type Extent = 'whole' | 'part';

/** 'stated' in a source · 'derived' from the difference of two lists · 'unconfirmed': likely, no source seen. */
export type Evidence = 'stated' | 'derived' | 'unconfirmed';

export type Succession = {
  readonly on: LocalDate;
  readonly predecessor: UnitId;
  readonly successor: UnitId;
  readonly extent: Extent;
  readonly evidence: Evidence;
};
