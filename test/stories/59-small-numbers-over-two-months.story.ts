// One household more on the list of the poor: the club knows at once whose it is, the commune above sees a number that stands still
// until five or more came or went behind it. A new club with one such member is left out until it can be told.
import { emptyClub } from '../../src/domain/club/state.ts';
import { clubFigures } from '../../src/domain/network/indicators/club-figures.ts';
import { evolveAndCount } from '../../src/domain/network/indicators/contributions.ts';
import { smallestToldOn } from '../../src/domain/network/suppression.ts';
import { type MonthOfPeople, type PlaceNode, peopleTold, toldOver } from '../../src/domain/network/told-over-months.ts';
import { lastDayOf, localDate, month, monthOf } from '../../src/kernel/local-date.ts';
import { formatMonth } from '../../src/text/format.ts';
import { type Club, clubAtWork, clubWithoutMembers, storyId } from './club.ts';

export const title = 'Xã xem hai tháng liền, không lần ra một nhà nào';

const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'].map(month);
const places = { 'xã A': ['thôn 5', 'thôn 6'], 'xã B': ['thôn 7'], 'xã C': ['thôn 8'] } as const;

export function tell(): Club {
  const club = clubAtWork(title);
  const newest = clubWithoutMembers(`${title} thôn 8`);
  const clubs = new Map([
    ['thôn 5', club],
    ['thôn 6', withPoor('thôn 6', 9)],
    ['thôn 7', withPoor('thôn 7', 7)],
    ['thôn 8', newest],
  ]);
  for (let n = 0; n < 8; n += 1) enrolPoor(club, `người đã có tên ${n}`);
  const told: string[] = [];
  const seen = (at: number) => told.push('', ...seenAbove(clubs, at));
  seen(0);
  club.day('2026-02-10');
  told.push(enrolPoor(club, 'Nông Thị Ba'));
  seen(1);
  club.day('2026-03-12');
  for (const name of ['Chìu Văn Tư', 'Lý Thị Năm', 'Đặng Văn Bảy']) told.push(enrolPoor(club, name));
  newest.day('2026-03-20');
  told.push(enrolPoor(newest, 'Thôn 8: bà Sinh'));
  seen(2);
  club.day('2026-04-15');
  told.push(enrolPoor(club, 'Bàn Thị Tám'));
  seen(3);
  club.day('2026-05-05');
  const gone = { personId: storyId(`${title} Bàn Thị Tám`), reason: 'moved' } as const;
  club.record('Bàn Thị Tám chuyển đi nơi khác.', { kind: 'end-membership', body: gone });
  told.push('5/2026  Bàn Thị Tám chuyển đi nơi khác.');
  seen(4);
  club.startTelling('Xã A có câu lạc bộ thôn 5, thôn 6; xã B có thôn 7; xã C có thôn 8 mới lập, chưa có thành viên hộ nghèo nào.');
  for (const line of told) club.say(line);
  return club;
}

function withPoor(hamlet: string, people: number): Club {
  const club = clubWithoutMembers(`${title} ${hamlet}`);
  club.day('2026-01-15');
  for (let n = 0; n < people; n += 1) enrolPoor(club, `${hamlet} ${n}`);
  return club;
}

function enrolPoor(club: Club, name: string): string {
  const personId = storyId(`${title} ${name}`);
  const body = { personId, group: 1, sex: 'female', born: '1950', household: 'poor', minority: false, associationMember: true } as const;
  const sentence = `${name} vào câu lạc bộ, hộ nghèo theo giấy của xã.`;
  club.record(sentence, { kind: 'enrol-member', body, priv: { name } });
  return `${formatMonth(monthOf(club.log.at(-1)?.on ?? localDate('2026-01-15')))}  ${sentence}`;
}

/** Poor members of a club at the end of a month, as the figures above the club count them: from its own records. */
function poorIn(club: Club, at: number): number {
  const state = emptyClub(club.id);
  const figures = clubFigures(club.log.flatMap((event) => evolveAndCount(state, event)));
  return figures.upTo('members-poor', lastDayOf(months[at] ?? month('2026-01')));
}

const root: PlaceNode = {
  id: 'tỉnh',
  below: Object.entries(places).map(([commune, hamlets]) => ({ id: commune, below: hamlets.map((id) => ({ id })) })),
};

function seenAbove(clubs: ReadonlyMap<string, Club>, at: number): readonly string[] {
  const counted = months.slice(0, at + 1).map(
    (shown, index): MonthOfPeople => ({
      people: new Map([...clubs].map(([hamlet, one]) => [hamlet, poorIn(one, index)])),
      smallest: smallestToldOn(lastDayOf(shown)).smallest,
    }),
  );
  const told = peopleTold(root, toldOver(root, counted)[at] ?? { blocks: [], nobody: true });
  const seen = ['tỉnh', ...Object.entries(places).flatMap(([commune, hamlets]) => [commune, ...hamlets])];
  const inBooks = [...clubs].map(([hamlet, club]) => `${hamlet}: ${poorIn(club, at)}`);
  return [
    `Hết tháng ${formatMonth(months[at] ?? month('2026-01'))}, thành viên hộ nghèo`,
    `  trong sổ từng câu lạc bộ   ${inBooks.join(' · ')}`,
    `  trên xã, trên tỉnh xem     ${seen.map((place) => `${place}: ${told.get(place) ?? 'không nêu'}`).join(' · ')}`,
  ];
}
