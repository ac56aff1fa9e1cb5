// Takes what is private about an erased person out of the stored log, in the transaction that records the erasure. Events, links,
// postings and figures are not touched: the chain covers salted hashes only.
import type { ClubEvent } from '../../domain/club/event.ts';
import { leavingOut, subjectsOfLog } from '../../domain/privacy/leaving-out.ts';
import type { Id } from '../../kernel/ids.ts';
import { isOpen } from '../../protocol/messages.ts';
import type { Transaction } from '../db/scope.ts';
import { readLog } from './read-log.ts';

/** `bySeq`: the record person-erased, already written. The scope must open every room and the private parts. */
export async function eraseFromLog(transaction: Transaction, clubId: string, bySeq: number): Promise<void> {
  const items = await readLog(transaction, clubId, 0, bySeq, bySeq);
  const by = items.at(-1);
  if (by === undefined || !isOpen(by) || by.event.kind !== 'person-erased') throw new Error('the record of the erasure is missing');
  const gone: ReadonlySet<Id> = new Set(by.event.pub.personIds);
  const { note, subjects } = subjectsOfLog();
  const parts: { seq: number; body: ClubEvent['priv'] | null }[] = [];
  for (const item of items) {
    if (!isOpen(item)) throw new Error('the erasure cannot read its own book');
    note(item.event);
    const left = leavingOut(item.event, gone, subjects);
    if (left !== item.event) parts.push({ seq: item.seq, body: left.priv ?? null });
  }
  await transaction.query('select erase_private($1, $2, $3::jsonb)', [clubId, bySeq, JSON.stringify(parts)]);
}
