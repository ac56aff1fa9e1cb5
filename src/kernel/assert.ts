// A broken assertion is a defect of ours: it crashes, and the log is kept. Never used for what a user typed.

/** Throws when `condition` is false; `message` says which rule of ours was broken. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Defect: ${message}`);
}
