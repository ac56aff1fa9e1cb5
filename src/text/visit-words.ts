// What is done at a visit and how somebody was found, in words: the screen of a visit and the printed visit book say the same.
import type { Condition } from '../domain/care/measure.ts';
import type { VisitTask } from '../domain/care/team.ts';

export const CONDITION_WORDS: { readonly [condition in Condition]: string } = {
  good: 'Khỏe',
  'as-before': 'Như mọi khi',
  worse: 'Yếu hơn',
};

const TASKS: { readonly [task in VisitTask]: string } = {
  talk: 'Trò chuyện',
  medicine: 'Nhắc, mua thuốc',
  clean: 'Dọn nhà',
  cook: 'Nấu ăn',
  massage: 'Xoa bóp',
  wash: 'Tắm, vệ sinh',
  laundry: 'Giặt giũ',
  shop: 'Đi chợ giúp',
  exercise: 'Tập đi lại',
  field: 'Việc ruộng vườn',
};

/** A task in the book may be one the form does not have; it is shown as it was written. */
export const TASK_WORDS: Readonly<Record<string, string>> = TASKS;

export const CONDITION_WORDS_IN_ENGLISH = { good: 'Well', 'as-before': 'As before', worse: 'Weaker' } satisfies typeof CONDITION_WORDS;
export const TASK_WORDS_IN_ENGLISH: Record<string, string> = {
  talk: 'Talk',
  medicine: 'Medicine',
  clean: 'Cleaning',
  cook: 'Cooking',
  massage: 'Massage',
  wash: 'Washing',
  laundry: 'Laundry',
  shop: 'Shopping',
  exercise: 'Walking practice',
  field: 'Field and garden',
};
