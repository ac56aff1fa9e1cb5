// Which topics of a year a club has had, and how often. A record names its topic by id; an older one that only has the words
// counts for the topic of the same words.
import { foldText } from '../../kernel/fold-text.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import type { Area } from './area.ts';
import { SET_TOPICS } from './topics.ts';

/** Who put a topic on the list. */
export type TopicLevel = 'centre' | 'above' | 'club';

export interface Topic {
  readonly topicId: string;
  readonly name: string;
  readonly area: Area;
  readonly level: TopicLevel;
  readonly source: string;
}

export interface TopicOfYear {
  readonly topic: Topic;
  /** Days of the year on which it was had, first first. */
  readonly had: readonly LocalDate[];
}

/** The list of a year: centre, then those the units above set, then the club's own that stand. */
export function topicsIn(state: ClubState, year: number, fromAbove: readonly Topic[], language: 'vi' | 'en'): readonly Topic[] {
  const centre = SET_TOPICS.filter((topic) => topic.fromYear <= year && year <= (topic.toYear ?? year)).map(
    ({ topicId, name, area, source }): Topic => ({ topicId, name: name[language], area, level: 'centre', source }),
  );
  const own = [...state.topics.values()].flatMap(({ topicId, name, area, retired }): Topic[] =>
    retired === true ? [] : [{ topicId, name, area, level: 'club', source: '' }],
  );
  return [...centre, ...fromAbove, ...own];
}

/** Each topic with the days it was had. */
export function topicsHad(state: ClubState, year: number, topics: readonly Topic[]): readonly TopicOfYear[] {
  const byId = new Map<string, LocalDate[]>(topics.map(({ topicId }) => [topicId, []]));
  const byWords = new Map(topics.flatMap(({ topicId, name }) => [name, wordsOf(topicId)].map((words) => [foldText(words), topicId])));
  for (const [cmdId, record] of state.records) {
    if (state.reversed.has(cmdId)) continue;
    for (const event of record) {
      if (event.kind !== 'activity-held' || !event.on.startsWith(`${year}-`)) continue;
      const topicId = event.pub.topicId ?? byWords.get(foldText(event.pub.topic));
      if (topicId !== undefined) byId.get(topicId)?.push(event.on);
    }
  }
  return topics.map((topic) => ({ topic, had: (byId.get(topic.topicId) ?? []).sort() }));
}

/** Records keep the Vietnamese words, whatever the phone speaks now. */
function wordsOf(topicId: string): string {
  return SET_TOPICS.find((topic) => topic.topicId === topicId)?.name.vi ?? topicId;
}
