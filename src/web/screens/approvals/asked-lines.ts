// A record that waits for a second person, told in words from what was read off the code. A kind without lines here
// cannot be approved on another phone: nobody signs what the phone cannot say.
import type { Fund } from '../../../domain/books/account.ts';
import type { ClubCommand } from '../../../domain/club/command.ts';
import { checkWordText } from '../../../protocol/check-word.ts';
import { formatBasisPoints, formatDate, formatDong, formatMonth } from '../../../text/format.ts';
import type { approvals } from '../../text/vi/approvals.ts';
import type { Text } from '../../text/vi.ts';

export interface Asked {
  readonly heading: string;
  readonly lines: readonly { readonly label: string; readonly value: string; readonly strong?: boolean }[];
}

const ASKED_KINDS: readonly string[] = [
  'approve-loan',
  'reschedule-loan',
  'spend-money',
  'close-meeting',
  'close-month',
  'close-year',
  'hand-over',
  'register-key',
  'retire-key',
];

export function canBeAsked(kind: string): boolean {
  return ASKED_KINDS.includes(kind);
}

export interface Naming {
  readonly person: (id: string) => string;
  readonly fund: (fund: Fund) => string;
}

export function askedLines(command: ClubCommand, naming: Naming, { asked }: typeof approvals, shell: Text): Asked {
  switch (command.kind) {
    case 'approve-loan': {
      const { personId, terms, purpose } = command.body;
      const rate = shell.loans.rateLine(formatBasisPoints(terms.rateBasisPointsPerMonth), shell.loans.methods[terms.method] ?? '');
      return {
        heading: asked.loan,
        lines: [
          { label: asked.borrower, value: naming.person(personId), strong: true },
          ...amountLines(terms.principal, asked.amount, shell),
          { label: asked.purpose, value: purpose },
          { label: asked.over, value: shell.loans.months(terms.instalments) },
          { label: asked.rate, value: rate },
        ],
      };
    }
    case 'spend-money': {
      const { amount, fund } = command.body;
      return {
        heading: asked.spend,
        lines: [
          ...amountLines(amount, asked.amount, shell),
          { label: asked.what, value: command.priv?.what ?? '', strong: true },
          ...(command.priv?.payee === undefined ? [] : [{ label: asked.payee, value: command.priv.payee }]),
          { label: asked.fund, value: naming.fund(fund) },
        ],
      };
    }
    case 'close-meeting':
      return pageLines(asked.close, formatDate(command.on), command.body.pageDigest, asked);
    case 'close-month':
      return pageLines(asked.closeMonth, formatMonth(command.body.month), command.body.pageDigest, asked);
    case 'close-year':
      return pageLines(asked.closeYear, command.body.year, command.body.pageDigest, asked);
    case 'reschedule-loan':
      return {
        heading: asked.reschedule,
        lines: [
          { label: asked.borrower, value: naming.person(command.body.personId), strong: true },
          { label: asked.pause, value: shell.loans.months(command.body.pauseMonths), strong: true },
          { label: asked.over, value: shell.loans.months(command.body.instalments), strong: true },
          { label: asked.why, value: asked.reasons[command.body.reason] },
        ],
      };
    case 'hand-over': {
      const { role, from, to } = command.body;
      return {
        heading: `${asked.handOver}: ${shell.members.roles[role]}`,
        lines: [
          ...(from === undefined ? [] : [{ label: asked.from, value: naming.person(from), strong: true }]),
          { label: asked.to, value: naming.person(to), strong: true },
        ],
      };
    }
    case 'register-key':
      return {
        heading: asked.register,
        lines: [
          { label: asked.person, value: naming.person(command.body.personId), strong: true },
          { label: asked.witness, value: naming.person(command.body.witnessId) },
        ],
      };
    default:
      return { heading: asked.retire, lines: [{ label: asked.day, value: formatDate(command.on) }] };
  }
}

function pageLines(heading: string, period: string, digest: string, asked: typeof approvals.asked): Asked {
  return {
    heading,
    lines: [
      { label: asked.day, value: period, strong: true },
      { label: asked.page, value: checkWordText(digest) },
    ],
  };
}

function amountLines(amount: number, label: string, shell: Text): Asked['lines'] {
  return [
    { label, value: formatDong(amount), strong: true },
    { label: '', value: shell.shell.inWords(amount) },
  ];
}
