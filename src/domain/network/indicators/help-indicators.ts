// Needs, campaigns and suggestions: how much a club was told and how much of it it answered. Counts only; who needed what
// stays in the rooms of the club.
import type { EventBody } from '../../club/event.ts';
import type { ClubState } from '../../club/state.ts';
import type { BaseIndicator } from './definition.ts';
import type { Contribution } from './steps.ts';

const FLOW = { kind: 'base', time: 'flow', measure: 'times', source: 'own' } as const;

export const HELP_INDICATORS = {
  'needs-raised': {
    ...FLOW,
    room: 'board',
    name: { vi: 'Hoàn cảnh khó khăn được nêu', en: 'Needs raised' },
    meaning: {
      vi: 'Hoàn cảnh khó khăn ai đó ghi lại để Ban chủ nhiệm biết, của thành viên hay không.',
      en: 'Needs somebody wrote down for the board, of members or not.',
    },
  },
  'needs-answered': {
    ...FLOW,
    room: 'board',
    name: { vi: 'Hoàn cảnh đã có quyết định', en: 'Needs answered' },
    meaning: {
      vi: 'Hoàn cảnh đã được quyết định lần đầu: giúp, để sau hay không giúp; tính vào ngày quyết định.',
      en: 'Needs decided on for the first time, whatever the answer; counted on the day of the decision.',
    },
  },
  'help-goods-worth': {
    ...FLOW,
    room: 'common',
    measure: 'dong',
    name: { vi: 'Trị giá hiện vật đã giúp', en: 'Worth of goods given' },
    meaning: {
      vi: 'Trị giá ước tính của hiện vật đã trao, chỉ để ghi ơn và báo cáo, không cộng vào tiền quỹ.',
      en: 'Estimated worth of goods given, for thanks and reports only, never added to money.',
    },
  },
  campaigns: {
    ...FLOW,
    room: 'common',
    name: { vi: 'Đợt vận động', en: 'Campaigns' },
    meaning: { vi: 'Đợt vận động giúp nhau được mở, tính vào ngày mở.', en: 'Campaigns opened, counted on the day of opening.' },
  },
  suggestions: {
    ...FLOW,
    room: 'board',
    name: { vi: 'Ý kiến gửi Ban chủ nhiệm', en: 'Suggestions to the board' },
    meaning: {
      vi: 'Góp ý, phản ánh, kiến nghị gửi Ban chủ nhiệm, kể cả không ghi tên.',
      en: 'Suggestions, complaints and petitions to the board, those without a name too.',
    },
  },
  'suggestions-in-time': {
    ...FLOW,
    room: 'board',
    name: { vi: 'Ý kiến được trả lời đúng hạn', en: 'Suggestions answered in time' },
    meaning: {
      vi: 'Ý kiến gửi Ban chủ nhiệm được trả lời trong hạn của quy chế; tính vào ngày trả lời.',
      en: 'Suggestions to the board answered within the days of the charter; counted on the day of the answer.',
    },
  },
  appeals: {
    ...FLOW,
    room: 'appeals',
    name: { vi: 'Ý kiến gửi lên trên', en: 'Appeals' },
    meaning: {
      vi: 'Ý kiến gửi thẳng hoặc được chuyển lên Hội cấp trên của câu lạc bộ.',
      en: 'What was said past the club, or sent on, to the association above.',
    },
  },
  'appeals-in-time': {
    ...FLOW,
    room: 'appeals',
    name: { vi: 'Ý kiến gửi lên được trả lời đúng hạn', en: 'Appeals answered in time' },
    meaning: {
      vi: 'Ý kiến gửi lên được Hội cấp trên trả lời trong hạn; tính vào ngày trả lời.',
      en: 'Appeals the association above answered within their days; counted on the day of the answer.',
    },
  },
} as const satisfies Record<string, BaseIndicator>;

type HelpPart = readonly [indicator: keyof typeof HELP_INDICATORS, amount: number];

/** What one record adds by itself. */
export function helpParts(event: EventBody): HelpPart[] {
  if (event.kind === 'campaign-opened') return [['campaigns', 1]];
  if (event.kind === 'help-given' && event.pub.help.how === 'goods') return [['help-goods-worth', event.pub.help.worth]];
  return [];
}

/** The need or suggestion an event is about; undefined for all others. */
export function toldOf(event: EventBody & { readonly cmdId: string }): string | undefined {
  switch (event.kind) {
    case 'need-raised':
    case 'suggestion-made':
      return event.cmdId;
    case 'need-decided':
      return event.pub.needId;
    case 'suggestion-answered':
    case 'suggestion-passed-up':
    case 'appeal-answered':
      return event.pub.suggestionId;
    default:
      return undefined;
  }
}

/** What the book says of a need or suggestion, as dated steps. */
export function toldSteps(state: ClubState, told: string): Contribution[] {
  return [...needSteps(state, told), ...suggestionSteps(state, told)];
}

function needSteps(state: ClubState, needId: string): Contribution[] {
  const need = find(state.needs, needId);
  if (need === undefined) return [];
  const [first] = need.decisions;
  const raised: Contribution = { indicator: 'needs-raised', on: need.on, amount: 1 };
  return first === undefined ? [raised] : [raised, { indicator: 'needs-answered', on: first.on, amount: 1 }];
}

function suggestionSteps(state: ClubState, suggestionId: string): Contribution[] {
  const suggestion = find(state.suggestions, suggestionId);
  if (suggestion === undefined) return [];
  const steps: Contribution[] = [];
  const add = (indicator: keyof typeof HELP_INDICATORS, on: Contribution['on']): number => steps.push({ indicator, on, amount: 1 });
  const { to, on, dueOn, answer, passedUp } = suggestion;
  if (to === 'board') add('suggestions', on);
  if (answer !== undefined && answer.on <= dueOn) add('suggestions-in-time', answer.on);
  const above = to === 'above' ? { on, dueOn } : passedUp;
  const answered = find(state.appealAnswers, suggestionId);
  if (above !== undefined) add('appeals', above.on);
  if (above !== undefined && answered !== undefined && answered.on <= above.dueOn) add('appeals-in-time', answered.on);
  return steps;
}

function find<Told>(map: ReadonlyMap<string, Told>, id: string): Told | undefined {
  return map.get(id);
}
