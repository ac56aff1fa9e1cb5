// The article's statements, second half: mutual help, rights, the plan, and the targets of KH 205/KH-UBND.

import { CLUB_TESTS, FIRST_CAPITAL } from '../domain/network/indicators/club-tests.ts';
import { programmeOf, targetOf } from '../domain/network/programmes/programmes.ts';
import { progressOf } from '../domain/network/programmes/progress.ts';
import { communesOn } from '../domain/network/units/unit-tree.ts';
import { QUANG_NINH, VIETNAM } from '../domain/network/units/vietnam.ts';
import { addDays, firstDayOf, localDate, monthOf } from '../kernel/local-date.ts';
import { LAW_TALK, POLICY_REVIEW } from '../sample/activities.ts';
import { SAMPLE_TODAY } from '../sample/plan.ts';
import { formatDate, formatDong, formatPercent, formatShortDong, groupDigits } from '../text/format.ts';
import { unitOn } from './report-article-clubs.ts';
import { defined, type Reading, type Statement, talliesOf } from './report-article-reading.ts';

export const visits = ({ source, value }: Reading): Statement => {
  const made = value('visits');
  const teams = source.clubs.filter(({ figures }) => figures.upTo('volunteers', SAMPLE_TODAY) > 0).length;
  return {
    figure: made > 0 ? `${groupDigits(made)} lượt thăm; ${groupDigits(value('volunteers'))} tình nguyện viên ở ${teams} CLB` : null,
    how: `${defined('visits')} ${defined('volunteers')}`,
    details: [`${groupDigits(value('care-recipients'))} người đang được chăm sóc tại nhà`],
  };
};

export const monthlyHelp = ({ value, measured, on }: Reading): Statement => {
  const lastFull = addDays(firstDayOf(monthOf(on)), -1);
  const share = measured('months-with-help-share', localDate(`${on.slice(0, 4)}-01-01`), lastFull);
  const money = value('help-from-funds') + value('help-collected');
  return {
    figure:
      value('people-helped') > 0 && share.denominator
        ? `${groupDigits(value('people-helped'))} lượt người; ${labourDays(value('labour-half-days'))} ngày công, ${formatDong(money)}, ${groupDigits(value('help-in-kind'))} lần hiện vật`
        : null,
    how: `${defined('people-helped')} Ba hình thức đứng riêng, hiện vật và ngày công không cộng vào tiền.`,
    details: [
      `năm ${on.slice(0, 4)} đến ${formatDate(lastFull)}: ${share.numerator} trên ${share.denominator} tháng của CLB có giúp ít nhất một người (${formatPercent(share.numerator ?? 0, share.denominator ?? 0)})`,
    ],
  };
};

/** Half days as ngày công: 4.708,5 */
function labourDays(halfDays: number): string {
  return `${groupDigits(Math.floor(halfDays / 2))}${halfDays % 2 === 0 ? '' : ',5'}`;
}

export const rights = ({ source, value }: Reading): Statement => {
  const topics = new Map(talliesOf(source.clubs, (club) => club.topics));
  const talks = topics.get(LAW_TALK)?.times ?? 0;
  const reviews = topics.get(POLICY_REVIEW)?.times ?? 0;
  return {
    figure:
      talks > 0 && reviews > 0 ? `${groupDigits(talks)} buổi về Luật Người cao tuổi, ${groupDigits(reviews)} lần rà soát chính sách` : null,
    how: `${defined('talks')} ${defined('area-rights')}`,
    details: [`tất cả ${groupDigits(value('talks'))} buổi truyền thông`],
  };
};

export const planOf2023 = ({ source, measured, on }: Reading): Statement => {
  const { workPlan } = source;
  const kinds = new Set(workPlan.map((item) => item.kind));
  const startUp = measured('received-state-budget', localDate('2017-01-01'), on).value ?? 0;
  return {
    figure: kinds.size >= 7 ? `${workPlan.length} việc trong kế hoạch năm 2023` : null,
    how: 'Việc trong kế hoạch công tác, mỗi việc một loại, hạn và số lượng hoặc số tiền (số mẫu)',
    details: [
      ...workPlan.map(
        ({ words, due, amount, pieces, finding }) =>
          `${words}: ${amount === undefined ? (pieces === undefined ? 'theo phát hiện' : `${pieces}`) : formatShortDong(amount)}, hạn ${formatDate(due)}${finding === undefined ? '' : ` (tồn tại: ${finding.toLowerCase()})`}`,
      ),
      `ngân sách đã hỗ trợ câu lạc bộ đến ngày này, từ sổ: ${formatShortDong(startUp)}`,
    ],
  };
};

