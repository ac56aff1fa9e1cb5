// A club of 55 that meets for years, as commands through decide: what the workloads are made of. About 90 commands a
// month, as a real meeting has (dues and instalments one by one, two loans, a visit or six, the count, the close).
import { DEFAULT_CHARTER } from '../src/domain/club/charter.ts';
import type { ClubCommand } from '../src/domain/club/command.ts';
import { decide } from '../src/domain/club/decide.ts';
import type { ClubEvent } from '../src/domain/club/event.ts';
import { evolve } from '../src/domain/club/evolve.ts';
import { balanceOf, type ClubState, cashInBox, emptyClub } from '../src/domain/club/state.ts';
import { amountDue, type Loan } from '../src/domain/loans/loan.ts';
import { pageDigest, pageOf } from '../src/domain/meetings/closing.ts';
import { meetingIdOf } from '../src/domain/meetings/gathering.ts';
import { digestBytes } from '../src/kernel/digest.ts';
import { hex, type Id, timeOrderedId } from '../src/kernel/ids.ts';
import { addMonths, type LocalDate, localDate, monthOf } from '../src/kernel/local-date.ts';
import { dong } from '../src/kernel/money.ts';

type Draft<C> = C extends ClubCommand ? Pick<C, 'kind' | 'body'> & { readonly priv?: C['priv'] } : never;
type CommandDraft = Draft<ClubCommand>;

export interface Club {
  readonly clubId: Id;
  readonly state: ClubState;
  readonly log: ClubEvent[];
  /** Commands month by month; the first list founds the club. */
  readonly months: ClubCommand[][];
  /** Founded, and the day of its first meeting. */
  readonly since: LocalDate;
}

export interface ClubWanted {
  readonly since?: LocalDate;
  readonly members?: number;
}

const firstDay = localDate('2016-01-15');

export function clubOfYears(years: number, name = 'bench', { since = firstDay, members = 55 }: ClubWanted = {}): Club {
  const clubId = idOf(`${name} club`);
  const club: Club = { clubId, state: emptyClub(clubId), log: [], months: [[]], since };
  found(club, name, members);
  for (let month = 0; month < years * 12; month += 1) club.months.push(meet(club, name, month));
  return club;
}

/** One more meeting, decided and folded; its commands. */
export function meet(club: Club, name: string, month: number): ClubCommand[] {
  const on = addMonths(club.since, month);
  const meetingId = meetingIdOf(club.clubId, on);
  const people = [...club.state.members.keys()];
  const given: ClubCommand[] = [];
  const give = (draft: CommandDraft): void => {
    const command = complete(club.clubId, draft, on, `${name} ${month} ${given.length}`);
    given.push(command);
    take(club, command);
  };
  give({ kind: 'open-meeting', body: { meetingId } });
  give({
    kind: 'mark-attendance',
    body: { meetingId, marks: people.map((personId, n) => ({ personId, mark: (n + month) % 7 === 0 ? 'absent' : 'present' })) },
  });
  for (const personId of people)
    give({ kind: 'receive-dues', body: { meetingId, payers: [{ personId, months: [monthOf(on)], amount: dong(5000) }] } });
  for (const loan of open(club.state)) {
    const due = amountDue(loan, on);
    if (due > 0) give({ kind: 'receive-repayment', body: { meetingId, loanId: loan.loanId, personId: loan.personId, amount: due } });
  }
  lendTwice(club, give, { meetingId, people, name, month });
  careAndHelp(give, { meetingId, people, month });
  give({
    kind: 'count-cash',
    body: {
      meetingId,
      notes: [{ value: 1000, count: Math.floor(cashInBox(club.state) / 1000) }],
      bookSeen: cashInBox(club.state),
      reason: 'unknown',
    },
  });
  const meeting = club.state.meetings.get(meetingId);
  const signatures = people.slice(0, 2).map((personId) => ({ personId, role: 'treasurer' }) as const);
  if (meeting !== undefined)
    give({ kind: 'close-meeting', body: { meetingId, signatures, pageDigest: pageDigest(pageOf(club.state, meeting)) } });
  return given;
}

type Meeting = { readonly meetingId: Id; readonly people: readonly Id[]; readonly month: number };

