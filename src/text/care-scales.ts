// The items of the care scales in plain words, by scale and version. The wording is ours: it asks what a neighbour can see.
// Choices stand in the order of src/domain/care/care-scales.ts.
import { type ScaleId, scaleOf } from '../domain/care/care-scales.ts';
import type { Language } from './language.ts';

type Pair = readonly [vi: string, en: string];

export interface ItemWords {
  readonly ask: Pair;
  readonly choices: readonly Pair[];
}

const KATZ: Readonly<Record<string, ItemWords>> = {
  bathing: {
    ask: ['Tắm, rửa', 'Washing'],
    choices: [
      ['Tự tắm, hoặc chỉ cần kỳ lưng', 'Alone, or help with the back only'],
      ['Cần người tắm cho', 'Needs help'],
    ],
  },
  dressing: {
    ask: ['Mặc quần áo', 'Dressing'],
    choices: [
      ['Tự lấy và tự mặc', 'Fetches and puts on clothes alone'],
      ['Cần người mặc giúp', 'Needs help'],
    ],
  },
  toileting: {
    ask: ['Đi vệ sinh', 'Using the toilet'],
    choices: [
      ['Tự đi, tự lau rửa', 'Goes and cleans alone'],
      ['Cần người giúp hoặc dùng bô', 'Needs help or a bedpan'],
    ],
  },
  moving: {
    ask: ['Ra khỏi giường, ngồi lên ghế', 'From bed to chair'],
    choices: [
      ['Tự làm, có thể chống gậy', 'Alone, a stick allowed'],
      ['Cần người đỡ', 'Needs help'],
    ],
  },
  continence: {
    ask: ['Đại tiện, tiểu tiện', 'Holding water and stool'],
    choices: [
      ['Tự chủ', 'In control'],
      ['Có lúc không tự chủ', 'Not always in control'],
    ],
  },
  feeding: {
    ask: ['Ăn uống', 'Eating'],
    choices: [
      ['Tự ăn, người khác nấu cũng được', 'Alone, others may cook'],
      ['Cần người đút', 'Needs feeding'],
    ],
  },
};

const LAWTON: Readonly<Record<string, ItemWords>> = {
  telephone: {
    ask: ['Dùng điện thoại', 'Telephone'],
    choices: [
      ['Tự tìm số và gọi', 'Looks up and calls'],
      ['Gọi được vài số quen', 'Calls a few known numbers'],
      ['Chỉ nghe máy, không gọi', 'Answers only'],
      ['Không dùng được', 'Cannot use it'],
    ],
  },
  shopping: {
    ask: ['Đi chợ, mua bán', 'Shopping'],
    choices: [
      ['Tự mua mọi thứ', 'Buys everything alone'],
      ['Chỉ mua vài món nhỏ', 'Buys small things only'],
      ['Phải có người đi cùng', 'Needs company'],
      ['Không đi mua được', 'Cannot shop'],
    ],
  },
  cooking: {
    ask: ['Nấu ăn', 'Cooking'],
    choices: [
      ['Tự lo đủ bữa', 'Plans and cooks meals'],
      ['Nấu được nếu có sẵn đồ', 'Cooks when all is at hand'],
      ['Chỉ hâm lại đồ ăn', 'Warms up food only'],
      ['Cần người nấu cho', 'Needs meals made'],
    ],
  },
  housekeeping: {
    ask: ['Dọn nhà', 'Housework'],
    choices: [
      ['Tự dọn, việc nặng có người giúp', 'Alone, help with heavy work'],
      ['Làm việc nhẹ: rửa bát, dọn giường', 'Light work: dishes, bed'],
      ['Làm việc nhẹ nhưng chưa sạch', 'Light work, not clean enough'],
      ['Việc gì cũng cần người giúp', 'Needs help with all of it'],
      ['Không làm gì', 'Does none'],
    ],
  },
  laundry: {
    ask: ['Giặt giũ', 'Laundry'],
    choices: [
      ['Tự giặt hết', 'Washes everything'],
      ['Giặt vài thứ nhỏ', 'Washes small things'],
      ['Người khác giặt hết', 'Others wash everything'],
    ],
  },
  transport: {
    ask: ['Đi lại xa nhà', 'Getting about'],
    choices: [
      ['Tự đi xe, hoặc tự đi xe buýt', 'Alone by bus or own vehicle'],
      ['Tự gọi xe ôm, tắc xi', 'Calls a taxi alone'],
      ['Đi xe buýt khi có người cùng', 'By bus with company'],
      ['Chỉ đi xe riêng có người giúp', 'By car with help only'],
      ['Không đi đâu', 'Does not travel'],
    ],
  },
  medicine: {
    ask: ['Uống thuốc', 'Medicines'],
    choices: [
      ['Tự uống đúng thuốc, đúng giờ', 'Right dose and time alone'],
      ['Uống đúng nếu chia sẵn', 'When doses are set out'],
      ['Không tự uống đúng được', 'Cannot manage them'],
    ],
  },
  money: {
    ask: ['Giữ tiền, tiêu tiền', 'Money'],
    choices: [
      ['Tự lo tiền nong', 'Manages alone'],
      ['Lo được tiền chợ hằng ngày', 'Daily purchases only'],
      ['Không lo được tiền', 'Cannot handle money'],
    ],
  },
};

const WORDS: Readonly<Record<string, Readonly<Record<string, ItemWords>>>> = { 'katz/1': KATZ, 'lawton/1': LAWTON };

const NAMES: { readonly [id in ScaleId]: Pair } = {
  katz: ['Tự lo cho bản thân (thang Katz)', 'Basic activities (Katz)'],
  lawton: ['Việc nhà và sinh hoạt (thang Lawton)', 'Activities of the household (Lawton)'],
};

export function scaleName(id: ScaleId, language: Language): string {
  return NAMES[id][place(language)];
}

/** An item as it was asked in a version; of a newer version its code. */
export function itemWords(
  id: ScaleId,
  version: number,
  item: string,
  language: Language,
): { readonly ask: string; readonly choices: readonly string[] } {
  const words = WORDS[`${id}/${version}`]?.[item] ?? { ask: [item, item], choices: [] };
  return { ask: words.ask[place(language)], choices: words.choices.map((choice) => choice[place(language)]) };
}

/** True when every item and choice of a version has words. */
export function hasWords(id: ScaleId, version: number): boolean {
  const scale = scaleOf(id, version);
  return scale?.items.every((item) => WORDS[`${id}/${version}`]?.[item.id]?.choices.length === item.points.length) === true;
}

function place(language: Language): 0 | 1 {
  return language === 'vi' ? 0 : 1;
}
