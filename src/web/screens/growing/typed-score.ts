// What is typed into the forms of grading, read: points, steps, classes.
import type { Band, ScoreClass } from '../../../domain/office/score-sheet.ts';

/** Null when it is no whole number from 0 to `most`. */
export function readPoints(typed: string, most: number): number | null {
  const plain = typed.trim();
  if (!/^\d{1,4}$/.test(plain)) return null;
  return Number(plain) <= most ? Number(plain) : null;
}

type Read<Row> = { readonly rows: readonly Row[]; readonly bad?: string };

/** "12 = 10" a line; a share in per cent ("45,5 = 10") becomes basis points. Dots part thousands, as they are written here. */
export function readBands(typed: string, share: boolean): Read<Band> {
  const rows: Band[] = [];
  for (const line of linesOf(typed)) {
    const found = /^(\d[\d.]*)(?:,(\d{1,2}))?\s*%?\s*=\s*(\d{1,4})$/.exec(line);
    if (found === null || (!share && found[2] !== undefined)) return { rows, bad: line };
    const whole = Number((found[1] ?? '').replaceAll('.', ''));
    const atLeast = share ? whole * 100 + Number((found[2] ?? '').padEnd(2, '0')) : whole;
    rows.push({ atLeast, points: Number(found[3]) });
  }
  return { rows };
}

export function bandsText(bands: readonly Band[], share: boolean): string {
  return bands.map(({ atLeast, points }) => `${share ? String(atLeast / 100).replace('.', ',') : atLeast} = ${points}`).join('\n');
}

/** "Tốt = 85" a line; a class named as before keeps its id, so that years can be compared. */
export function readClasses(typed: string, before: readonly { readonly classId: string; readonly name: string }[]): Read<ScoreClass> {
  const rows: ScoreClass[] = [];
  for (const line of linesOf(typed)) {
    const found = /^(.{1,60}?)\s*=\s*(\d{1,5})$/.exec(line);
    if (found === null) return { rows, bad: line };
    const name = (found[1] ?? '').normalize('NFC');
    const known = before.find((one) => one.name.toLowerCase() === name.toLowerCase());
    rows.push({ classId: known?.classId ?? name.toLowerCase(), name, atLeast: Number(found[2]) });
  }
  return { rows };
}

const linesOf = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
