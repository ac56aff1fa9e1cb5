// The list of certificates of one course, and the courses of a year, as workbooks whose totals are formulas.
import type { Course, Trained } from '../domain/office/courses.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { area, BLANK, type Cell, columnSum, count, day, formula, heads, money, type Sheet, sheetNames, text, title } from './sheet.ts';

export interface CertificateWords {
  readonly sheet: string;
  readonly title: string;
  readonly place: string;
  readonly heads: readonly [number: string, name: string, role: string, from: string, certificate: string, on: string];
  readonly given: string;
}

/** Everybody who came, in the order of the course's own list; those without a certificate keep an empty cell. */
export function certificateSheet(people: readonly Trained[], on: LocalDate | '', words: CertificateWords): Sheet {
  const [name = ''] = sheetNames([words.sheet]);
  const given = people.filter(({ certificate }) => certificate !== undefined).length;
  const last = FIRST + people.length - 1;
  return {
    name,
    widths: [6, 30, 24, 34, 20, 14],
    frozenRows: FIRST - 1,
    frozenColumns: 2,
    rows: [
      [title(words.title)],
      [text(words.place)],
      heads(...words.heads),
      ...people.map(({ name: called, role, from, certificate }, at): readonly Cell[] => [
        count(at + 1),
        text(called),
        text(role),
        text(from),
        text(certificate ?? ''),
        certificate === undefined ? BLANK : day(on),
      ]),
      [
        BLANK,
        text(words.given, true),
        BLANK,
        BLANK,
        formula(people.length === 0 ? '0' : `COUNTA(${area(4, FIRST, last)})`, given, { shown: 'count', bold: true }),
      ],
    ],
  };
}

const FIRST = 4;

export interface CourseYearWords {
  readonly sheet: string;
  readonly title: string;
  readonly place: string;
  readonly heads: readonly [
    name: string,
    topic: string,
    from: string,
    until: string,
    where: string,
    planned: string,
    came: string,
    certificates: string,
    plannedCost: string,
    cost: string,
    state: string,
  ];
  readonly total: string;
  readonly stateOf: (course: Course) => string;
  /** In đồng: what was paid for it, else what was said when it was over. */
  readonly costOf: (course: Course) => number;
}

export function courseYearSheet(courses: readonly Course[], words: CourseYearWords): Sheet {
  const [name = ''] = sheetNames([words.sheet]);
  const last = FIRST + courses.length - 1;
  const sum = (column: number, of: (course: Course) => number): Cell =>
    columnSum(
      column,
      FIRST,
      last,
      courses.reduce((all, one) => all + of(one), 0),
    );
  const planned = ({ plan }: Course): number => plan.body.people.length;
  const came = ({ held }: Course): number => held?.body.people.length ?? 0;
  const certificates = ({ held }: Course): number => held?.body.people.filter(({ certificate }) => certificate !== undefined).length ?? 0;
  const plannedCost = ({ plan }: Course): number => plan.body.cost;
  return {
    name,
    widths: [36, 36, 12, 12, 28, 10, 10, 12, 16, 16, 18],
    frozenRows: FIRST - 1,
    frozenColumns: 1,
    rows: [
      [title(words.title)],
      [text(words.place)],
      heads(...words.heads),
      ...courses.map((course): readonly Cell[] => {
        const { plan, held } = course;
        const days = (held ?? plan).body;
        const numbers = [
          count(planned(course)),
          count(came(course)),
          count(certificates(course)),
          money(plannedCost(course)),
          money(words.costOf(course)),
        ];
        return [
          text(plan.body.name),
          text(plan.body.topic),
          day(days.from),
          day(days.until),
          text(plan.body.place),
          ...numbers,
          text(words.stateOf(course)),
        ];
      }),
      [
        text(words.total, true),
        BLANK,
        BLANK,
        BLANK,
        BLANK,
        sum(5, planned),
        sum(6, came),
        sum(7, certificates),
        sum(8, plannedCost),
        sum(9, words.costOf),
      ],
    ],
  };
}
