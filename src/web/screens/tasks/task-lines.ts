// The sentence and the address of every kind of task: one line a kind, so that none is without.

import { MARKED_DAYS, type MarkedDay } from '../../../domain/activities/marked-days.ts';
import { meetingCharterOf } from '../../../domain/meetings/moving.ts';
import { BOARD_ROLES, type Role } from '../../../domain/people/member.ts';
import type { Task } from '../../../domain/tasks/task.ts';
import type { TaskKind } from '../../../domain/tasks/task-kinds.ts';
import type { Id } from '../../../kernel/ids.ts';
import { daysBetween, type LocalDate, type Month } from '../../../kernel/local-date.ts';
import { formatDate, formatDay, formatDong, formatMonth } from '../../../text/format.ts';
import { hourAndPlace } from '../meetings/meeting-view.ts';
import { capital } from '../people/naming.ts';
import { calledIn, type Saying, type TaskLine, type TaskLineOf } from './task-line.ts';

export const TASK_LINES: { readonly [kind in TaskKind]: TaskLineOf } = {
  'meeting-today': ({ month }, saying) => ({
    ...line('#/hop', 'calendar', 'leaf'),
    heading: saying.say.lines.meetingToday.heading,
    why: atMeeting(saying, month, saying.say.lines.meetingToday.why(saying.book.charter.meetingDay)),
  }),
  'meeting-tomorrow': ({ month }, saying) => ({
    ...line('#/hop', 'calendar', 'leaf'),
    heading: saying.say.lines.meetingTomorrow.heading,
    why: atMeeting(saying, month, tomorrowWhy(saying, month)),
  }),
  'meeting-left-open': ({ dueOn }, { say }) => ({
    ...line('#/hop', 'lock', 'warn'),
    heading: say.lines.leftOpen.heading(formatDay(dueOn)),
    why: say.lines.leftOpen.why,
  }),
  'meeting-not-held': ({ dueOn }, { say }) => ({
    ...line('#/buoi-hop', 'calendar', 'warn'),
    heading: say.lines.notHeld.heading(formatDay(dueOn)),
    why: say.lines.notHeld.why,
  }),
  'no-board': (_, { say }) => ({ ...line('#/thanh-vien/ban-chu-nhiem', 'shield', 'leaf'), ...say.lines.noBoard }),
  'questions-waiting': ({ count = 0, since }, { say }) => ({
    ...line('#/can-xem-lai', 'ask', 'warn'),
    heading: say.lines.questions.heading(count),
    why: say.lines.questions.why(formatDate(since ?? '')),
  }),
  'loan-late': ({ loanId, personId, count = 0, amount = 0 }, saying) => ({
    ...line(`#/vay/theo-doi/${loanId}`, 'cash', 'warn'),
    heading: saying.say.lines.loanLate.heading(calledIn(saying, personId)),
    why: saying.say.lines.loanLate.why(count, formatDong(amount)),
  }),
  'loan-of-gone': ({ loanId, amount = 0 }, saying) => ({
    ...line(`#/hop/vay-von/${loanId}`, 'cash', 'warn'),
    heading: saying.say.lines.loanOfGone.heading(
      calledIn(saying, loanId === undefined ? undefined : saying.book.loans.get(loanId)?.personId),
    ),
    why: saying.say.lines.loanOfGone.why(formatDong(amount)),
  }),
  'loan-to-hand-over': ({ loanId, personId, amount = 0 }, saying) => ({
    ...line(`#/hop/vay-von/${loanId}`, 'cash', 'leaf'),
    heading: saying.say.lines.loanToHandOver.heading(calledIn(saying, personId)),
    why: saying.say.lines.loanToHandOver.why(formatDong(amount)),
  }),
  'repayments-due': ({ count = 0, amount = 0 }, { say }) => ({
    ...line('#/hop/vay-von', 'cash', 'leaf'),
    heading: say.lines.repaymentsDue.heading(count),
    why: say.lines.repaymentsDue.why(formatDong(amount)),
  }),
  'dues-late': ({ count = 0, amount = 0 }, { say }) => ({
    ...line('#/hoi-phi', 'list', 'info'),
    heading: say.lines.duesLate.heading(count),
    why: say.lines.duesLate.why(formatDong(amount)),
  }),
  'month-to-close': ({ month = '' }, { say }) => ({
    ...line(`#/khoa-so/thang/${month}`, 'lock', 'warn'),
    heading: say.lines.monthToClose.heading(formatMonth(month)),
    why: say.lines.monthToClose.why,
  }),
  'need-urgent': ({ about, since }, { say }) => ({
    ...needLine(about, 'warn'),
    ...say.lines.needUrgent,
    why: say.lines.needUrgent.why(formatDay(since ?? '')),
  }),
  'need-waiting': ({ about, since }, { say }) => ({
    ...needLine(about, 'info'),
    ...say.lines.needWaiting,
    why: say.lines.needWaiting.why(formatDay(since ?? '')),
  }),
  'need-to-help': ({ about, dueOn }, { say }) => ({
    ...needLine(about, 'leaf'),
    ...say.lines.needToHelp,
    why: say.lines.needToHelp.why(formatDay(dueOn)),
  }),
  'suggestion-due': ({ about, dueOn }, { say }) => ({
    ...line(`#/gop-y/${about}`, 'speak', 'info'),
    heading: say.lines.suggestionDue.heading,
    why: say.lines.suggestionDue.why(formatDay(dueOn)),
  }),
  'data-request-to-tell': ({ about, dueOn }, { say }) => ({
    ...line(`#/du-lieu/yeu-cau/${about}`, 'shield', 'warn'),
    heading: say.lines.dataTell.heading,
    why: say.lines.dataTell.why(formatDay(dueOn)),
  }),
  'data-request-to-do': ({ about, dueOn }, { say }) => ({
    ...line(`#/du-lieu/yeu-cau/${about}`, 'shield', 'info'),
    heading: say.lines.dataDo.heading,
    why: say.lines.dataDo.why(formatDay(dueOn)),
  }),
  'campaign-over': ({ about, dueOn }, { say }) => ({
    ...line(`#/giup-nhau/dot-khep/${about}`, 'basket', 'info'),
    heading: say.lines.campaignOver.heading,
    why: say.lines.campaignOver.why(formatDay(dueOn)),
  }),
  'nobody-helped': (_, { say }) => ({ ...line('#/giup-nhau', 'hands', 'leaf'), ...say.lines.nobodyHelped }),
  birthday: ({ personId, age = 0, dueOn }, saying) => ({
    ...line(`#/thanh-vien/${personId}`, 'person', 'leaf'),
    heading: saying.say.lines.birthday.heading(calledIn(saying, personId), age),
    why: saying.say.lines.birthday.why(formatDay(dueOn)),
  }),
  'day-to-mark': ({ code, dueOn }, { say }) => ({
    ...line('#/hoat-dong', 'calendar', 'leaf'),
    heading: say.lines.dayToMark.heading(say.lines.dayToMark.names[markedOf(code)]),
    why: say.lines.dayToMark.why(formatDay(dueOn)),
  }),
  longevity: ({ personId, age = 0, dueOn }, saying) => ({
    ...line('#/hoat-dong/mung-tho', 'person', 'leaf'),
    heading: saying.say.lines.longevity.heading(calledIn(saying, personId), age),
    why: saying.say.lines.longevity.why(age, formatDay(dueOn)),
  }),
  'term-ending': ({ personId, code, dueOn }, saying) => ({
    ...line('#/thanh-vien/ban-chu-nhiem', 'shield', 'info'),
    heading: saying.say.lines.termEnding.heading(saying.words.members.roles[roleOf(code)]),
    why: saying.say.lines.termEnding.why(calledIn(saying, personId), formatDay(dueOn)),
  }),
  'referral-open': ({ personId, code, since }, saying) => ({
    ...line(`#/suc-khoe/phieu/${code}`, 'pulse', 'warn'),
    heading: saying.say.lines.referralOpen.heading(calledIn(saying, personId)),
    why: saying.say.lines.referralOpen.why(formatDay(since ?? '')),
  }),
  'measure-missed': ({ personId, count = 0 }, saying) => ({
    ...line(`#/suc-khoe/${personId}`, 'pulse', 'leaf'),
    heading: saying.say.lines.measureMissed.heading(calledIn(saying, personId)),
    why: saying.say.lines.measureMissed.why(count),
  }),
  'check-up-coming': ({ code, dueOn }, { book, say }) => ({
    ...line(`#/suc-khoe/kham/${code}`, 'calendar', 'leaf'),
    heading: say.lines.checkUpComing.heading(formatDay(dueOn)),
    why: say.lines.checkUpComing.why([...book.checkUps.values()].find(({ checkUpId }) => checkUpId === code)?.partner ?? ''),
  }),
  'visit-due': ({ personId, since }, saying) => ({
    ...line(`#/cham-soc/tham/${personId}`, 'heart', 'info'),
    heading: saying.say.lines.visitDue.heading(calledIn(saying, personId)),
    why: isDay(since) ? saying.say.lines.visitDue.why(formatDay(since), daysBetween(since, saying.on)) : saying.say.lines.visitDue.never,
  }),
  'care-orphan': ({ personId }, saying) => ({
    ...line(`#/cham-soc/lich/${personId}`, 'people', 'warn'),
    heading: saying.say.lines.careOrphan.heading(calledIn(saying, personId)),
    why: saying.say.lines.careOrphan.why,
  }),
  'care-gap': ({ personId, dueOn }, saying) => ({
    ...line(`#/cham-soc/lich/${personId}`, 'calendar', 'warn'),
    heading: saying.say.lines.careGap.heading(calledIn(saying, personId), formatDay(dueOn)),
    why: saying.say.lines.careGap.why,
  }),
  'visit-ahead': ({ personId, code, since }, saying) => ({
    ...line(`#/so-quy/${code}`, 'clock', 'warn'),
    heading: saying.say.lines.visitAhead.heading(calledIn(saying, personId)),
    why: saying.say.lines.visitAhead.why(formatDay(since ?? '')),
  }),
  'care-to-end': ({ code }, saying) => ({
    ...line(`#/cham-soc/thoi/${code}`, 'heart', 'info'),
    heading: saying.say.lines.careToEnd.heading(
      calledIn(
        saying,
        [...saying.book.recipients.keys()].find((one) => one === code),
      ),
    ),
    why: saying.say.lines.careToEnd.why,
  }),
  'answer-overdue': ({ personId, since, dueOn }, saying) => ({
    ...line(`#/quyen-loi/nguoi/${personId}`, 'ask', 'warn'),
    heading: saying.say.lines.answerOverdue.heading(calledIn(saying, personId)),
    why: saying.say.lines.answerOverdue.why(formatDay(since ?? ''), formatDay(dueOn)),
  }),
  'right-to-ask': (task, saying) => {
    const { rightToAsk } = saying.say.lines;
    const one = onlyOne(task);
    if (one === undefined)
      return {
        ...line(`#/quyen-loi/xin/${task.code}`, 'book', 'info'),
        heading: rightToAsk.many(task.people?.length ?? 0, rightWord(task.code, saying.say.lines.rightNames)),
        why: namesOf(task, saying),
      };
    return {
      ...line(`#/quyen-loi/nguoi/${one}`, 'book', 'info'),
      heading: rightToAsk.heading(calledIn(saying, one)),
      why: rightWord(task.code, rightToAsk),
    };
  },
  'right-soon': (task, saying) => {
    const { rightSoon } = saying.say.lines;
    const one = onlyOne(task);
    if (one === undefined)
      return {
        ...line(`#/quyen-loi/xin/${task.code}`, 'calendar', 'leaf'),
        heading: rightSoon.many(task.people?.length ?? 0, rightWord(task.code, saying.say.lines.rightNames)),
        why: rightSoon.whyMany(namesOf(task, saying), formatDay(task.dueOn)),
      };
    return {
      ...line(`#/quyen-loi/nguoi/${one}`, 'calendar', 'leaf'),
      heading: rightSoon.heading(calledIn(saying, one), formatDay(task.dueOn)),
      why: rightWord(task.code, rightSoon),
    };
  },
  'assess-first': ({ personId }, saying) => ({
    ...line(`#/cham-soc/danh-gia/${personId}`, 'list', 'info'),
    heading: saying.say.lines.assessFirst.heading(calledIn(saying, personId)),
    why: saying.say.lines.assessFirst.why,
  }),
  'assess-due': ({ personId, dueOn }, saying) => ({
    ...line(`#/cham-soc/danh-gia/${personId}`, 'list', 'leaf'),
    heading: saying.say.lines.assessDue.heading(calledIn(saying, personId)),
    why: saying.say.lines.assessDue.why(formatDay(dueOn)),
  }),
};

