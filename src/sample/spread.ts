// Values that follow a distribution exactly instead of by luck: the i-th of n quantiles, then shuffled. So the sample's
// sums stay where the sources have them (domain notes §9) whatever the seed.

/** Inverse of the normal distribution by Acklam's rational approximation (error below 1.2e-9, rounded away by callers). */
export function normalQuantile(p: number): number {
  if (p < 0.02425) return tail(p);
  if (p > 0.97575) return -tail(1 - p);
  const q = p - 0.5;
  const r = q * q;
  const top =
    ((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r - 30.66479806614716) * r +
    2.506628277459239;
  const bottom =
    ((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r - 13.28068155288572) * r + 1;
  return (top * q) / bottom;
}

function tail(p: number): number {
  const q = Math.sqrt(-2 * Math.log(p));
  const top =
    ((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) * q + 4.374664141464968) * q +
    2.938163982698783;
  const bottom = (((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1;
  return top / bottom;
}

/** n whole numbers of a normal distribution, smallest first, cut to [min, max]. */
export function normalSpread(n: number, mean: number, deviation: number, min: number, max: number): number[] {
  return Array.from({ length: n }, (_, i) => Math.min(max, Math.max(min, Math.round(mean + deviation * normalQuantile((i + 0.5) / n)))));
}

/** n whole numbers of a log-normal distribution, smallest first, rounded to `step`. */
export function logNormalSpread(n: number, median: number, deviation: number, step: number): number[] {
  return Array.from({ length: n }, (_, i) => Math.round((median * Math.exp(deviation * normalQuantile((i + 0.5) / n))) / step) * step);
}
