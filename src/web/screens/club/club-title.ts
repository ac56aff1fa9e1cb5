// The club's long official name on a narrow screen: "CLB LTHTGN thôn 5, xã Hoàng Tân" → "CLB thôn 5" and "xã Hoàng Tân".

export interface ClubTitle {
  readonly name: string;
  readonly place: string;
}

export function clubTitle(official: string): ClubTitle {
  const short = official.replace(/\bLTHTGN\s+|Liên thế hệ tự giúp nhau\s+/g, '').replace(/^Câu lạc bộ(?= )/, 'CLB');
  const comma = short.indexOf(',');
  return comma < 0 ? { name: short, place: '' } : { name: short.slice(0, comma).trim(), place: short.slice(comma + 1).trim() };
}
