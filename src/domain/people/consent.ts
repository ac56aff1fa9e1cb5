// Consent of a person for a purpose: asked once, given by name, voice or thumb, withdrawn by word from that day on. A fact is
// never refused for want of it: forms ask before, and what comes in after a withdrawal is a question for people.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { ClubCommand } from '../club/command.ts';
import type { ReviewRaised } from '../club/correcting-events.ts';
import { type Decision, events, oddities, question } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { Room } from '../club/event-shape.ts';
import type { ClubState } from '../club/state.ts';
import type { ConsentManner, ConsentPurpose, GiveConsent, WithdrawConsent } from './consent-commands.ts';
import type { ConsentGiven, ConsentWithdrawn } from './consent-events.ts';
import { ageOn, isMemberOn } from './member.ts';
import { idsOf, whoIs } from './same-person.ts';

/** The version of each purpose's words (src/text/consent.ts). Other words are asked for again. */
export const CONSENT_TEXT: { readonly [purpose in ConsentPurpose]: number } = {
  care: 1,
  health: 1,
  rights: 1,
  photo: 1,
  'share-with-station': 1,
};

const ADULT = 18;

/** One word of a person about one purpose, in the order of the book. */
export interface ConsentWord {
  readonly cmdId: Id;
  readonly on: LocalDate;
  readonly device: Id;
  readonly given: boolean;
  readonly text: number;
  readonly how: ConsentManner | '';
  readonly witnessId: Id | '';
  readonly byRelative: boolean;
}

export type ConsentStanding = 'given' | 'withdrawn' | 'not-asked';

export function decideGiveConsent(state: ClubState, command: GiveConsent): Decision {
  const { personIds, how, witnessId } = command.body;
  const counts = how === 'signed' || isWitness(state, witnessId, personIds, command.on);
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events(
    { kind: 'consent-given', room: 'common', pub: { ...command.body, counts }, ...priv },
    ...oddities(state, command, 'common'),
    ...(counts ? [] : [question('common', 'consent-witness-odd', command.id, witnessId === undefined ? {} : { personId: witnessId })]),
  );
}

export function decideWithdrawConsent(state: ClubState, command: WithdrawConsent): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'consent-withdrawn', room: 'common', pub: command.body, ...priv }, ...oddities(state, command, 'common'));
}

/** A grown member of that day who is not asked herself. */
function isWitness(state: ClubState, witnessId: Id | undefined, asked: readonly Id[], on: LocalDate): boolean {
  if (witnessId === undefined) return false;
  const shown = whoIs(state, witnessId);
  const witness = state.members.get(shown);
  if (witness === undefined || asked.some((one) => whoIs(state, one) === shown)) return false;
  return isMemberOn(witness, on) && ageOn(witness.born, on) >= ADULT;
}

export function evolveConsent(state: ClubState, event: ClubEvent & (ConsentGiven | ConsentWithdrawn)): void {
  if (event.kind === 'consent-given' && !event.pub.counts) return;
  const { cmdId, on, device } = event;
  const told =
    event.kind === 'consent-given'
      ? {
          text: event.pub.text,
          how: event.pub.how,
          witnessId: event.pub.witnessId ?? ('' as const),
          byRelative: event.pub.byRelative === true,
        }
      : { text: 0, how: '' as const, witnessId: '' as const, byRelative: false };
  const word: ConsentWord = { cmdId, on, device, given: event.kind === 'consent-given', ...told };
  for (const personId of event.pub.personIds) {
    const key = `${personId}/${event.pub.purpose}` as const;
    state.consents.set(key, [...(state.consents.get(key) ?? []), word]);
  }
}

/** The words a record brought leave with it. */
export function takeConsents(state: ClubState, cmdId: Id): void {
  for (const [key, words] of [...state.consents]) {
    const left = words.filter((word) => word.cmdId !== cmdId);
    if (left.length === words.length) continue;
    if (left.length === 0) state.consents.delete(key);
    else state.consents.set(key, left);
  }
}

/** Everything this person ever said about the purpose, oldest day first. */
export function consentWords(state: ClubState, personId: Id, purpose: ConsentPurpose): readonly ConsentWord[] {
  const words = idsOf(state, personId).flatMap((one) => state.consents.get(`${one}/${purpose}`) ?? []);
  return [...words].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The word that holds on that day, whichever text it was given to. */
export function consentWord(state: ClubState, personId: Id, purpose: ConsentPurpose, on: LocalDate): ConsentWord | undefined {
  let found: ConsentWord | undefined;
  for (const word of consentWords(state, personId, purpose)) {
    if (word.on > on) break;
    if (found === undefined || !holdsAgainst(found, word)) found = word;
  }
  return found;
}

/** Of one day's words a withdrawal holds, unless the same phone was told otherwise after it: order between phones is chance. */
function holdsAgainst(known: ConsentWord, next: ConsentWord): boolean {
  return !known.given && next.given && known.on === next.on && known.device !== next.device;
}

/** Given to the words of now; a withdrawal holds whatever the words. */
export function consentOf(state: ClubState, personId: Id, purpose: ConsentPurpose, on: LocalDate): ConsentStanding {
  const word = consentWord(state, personId, purpose, on);
  if (word === undefined) return 'not-asked';
  if (!word.given) return 'withdrawn';
  return word.text >= CONSENT_TEXT[purpose] ? 'given' : 'not-asked';
}

/** Whether forms offer and screens show what belongs to the purpose: until the person says no. */
export function mayShow(state: ClubState, personId: Id, purpose: ConsentPurpose, on: LocalDate): boolean {
  return consentOf(state, personId, purpose, on) !== 'withdrawn';
}

/** What came in although the person had said no: recorded, and a question in its room. */
export function againstConsent(
  state: ClubState,
  command: ClubCommand,
  room: Room,
  { purpose, personIds }: { readonly purpose: ConsentPurpose; readonly personIds: readonly Id[] },
): readonly ReviewRaised[] {
  return [...new Set(personIds)].flatMap((personId) =>
    mayShow(state, personId, purpose, command.on) ? [] : [question(room, 'consent-withdrawn', command.id, { personId })],
  );
}
