// Văn bản đề nghị: the request for a right, with what the law asks to be said. The official form was not at hand, so this is a
// plain letter and says so; whoever has the form copies the lines into it.
import { type ClubState, placementOn } from '../domain/club/state.ts';
import { householdIn, isPoor } from '../domain/people/describing.ts';
import type { Member } from '../domain/people/member.ts';
import { whoIs } from '../domain/people/same-person.ts';
import { benefitOn, factsOn, type PersonFacts } from '../domain/rights/person-facts.ts';
import { provinceOf } from '../domain/rights/province.ts';
import { RULE_IDS, type RuleId, type RuleVersion } from '../domain/rights/rule.ts';
import { rulesOn, versionsOf } from '../domain/rights/rules/all-rules.ts';
import { requestsToWrite, shownRights } from '../domain/rights/sweep.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { formatDate, formatDocumentDate, formatDong, formatMonth } from '../text/format.ts';
import { compareNames } from '../text/name-order.ts';
import { ruleName } from '../text/rights.ts';
import { type Field, type Paper, plain, type Sheet } from './paper.ts';
import { capital, DOTS, type Setting } from './setting.ts';

/** Null when nobody has this id, or no rule of that name takes a request today. */
export function requestLetterPaper(state: ClubState, setting: Setting, personId: Id, rule: RuleId): Paper | null {
  const on = setting.printedOn;
  const member = state.members.get(whoIs(state, personId));
  const version = rulesOn(on, provinceOf(state, on)).find((one) => one.rule === rule && one.request !== null);
  if (member === undefined || version === undefined) return null;
  return {
    name: `de-nghi-${rule}-${personId.slice(-8)}`,
    title: `Văn bản đề nghị, ngày ${formatDate(on)}`,
    size: 'A4',
    numbered: false,
    sheets: [letter(state, setting, member, version)],
  };
}

/** A letter for every right that is missed, in one print: group by group, so that they are carried round and signed. Null when nobody misses any. */
export function requestLettersPaper(state: ClubState, setting: Setting): Paper | null {
  const on = setting.printedOn;
  const requests = requestsToWrite(shownRights(state, on));
  if (requests.length === 0) return null;
  const inOrder = [...requests].sort((a, b) => a.member.group - b.member.group || compareNames(a.member.name, b.member.name));
  return {
    name: `de-nghi-tat-ca-${on}`,
    title: `Văn bản đề nghị, ${requests.length} tờ, ngày ${formatDate(on)}`,
    size: 'A4',
    numbered: false,
    sheets: inOrder.map(({ member, version }) => letter(state, setting, member, version)),
  };
}

function letter(state: ClubState, setting: Setting, member: Member, version: RuleVersion): Sheet {
  const on = setting.printedOn;
  const placement = placementOn(state, on);
  const unit = placement === undefined ? '' : setting.unitName(placement.unitId, on);
  const what = lowerFirst(ruleName(version.rule, 'vi'));
  const home = [capital(placement?.hamlet ?? ''), unit].filter(Boolean).join(', ');
  const form = version.request === null ? '' : ` (${version.request.form})`;
  return {
    blocks: [
      plain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'centre'),
      plain('Độc lập - Tự do - Hạnh phúc', 'centre'),
      { what: 'title', text: 'VĂN BẢN ĐỀ NGHỊ', under: `Hưởng ${what}` },
      plain(`Kính gửi: Chủ tịch Ủy ban nhân dân ${unit === '' ? DOTS : unit}`),
      { what: 'fields', rows: aboutPerson(state, member, on, home) },
      plain(`Căn cứ ${cited(version)}, tôi đề nghị được hưởng ${what}.`),
      plain(`Nhận tiền bằng: ☐ tài khoản số ${DOTS}   ☐ tiền mặt   ☐ tại nhà`),
      plain('Tôi cam đoan những điều khai trên là đúng và chịu trách nhiệm về lời khai của mình.'),
      {
        what: 'signatures',
        people: [{ title: 'NGƯỜI ĐỀ NGHỊ', hint: `${formatDocumentDate(on)}, ký hoặc điểm chỉ`, name: member.name }],
      },
      plain(
        `Tờ này không phải biểu mẫu chính thức${form}. Nếu Ủy ban yêu cầu đúng mẫu, mời chép các dòng trên sang mẫu của Ủy ban.`,
        'small',
      ),
    ],
  };
}

function aboutPerson(state: ClubState, member: Member, on: LocalDate, home: string): readonly Field[] {
  return [
    { label: 'Họ và tên:', value: member.name || DOTS },
    { label: 'Ngày, tháng, năm sinh:', value: birthText(member) },
    { label: 'Giới tính:', value: member.sex === 'male' ? 'Nam' : 'Nữ' },
    { label: 'Số định danh (căn cước):', value: DOTS },
    { label: 'Nơi cư trú:', value: home || DOTS },
    { label: 'Điện thoại:', value: member.phone || DOTS },
    { label: 'Thuộc hộ:', value: householdText(member, on) },
    { label: 'Lương hưu, trợ cấp bảo hiểm xã hội hằng tháng:', value: pensionText(factsOn(state, member.personId, on)) },
    { label: 'Trợ cấp hằng tháng đang hưởng:', value: benefitsText(state, member.personId, on) },
  ];
}

/** With the year of the paper it is read from; the book may know the household only as it was on joining. */
function householdText(member: Member, on: LocalDate): string {
  const year = Number(on.slice(0, 4));
  const household = householdIn(member, year);
  const paper = (member.households ?? []).findLast((dated) => dated.year <= year);
  if (!isPoor(household)) return 'không thuộc hộ nghèo, cận nghèo';
  return `${household === 'poor' ? 'nghèo' : 'cận nghèo'}, theo giấy chứng nhận năm ${paper?.year ?? '……'}`;
}

/** The kind and the sum, as far as they were told. */
function pensionText({ income, incomeAmount }: PersonFacts): string {
  if (income === null) return DOTS;
  if (income === 'none') return 'không có';
  const kind = income === 'survivor' ? 'trợ cấp tuất' : 'có';
  return `${kind}, mỗi tháng ${incomeAmount === null ? DOTS : formatDong(incomeAmount)}`;
}

/** What the book says is received every month; nothing told is no proof that there is nothing. */
function benefitsText(state: ClubState, personId: Id, on: LocalDate): string {
  const monthly = RULE_IDS.filter((rule) => versionsOf(rule).some(({ gives }) => gives === 'monthly'));
  const said = monthly.flatMap((rule) => {
    const benefit = benefitOn(state, personId, rule, on);
    if (benefit?.change !== 'receives') return [];
    const { amount } = benefit.priv;
    return [amount === undefined ? lowerFirst(ruleName(rule, 'vi')) : `${lowerFirst(ruleName(rule, 'vi'))}, ${formatDong(amount)}`];
  });
  return said.join('; ') || DOTS;
}

function birthText({ born, bornOn }: Member): string {
  if (bornOn !== '') return formatDate(bornOn);
  return born.length === 4 ? `…… / …… / ${born}` : `…… / ${formatMonth(born)}`;
}

function cited({ citations }: RuleVersion): string {
  return citations.map(({ document }) => document).join(' và ');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
