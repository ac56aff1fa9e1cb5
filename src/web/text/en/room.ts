// English twin of the words of the room view.
import type { room as vi } from '../vi/room.ts';

export const room = {
  title: 'Read each payment',
  back: 'Back to the collection',
  none: 'Nothing recorded at this meeting yet',
  noneLine: 'What is recorded will stand here.',
  paid: (who: string) => `${who} pays`,
  gave: (who: string) => `${who} gives`,
  received: 'Received into the fund',
  lent: (who: string) => `Lent to ${who}`,
  helped: (who: string) => `Help for ${who}`,
  spent: (what: string) => `Spent: ${what}`,
  returned: (who: string) => `Given back to ${who}`,
  turned: (said: string) => `Taken back: ${said}`,
  cameSoFar: 'Received so far today',
  wentSoFar: 'Paid out so far today',
  leftNow: 'In the box now',
  voice: 'Read aloud',
  voiceAsk: 'Can this phone read aloud?',
  voiceHere: 'This phone has a Vietnamese voice. When it is on, each payment is read as it is recorded, and so is the room view.',
  voiceNone: 'This phone has no Vietnamese voice of its own. The room view works all the same; a person reads.',
} satisfies typeof vi;
