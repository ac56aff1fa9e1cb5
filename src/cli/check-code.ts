// The fast fences and the tidy tests, for every save: `npm run check`.
import { runFences } from './fences.ts';
import { testFiles } from './test-files.ts';
import { runFiles } from './test-run.ts';

export async function run(): Promise<number> {
  let bad = 0;
  await runFences(({ name, code, output, seconds }) => {
    process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)\n`);
    if (code !== 0) process.stdout.write(`${output}\n`);
    bad += code === 0 ? 0 : 1;
  });
  const tidy = await runFiles(
    'tidy',
    testFiles((file) => file.startsWith('test/tidy/')),
    { concurrency: 1 },
  );
  return bad + tidy.failed === 0 ? 0 : 1;
}
