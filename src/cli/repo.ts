// Where this copy of Lá Lành lies on disk, and how to run one of its tools with the very Node that runs us.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json, wherever the user stands. */
export const repo = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export type ToolRun = { readonly code: number; readonly output: string; readonly seconds: number };

/** Runs a script of the repo or of node_modules to its end and keeps what it says. */
export function runTool(script: string, words: readonly string[]): Promise<ToolRun> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(repo, script), ...words], {
    cwd: repo,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code: code ?? 1,
        output: Buffer.concat(said).toString('utf8'),
        seconds: (performance.now() - begun) / 1000,
      }),
    );
  });
}
