// The English twin of vi/rooms.ts.
import type { rooms as vi } from '../vi/rooms.ts';

export const rooms = {
  closed: 'This part is locked',
  names: {
    common: 'The common part',
    money: 'Money and funds',
    care: 'Care and health',
    board: 'Needs and suggestions',
    rights: 'Rights and allowances',
    appeals: 'Sent to the Association above',
  },
  holds: {
    common: 'Members, meetings and activities of the club lie here.',
    money: 'The cash book, dues and each person’s loans lie here.',
    care: 'Each person’s readings and care lie here.',
    board: 'What people in need go through, and suggestions, lie here.',
    rights: 'Each person’s entitlements and allowances lie here.',
    appeals: 'What was sent straight to the Association above lies here. Nobody in the club reads it back.',
  },
  opensFor: (who: string) => `Opens for: ${who}.`,
  and: ' and ',
  why: 'It is locked to keep everyone’s own matters private. If you need to know something, ask whoever keeps this part.',
  othersWrite: 'Others write this down',
  writtenBy: (who: string) => `Written by: ${who}.`,
  askThem: 'Please ask one of them.',
} satisfies typeof vi;
