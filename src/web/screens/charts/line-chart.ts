// Where the points, grid lines and labels of a line chart go, in pixels. Pure, so that it can be tested without a page.

export interface LinePoint {
  readonly label: string;
  /** In full, for the table beside the chart. */
  readonly name?: string;
  readonly value: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Round steps from 0 to at least `most`: about four of them. */
export function roundSteps(most: number): readonly number[] {
  if (most <= 0) return [0, 1];
  const rough = most / 4;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 2.5, 5, 10].map((times) => times * size).find((candidate) => candidate >= rough && Number.isInteger(candidate)) ??
      Math.ceil(rough),
  );
  const steps: number[] = [];
  for (let value = 0; ; value += step) {
    steps.push(value);
    if (value >= most) return steps;
  }
}

export function xOf(frame: Frame, index: number, count: number): number {
  const room = frame.width - frame.left - frame.right;
  return frame.left + (count <= 1 ? room / 2 : (room * index) / (count - 1));
}

export function yOf(frame: Frame, value: number, top: number): number {
  const room = frame.height - frame.top - frame.bottom;
  return frame.top + room * (1 - (top <= 0 ? 0 : value / top));
}

/** Every how many points a label fits, counted back from the last one. */
export function labelEvery(frame: Frame, count: number, labelWidth: number): number {
  const fits = Math.max(1, Math.floor((frame.width - frame.left - frame.right) / labelWidth) + 1);
  return Math.max(1, Math.ceil((count - 1) / Math.max(1, fits - 1)));
}

/** Of labels from left to right those that do not run into each other; the last one always stays. */
export function labelsApart<Label extends { readonly x: number }>(labels: readonly Label[], width: number): readonly Label[] {
  const kept: Label[] = [];
  for (const label of labels.toReversed()) {
    const right = kept.at(-1);
    if (right === undefined || right.x - label.x >= width) kept.push(label);
  }
  return kept.toReversed();
}
