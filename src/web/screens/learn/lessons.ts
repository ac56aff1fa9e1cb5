// The lessons: which page each step shows, which buttons it names, and where one tries it oneself. The words: text/…/lessons.ts; the
// pictures are taken of these pages in the practice club by `./lalanh lessons --update`.
export interface LessonStep {
  /** Address of the page it shows, in the club's house; absent: no page of the phone. */
  readonly page?: string;
  /** Buttons and headings it names, as "file's words.key": the page must still have them. */
  readonly names?: readonly string[];
}

export interface Lesson {
  /** Where "Làm thử ngay" leads in the practice club; `?mo-buoi` opens today's meeting there if none is open. */
  readonly tryAt: string;
  readonly steps: readonly LessonStep[];
}

const meetingAt = (page: string): string => `#/${page}?mo-buoi=1`;

export const LESSONS = {
  'mo-buoi-hop': {
    tryAt: '#/',
    steps: [
      { page: '', names: ['today.start'] },
      { page: 'hop/diem-danh' },
      { page: 'hop/diem-danh', names: ['rollCall.rest'] },
      { page: 'hop/diem-danh', names: ['rollCall.done'] },
    ],
  },
  'thu-tien': {
    tryAt: meetingAt('hop/thu-tien'),
    steps: [
      { page: 'hop/thu-tien', names: ['collect.title'] },
      { page: 'hop/thu-tien' },
      { page: 'hop/thu-tien/id', names: [] },
      { page: 'hop/thu-tien', names: ['collect.done'] },
    ],
  },
  'cho-vay': {
    tryAt: meetingAt('hop/vay-von'),
    steps: [
      { page: 'hop/vay-von', names: ['lending.ask'] },
      { page: 'hop/vay-von/moi' },
      { page: 'hop/vay-von/moi' },
      { page: 'hop/vay-von/id' },
    ],
  },
  'chot-buoi': {
    tryAt: meetingAt('hop/dem-ket'),
    steps: [
      { page: 'hop/dem-ket' },
      { page: 'hop/dem-ket', names: ['count.giveReason'] },
      { page: 'hop/khoa-buoi', names: ['closing.signHere'] },
      { page: 'hop/khoa-buoi', names: ['closing.close'] },
      { page: 'buoi-hop/id', names: ['closing.readAloud'] },
    ],
  },
  'khong-song': {
    tryAt: '#/',
    steps: [{ page: '' }, {}, { page: 'them', names: ['more.phone'] }, {}],
  },
  'ma-pin': {
    tryAt: '#/them/may-nay',
    steps: [
      { page: 'them/may-nay', names: ['devices.setPin'] },
      { page: 'them/may-nay' },
      { page: 'them/may-nay' },
      { page: 'them/may-nay' },
      {},
    ],
  },
  'tham-hoi': {
    tryAt: '#/cham-soc',
    steps: [
      { page: 'cham-soc', names: ['homeCare.visit'] },
      { page: 'cham-soc/tham/id' },
      { page: 'cham-soc/tham/id', names: ['visits.more'] },
      { page: 'cham-soc/tham/id' },
    ],
  },
  'huyet-ap': {
    tryAt: meetingAt('hop/suc-khoe'),
    steps: [{ page: 'hop/suc-khoe' }, { page: 'hop/suc-khoe/id', names: ['health.entry.fields'] }, { page: 'hop/suc-khoe/id' }, {}],
  },
  'ghi-nham': {
    tryAt: meetingAt('hop/thu-tien'),
    steps: [
      { page: 'hop/thu-tien' },
      { page: 'so-quy' },
      { page: 'so-quy/id', names: ['record.reverse'] },
      { page: 'so-quy/id', names: ['effect.move'] },
    ],
  },
  'mat-may': {
    tryAt: '#/them',
    steps: [{}, {}, {}, {}],
  },
} as const satisfies Readonly<Record<string, Lesson>>;

export type LessonId = keyof typeof LESSONS;
export const LESSON_IDS: readonly LessonId[] = Object.keys(LESSONS).filter(isLesson);

export function isLesson(text: string): text is LessonId {
  return Object.hasOwn(LESSONS, text);
}

/** An older reader takes about so many words a minute, and some seconds to find the next button. */
const WORDS_A_MINUTE = 110;
const SECONDS_A_STEP = 4;

/** Seconds it takes to go through these steps. */
export function secondsOf(steps: readonly string[]): number {
  const words = steps.reduce((sum, step) => sum + step.trim().split(/\s+/).length, 0);
  return Math.round((words * 60) / WORDS_A_MINUTE) + steps.length * SECONDS_A_STEP;
}
