// Who the members are. Figures follow birth months by themselves: a person who turns 60 in March adds one on 1 March
// without any record, because the step was laid down on joining. A year alone counts as January (people/member.ts).
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { householdIn, isPoor } from '../../people/describing.ts';
import { type Member, reachesAge, type Spell } from '../../people/member.ts';
import { AGE_STEPS, type AgeId } from './age-indicators.ts';
import type { BaseIndicator } from './definition.ts';
import type { Contribution } from './steps.ts';

const PEOPLE = { kind: 'base', room: 'common', measure: 'people' } as const;

export const MEMBER_INDICATORS = {
  members: {
    ...PEOPLE,
    time: 'stock',
    source: 'article-facts 2',
    name: { vi: 'Thành viên', en: 'Members' },
    meaning: {
      vi: 'Người đang là thành viên câu lạc bộ trong ngày; ngày cuối cùng vẫn được tính.',
      en: 'People who are club members on the day; the last day still counts.',
    },
  },
  'members-women': {
    ...PEOPLE,
    time: 'stock',
    source: 'QĐ 1336/QĐ-TTg',
    name: { vi: 'Thành viên nữ', en: 'Women' },
    meaning: { vi: 'Thành viên là nữ.', en: 'Members who are women.' },
  },
  'members-60-plus': {
    ...PEOPLE,
    time: 'stock',
    source: 'Luật Người cao tuổi; QĐ 1336/QĐ-TTg',
    name: { vi: 'Thành viên từ 60 tuổi', en: 'Members aged 60 and over' },
    meaning: {
      vi: 'Thành viên đủ 60 tuổi theo tháng sinh; chỉ biết năm sinh thì tính từ tháng Giêng năm đó.',
      en: 'Members aged 60 by birth month; a birth year alone counts from its January.',
    },
  },
  'members-women-60-plus': {
    ...PEOPLE,
    time: 'stock',
    source: 'QĐ 1648/QĐ-TTg',
    name: { vi: 'Thành viên nữ từ 60 tuổi', en: 'Women aged 60 and over' },
    meaning: { vi: 'Thành viên nữ đủ 60 tuổi theo tháng sinh.', en: 'Women members aged 60 by birth month.' },
  },
  'members-55-plus': {
    ...PEOPLE,
    time: 'stock',
    source: 'HelpAge',
    name: { vi: 'Thành viên từ 55 tuổi', en: 'Members aged 55 and over' },
    meaning: {
      vi: 'Thành viên đủ 55 tuổi theo tháng sinh, cách tính của HelpAge.',
      en: 'Members aged 55 by birth month, as HelpAge counts.',
    },
  },
  'members-under-60': {
    ...PEOPLE,
    time: 'stock',
    source: 'QĐ 1336/QĐ-TTg',
    name: { vi: 'Thành viên dưới 60 tuổi', en: 'Members under 60' },
    meaning: { vi: 'Thành viên chưa đủ 60 tuổi theo tháng sinh.', en: 'Members not yet 60 by birth month.' },
  },
  'members-under-55': {
    ...PEOPLE,
    time: 'stock',
    source: 'HelpAge',
    name: { vi: 'Thành viên dưới 55 tuổi', en: 'Members under 55' },
    meaning: { vi: 'Thành viên chưa đủ 55 tuổi theo tháng sinh.', en: 'Members not yet 55 by birth month.' },
  },
  'members-poor': {
    ...PEOPLE,
    time: 'stock',
    source: 'own',
    name: { vi: 'Thành viên hộ nghèo, cận nghèo', en: 'Members of poor or near-poor households' },
    meaning: {
      vi: 'Thành viên thuộc hộ nghèo hoặc cận nghèo theo giấy của năm; năm chưa ghi thì theo giấy gần nhất trước đó.',
      en: 'Members whose household is on the poor or near-poor list of the year, or of the newest year on record before it.',
    },
  },
  'members-minority': {
    ...PEOPLE,
    time: 'stock',
    source: 'own',
    name: { vi: 'Thành viên dân tộc thiểu số', en: 'Ethnic minority members' },
    meaning: {
      vi: 'Thành viên là người dân tộc thiểu số theo danh sách câu lạc bộ.',
      en: 'Members of an ethnic minority by the club’s roster.',
    },
  },
  'members-of-association': {
    ...PEOPLE,
    time: 'stock',
    source: 'own',
    name: { vi: 'Thành viên là hội viên Hội NCT', en: 'Members who belong to the Association' },
    meaning: {
      vi: 'Thành viên câu lạc bộ đồng thời là hội viên Hội Người cao tuổi.',
      en: 'Club members who are also members of the Association of the Elderly.',
    },
  },
  volunteers: {
    ...PEOPLE,
    time: 'stock',
    source: 'clubs.md §5',
    name: { vi: 'Tình nguyện viên', en: 'Volunteers' },
    meaning: { vi: 'Thành viên đang giữ vai tình nguyện viên.', en: 'Members who hold the role of volunteer.' },
  },
  'members-ever-lent': {
    ...PEOPLE,
    time: 'stock',
    room: 'money',
    source: 'KH 205/KH-UBND; article-facts 18',
    name: { vi: 'Thành viên từng được vay', en: 'Members ever lent to' },
    meaning: {
      vi: 'Người đang là thành viên và đã ít nhất một lần nhận tiền vay của câu lạc bộ; mỗi người tính một lần.',
      en: 'Present members who have received a loan at least once; each person counts once.',
    },
  },
  'members-joined': {
    ...PEOPLE,
    time: 'flow',
    source: 'own',
    name: { vi: 'Lượt vào câu lạc bộ', en: 'Joined' },
    meaning: { vi: 'Số lượt vào câu lạc bộ trong kỳ, kể cả vào lại.', en: 'Spells of membership begun in the period, rejoining included.' },
  },
  'members-ended': {
    ...PEOPLE,
    time: 'flow',
    source: 'own',
    name: { vi: 'Lượt thôi làm thành viên', en: 'Left or died' },
    meaning: {
      vi: 'Số lượt thôi làm thành viên trong kỳ vì bất cứ lý do nào.',
      en: 'Spells of membership ended in the period, for any reason.',
    },
  },
} as const satisfies Record<string, BaseIndicator>;

