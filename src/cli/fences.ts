// What every change must pass before anybody reads it. The order is by cost, so that a slip shows in a second.
import { runTool, type ToolRun } from './repo.ts';

type Fence = { readonly name: string; readonly script: string; readonly words: readonly string[] };

const fences: readonly Fence[] = [
  {
    name: 'format and lint',
    script: 'node_modules/@biomejs/biome/bin/biome',
    words: ['check', '--error-on-warnings', '.'],
  },
  { name: 'types and floors', script: 'node_modules/@typescript/native/bin/tsc', words: ['-b'] },
  { name: 'dead code', script: 'node_modules/knip/bin/knip.js', words: ['--no-progress'] },
  {
    name: 'screens',
    script: 'node_modules/svelte-check/bin/svelte-check',
    words: ['--tsconfig', 'tsconfig.screens.json', '--output', 'human', '--fail-on-warnings', '--tsgo'],
  },
];

export type FenceResult = ToolRun & { readonly name: string };

/** Runs all fences, two at a time (the machine of the project has two cores), telling each as it ends. */
export async function runFences(told: (result: FenceResult) => void): Promise<readonly FenceResult[]> {
  const waiting = [...fences];
  const results: FenceResult[] = [];
  const worker = async (): Promise<void> => {
    for (let fence = waiting.shift(); fence !== undefined; fence = waiting.shift()) {
      const result = { name: fence.name, ...(await runTool(fence.script, fence.words)) };
      results.push(result);
      told(result);
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
}
