// The words of activities, topics and groups, fetched with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { activityLife } from '../../text/vi/activity-life.ts';

export const activityWords = ownWords(activityLife, () => import('../../text/en/activity-life.ts').then((english) => english.activityLife));
