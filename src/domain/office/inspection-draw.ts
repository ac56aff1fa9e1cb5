// Which records an inspection looks at: put in the order of a digest of the seed and each record's id, the first few are taken. Whoever
// holds the seed and the list can draw again and gets the same; nobody can choose the seed, the server throws it.
import { digestHex } from '../../kernel/digest.ts';
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { EventKind } from '../club/event.ts';

export interface DrawnLine {
  readonly cmdId: Id;
  readonly kind: EventKind;
  readonly on: LocalDate;
  /** What passed through cash or bank, in đồng. */
  readonly amount: number;
}

export function drawLines(seed: string, records: readonly DrawnLine[], count: number): readonly DrawnLine[] {
  return records
    .map((record) => ({ record, rank: digestHex(`${seed} ${record.cmdId}`) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ record }) => record)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.cmdId < b.cmdId ? -1 : 1));
}
