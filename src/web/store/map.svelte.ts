// The map on a screen: the lists that come with the program, and every reorganisation the server has told of since. Kept on the
// device, so that a phone without a network still knows the name of its commune.
import { type Borders, bordersFrom, withDocument } from '../../domain/network/units/borders.ts';
import { VIETNAM } from '../../domain/network/units/vietnam.ts';
import { reorganisationOf } from '../../domain/office/borders.ts';
import type { OfficeRecord } from '../../domain/office/office-record.ts';
import type { BorderDocuments } from '../../protocol/office-messages.ts';
import { getJson } from './api.ts';
import { readNamed, writeNamed } from './database.ts';

type Documents = readonly OfficeRecord<'enact-reorganisation'>[];
const lists = bordersFrom(VIETNAM);

export const bordersOf = (enacted: Documents): Borders =>
  enacted.reduce((before, record) => withDocument(before, reorganisationOf(record)), lists);

let documents = $state.raw<Documents>([]);
const borders = $derived(bordersOf(documents));

export const bordersInForce = (): Borders => borders;

/** Of the office (null) or of one club; what is kept first, then what the server says. */
export async function loadMap(clubId: string | null): Promise<void> {
  const key = `borders/${clubId ?? ''}`;
  const kept = await readNamed<Documents>(key, []).catch(() => []);
  if (kept.length > 0) documents = kept;
  const answer = await getJson<BorderDocuments>(clubId === null ? '/api/office/borders' : `/api/clubs/${clubId}/borders`);
  if (!answer.ok) return;
  documents = answer.value.documents;
  await writeNamed(key, answer.value.documents).catch(() => undefined);
}
