// The nineteen statements of the article, each computed from records. First half: clubs, members, money, the day itself.

import { INDICATORS } from '../domain/network/indicators/catalogue.ts';
import { leftOfWhole, sharesOf } from '../domain/network/shares.ts';
import { nameOn, unitOf } from '../domain/network/units/unit-tree.ts';
import { VIETNAM } from '../domain/network/units/vietnam.ts';
import { localDate } from '../kernel/local-date.ts';
import { divideHalfUp } from '../kernel/money.ts';
import { EXERCISE, FREE_CHECK_UP, TABLE_TENNIS, VOLLEYBALL } from '../sample/activities.ts';
import { formatBasisPoints, formatDate, formatDong, formatPercent, formatShortDong, groupDigits } from '../text/format.ts';
import { unitOn } from './report-article-clubs.ts';
import { AREA_IDS, BEGINNING, defined, type Reading, type Statement, talliesOf } from './report-article-reading.ts';

export const clubsFounded = ({ value, measured, on }: Reading): Statement => {
  const count = value('clubs-founded');
  const years = [2017, 2018, 2019, 2020, 2021, 2022].filter((year) => localDate(`${year}-01-01`) <= on);
  const byYear = years.map((year) => `${year}: ${measured('clubs-founded', BEGINNING, ended(year, on)).value ?? 0}`);
  return {
    figure: count > 0 ? `${count} câu lạc bộ` : null,
    how: defined('clubs-founded'),
    details: [`cuối từng năm ${byYear.join(' · ')} (đến ${formatDate(on)})`],
  };
};

const ended = (year: number, on: Reading['on']) => {
  const last = localDate(`${year}-12-31`);
  return last < on ? last : on;
};

export const members = ({ value }: Reading): Statement => {
  const count = value('members');
  const women = value('members-women');
  const older = value('members-60-plus');
  return {
    figure: count > 0 ? `${groupDigits(count)} thành viên` : null,
    how: defined('members'),
    details: [
      `nữ ${groupDigits(women)} (${formatPercent(women, count)}); từ 60 tuổi ${groupDigits(older)} (${formatPercent(older, count)}); hai nhóm này có người trùng nhau, không cộng với nhau`,
      `hộ nghèo, cận nghèo ${groupDigits(value('members-poor'))}; dân tộc thiểu số ${groupDigits(value('members-minority'))}`,
    ],
  };
};

export const funds = ({ value }: Reading): Statement => {
  const total = value('fund-total');
  const places = ['cash', 'bank', 'loans-outstanding'] as const;
  const shares = sharesOf(places.map(value));
  const parts = places.map(
    (place, index) => `${INDICATORS[place].name.vi.toLowerCase()} ${formatDong(value(place))} (${formatPercent(shares[index] ?? 0, 1000)})`,
  );
  const unplaced = leftOfWhole(total, places.map(value));
  const clubs = value('clubs-with-income-fund');
  return {
    figure: total > 0 && unplaced === 0 ? `${formatDong(total)} (${formatShortDong(total)})` : null,
    how: defined('fund-total'),
    details: [parts.join(' + '), `bình quân ${formatDong(divideHalfUp(total, Math.max(1, clubs)))} mỗi CLB có quỹ (${clubs} CLB)`],
  };
};

export const olderPeople = ({ statistic }: Reading): Statement => {
  const older = statistic('older-people');
  const share = statistic('older-share-basis-points');
  if (older === null || share === null) return { figure: null, how: 'Số liệu thống kê của đơn vị theo kỳ' };
  return {
    figure: `${groupDigits(older)} người cao tuổi, bằng ${formatBasisPoints(share)} dân số`,
    how: 'Số liệu thống kê của tỉnh theo kỳ, nhập kèm nguồn; không cộng từ câu lạc bộ',
    details: [`dân số suy ra: ${groupDigits(divideHalfUp(older * 10_000, share))} người (giá trị tính: số người cao tuổi chia cho tỷ lệ)`],
  };
};

export const associationMembers = ({ statistic }: Reading): Statement => {
  const joined = statistic('association-members');
  const older = statistic('older-people');
  if (joined === null || older === null) return { figure: null, how: 'Số liệu thống kê của đơn vị theo kỳ' };
  return {
    figure: `${groupDigits(joined)} hội viên Hội NCT, bằng ${formatPercent(joined, older)} người cao tuổi`,
    how: 'Số liệu thống kê; tỷ lệ do hệ thống tự chia (bài báo viết "gần 80%")',
  };
};

