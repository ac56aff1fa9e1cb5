// A report's sections on what the clubs did: the eight areas, health, help, rights.
import { INDICATORS } from '../../domain/network/indicators/catalogue.ts';
import { formatDate, formatDong, formatPercent, groupDigits } from '../../text/format.ts';
import type { Block, Row } from '../paper.ts';
import type { PeriodFacts, Times } from './facts.ts';
import { amountOf, ifAny, labourDays, lowerFirst, passages, shareText } from './saying.ts';

export function eightAreas(facts: PeriodFacts): readonly Block[] {
  const { areas, now, thisYear, to } = facts;
  const clubs = amountOf(now, 'clubs') ?? 0;
  const all = amountOf(thisYear, 'clubs-all-areas') ?? 0;
  const year = to.slice(0, 4);
  if (clubs === 0) return passages('Chưa có câu lạc bộ nên chưa có hoạt động.');
  return [
    ...passages(
      `Năm ${year}, ${groupDigits(all)} trên ${groupDigits(clubs)} câu lạc bộ đã hoạt động ở đủ tám mảng (${formatPercent(all, clubs)}).`,
    ),
    {
      what: 'table',
      look: 'small',
      columns: [
        { head: 'Mảng hoạt động', align: 'left', share: 50 },
        { head: 'Bản ghi trong kỳ', align: 'right', share: 25 },
        { head: `Câu lạc bộ có trong năm ${year}`, align: 'right', share: 25 },
      ],
      rows: [
        ...areas.map(
          ({ area, records, clubsThisYear }): Row => ({
            cells: [INDICATORS[`area-${area}`].name.vi, groupDigits(records), groupDigits(clubsThisYear)],
          }),
        ),
        { cells: ['Cộng số bản ghi', groupDigits(areas.reduce((sum, { records }) => sum + records, 0)), ''], look: 'total' },
      ],
    },
  ];
}

const timesText = (topics: readonly Times[]): string =>
  topics.map(({ name, times }) => `${lowerFirst(name)} ${groupDigits(times)} lần`).join('; ');

export function healthAndVisits(facts: PeriodFacts): readonly Block[] {
  const { now, topics, clubsWithVolunteers } = facts;
  const partnered = amountOf(now, 'activities-with-partner') ?? 0;
  const recipients = amountOf(now, 'care-recipients');
  const visits = amountOf(now, 'visits') ?? 0;
  const volunteers = amountOf(now, 'volunteers') ?? 0;
  return passages(
    ...ifAny(
      amountOf(now, 'activities-held'),
      (held) =>
        `Các câu lạc bộ tổ chức ${groupDigits(held)} hoạt động, ${groupDigits(amountOf(now, 'participants') ?? 0)} lượt người tham gia hoạt động; ${groupDigits(partnered)} hoạt động có đơn vị phối hợp như trạm y tế${topics === undefined ? '' : `; ${timesText(topics.health)}`}.`,
      'Trong kỳ chưa ghi nhận hoạt động nào được tổ chức.',
    ),
    ...ifAny(amountOf(now, 'health-measures'), (made) => `${groupDigits(made)} lượt đo huyết áp, cân tại buổi sinh hoạt.`, ''),
    visits > 0
      ? `Đội tình nguyện viên đã thăm hỏi tại nhà ${groupDigits(visits)} lượt thăm; ${groupDigits(volunteers)} tình nguyện viên ở ${groupDigits(clubsWithVolunteers)} câu lạc bộ.`
      : 'Trong kỳ chưa ghi nhận lượt thăm tại nhà nào.',
    recipients === null
      ? 'Số người đang được chăm sóc tại nhà không nêu, vì số người ít.'
      : `${groupDigits(recipients)} người đang được chăm sóc tại nhà.`,
  );
}

export function mutualHelp(facts: PeriodFacts): readonly Block[] {
  const { now, thisYear, yearTo } = facts;
  const money = (amountOf(now, 'help-from-funds') ?? 0) + (amountOf(now, 'help-collected') ?? 0);
  const months = shareText(thisYear['months-with-help-share']);
  return passages(
    ...ifAny(
      amountOf(now, 'people-helped'),
      (helped) =>
        `Các câu lạc bộ đã giúp ${groupDigits(helped)} lượt người khó khăn: ${labourDays(amountOf(now, 'labour-half-days') ?? 0)} ngày công, ${formatDong(money)} tiền mặt và ${groupDigits(amountOf(now, 'help-in-kind') ?? 0)} lần hiện vật. Ba hình thức đứng riêng, không quy ra tiền để cộng.`,
      'Trong kỳ chưa ghi nhận việc giúp nhau nào.',
    ),
    months === null
      ? ''
      : `Năm ${yearTo.slice(0, 4)}, đến ${formatDate(yearTo)}: ${months} tháng của câu lạc bộ có giúp ít nhất một người khó khăn.`,
  );
}

export function rightsAndAwareness({ now, topics }: PeriodFacts): readonly Block[] {
  return passages(
    ...ifAny(
      amountOf(now, 'talks'),
      (talks) =>
        `Đã tổ chức tất cả ${groupDigits(talks)} buổi truyền thông${topics === undefined ? '' : `, trong đó ${groupDigits(topics.law)} buổi về Luật Người cao tuổi`}.`,
      'Trong kỳ chưa ghi nhận buổi truyền thông nào.',
    ),
    ...(topics === undefined
      ? ifAny(amountOf(now, 'area-rights'), (times) => `${groupDigits(times)} lần rà soát chính sách, tư vấn quyền lợi.`, '')
      : [`${groupDigits(topics.reviews)} lần rà soát việc thực hiện chính sách đối với người cao tuổi.`]),
  );
}
