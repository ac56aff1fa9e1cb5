// Tasks put off on this phone, each until a day. Nothing of it goes into the book: to put off is no record, and the task
// stands in "xem tất cả" all the while.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Owner, readNamed, writeNamed } from './database.ts';
import { today } from './dice.ts';

type PutOff = Readonly<Record<string, LocalDate>>;

let known = $state.raw<PutOff>({});
let of: Owner | '' = '';

export async function loadPutOff(owner: Owner): Promise<void> {
  if (of === owner) return;
  of = owner;
  known = {};
  const kept = await readNamed<PutOff>(`put-off:${owner}`, {}).catch((): PutOff => ({}));
  if (of === owner) known = kept;
}

/** The day a task comes back; undefined when it stands now. */
export function putOffUntil(key: string, on: LocalDate): LocalDate | undefined {
  const until = known[key];
  return until !== undefined && until > on ? until : undefined;
}

/** '' takes the task back at once. */
export async function putOff(key: string, until: LocalDate | ''): Promise<void> {
  if (of === '') return;
  const { [key]: _, ...others } = known;
  // What has come back by itself need not be remembered.
  const standing = Object.fromEntries(Object.entries(others).filter(([, day]) => day > today()));
  known = until === '' ? standing : { ...standing, [key]: until };
  await writeNamed(`put-off:${of}`, { ...known });
}
