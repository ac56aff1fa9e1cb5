// The founding page and a club on its way: what was written there fills the form, and once the club stands the pipeline is told.
import { foldOffice } from '../../../domain/office/office-book.ts';
import type { Prospect } from '../../../domain/office/prospects.ts';
import { id } from '../../../kernel/ids.ts';
import type { OfficeRecords } from '../../../protocol/office-messages.ts';
import { getJson } from '../../store/api.ts';
import { sendToOffice } from '../../store/office-book.svelte.ts';

/** Undefined when nothing by that id is on its way around this unit, or nobody answers: the form is then filled by hand. */
export async function prospectOf(unitId: string, prospectId: string): Promise<Prospect | undefined> {
  const answer = await getJson<OfficeRecords>(`/api/office/records?unit=${encodeURIComponent(unitId)}`);
  return answer.ok ? foldOffice(answer.value.records).growing.prospects.get(id(prospectId)) : undefined;
}

export function foundingFields({ begun, steps }: Prospect) {
  const decision = steps.get('decision');
  return {
    unitId: begun.unitId,
    hamlet: begun.body.hamlet,
    name: begun.body.name,
    decisionOn: decision?.on ?? '',
    decisionNumber: decision?.body.number ?? '',
    launchedOn: steps.get('launch')?.on ?? '',
  };
}

/** What does not arrive is tied by hand on the page of the club on its way. */
export async function tellFounded({ begun }: Prospect, clubId: string): Promise<void> {
  await sendToOffice<'found-prospect'>({
    kind: 'found-prospect',
    unitId: begun.unitId,
    clubId: id(clubId),
    body: { prospectId: begun.recordId },
  });
}
