// Ways in that are taken once: a printed sheet, the first account of a new server, a phone enrolled by its code. Fetched with their
// pages.
import { type ApiAnswer, carryKey, postJson } from './api.ts';
import { enter, markRevoked, openSession } from './coming-in.ts';
import { takeLink } from './device-link.ts';

/** A printed sheet used: whoever used it is at this phone from now on. */
export async function useSheet(used: { secret: string; phone: string; password: string }): Promise<ApiAnswer<unknown>> {
  carryKey(null);
  const answer = await postJson<{ signedIn: boolean }>('/api/sheets/use', used);
  // An account that also takes a code has the role now, and signs in by the ordinary way.
  if (!answer.ok || answer.value.signedIn) return enter(answer, true);
  await takeLink();
  return answer;
}

export async function setUp(first: { phone: string; name: string; password: string; unitId: string }): Promise<ApiAnswer<unknown>> {
  return enter(await postJson('/api/set-up', first), true);
}

/** After a code has enrolled it anew. */
export async function noteEnrolled(): Promise<void> {
  await markRevoked(false);
  await openSession();
}
