// `./lalanh report article`: what the article of 4 November 2022 says, computed again from the clubs' own records, each
// figure with the sentence that defines it. Order and numbers are those of the article's facts.
import type { LocalDate } from '../kernel/local-date.ts';
import { SAMPLE_MARK } from '../sample/network-records.ts';
import { formatDate } from '../text/format.ts';
import type { ArticleClub } from './report-article-clubs.ts';
import * as programme from './report-article-programme.ts';
import { type Reading, reading, type Statement } from './report-article-reading.ts';
import type { ArticleSource } from './report-article-sources.ts';
import * as statements from './report-article-statements.ts';

type Line = { readonly about: string; readonly of: (reading: Reading) => Statement };

const LINES: readonly Line[] = [
  { about: 'Câu lạc bộ thành lập từ năm 2017', of: statements.clubsFounded },
  { about: 'Thành viên', of: statements.members },
  { about: 'Số quỹ', of: statements.funds },
  { about: 'Người cao tuổi của tỉnh', of: statements.olderPeople },
  { about: 'Hội viên Hội Người cao tuổi', of: statements.associationMembers },
  { about: 'Trợ cấp hằng tháng', of: statements.allowances },
  { about: 'Hội nghị sơ kết', of: statements.conference },
  { about: 'Truyền thông sức khỏe, khám bệnh, thể dục thể thao', of: statements.health },
  { about: 'Vay vốn làm ăn, mua trang thiết bị', of: statements.business },
  { about: 'Tám mảng hoạt động', of: statements.eightAreas },
  { about: 'Đội tình nguyện viên thăm hỏi', of: programme.visits },
  { about: 'Hàng tháng giúp ít nhất một người khó khăn', of: programme.monthlyHelp },
  { about: 'Luật Người cao tuổi và rà soát chính sách', of: programme.rights },
  { about: 'Kế hoạch năm 2023', of: programme.planOf2023 },
  { about: 'Quyết định 1336 và Kế hoạch 205: ít nhất 191 câu lạc bộ', of: programme.programme },
  { about: '100% xã, phường, thị trấn có câu lạc bộ', of: programme.coverage },
  { about: 'Quỹ tăng thu nhập, ban đầu ít nhất 20 triệu đồng', of: programme.incomeFunds },
  { about: '50% thành viên được vay', of: programme.borrowers },
  { about: 'Lễ ra mắt câu lạc bộ thôn 5, xã Hoàng Tân', of: statements.launchOfThon5 },
];

export type ArticleReport = { readonly text: string; readonly missing: readonly number[] };

/** All statements as text; `missing` lists the numbers of those that could not be computed. */
export function articleReport(source: ArticleSource, on: LocalDate): ArticleReport {
  const oldestFirst = source.clubs.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const read = reading({ ...source, clubs: oldestFirst }, on);
  const computed = LINES.map(({ about, of }, index) => ({ n: index + 1, about, ...of(read) }));
  const text = [
    `Bài báo "Quảng Ninh sơ kết Đề án nhân rộng mô hình CLB Liên thế hệ tự giúp nhau", số liệu tính đến ${formatDate(on)}`,
    `${SAMPLE_MARK} · nguồn: ${source.from}`,
    ...computed.flatMap(({ n, about, figure, how, details }) => [
      '',
      `${String(n).padStart(2)}. ${about}`,
      `    ${figure ?? 'KHÔNG TÍNH ĐƯỢC'}`,
      `    cách tính: ${how}`,
      ...(details ?? []).map((detail) => `    · ${detail}`),
    ]),
    '',
  ];
  return { text: text.join('\n'), missing: computed.filter(({ figure }) => figure === null).map(({ n }) => n) };
}

/** By founding decision, then by name: the same list from wherever the records come. */
function orderOf({ placements, name }: ArticleClub): string {
  return `${placements[0]?.from ?? ''} ${name}`;
}
