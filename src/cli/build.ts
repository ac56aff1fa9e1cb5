// `./lalanh build`: the screens into dist/web and the library links of the embedded PostgreSQL, so that a server may start where
// nothing can be written (LALANH_SCREENS=built).
import { linkInstalledLibraries } from '../server/db/binaries.ts';
import { say } from './serving.ts';
import { buildWeb } from './web-build.ts';

export async function run(): Promise<number> {
  await buildWeb(say);
  linkInstalledLibraries();
  say('The screens are built: dist/web');
  return 0;
}
