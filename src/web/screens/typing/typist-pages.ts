// The pages a typist opens: those of a meeting on which what they may type is typed. Everything else is the board's.
const PAGES: ReadonlySet<string> = new Set([
  'hop',
  'hop/diem-danh',
  'hop/thang-truoc',
  'hop/thu-tien',
  'hop/vay-von',
  'hop/tien-vao',
  'hop/bien-ban',
]);
/** With the id of a member or a loan behind them. */
const WITH_ID: ReadonlySet<string> = new Set(['hop/thu-tien', 'hop/vay-von']);

export function isTypistPage(path: readonly string[]): boolean {
  if (PAGES.has(path.join('/'))) return true;
  // A page of its own with the same beginning (a new loan) is no id.
  return WITH_ID.has(path.slice(0, -1).join('/')) && /^[0-9a-f]{8}-/.test(path.at(-1) ?? '');
}

/** The first page, and the page on which the board handed the phone over. */
export const isTypistHome = (path: readonly string[]): boolean => path.length === 0 || path[0] === 'nhap-giup';
