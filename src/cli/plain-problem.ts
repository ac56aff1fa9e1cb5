/** A message for the person at the keyboard; everything else that is thrown is ours and keeps its stack. */
export class PlainProblem extends Error {}
