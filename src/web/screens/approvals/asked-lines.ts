// A record that waits for a second person, told in words from what was read off the code. A kind without a line in ASKED
// cannot be approved on another phone: nobody signs what the phone cannot say.
import type { Fund } from '../../../domain/books/account.ts';
import type { ClubCommand, CommandKind, CommandOf } from '../../../domain/club/command.ts';
import { checkWordText } from '../../../protocol/check-word.ts';
import { formatBasisPoints, formatDate, formatDong, formatMonth } from '../../../text/format.ts';
import type { approvals } from '../../text/vi/approvals.ts';
import type { Text } from '../../text/vi.ts';

interface Line {
  readonly label: string;
  readonly value: string;
  readonly strong?: boolean;
}

export interface Asked {
  readonly heading: string;
  readonly lines: readonly Line[];
}

export interface Told {
  readonly person: (id: string) => string;
  readonly fund: (fund: Fund) => string;
  readonly asked: typeof approvals.asked;
  readonly words: Text;
}

const ASKED: { readonly [Kind in CommandKind]?: (command: CommandOf<Kind>, told: Told) => Asked } = {
  'approve-loan': ({ body: { personId, terms, purpose } }, { person, asked, words }) => ({
    heading: asked.loan,
    lines: [
      strong(asked.borrower, person(personId)),
      ...amountLines(terms.principal, asked.amount, words),
      { label: asked.purpose, value: purpose },
      { label: asked.over, value: words.loans.months(terms.instalments) },
      {
        label: asked.rate,
        value: words.loans.rateLine(formatBasisPoints(terms.rateBasisPointsPerMonth), words.loans.methods[terms.method] ?? ''),
      },
    ],
  }),
  'reschedule-loan': ({ body: { personId, pauseMonths, instalments, reason } }, { person, asked, words }) => ({
    heading: asked.reschedule,
    lines: [
      strong(asked.borrower, person(personId)),
      strong(asked.pause, words.loans.months(pauseMonths)),
      strong(asked.over, words.loans.months(instalments)),
      { label: asked.why, value: asked.reasons[reason] },
    ],
  }),
  'spend-money': ({ body, priv }, { fund, asked, words }) => ({
    heading: asked.spend,
    lines: [
      ...amountLines(body.amount, asked.amount, words),
      strong(asked.what, priv?.what ?? ''),
      ...(priv?.payee === undefined ? [] : [{ label: asked.payee, value: priv.payee }]),
      { label: asked.fund, value: fund(body.fund) },
    ],
  }),
  'close-meeting': ({ on, body }, { asked }) => pageLines(asked.close, formatDate(on), body.pageDigest, asked),
  'close-month': ({ body }, { asked }) => pageLines(asked.closeMonth, formatMonth(body.month), body.pageDigest, asked),
  'close-year': ({ body }, { asked }) => pageLines(asked.closeYear, body.year, body.pageDigest, asked),
  'hand-over': ({ body: { role, from, to } }, { person, asked, words }) => ({
    heading: `${asked.handOver}: ${words.members.roles[role]}`,
    lines: [...(from === undefined ? [] : [strong(asked.from, person(from))]), strong(asked.to, person(to))],
  }),
  'register-key': ({ body: { personId, witnessId } }, { person, asked }) => ({
    heading: asked.register,
    lines: [strong(asked.person, person(personId)), { label: asked.witness, value: person(witnessId) }],
  }),
  'erase-person': ({ body: { personId } }, { person, asked }) => ({
    heading: asked.erase,
    lines: [strong(asked.person, person(personId))],
  }),
  'retire-key': ({ on }, { asked }) => ({ heading: asked.retire, lines: [{ label: asked.day, value: formatDate(on) }] }),
};

export function canBeAsked(kind: string): boolean {
  return Object.hasOwn(ASKED, kind);
}

/** Null for a kind without words. */
export function askedLines<Kind extends CommandKind>(command: ClubCommand & CommandOf<Kind>, told: Told): Asked | null {
  const tell: ((command: CommandOf<Kind>, told: Told) => Asked) | undefined = ASKED[command.kind as Kind];
  return tell?.(command, told) ?? null;
}

function strong(label: string, value: string): Line {
  return { label, value, strong: true };
}

function pageLines(heading: string, period: string, digest: string, asked: typeof approvals.asked): Asked {
  return { heading, lines: [strong(asked.day, period), { label: asked.page, value: checkWordText(digest) }] };
}

function amountLines(amount: number, label: string, words: Text): readonly Line[] {
  return [strong(label, formatDong(amount)), { label: '', value: words.shell.inWords(amount) }];
}
