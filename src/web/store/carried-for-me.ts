// What another member handed in for whoever is at this phone, out of a copy of their lost one.
import type { ClubCommand } from '../../domain/club/command.ts';
import { parseCommand } from '../../protocol/command-schema.ts';
import { getJson } from './api.ts';
import { openBook } from './book.svelte.ts';

export interface CarriedForMe {
  readonly by: string;
  readonly command: ClubCommand;
}

/** Null without a network. Two carriers may hold different words of one record: both are shown, and the first that is sent counts. */
export async function carriedForMe(): Promise<readonly CarriedForMe[] | null> {
  const open = openBook();
  if (open === null) return [];
  const answer = await getJson<{ readonly records: readonly { readonly command: unknown; readonly handedByName: string }[] }>(
    `/api/clubs/${open.clubId}/carried`,
  );
  if (!answer.ok) return null;
  return answer.value.records.flatMap(({ command, handedByName }) => {
    const parsed = parseCommand(command);
    return parsed.ok && parsed.command.actor === open.account ? [{ by: handedByName, command: parsed.command }] : [];
  });
}
