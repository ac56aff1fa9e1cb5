// `./lalanh lessons --update`: draws the pictures of the lessons anew from the practice club, in the browser of the tests.
import { PlainProblem } from './plain-problem.ts';
import { runTool } from './repo.ts';
import { say } from './serving.ts';
import { buildWeb } from './web-build.ts';

export async function run(words: readonly string[]): Promise<number> {
  if (words.length !== 1 || words[0] !== '--update') throw new PlainProblem('say --update: the pictures of the lessons are drawn anew');
  await buildWeb(say);
  const { code, output } = await runTool('test/lessons/draw-pictures.ts', []);
  if (code !== 0) throw new PlainProblem(`a picture could not be drawn, so a lesson is out of date:\n${output}`);
  say('The pictures are drawn: src/web/screens/learn/pictures. Look at what changed before you keep it.');
  return 0;
}
