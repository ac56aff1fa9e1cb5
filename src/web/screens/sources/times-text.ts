// "2,4" for 240 hundredths: how often a sum was lent out, one figure after the comma, never rounded up.
export function timesText(hundredths: number): string {
  const tenths = Math.floor(hundredths / 10);
  return `${Math.floor(tenths / 10)},${tenths % 10}`;
}
