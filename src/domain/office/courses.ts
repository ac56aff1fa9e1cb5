// Training courses of a unit: planned, held with who came and what they were given for it, or cancelled with a reason. A plan is said
// anew until the course is held; what was held is said anew when it was said wrongly, and the last word counts.
import type { Id } from '../../kernel/ids.ts';
import { type LocalDate, yearOf } from '../../kernel/local-date.ts';
import {
  type Attendee,
  attendeeKey,
  type Cost,
  clubsAmong,
  type Gathering,
  problemsOfDays,
  problemsOfHeldOn,
  problemsOfPeople,
  problemsOfTurn,
} from './gatherings.ts';
import type { GrantSource } from './grants.ts';
import type { OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';

export const AUDIENCES = ['boards', 'volunteers', 'officers', 'others'] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface CourseBody extends Cost {
  /** Of the first version, kept by every later one. */
  readonly courseId: Id;
  readonly name: string;
  readonly topic: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly place: string;
  readonly audience: readonly Audience[];
  readonly people: readonly Attendee[];
  /** Who is to pay the planned cost. */
  readonly source: GrantSource;
}

/** `certificate`: its number; none was given to those without. */
export type Trained = Attendee & { readonly certificate?: string };

export interface CourseHeldBody extends Cost {
  readonly courseId: Id;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly people: readonly Trained[];
  /** The day on the certificates. */
  readonly certificatesOn?: LocalDate;
}

export type Course = Gathering<'plan-course', 'hold-course', 'cancel-course'>;
export type CourseState = ReadonlyMap<Id, Course>;

type CourseRecord = OfficeRecord<'plan-course' | 'hold-course' | 'cancel-course'>;

export function evolveCourse(state: CourseState, record: CourseRecord): CourseState {
  if (record.kind === 'plan-course') {
    const before = state.get(record.body.courseId);
    return new Map(state).set(record.body.courseId, { plans: [...(before?.plans ?? []), record], plan: record });
  }
  const courseId = record.kind === 'cancel-course' ? record.body.gatheringId : record.body.courseId;
  const course = state.get(courseId);
  if (course === undefined) return state;
  return new Map(state).set(courseId, record.kind === 'hold-course' ? { ...course, held: record } : { ...course, cancelled: record });
}

export function problemsOfCourse(
  state: CourseState,
  order: OfficeOrder<'plan-course' | 'hold-course' | 'cancel-course'>,
): readonly OfficeRefusal[] {
  const courseId = order.kind === 'cancel-course' ? order.body.gatheringId : order.body.courseId;
  const turn = problemsOfTurn(state.get(courseId), order);
  if (turn.length > 0 || order.kind === 'cancel-course') return turn;
  const { from, until, people } = order.body;
  const both = [...problemsOfDays(from, until), ...problemsOfPeople(people)];
  if (order.kind === 'plan-course') return both;
  return [...both, ...problemsOfHeldOn(until, order.on), ...problemsOfCertificates(order.body)];
}

function problemsOfCertificates({ people, certificatesOn, from }: CourseHeldBody): readonly OfficeRefusal[] {
  const numbers = people.flatMap(({ certificate }) => (certificate === undefined ? [] : [certificate]));
  const twice = numbers.find((one, index) => numbers.indexOf(one) !== index);
  if (twice !== undefined) return [{ why: 'certificate-twice', number: twice }];
  if (numbers.length === 0) return [];
  if (certificatesOn === undefined) return [{ why: 'certificate-no-day' }];
  return certificatesOn < from ? [{ why: 'certificate-too-early', on: from }] : [];
}

/** The year it was held in, or is planned for. */
export const yearOfCourse = ({ plan, held }: Course): number => yearOf((held ?? plan).body.from);

export interface CourseTotals {
  readonly planned: number;
  readonly held: number;
  /** Seats taken: who came to two courses counts twice. */
  readonly seats: number;
  /** People, told apart by name and place. */
  readonly people: number;
  readonly certificates: number;
  readonly clubs: number;
}

/** Of courses that were held; `planned` counts those still to come. */
export function courseTotals(courses: readonly Course[]): CourseTotals {
  const people = courses.flatMap(({ held }) => held?.body.people ?? []);
  return {
    planned: courses.filter(({ held, cancelled }) => held === undefined && cancelled === undefined).length,
    held: courses.filter(({ held }) => held !== undefined).length,
    seats: people.length,
    people: new Set(people.map(attendeeKey)).size,
    certificates: people.filter(({ certificate }) => certificate !== undefined).length,
    clubs: clubsAmong(people).length,
  };
}

export interface TrainedPerson {
  readonly person: Attendee;
  readonly courses: readonly { readonly name: string; readonly on: LocalDate; readonly certificate?: string }[];
}

/** Who of this club has been to a course, in the order they first came. */
export function trainedOf(courses: Iterable<Course>, clubId: Id): readonly TrainedPerson[] {
  const found = new Map<string, TrainedPerson>();
  for (const { plan, held } of courses)
    for (const person of held?.body.people ?? []) {
      if (person.clubId !== clubId) continue;
      const before = found.get(attendeeKey(person));
      const { certificate } = person;
      const course = {
        name: plan.body.name,
        on: held?.body.until ?? plan.body.until,
        ...(certificate === undefined ? {} : { certificate }),
      };
      found.set(attendeeKey(person), { person: before?.person ?? person, courses: [...(before?.courses ?? []), course] });
    }
  return [...found.values()];
}
