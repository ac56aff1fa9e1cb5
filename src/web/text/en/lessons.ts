// English twin of the lessons.
import type { lessons as vietnamese } from '../vi/lessons.ts';
import { count } from './cash-count.ts';
import { devices } from './devices.ts';
import { health } from './health.ts';
import { homeCare } from './home-care.ts';
import { lending } from './lending.ts';
import { collect, meeting, today } from './meeting.ts';
import { closing } from './meeting-closing.ts';
import { record } from './money.ts';
import { effect } from './months.ts';
import { more } from './more.ts';
import { rollCall } from './roll-call.ts';
import { shell, sync } from './shell.ts';
import { visits } from './visits.ts';

export const lessons: typeof vietnamese = {
  'mo-buoi-hop': [
    `On the page ${shell.today}, press “${today.start}”. No network is needed.`,
    'Read the names out. One press on a name: present. Another: absent. Another: excused.',
    `When all the others are there, one button does it, for example “${rollCall.rest(9)}”.`,
    `When done, press “${rollCall.done}”. It is in the book, and the next business opens.`,
  ],
  'thu-tien': [
    `The page ${collect.title}: one line a person, with what is due today, dues and instalment together.`,
    'Whoever hands over just that: press the name. One press writes it, and the name gets a leaf.',
    'Another sum, or a postponement: press the sum at the end of the line and type the true one.',
    `The total taken stands at the bottom. Count the money on the table; when it agrees, press “${collect.done}”.`,
  ],
  'cho-vay': [
    `At the business ${meeting.steps.loans}, press “${lending.ask}”.`,
    'Choose who borrows, write what for, type the sum. The phone reads it back in words.',
    'Choose two who approve. The phone says when the box does not hold it or the charter’s ceiling is passed.',
    'Press the button that approves. Count the money, hand it over, and only then press the button that pays out. The schedule is there to be read out.',
  ],
  'chot-buoi': [
    `At the business ${meeting.steps.count}: press each kind of note and how many. The phone adds up and compares with the book.`,
    `A difference: count again. If it stays, write the truth, and choose “${count.giveReason}”.`,
    `At the business ${meeting.steps.closing}: treasurer and chair each press “${closing.signHere}” beside their name.`,
    `Press “${closing.close}”. Copy the meeting’s code into the paper book.`,
    `Press “${closing.readAloud}”: large letters, one figure after another, for the whole room.`,
  ],
  'khong-song': [
    'Without a signal the book opens and takes every record. Each is on the phone the moment you press.',
    `Three small dots at the top say where the book is: “${sync.onThisPhone}”, “${sync.atServer}”, “${sync.inReport}”.`,
    `With a network the phone sends by itself. To send at once go to ${shell.more}, ${more.phone}.`,
    'While something waits to be sent, do not remove the app or clear the browser’s history.',
  ],
  'ma-pin': [
    `Go to ${shell.more}, ${more.phone}, press “${devices.setPin}”. Each person has their own.`,
    'Choose digits hard to guess: no birthday, no house number. The phone asks twice.',
    'Leaving the phone, press the letter of your name at the top. It locks at once; what was half done stays.',
    `The page “${devices.whoWrites}” comes up. Whoever goes on types their own digits: the book bears the name of who wrote.`,
    `After several wrong tries the phone makes you wait; it never erases the book. Forgotten: press “${devices.forgot}”.`,
  ],
  'tham-hoi': [
    `Open the page ${shell.care}. Beside the name of the person visited, press “${homeCare.visit}”.`,
    'How is the person today? Press a face. Then press what was done to help.',
    `Blood pressure or a note: press “${visits.more}”.`,
    'Press the button at the bottom. It works without a signal. Whoever keeps the money cannot read this page.',
  ],
  'huyet-ap': [
    `At the business ${meeting.steps.care}: press the name of whoever sits down.`,
    `Type “${health.entry.fields.systolic}”, then “${health.entry.fields.diastolic}”, as the cuff shows them.`,
    'Written, the phone goes on to the next person. Only the chair and the volunteers can read the numbers back.',
    'A number above the usual is pointed out: rest 5 minutes and measure again. Still high: call the health station. The phone names no illness.',
  ],
  'ghi-nham': [
    `Just pressed wrongly: within 10 seconds, press “${shell.undo}” in the line at the bottom.`,
    `Later: open ${shell.books} and press the wrong line.`,
    `Press “${record.reverse}” and choose why. The old line stays in the book, with a correcting one beside it.`,
    `The right sum for the wrong person: press “${effect.move}”.`,
  ],
  'mat-may': [
    'Tell the chair or the commune’s officer at once. With six digits set, whoever finds the phone cannot open the book.',
    `The chair opens ${devices.phones.title}, chooses the lost phone and presses “${devices.phones.revoke}”.`,
    'Take another phone and sign in with number and password. Everything that was sent comes back.',
    'What the lost phone had not sent is copied from the paper book. The codes on paper tell which meeting is missing.',
  ],
};
