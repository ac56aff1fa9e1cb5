// What a browser says of itself, cut down to what its owner recognises: "Chrome, Android". Nothing else of it is kept.

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/coc_coc/i, 'Cốc Cốc'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** '' when nothing is recognised. */
export function deviceName(userAgent: string): string {
  const find = (list: typeof BROWSERS): string[] => list.filter(([sign]) => sign.test(userAgent)).map(([, name]) => name);
  return [...find(BROWSERS).slice(0, 1), ...find(SYSTEMS).slice(0, 1)].join(', ');
}
