// A small club to tell stories about: seven people, one book, two phones. Every step goes through decide, as it does on
// phone and server; what is told is read off the events.

import { type Charter, DEFAULT_CHARTER } from '../../src/domain/club/charter.ts';
import type { ClubCommand } from '../../src/domain/club/command.ts';
import { decide } from '../../src/domain/club/decide.ts';
import type { ClubEvent } from '../../src/domain/club/event.ts';
import { evolve } from '../../src/domain/club/evolve.ts';
import { type ClubState, emptyClub } from '../../src/domain/club/state.ts';
import { meetingIdOf } from '../../src/domain/meetings/gathering.ts';
import type { Role, Sex } from '../../src/domain/people/member.ts';
import { digestBytes } from '../../src/kernel/digest.ts';
import { type Id, idFromDigest } from '../../src/kernel/ids.ts';
import { type LocalDate, localDate } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { linesOfEvent, sentenceOfRefusal } from './reading.ts';

type Draft<C> = C extends ClubCommand ? Pick<C, 'kind' | 'body'> & { readonly priv?: C['priv'] } : never;
export type CommandDraft = Draft<ClubCommand>;

/** People sign over the whole command, its id included. */
type Finish = (command: ClubCommand) => ClubCommand;

export type Phone = 'máy bà Hoa' | 'máy ông Bình';

export interface Club {
  readonly id: Id;
  readonly state: ClubState;
  readonly log: readonly ClubEvent[];
  readonly lines: readonly string[];
  /** A line of the story that is no record. */
  readonly say: (line: string) => void;
  /** Forgets what was told so far (not what was recorded). */
  readonly startTelling: (line: string) => void;
  /** Goes on to this day. */
  readonly day: (on: string) => void;
  /** Tells the sentence, gives the command to the book and tells what the book made of it; answers with its id. */
  readonly record: (sentence: string, draft: CommandDraft, phone?: Phone, finish?: Finish) => Id;
  readonly meetingId: () => Id;
}

export interface Person {
  readonly id: Id;
  readonly name: string;
  readonly sex: Sex;
  readonly born: string;
  readonly role?: Role;
}

export const storyId = (of: string): Id => idFromDigest(digestBytes(`story ${of}`));

const person = (name: string, sex: Sex, born: string, role?: Role): Person => ({
  id: storyId(name),
  name,
  sex,
  born,
  ...(role && { role }),
});

export const people = {
  binh: person('Trần Văn Bình', 'male', '1955', 'chair'),
  hoa: person('Nguyễn Thị Hoa', 'female', '1958-03', 'treasurer'),
  mai: person('Vũ Thị Mai', 'female', '1971', 'accountant'),
  tai: person('Hoàng Văn Tài', 'male', '1952-11'),
  lan: person('Phạm Thị Lan', 'female', '1949'),
  sau: person('Đỗ Thị Sáu', 'female', '1940-06'),
  dung: person('Lê Văn Dũng', 'male', '1985', 'volunteer'),
} as const;

export const namesById: ReadonlyMap<string, string> = new Map(Object.values(people).map(({ id, name }) => [id, name]));

/** A founded club with its seven members, 20 million of capital and no meeting yet. */
export function foundedClub(title: string, charter: Partial<Charter> = {}): Club {
  const club = clubWithoutMembers(title, charter);
  for (const one of Object.values(people)) enrol(club, one);
  return club;
}

/** Only the decision is in the book. */
export function clubWithoutMembers(title: string, charter: Partial<Charter> = {}, foundedOn = '2026-01-10'): Club {
  const club = emptyBook(title);
  club.day(foundedOn);
  const founding = {
    name: 'CLB LTHTGN thôn 5',
    unitId: 'qn-07168-2025',
    hamlet: 'Thôn 5',
    decisionNumber: '12/QĐ-UBND',
    decisionOn: localDate(foundedOn),
    launchedOn: localDate('2026-01-12'),
    charter: { ...DEFAULT_CHARTER, adopted: true, ...charter },
  };
  club.record('UBND phường ra quyết định thành lập câu lạc bộ.', { kind: 'found-club', body: founding });
  return club;
}

/** The same, some days later: 20 million of capital in the box, and the story begins with one line. */
export function clubAtWork(title: string, charter: Partial<Charter> = {}): Club {
  const club = foundedClub(title, charter);
  club.record('Vốn ban đầu.', grantOf(20_000_000));
  club.startTelling('Câu lạc bộ thôn 5 có 7 thành viên, Quỹ tăng thu nhập 20.000.000 đ tiền mặt.');
  club.day('2026-01-15');
  return club;
}

export function enrol(club: Club, { id, name, sex, born, role }: Person): void {
  const body = { personId: id, group: 1, sex, born, household: 'other', minority: false, associationMember: true } as const;
  club.record(`${name} vào câu lạc bộ.`, { kind: 'enrol-member', body, priv: { name } });
  if (role !== undefined) club.record(`${name} được bầu.`, { kind: 'give-role', body: { personId: id, role } });
}

export function grantOf(amount: number): CommandDraft {
  return { kind: 'receive-money', body: { fund: 'income', place: 'cash', source: 'association', asCapital: true, amount: dong(amount) } };
}

function emptyBook(title: string): Club {
  const id = storyId(title);
  const state = emptyClub(id);
  const log: ClubEvent[] = [];
  const lines: string[] = [];
  let on: LocalDate = localDate('2026-01-01');
  let count = 0;
  const record = (sentence: string, draft: CommandDraft, phone: Phone = 'máy bà Hoa', finish: Finish = (command) => command): Id => {
    count += 1;
    const command = finish(complete(draft, { id: storyId(`${title} ${count}`), clubId: id, on, device: storyId(phone) }));
    lines.push(`${on.split('-').reverse().join('/')}  ${sentence}${phone === 'máy bà Hoa' ? '' : ` (${phone})`}`);
    const decided = decide(state, command);
    if (!decided.ok) lines.push(`    TỪ CHỐI: ${sentenceOfRefusal(decided.refusal)}`);
    else if (decided.events.length === 0) lines.push('    không thêm gì vào sổ');
    else
      for (const event of decided.events) {
        evolve(state, event);
        log.push(event);
        lines.push(...linesOfEvent(event).map((line) => `    ${line}`));
      }
    return command.id;
  };
  return {
    id,
    state,
    log,
    lines,
    record,
    say: (line) => lines.push(line),
    startTelling: (line) => lines.splice(0, lines.length, line),
    day: (next) => {
      on = localDate(next);
    },
    meetingId: () => meetingIdOf(id, on),
  };
}

type Header = Pick<ClubCommand, 'id' | 'clubId' | 'on' | 'device'>;

/** The clock of the story's phones is wrong on purpose: nothing may depend on it (law 12). */
function complete(draft: CommandDraft, header: Header): ClubCommand {
  const command = {
    ...header,
    ...draft,
    v: 1,
    at: '2001-01-01T00:00:00+07:00',
    actor: storyId('account'),
    salt: header.id.replaceAll('-', ''),
  };
  return command as ClubCommand;
}
