// What an officer may do at the own office: read; write what prepares; or bind the office (send, approve, adopt, issue, invite).
// The same list of kinds stands in the policy of office_record, which a test holds against this one.
import type { OfficeKind } from '../office/office-record.ts';

export const OFFICE_LEVELS = ['reader', 'editor', 'approver'] as const;
export type OfficeLevel = (typeof OFFICE_LEVELS)[number];

/** Records by which an office binds itself towards those above, those below and the outside. All others prepare. */
export const BINDING_KINDS: readonly OfficeKind[] = [
  'enact-reorganisation',
  'send-report',
  'approve-report',
  'return-report',
  'reopen-report',
  'issue-document',
  'adopt-programme',
  'share-out-target',
  'answer-grant',
  'transfer-grant',
  'adopt-score-sheet',
  'decide-praise',
  'publish-figures',
  'withdraw-figures',
];

/**
 * What an officer writes: a record of the office's book, or what stands in none of its records. `prepares`: topics, Word templates,
 * phones of a club, work of the server tried again. `binds`: keys, invitations, roles, and what only the office writes into a club's book.
 */
export type OfficeAct = OfficeKind | 'prepares' | 'binds';

/** The least level that may do this. */
export function levelFor(act: OfficeAct): 'editor' | 'approver' {
  return act === 'binds' || BINDING_KINDS.some((kind) => kind === act) ? 'approver' : 'editor';
}

/** Whether who holds `held` may do what takes `needed`. */
export function reaches(held: OfficeLevel, needed: OfficeLevel): boolean {
  return OFFICE_LEVELS.indexOf(held) >= OFFICE_LEVELS.indexOf(needed);
}

export function isOfficeLevel(text: string): text is OfficeLevel {
  return OFFICE_LEVELS.some((level) => level === text);
}
