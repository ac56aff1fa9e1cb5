// How this phone looks, where its person wants it otherwise than the phone's system says: size of letters, light or dark,
// stronger lines, nothing that moves. The look itself stands once, in the rules of the style sheets under `prefers-…`; a choice
// only says which of those rules count. Fetched when somebody has chosen something. Kept beside the drawers, not in one: it says
// nothing about anybody, and the practice page, which has a drawer of its own, shall look the same.

/** Times the usual size; the usual one is 18 px on a phone already. */
export const LETTER_SIZES = [1, 1.2, 1.4] as const;
export type LetterSize = (typeof LETTER_SIZES)[number];

export interface Look {
  readonly letters: LetterSize;
  readonly colours: 'as-system' | 'light' | 'dark';
  /** False: as the system says. */
  readonly strongLines: boolean;
  readonly still: boolean;
}

export const USUAL_LOOK: Look = { letters: 1, colours: 'as-system', strongLines: false, still: false };

/** What was chosen on this phone; what cannot be read is as good as not chosen. */
export function readLook(): Look {
  try {
    return lookIn(localStorage.getItem('look'));
  } catch {
    return USUAL_LOOK;
  }
}

/** Shows the choice at once; false: the phone does not keep it. */
export function chooseLook(look: Look): boolean {
  showLook(look);
  try {
    localStorage.setItem('look', JSON.stringify(look));
    return true;
  } catch {
    return false;
  }
}

/** Of what was kept, what still means something. */
export function lookIn(kept: string | null): Look {
  const told: unknown = JSON.parse(kept ?? 'null');
  if (typeof told !== 'object' || told === null) return USUAL_LOOK;
  const { letters, colours, strongLines, still } = told as Partial<Record<keyof Look, unknown>>;
  return {
    letters: LETTER_SIZES.find((size) => size === letters) ?? 1,
    colours: colours === 'light' || colours === 'dark' ? colours : 'as-system',
    strongLines: strongLines === true,
    still: still === true,
  };
}

/** What a rule under this condition of a style sheet shall listen to; null: what it was written with. */
export function conditionUnder(look: Look, condition: string): 'all' | 'not all' | null {
  if (condition.includes('prefers-color-scheme')) return look.colours === 'as-system' ? null : onlyWhen(look.colours === 'dark');
  if (condition.includes('prefers-contrast')) return look.strongLines ? 'all' : null;
  if (condition.includes('prefers-reduced-motion')) return look.still ? 'all' : null;
  return null;
}

const onlyWhen = (counts: boolean): 'all' | 'not all' => (counts ? 'all' : 'not all');

const written = new WeakMap<CSSMediaRule, string>();

/** The rules that listen to the system are all in the sheets of the first load (a test of the tidy set holds that). */
export function showLook(look: Look): void {
  const root = document.documentElement;
  root.style.setProperty('--letters', String(look.letters));
  root.style.colorScheme = look.colours === 'as-system' ? '' : look.colours;
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule)) continue;
      const before = written.get(rule) ?? rule.media.mediaText;
      written.set(rule, before);
      const wanted = conditionUnder(look, before) ?? before;
      if (rule.media.mediaText !== wanted) rule.media.mediaText = wanted;
    }
}