function lendTwice(
  club: Club,
  give: (draft: CommandDraft) => void,
  { meetingId, people, name, month }: Meeting & { readonly name: string },
): void {
  for (const n of [0, 1]) {
    const personId = people[(month * 2 + n) % people.length];
    const principal = dong(2_000_000);
    if (personId === undefined || balanceOf(club.state, 'income', 'cash') < principal) return;
    const loanId = idOf(`${name} loan ${month} ${n}`);
    const terms = {
      method: 'declining-equal-principal',
      principal,
      instalments: 10,
      rateBasisPointsPerMonth: 80,
      roundPrincipalTo: 1000,
      graceInstalments: 0,
    } as const;
    const order = { loanId, personId, fund: 'income', terms, purpose: 'chăn nuôi' } as const;
    give({ kind: 'approve-loan', body: { ...order, approvedBy: people.filter((id) => id !== personId).slice(0, 2) } });
    give({ kind: 'disburse-loan', body: { ...order, meetingId } });
  }
}

function careAndHelp(give: (draft: CommandDraft) => void, { meetingId, people, month }: Meeting): void {
  const nth = (n: number): Id => people[(month + n) % people.length] ?? meetingId;
  give({
    kind: 'spend-money',
    body: { meetingId, fund: 'activity', place: 'cash', category: 'visiting', amount: dong(60_000), approvedBy: [] },
    priv: { what: 'quà thăm ốm' },
  });
  for (let n = 0; n < 6; n += 1) {
    const reading = { personId: nth(n), systolic: 120 + n, diastolic: 80 };
    give({
      kind: 'record-visit',
      body: { meetingId, personId: nth(n), visitors: [nth(n + 9)], tasks: ['talk'], condition: 'as-before' },
      priv: { note: 'ăn được', reading },
    });
  }
  give({ kind: 'give-help', body: { meetingId, personId: nth(3), help: { how: 'labour', halfDays: 2 }, helpers: [nth(5)] } });
  give({ kind: 'hold-activity', body: { meetingId, area: 'awareness', topic: 'sức khỏe', participants: 40 } });
}

function found(club: Club, name: string, members: number): void {
  const firstDay = club.since;
  const charter = { ...DEFAULT_CHARTER, adopted: true };
  const founding = {
    name: `CLB ${name}`,
    unitId: 'qn-07168-2025',
    hamlet: 'Thôn 5',
    decisionNumber: '1/QĐ',
    decisionOn: firstDay,
    launchedOn: firstDay,
    charter,
  };
  const persons = Array.from({ length: members }, (_, n) => idOf(`${name} person ${n}`));
  const drafts: CommandDraft[] = [
    { kind: 'found-club', body: founding },
    ...persons.map(
      (personId, n): CommandDraft => ({
        kind: 'enrol-member',
        body: {
          personId,
          group: 1 + (n % 5),
          sex: n % 3 === 0 ? 'male' : 'female',
          born: String(1945 + (n % 30)),
          household: 'other',
          minority: false,
          associationMember: true,
        },
        priv: { name: `Nguyễn Thị ${n}` },
      }),
    ),
    ...persons.slice(0, 3).map((personId): CommandDraft => ({ kind: 'give-role', body: { personId, role: 'board-member' } })),
    { kind: 'receive-money', body: { fund: 'income', place: 'cash', source: 'association', asCapital: true, amount: dong(60_000_000) } },
  ];
  drafts.forEach((draft, n) => {
    const command = complete(club.clubId, draft, firstDay, `${name} founding ${n}`);
    club.months[0]?.push(command);
    take(club, command);
  });
}

function take(club: Club, command: ClubCommand): void {
  const decided = decide(club.state, command);
  if (!decided.ok) throw new Error(`${command.kind} was refused: ${decided.refusal.why}`);
  for (const event of decided.events) {
    evolve(club.state, event);
    club.log.push(event);
  }
}

function open(state: ClubState): readonly Loan[] {
  return [...state.loans.values()].filter(({ status }) => status === 'open');
}

function complete(clubId: Id, draft: CommandDraft, on: LocalDate, seed: string): ClubCommand {
  const id = idOf(`command ${seed}`);
  const header = {
    id,
    clubId,
    v: 1,
    on,
    at: `${on}T14:00:00+07:00`,
    actor: clubId,
    device: clubId,
    salt: hex(digestBytes(seed)).slice(0, 32),
  };
  return { ...header, ...draft } as ClubCommand;
}

function idOf(text: string): Id {
  return timeOrderedId(1_450_000_000_000, digestBytes(text));
}
