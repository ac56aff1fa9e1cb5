// A sum laid out in notes, for whoever plays a count of the box.
import { NOTE_VALUES, type NoteCount } from './meeting.ts';

/** Fewest notes that make `sum` đồng; a rest below the smallest note is left out. */
export function fewestNotes(sum: number): readonly NoteCount[] {
  let left = sum;
  return NOTE_VALUES.map((value) => {
    const pieces = Math.floor(left / value);
    left -= pieces * value;
    return { value, count: pieces };
  }).filter((note) => note.count > 0);
}
