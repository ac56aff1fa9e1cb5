// Commands of a club's own past once more, with new ids and evil in every word: what a phone with a changed app would send.
import type { ClubCommand } from '../../src/domain/club/command.ts';
import { parseCommand } from '../../src/protocol/command-schema.ts';
import type { SampleClub } from '../../src/sample/network.ts';
import { poisonedWith } from './poison.ts';

export interface Attack {
  /** In whose name. */
  readonly actor: string;
  readonly idOf: (n: number) => string;
  /** The evil words, in turn. */
  readonly next: () => string;
}

/** The last of each kind the club ever sent, as poisonous as its shape allows. */
export function poisonedCommands({ played }: SampleClub, { actor, idOf, next }: Attack): readonly ClubCommand[] {
  const last = new Map(played.map(({ command }) => [command.kind, command]));
  return [...last.values()].map((command, n) => {
    const { body, priv } = command as { readonly body: object; readonly priv?: object };
    const evil = { body: poisonedWith(body, next), ...(priv && { priv: poisonedWith(priv, next) }) };
    return asPoisonous({ ...command, id: idOf(n), actor, device: idOf(900) }, evil);
  });
}

/** Where a shape does not take an evil word, what stood there stays. */
function asPoisonous(command: object, evil: object): ClubCommand {
  const whole = structuredClone({ ...command, ...evil });
  const parsed = parseCommand(whole);
  if (parsed.ok) return parsed.command;
  for (const { path } of parsed.problems) put(whole, path.split('.'), command);
  const again = parseCommand(whole);
  if (again.ok) return again.command;
  throw new Error(`${JSON.stringify(again.problems)} in ${JSON.stringify(command)}`);
}

function put(into: object, [first = '', ...rest]: readonly string[], from: unknown): void {
  const was: unknown = Reflect.get(Object(from), first);
  const is: unknown = Reflect.get(into, first);
  if (rest.length === 0 || typeof is !== 'object' || is === null) Reflect.set(into, first, was);
  else put(is, rest, was);
}
