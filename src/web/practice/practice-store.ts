// Begins and begins anew: the made-up club is put into the drawer of this page as if it had been fetched, and whoever practises is
// its treasurer, who opens every room.
import { type AccountRole, ROOMS_OF_ROLE } from '../../domain/club/roles.ts';
import { daysBetween, isLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { PRACTICE_PEOPLE } from '../../practice/people.ts';
import { PRACTICE_NAME, practiceBook } from '../../practice/practice-club.ts';
import { roleNames } from '../../text/role-names.ts';
import { arrive, selfName } from '../store/coming-in.ts';
import { phoneDatabase, readNamed, writeNamed } from '../store/database.ts';
import { clockText, newId, newSalt, today } from '../store/dice.ts';
import { keepPulled } from '../store/drawer.ts';
import { isPractice } from '../store/drawer-name.ts';
import { addPerson, lastPerson, openUnlocked, personHere, readPeople } from '../store/people.svelte.ts';
import { type Me, session } from '../store/session.svelte.ts';

/** After so many days a practice club has gone stale: its meeting was another month's. */
const FRESH_DAYS = 3;
const BEGUN = 'tap-dung-tu';
/** In their order: the first is the one the greeting goes by. */
const ROLES: readonly AccountRole[] = ['treasurer', 'chair', 'accountant', 'volunteer'];

/** Opens the practice club of before, or makes one up. */
export async function openPractice(): Promise<void> {
  if (!isPractice) throw new Error('Defect: practice in the drawer of the real book');
  try {
    await readPeople();
  } catch {
    session.status = 'no-drawer';
    return;
  }
  const person = personHere(lastPerson() ?? '');
  if (person === undefined) return begin();
  if (!(await openUnlocked(person))) {
    // A PIN was tried out; it is asked for as the real one would be, and "Bắt đầu lại" stands above it.
    session.status = 'locked';
    return;
  }
  const begun = await readNamed<string>(BEGUN, '');
  if (!isLocalDate(begun) || isStale(begun, today())) return startOver();
  await arrive(person.account);
}

const isStale = (begun: LocalDate, now: LocalDate): boolean => Math.abs(daysBetween(begun, now)) >= FRESH_DAYS;

/** Empties the drawer of this page and opens the page anew: nothing of the old club is left in memory either. */
export async function startOver(): Promise<void> {
  const database = await phoneDatabase();
  const boxes = ['outbox', 'page', 'picture', 'named'] as const;
  const transaction = database.transaction(boxes, 'readwrite');
  await Promise.all(boxes.map((box) => transaction.objectStore(box).clear()));
  await transaction.done;
  location.replace(`${location.pathname}${location.search}#/`);
  location.reload();
}

async function begin(): Promise<void> {
  const now = today();
  const { clubId, account, items } = practiceBook(now, { newId, newSalt });
  const name = PRACTICE_PEOPLE[0]?.name ?? '';
  const me: Me = {
    id: account,
    name,
    title: `${roleNames.treasurer}, ${PRACTICE_NAME}`,
    roles: ROLES.map((role) => ({ role, clubId, rooms: ROOMS_OF_ROLE[role] })),
  };
  await addPerson(account, name, me.title);
  await writeNamed(selfName(account), me);
  await writeNamed(BEGUN, now);
  const last = items.at(-1);
  if (last === undefined) throw new Error('Defect: a practice club without a record');
  const place = { seq: last.seq, hash: last.hash, reportedSeq: last.seq, pulledAt: clockText() };
  await keepPulled(`${clubId}/${account}`, items, place, []);
  await arrive(account);
}
