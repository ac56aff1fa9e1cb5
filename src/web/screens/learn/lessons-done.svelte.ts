// Which lessons this person went through, and which first cards were put away: on this phone only, under their own key.
import type { AccountRole } from '../../../domain/club/roles.ts';
import { readNamed, writeNamed } from '../../store/database.ts';
import { isLesson, type LessonId } from './lessons.ts';

const DONE = 'bai-hoc-xong';
const AWAY = 'huong-dan-cat';
let done = $state.raw<ReadonlySet<LessonId>>(new Set());

export const lessonsDone = (): ReadonlySet<LessonId> => done;

export async function loadLessonsDone(): Promise<void> {
  const kept: readonly string[] = await readNamed<readonly string[]>(DONE, []).catch(() => []);
  done = new Set(kept.filter(isLesson));
}

/** A phone that cannot keep it shows the lesson as new again: no harm. */
export async function markLessonDone(lesson: LessonId): Promise<void> {
  done = new Set([...done, lesson]);
  await writeNamed(DONE, [...done]).catch(() => undefined);
}

export const guidesAway = (): Promise<readonly string[]> => readNamed<readonly string[]>(AWAY, []).catch(() => []);

export async function putGuideAway(role: AccountRole): Promise<void> {
  await writeNamed(AWAY, [...new Set([...(await guidesAway()), role])]).catch(() => undefined);
}
