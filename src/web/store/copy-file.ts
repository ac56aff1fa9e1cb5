// The file of unsent records as programs before decision 0045 wrote it, in plain: read still, written no more. A file may come from
// anywhere, so it is read like a stranger's.
import type { ClubCommand } from '../../domain/club/command.ts';
import { digestHex } from '../../kernel/digest.ts';
import { isId } from '../../kernel/ids.ts';
import { parseCommand } from '../../protocol/command-schema.ts';

interface OldCopy {
  readonly what: 'la-lanh-unsent';
  readonly v: 1;
  readonly owner: string;
  readonly savedAt: string;
  readonly commands: readonly ClubCommand[];
  /** SHA-256 of the commands' text. */
  readonly sum: string;
}

/** The file's commands, each checked as if it came from a stranger; null when anything is off. */
export function readCopy(text: string): Pick<OldCopy, 'owner' | 'savedAt' | 'commands'> | null {
  let file: Partial<OldCopy>;
  try {
    file = JSON.parse(text) as Partial<OldCopy>;
  } catch {
    return null;
  }
  if (
    file === null ||
    typeof file !== 'object' ||
    file.what !== 'la-lanh-unsent' ||
    file.v !== 1 ||
    typeof file.owner !== 'string' ||
    !file.owner.split('/').every((part) => isId(part)) ||
    !Array.isArray(file.commands)
  )
    return null;
  if (digestHex(JSON.stringify(file.commands)) !== file.sum) return null;
  const commands: ClubCommand[] = [];
  for (const one of file.commands) {
    const parsed = parseCommand(one);
    if (!parsed.ok || parsed.command.clubId !== file.owner.split('/')[0]) return null;
    commands.push(parsed.command);
  }
  return { owner: file.owner, savedAt: String(file.savedAt), commands };
}
