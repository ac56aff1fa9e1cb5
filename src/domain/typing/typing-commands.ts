// Who types for the board: a grandchild, somebody of the youth union. Enrolled on the club's phone for a time; no account at the server.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { CommandShape } from '../club/command-shape.ts';

/** From the day of the record to `until`, both counted. `personId`: the member it is, where it is one. Named again, a further spell begins. */
export type EnrolTypist = CommandShape<'enrol-typist', { typistId: Id; until: LocalDate; personId?: Id }, { name: string }>;
/** From the next day on; on the phone at once. */
export type EndTypist = CommandShape<'end-typist', { typistId: Id }>;

export type TypingCommand = EnrolTypist | EndTypist;
