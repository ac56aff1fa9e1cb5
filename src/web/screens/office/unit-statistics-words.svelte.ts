// The words of the page of statistics, fetched with its screen.
import { ownWords } from '../../text/own-words.svelte.ts';
import { unitStatistics } from '../../text/vi/unit-statistics.ts';

export const unitStatisticsWords = ownWords(unitStatistics, () =>
  import('../../text/en/unit-statistics.ts').then((english) => english.unitStatistics),
);
