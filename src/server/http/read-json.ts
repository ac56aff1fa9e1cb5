// A body of JSON, read no deeper than any of ours goes: what walks through it afterwards calls itself for each level, and a million
// brackets would end in a fault of ours instead of an answer.
import { ProblemAnswer } from './problem.ts';

/** The deepest body of a program of ours has some ten levels. */
const DEEPEST = 50;

export async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (isDeeperThan(text, DEEPEST)) throw new ProblemAnswer('malformed');
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemAnswer('malformed');
  }
}

/** Counts brackets that stand outside of strings. */
function isDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (isQuoted) {
      if (letter === 92) at += 1;
      else if (letter === 34) isQuoted = false;
    } else if (letter === 34) isQuoted = true;
    else if (letter === 91 || letter === 123) {
      depth += 1;
      if (depth > most) return true;
    } else if (letter === 93 || letter === 125) depth -= 1;
  }
  return false;
}
