// Which test files there are. The suffix names what a file needs: nothing (.test, .property.test), PostgreSQL
// (.pg.test) or a browser (.web.test).
import { globSync } from 'node:fs';
import { repo } from './repo.ts';

/** Test files of the repo that satisfy the wish, as paths from its top, in a fixed order. */
export function testFiles(wanted: (file: string) => boolean): readonly string[] {
  const found = globSync('{src,test,bench}/**/*.test.ts', { cwd: repo });
  return found
    .map((file) => file.replaceAll('\\', '/'))
    .filter(wanted)
    .sort();
}
