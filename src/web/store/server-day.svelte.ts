// What day the server said it was, at the last answer, and what this phone's clock said then. Nothing is ever stopped by it: it
// only lets a screen ask people to look at a date again.
import { addDays, daysBetween, isLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { readNamed, writeNamed } from './database.ts';
import { today } from './dice.ts';

interface Said {
  readonly said: LocalDate;
  readonly phone: LocalDate;
}

/** Without a network a phone's clock may run on this long before its day is doubted. */
const DAYS_ALONE = 62;
const hanoiMilliseconds = 7 * 3_600_000;

let known = $state.raw<Said | null>(null);
let read = false;

/** The Date header of any answer. */
export function noteServerDay(header: string | null): void {
  const instant = header === null ? Number.NaN : Date.parse(header);
  if (Number.isNaN(instant)) return;
  const said = new Date(instant + hanoiMilliseconds).toISOString().slice(0, 10);
  if (!isLocalDate(said)) return;
  const phone = today();
  if (known?.said === said && known.phone === phone) return;
  known = { said, phone };
  read = true;
  void writeNamed('server-day', known).catch(() => undefined);
}

export async function loadServerDay(): Promise<void> {
  if (read) return;
  read = true;
  const kept = await readNamed<Said | null>('server-day', null).catch(() => null);
  known ??= kept;
}

/** The day the server said when this phone's clock cannot be right; null when it can. */
export function doubtedAgainst(now: LocalDate): LocalDate | null {
  if (known === null) return null;
  // The clock is taken to be as far off as it was at that answer, if it was.
  const off = daysBetween(known.said, known.phone);
  if (Math.abs(off) > 1) return known.said;
  return now < addDays(known.said, -1) || now > addDays(known.said, DAYS_ALONE) ? known.said : null;
}