export const allowances = ({ statistic }: Reading): Statement => {
  const receiving = statistic('allowance-recipients');
  return {
    figure: receiving === null ? null : `${groupDigits(receiving)} người hưởng trợ cấp hằng tháng`,
    how: 'Số liệu thống kê của tỉnh theo kỳ',
  };
};

export const conference = ({ source }: Reading): Statement => {
  const { delegations, on, place, topic } = source.conference;
  const delegates = delegations.reduce((sum, each) => sum + each.delegates.length, 0);
  const known = new Set(source.clubs.map((club) => club.clubId));
  const listed = delegations.every(({ clubId }) => known.has(clubId));
  return {
    figure: delegates > 0 && listed ? `${delegates} đại biểu của ${delegations.length} CLB` : null,
    how: `Bản ghi hội nghị ${formatDate(on)} tại ${place}: từng đại biểu gắn với câu lạc bộ`,
    details: [topic],
  };
};

export const health = ({ source, value }: Reading): Statement => {
  const topics = new Map(talliesOf(source.clubs, (club) => club.topics));
  const times = (topic: string): number => topics.get(topic)?.times ?? 0;
  const parts = [FREE_CHECK_UP, EXERCISE, TABLE_TENNIS, VOLLEYBALL].map(
    (topic) => `${topic.toLowerCase()} ${groupDigits(times(topic))} lần`,
  );
  const partnered = value('activities-with-partner');
  return {
    figure:
      partnered > 0 && times(FREE_CHECK_UP) > 0 ? `${groupDigits(partnered)} hoạt động có đơn vị phối hợp; ${parts.join('; ')}` : null,
    how: 'Bản ghi hoạt động theo mảng, chủ đề, đơn vị phối hợp và số người tham gia',
    details: [
      `${groupDigits(value('health-measures'))} lượt đo huyết áp, cân tại buổi sinh hoạt; ${groupDigits(value('participants'))} lượt người tham gia hoạt động`,
    ],
  };
};

export const business = ({ source, value }: Reading): Statement => {
  const loans = value('loans-disbursed');
  const purposes = talliesOf(source.clubs, (club) => club.purposes).slice(0, 6);
  return {
    figure:
      loans > 0
        ? `${groupDigits(loans)} khoản vay, ${formatShortDong(value('loans-disbursed-amount'))}; mua trang thiết bị ${formatDong(value('spending-equipment'))}`
        : null,
    how: `${defined('loans-disbursed')} ${defined('spending-equipment')}`,
    details: [
      `mục đích nhiều nhất: ${purposes.map(([purpose, { times, amount }]) => `${purpose} ${times} (${formatShortDong(amount)})`).join('; ')}`,
    ],
  };
};

export const eightAreas = ({ source, value, on }: Reading): Statement => {
  const clubs = value('clubs');
  const lines = AREA_IDS.map((area) => {
    const doing = source.clubs.filter(({ figures }) => figures.within(area, localDate(`${on.slice(0, 4)}-01-01`), on) > 0).length;
    return `${INDICATORS[area].name.vi}: ${groupDigits(value(area))} bản ghi, ${doing} CLB có trong năm`;
  });
  const all = value('clubs-all-areas');
  const computed = clubs > 0 && AREA_IDS.every((area) => value(area) > 0);
  return {
    figure: computed ? `${all} trên ${clubs} CLB đủ tám mảng trong năm (${formatPercent(all, clubs)})` : null,
    how: defined('clubs-all-areas'),
    details: lines,
  };
};

export const launchOfThon5 = ({ source, on }: Reading): Statement => {
  const club = source.clubs.find(({ name }) => name.includes('thôn 5, xã Hoàng Tân'));
  const how = 'Câu lạc bộ đặt theo thôn, khu và theo ngày: cùng một câu lạc bộ trên bản đồ khi ấy và bản đồ bây giờ';
  if (club === undefined) return { figure: null, how };
  const label = (unit: string, day: typeof on): string =>
    `${nameOn(unitOf(VIETNAM, unit), day).type} ${nameOn(unitOf(VIETNAM, unit), day).name}`;
  const today = club.placements.at(-1)?.from ?? on;
  const now = label(unitOn(club, today), today);
  return {
    figure: `${club.name}; khi ấy thuộc ${label(unitOn(club, on), on)}, thị xã Quảng Yên; từ ${formatDate(today)} thuộc ${now}`,
    how,
  };
};
