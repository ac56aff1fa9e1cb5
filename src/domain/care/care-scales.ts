// The scales of care needs, as dated versions: which items, and how many points each choice gives. The words lie in
// src/text/care-scales.ts. A score is a count of what somebody does without help; it names no illness.
// Katz: Katz et al., JAMA 1963;185:914–919 (six items, one point each). Lawton: Lawton and Brody, Gerontologist
// 1969;9:179–186 (eight items, 0 or 1 by choice; all eight for women and men, as is usual now).

export const SCALE_IDS = ['katz', 'lawton'] as const;
export type ScaleId = (typeof SCALE_IDS)[number];

export interface ScaleItem {
  readonly id: string;
  /** Points of each choice, in the order it is read out. */
  readonly points: readonly number[];
}

export interface Scale {
  readonly id: ScaleId;
  readonly version: number;
  readonly items: readonly ScaleItem[];
}

/** Newest version of a scale last; none is ever changed or taken away, because assessments name it. */
export const SCALES: readonly Scale[] = [
  {
    id: 'katz',
    version: 1,
    items: ['bathing', 'dressing', 'toileting', 'moving', 'continence', 'feeding'].map((id) => ({ id, points: [1, 0] })),
  },
  {
    id: 'lawton',
    version: 1,
    items: [
      { id: 'telephone', points: [1, 1, 1, 0] },
      { id: 'shopping', points: [1, 0, 0, 0] },
      { id: 'cooking', points: [1, 0, 0, 0] },
      { id: 'housekeeping', points: [1, 1, 1, 1, 0] },
      { id: 'laundry', points: [1, 1, 0] },
      { id: 'transport', points: [1, 1, 1, 0, 0] },
      { id: 'medicine', points: [1, 0, 0] },
      { id: 'money', points: [1, 1, 0] },
    ],
  },
];

/** The version asked with now. */
export function newestScale(id: ScaleId): Scale {
  const [newest] = SCALES.filter((scale) => scale.id === id).sort((a, b) => b.version - a.version);
  if (newest === undefined) throw new Error(`Defect: no scale ${id}`);
  return newest;
}

/** The version an assessment was made with; undefined for one of a newer app. */
export function scaleOf(id: ScaleId, version: number): Scale | undefined {
  return SCALES.find((scale) => scale.id === id && scale.version === version);
}

export function mostPoints(scale: Scale): number {
  return scale.items.reduce((sum, { points }) => sum + Math.max(...points), 0);
}

/** Points of what was answered; null when an item has no answer, or one the scale does not know. */
export function scoreOf(scale: Scale, answers: readonly number[]): number | null {
  if (answers.length !== scale.items.length) return null;
  let score = 0;
  for (const [index, { points }] of scale.items.entries()) {
    const point = points[answers[index] ?? -1];
    if (point === undefined) return null;
    score += point;
  }
  return score;
}
