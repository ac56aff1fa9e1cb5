// Which private parts go when people are erased. One rule for every kind of record, also of kinds still to come: what a record says
// of one person goes whole; of several people only the lines that bear an erased person's id; what names nobody by id (the words of
// minutes, a giver's name on a slip) stays. Server, phone and the check of late records use this one function.
import type { Id } from '../../kernel/ids.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';

/** Whom a record names that another record refers to by an id of its own. */
export type Subjects = (reference: string) => readonly Id[];

/** Fields that point to another record. */
const REFERENCES = ['applicationId', 'referralId', 'needId', 'requestId', 'cmdId', 'reviewId'] as const;

/** `event` without what it says of `gone`; the same object when nothing has to go. */
export function leavingOut(event: ClubEvent, gone: ReadonlySet<Id>, subjects: Subjects): ClubEvent {
  const { priv, ...open } = event;
  if (priv === undefined || gone.size === 0) return event;
  const about = subjectsOf(event, subjects);
  if (about.length > 0 && about.every((one) => gone.has(one))) return open as ClubEvent;
  const fields = Object.entries(priv as object).map(([name, value]): readonly [string, unknown] => [name, withoutLines(value, gone)]);
  const changed = fields.some(([name, value]) => value !== Reflect.get(priv, name));
  return changed ? ({ ...event, priv: Object.fromEntries(fields) } as ClubEvent) : event;
}

/** Everybody a record's private part is about, as far as ids tell. */
export function subjectsOf({ kind, pub }: ClubEvent, subjects: Subjects): readonly Id[] {
  const read = (field: string): unknown => Reflect.get(pub, field);
  const one = read('personId') ?? read('keepId') ?? (kind === 'care-handed-over' ? read('from') : undefined);
  if (typeof one === 'string') return [one as Id];
  const several = [read('personIds'), read('guests')].flatMap((list) => (Array.isArray(list) ? (list as Id[]) : []));
  if (several.length > 0) return several;
  return REFERENCES.flatMap((field) => {
    const reference = read(field);
    return typeof reference === 'string' ? subjects(reference) : [];
  });
}

function withoutLines(value: unknown, gone: ReadonlySet<Id>): unknown {
  if (!Array.isArray(value)) return value;
  const left = value.filter((line: unknown) => !gone.has(personOf(line)));
  return left.length === value.length ? value : left;
}

function personOf(line: unknown): Id {
  return (typeof line === 'object' && line !== null ? Reflect.get(line, 'personId') : '') as Id;
}

/** The references of a log, gathered while it is read in order. */
export function subjectsOfLog(): { readonly note: (event: ClubEvent) => void; readonly subjects: Subjects } {
  const known = new Map<string, readonly Id[]>();
  const subjects: Subjects = (reference) => known.get(reference) ?? [];
  const note = (event: ClubEvent): void => {
    const about = subjectsOf(event, subjects);
    if (about.length === 0) return;
    if (!known.has(event.cmdId)) known.set(event.cmdId, about);
    known.set(`${event.cmdId}/${event.n}`, about);
    for (const field of ['applicationId', 'referralId'] as const) {
      const named: unknown = Reflect.get(event.pub, field);
      if (typeof named === 'string' && !known.has(named)) known.set(named, about);
    }
  };
  return { note, subjects };
}

/** The same from a folded book, for a record that comes in after somebody was erased. */
export function subjectsInBook(state: ClubState): Subjects {
  return (reference) => {
    const key = reference as Id;
    const named =
      state.applications.get(key)?.personId ??
      state.referrals.get(key)?.personId ??
      state.needs.get(key)?.personId ??
      state.dataRequests.get(key)?.personId ??
      state.reviews.get(reference)?.personId;
    if (named !== undefined) return [named];
    const record = state.records.get(key)?.[0];
    return record === undefined || REFERENCES.some((field) => field in record.pub) ? [] : subjectsOf(record, () => []);
  };
}

/** What a book that has erased people takes in: never again a name for somebody it has forgotten. */
export function withoutErased(state: ClubState, events: readonly ClubEvent[]): readonly ClubEvent[] {
  if (state.erased.size === 0) return events;
  const gone: ReadonlySet<Id> = new Set(state.erased.keys());
  return events.map((event) => leavingOut(event, gone, subjectsInBook(state)));
}
