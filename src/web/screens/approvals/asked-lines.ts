// A record that waits for a second person, told in words from what was read off the code. A kind without lines here
// cannot be approved on another phone: nobody signs what the phone cannot say.
import type { ClubCommand } from '../../../domain/club/command.ts';
import { checkWordText } from '../../../protocol/check-word.ts';
import { formatBasisPoints, formatDate, formatDong } from '../../../text/format.ts';
import type { approvals } from '../../text/vi/approvals.ts';
import type { Text } from '../../text/vi.ts';
import { fundName } from '../books/fund-name.ts';

export interface Asked {
  readonly heading: string;
  readonly lines: readonly { readonly label: string; readonly value: string; readonly strong?: boolean }[];
}

const ASKED_KINDS: readonly string[] = ['approve-loan', 'spend-money', 'close-meeting', 'register-key', 'retire-key'];

export function canBeAsked(kind: string): boolean {
  return ASKED_KINDS.includes(kind);
}

export function askedLines(command: ClubCommand, nameOf: (id: string) => string, words: typeof approvals, shell: Text): Asked {
  const { asked } = words;
  switch (command.kind) {
    case 'approve-loan': {
      const { personId, terms, purpose } = command.body;
      const rate = shell.loans.rateLine(formatBasisPoints(terms.rateBasisPointsPerMonth), shell.loans.methods[terms.method] ?? '');
      return {
        heading: asked.loan,
        lines: [
          { label: asked.borrower, value: nameOf(personId), strong: true },
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
          { label: asked.fund, value: fundName(fund, shell) },
        ],
      };
    }
    case 'close-meeting':
      return {
        heading: asked.close,
        lines: [
          { label: asked.day, value: formatDate(command.on), strong: true },
          { label: asked.page, value: checkWordText(command.body.pageDigest) },
        ],
      };
    case 'register-key':
      return {
        heading: asked.register,
        lines: [
          { label: asked.person, value: nameOf(command.body.personId), strong: true },
          { label: asked.witness, value: nameOf(command.body.witnessId) },
        ],
      };
    default:
      return { heading: asked.retire, lines: [{ label: asked.day, value: formatDate(command.on) }] };
  }
}

function amountLines(amount: number, label: string, shell: Text): Asked['lines'] {
  return [
    { label, value: formatDong(amount), strong: true },
    { label: '', value: shell.shell.inWords(amount) },
  ];
}