function tomorrowWhy({ book, say }: Saying, month: Month | undefined): string {
  return month !== undefined && book.movedMeetings.has(month) ? say.lines.meetingTomorrow.moved : say.lines.meetingTomorrow.why;
}

/** The hour and the place of the meeting, when the charter says them, before the reason. */
function atMeeting({ book, words }: Saying, month: Month | undefined, why: string): string {
  const when = month === undefined ? '' : hourAndPlace(meetingCharterOf(book, month), words);
  return when === '' ? why : `${when}. ${why}`;
}

function line(href: string, icon: TaskLine['icon'], tone: TaskLine['tone']): Pick<TaskLine, 'href' | 'icon' | 'tone'> {
  return { href, icon, tone };
}

function needLine(needId: string, tone: TaskLine['tone']): Pick<TaskLine, 'href' | 'icon' | 'tone'> {
  return line(`#/giup-nhau/hoan-canh/${needId}`, 'hands', tone);
}

/** The person of a task about one; a right is a task of its own for as many as there are. */
function onlyOne({ people = [] }: Task): Id | undefined {
  return people.length === 1 ? people[0] : undefined;
}

const NAMES_SAID = 3;

function namesOf({ people = [] }: Task, saying: Saying): string {
  const names = people.slice(0, NAMES_SAID).map((one) => calledIn(saying, one));
  const said = capital(names.join(', '));
  return people.length > NAMES_SAID ? saying.say.lines.andMore(said, people.length - NAMES_SAID) : said;
}

function rightWord(code: string | undefined, say: Pick<Saying['say']['lines']['rightToAsk'], 'alone' | 'aged' | 'pension'>): string {
  if (code === 'alone-allowance') return say.alone;
  return code === 'aged-allowance' ? say.aged : say.pension;
}

function isDay(day: LocalDate | '' | undefined): day is LocalDate {
  return day !== undefined && day !== '';
}

function markedOf(code: string | undefined): MarkedDay {
  return MARKED_DAYS.find((day) => day === code) ?? 'founding';
}

function roleOf(code: string | undefined): Role {
  const roles: readonly Role[] = [...BOARD_ROLES, 'volunteer', 'group-head'];
  return roles.find((role) => role === code) ?? 'board-member';
}