type MemberId = keyof typeof MEMBER_INDICATORS | AgeId;

/** A member as steps; `lentOn` is the day of the first loan, empty when there was none. */
export function memberSteps(member: Member | undefined, lentOn: LocalDate | '' | undefined): Contribution[] {
  const steps: Contribution[] = [];
  for (const spell of member?.spells ?? []) {
    if (member !== undefined && (spell.to === '' || spell.from <= spell.to)) spellSteps(steps, member, spell, lentOn ?? '');
  }
  return steps;
}

function spellSteps(steps: Contribution[], member: Member, spell: Spell, lentOn: LocalDate | ''): void {
  const stay = { from: spell.from, until: dayAfter(spell.to) };
  for (const indicator of lasting(member)) add(steps, indicator, stay, stay.from, null);
  agesOf(steps, member, stay);
  poorYears(steps, member, stay);
  if (lentOn !== '') add(steps, 'members-ever-lent', stay, lentOn, null);
  for (const held of member.roles) if (held.role === 'volunteer') add(steps, 'volunteers', stay, held.from, dayAfter(held.to));
  steps.push({ indicator: 'members-joined', on: stay.from, amount: 1 });
  if (spell.to !== '') steps.push({ indicator: 'members-ended', on: spell.to, amount: 1 });
}

function dayAfter(last: LocalDate | ''): LocalDate | null {
  return last === '' ? null : addDays(last, 1);
}

type Stay = { readonly from: LocalDate; readonly until: LocalDate | null };

function lasting(member: Member): MemberId[] {
  const indicators: MemberId[] = ['members'];
  if (member.sex === 'female') indicators.push('members-women');
  if (member.minority) indicators.push('members-minority');
  if (member.associationMember) indicators.push('members-of-association');
  return indicators;
}

function agesOf(steps: Contribution[], member: Member, stay: Stay): void {
  const at55 = reachesAge(member.born, 55);
  const at60 = reachesAge(member.born, 60);
  add(steps, 'members-under-55', stay, stay.from, at55);
  add(steps, 'members-55-plus', stay, at55, null);
  add(steps, 'members-under-60', stay, stay.from, at60);
  add(steps, 'members-60-plus', stay, at60, null);
  if (member.sex === 'female') add(steps, 'members-women-60-plus', stay, at60, null);
  for (const { indicator, age, womenOnly } of AGE_STEPS)
    if (!womenOnly || member.sex === 'female') add(steps, indicator, stay, reachesAge(member.born, age), null);
}

/** By the paper of each year; a year without one goes on as the year before. */
function poorYears(steps: Contribution[], member: Member, stay: Stay): void {
  const years = (member.households ?? []).map(({ year }) => year);
  const starts = [stay.from, ...years.map((year) => localDate(`${year}-01-01`)).filter((day) => day > stay.from)];
  for (const [index, from] of starts.entries()) {
    if (isPoor(householdIn(member, Number(from.slice(0, 4))))) add(steps, 'members-poor', stay, from, starts[index + 1] ?? null);
  }
}

/** One person from `from` to the day before `until`, cut to the stay. */
function add(steps: Contribution[], indicator: MemberId, stay: Stay, from: LocalDate, until: LocalDate | null): void {
  const first = from > stay.from ? from : stay.from;
  const end = until === null ? stay.until : stay.until === null || until < stay.until ? until : stay.until;
  if (end !== null && end <= first) return;
  steps.push({ indicator, on: first, amount: 1 });
  if (end !== null) steps.push({ indicator, on: end, amount: -1 });
}
