// `./lalanh build`: the screens into dist/web, so that a server may start where nothing can be written (LALANH_SCREENS=built).
import { say } from './serving.ts';
import { buildWeb } from './web-build.ts';

export async function run(): Promise<number> {
  await buildWeb(say);
  say('The screens are built: dist/web');
  return 0;
}
