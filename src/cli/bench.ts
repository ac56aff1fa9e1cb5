// Hands over to bench/: each file there is a workload that asserts equal answers first and prints ratios.
import { globSync } from 'node:fs';
import { repo, runTool } from './repo.ts';

export async function run(words: readonly string[]): Promise<number> {
  const files = globSync('bench/*.bench.ts', { cwd: repo }).filter((file) => words.every((word) => file.includes(word)));
  let worst = 0;
  for (const file of files.sort()) {
    const { code, output } = await runTool(file, []);
    process.stdout.write(output);
    worst = Math.max(worst, code);
  }
  return worst;
}
