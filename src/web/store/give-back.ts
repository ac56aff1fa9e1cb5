// After the server was restored from a backup: what this phone holds beyond the last common place is handed back, piece by
// piece, and what only this phone can say again goes back into the outbox. Cut off anywhere, it begins anew: repeats are harmless.

import type { Id } from '../../kernel/ids.ts';
import { chainStart } from '../../protocol/chain.ts';
import { commonPlace, type GivenBack, type Locator, piecesAfter } from '../../protocol/give-back.ts';
import { type ApiProblem, postJson } from './api.ts';
import type { Owner } from './database.ts';
import { readDrawer, recordsOf, sendAgainAfter } from './drawer.ts';

/** Null when everything the server would take is there again. */
export async function giveBack(owner: Owner, clubId: Id, locator: Locator): Promise<ApiProblem | null> {
  const kept = await readDrawer(owner);
  const items = recordsOf(kept) ?? [];
  const common = commonPlace(items, chainStart(clubId), locator);
  for (const piece of piecesAfter(items, common, kept.place?.seals ?? [])) {
    const answer = await postJson<GivenBack>(`/api/clubs/${clubId}/give-back`, piece);
    // 409: sealed by another installation. It cannot be taken; the rest may be.
    if (!answer.ok && !(answer.problem.what === 'turned-away' && answer.problem.status === 409)) return answer.problem;
  }
  await sendAgainAfter(owner, common.seq);
  return null;
}
