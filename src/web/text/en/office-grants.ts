// English twin of start-up money.
import { formatDate, formatDong } from '../../../text/format.ts';
import type { grants as vi } from '../vi/office-grants.ts';

export const grants: typeof vi = {
  title: 'Start-up money of clubs',
  line: 'From the request to the club’s own book: one chain, the amounts held side by side.',
  ask: 'Write a request',
  amount: 'Amount asked for',
  source: 'Source',
  sources: {
    'state-budget': 'State budget',
    association: 'The Association, the Front and other unions',
    project: 'Project',
    donor: 'Benefactor',
  },
  what: 'What it is for',
  number: 'Number of the paper',
  saveAsk: 'Write the request',
  savedAsk: 'Request written',
  none: 'No money has been asked for yet',
  noneLine: 'Write a club’s request in the form. The office above answers it and writes down what it sent here.',
  list: 'Requests',
  gone: 'This request is not found',
  asked: (amount: string, on: string) => `${amount} asked for on ${on}`,
  granted: (amount: string, on: string) => `${amount} granted on ${on}`,
  refused: (on: string, reason: string) => `Refused on ${on}: ${reason}`,
  sent: (amount: string, on: string, place: string) => `${amount} sent on ${on}, ${place}`,
  places: { cash: 'in cash', bank: 'by bank' },
  waitsAnswer: 'Waiting for an answer from above',
  waitsSending: 'Granted, to be sent',
  receipt: (standing) => {
    switch (standing.is) {
      case 'waiting':
        return `To be in the club’s book by ${formatDate(standing.dueOn)}`;
      case 'missing':
        return `Not in the club’s book, due ${formatDate(standing.dueOn)}`;
      case 'agrees':
        return `In the book in full, ${formatDate(standing.on)}`;
      case 'differs':
        return `The club’s book says ${formatDong(standing.amount)}, not what was sent`;
    }
  },
  patience: (days: number) => `To be in the book within ${days} days of being sent`,
  answer: {
    title: 'Answer the request',
    amount: 'Amount granted',
    amountHint: 'Give 0 when nothing is granted.',
    reason: 'Why',
    reasonMissing: 'When nothing is granted, say why.',
    save: 'Write the answer',
    saved: 'Answer written',
  },
  send: {
    title: 'Write what was sent',
    amount: 'Amount sent',
    left: (amount: string) => `${amount} still to be sent.`,
    over: (amount: string) => `More than the ${amount} still to be sent.`,
    place: 'How',
    save: 'Write it as sent',
    saved: 'Sending written',
    told: 'The club’s treasurer sees it under “Money in” and records it from there.',
  },
  capital: 'Capital the club received, by its book',
  answeredBy: 'Whoever approves and signs for the office above answers and records the sending.',
  onlyAbove: 'An office above the commune answers and sends.',
};
