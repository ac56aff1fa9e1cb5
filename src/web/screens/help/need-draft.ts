// What was typed of a need and not yet recorded: kept on this phone under the account that typed it, so that a killed tab loses
// nothing and nobody else on the same phone reads it. A newer build may know other answers: what it does not know is left out.
import { HELP_WANTED, type HelpWanted, NEED_KINDS, type NeedKind, URGENCIES, type Urgency } from '../../../domain/needs/need.ts';

export interface NeedDraft {
  readonly side: 'member' | 'outsider';
  readonly whom: string;
  readonly name: string;
  readonly what: NeedKind;
  readonly wanted: readonly HelpWanted[];
  readonly urgency: Urgency;
  readonly words: string;
}

/** A form nobody has touched. */
export const UNTOUCHED: NeedDraft = { side: 'member', whom: '', name: '', what: 'illness', wanted: [], urgency: 'this-month', words: '' };

export function isBegun(draft: NeedDraft): boolean {
  const { side, what, urgency } = UNTOUCHED;
  if (draft.side !== side || draft.what !== what || draft.urgency !== urgency || draft.wanted.length > 0) return true;
  return [draft.whom, draft.name, draft.words].some((text) => text.trim() !== '');
}

/** The draft as this build can show it; `members` are those who may be chosen today. */
export function readDraft(kept: unknown, members: readonly string[]): NeedDraft | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const found = new Map<string, unknown>(Object.entries(kept));
  const text = (field: string): string => {
    const value = found.get(field);
    return typeof value === 'string' ? value : '';
  };
  const ticked = found.get('wanted');
  const draft: NeedDraft = {
    side: text('side') === 'outsider' ? 'outsider' : 'member',
    whom: members.find((one) => one === text('whom')) ?? '',
    name: text('name'),
    what: NEED_KINDS.find((one) => one === text('what')) ?? UNTOUCHED.what,
    wanted: HELP_WANTED.filter((one) => Array.isArray(ticked) && ticked.includes(one)),
    urgency: URGENCIES.find((one) => one === text('urgency')) ?? UNTOUCHED.urgency,
    words: text('words'),
  };
  return isBegun(draft) ? draft : null;
}