export const programme = ({ value }: Reading): Statement => {
  const plan = programmeOf('kh-205');
  const target = targetOf('kh-205', 'clubs');
  const count = value('clubs-founded');
  if (plan === null || target === null || target.goal.kind !== 'count' || count === 0) return { figure: null, how: 'KH 205/KH-UBND' };
  const { missing } = progressOf(target.goal, count);
  const goal = target.goal.atLeast ?? 0;
  return {
    figure: `${count} trên ${goal} = ${formatPercent(count, goal)}, còn ${missing} câu lạc bộ`,
    how: `${plan.number} ngày ${formatDate(plan.issuedOn)}, thực hiện Quyết định 1336/QĐ-TTg: "${target.words}". ${defined('clubs-founded')}`,
  };
};

export const coverage = ({ measured, on, source }: Reading): Statement => {
  const then = measured('communes-with-club-share');
  const today = communesOn(VIETNAM, QUANG_NINH, SAMPLE_TODAY);
  const holding = new Set(source.clubs.map((club) => unitOn(club, SAMPLE_TODAY)));
  const without = today.filter((unit) => !holding.has(unit.id)).map((unit) => unit.names.at(-1)?.name ?? unit.id);
  const now = today.length - without.length;
  if (!then.denominator) return { figure: null, how: defined('communes-with-club') };
  return {
    figure: `bản đồ khi ấy: ${then.numerator} trên ${then.denominator} xã, phường, thị trấn (${formatPercent(then.numerator ?? 0, then.denominator)}); bản đồ bây giờ: ${now} trên ${today.length} (${formatPercent(now, today.length)})`,
    how: `${defined('communes-with-club')} Chỉ tiêu 100% chưa đạt trên cả hai bản đồ; số trên bản đồ bây giờ tính theo các câu lạc bộ đã thành lập đến ${formatDate(on)}.`,
    details: [`nay chưa có: ${without.slice(0, 12).join(', ')}${without.length > 12 ? `, và ${without.length - 12} nơi khác` : ''}`],
  };
};

export const incomeFunds = ({ source, value, on }: Reading): Statement => {
  const clubs = value('clubs');
  const first = value('clubs-first-capital-20m');
  const { passes } = CLUB_TESTS['clubs-first-capital-20m'];
  const short = source.clubs.filter(({ figures }) => figures.upTo('clubs', on) > 0 && !passes(figures, on));
  const listed = short.map(({ name }) => name.replace('CLB LTHTGN ', ''));
  return {
    figure:
      clubs > 0
        ? `${value('clubs-with-income-fund')} trên ${clubs} CLB có Quỹ tăng thu nhập; ${first} CLB có vốn ban đầu từ ${formatShortDong(FIRST_CAPITAL)} (${formatPercent(first, clubs)})`
        : null,
    how: defined('clubs-first-capital-20m'),
    details: [
      `${short.length} CLB chưa đủ: ${listed.join('; ')}`,
      `hiện nay tổng vốn quỹ từ 20 triệu: ${value('clubs-fund-20m')} trên ${clubs} CLB`,
    ],
  };
};

export const borrowers = ({ value, measured }: Reading): Statement => {
  const ever = measured('ever-lent-share');
  const now = value('members-borrowing');
  if (!ever.denominator) return { figure: null, how: defined('members-ever-lent') };
  return {
    figure: `từng được vay ${groupDigits(ever.numerator ?? 0)} người = ${formatPercent(ever.numerator ?? 0, ever.denominator)} thành viên; đang vay ${groupDigits(now)} người = ${formatPercent(now, ever.denominator)}`,
    how: `${defined('members-ever-lent')} ${defined('members-borrowing')} Chỉ tiêu 50% tính lũy kế.`,
  };
};
