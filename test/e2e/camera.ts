// What a phone's camera sees, as a film file of one picture (YUV4MPEG2): Chromium plays it instead of a camera. The QR
// code is taken from the other phone's screen, square by square.
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const WIDTH = 1280;
const HEIGHT = 720;
const GREY = 150;

/** The switches that make `film` the camera of a browser, with nobody there to be asked whether it may be used. */
export function cameraOf(film: string): readonly string[] {
  return ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
}

/** The camera sees an empty table. */
export function pointNowhere(film: string): void {
  writeFilm(film, Buffer.alloc(WIDTH * HEIGHT, GREY));
}

/** The camera sees the QR code under this label on the other phone's screen, a little turned, as a hand holds it. */
export async function pointAt(film: string, screen: Page, label: string): Promise<void> {
  const picture = screen.getByRole('img', { name: label });
  const box = (await picture.getAttribute('viewBox'))?.split(' ').map(Number) ?? [];
  const path = (await picture.locator('path').getAttribute('d')) ?? '';
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1/g)].map(([, x, y]) => `${x} ${y}`));
  const size = box[2] ?? 0;
  const seen = Buffer.alloc(WIDTH * HEIGHT, GREY);
  const [turn, scale] = [0.06, (HEIGHT * 0.86) / size];
  for (let row = 0; row < HEIGHT; row += 1)
    for (let column = 0; column < WIDTH; column += 1) {
      const [dx, dy] = [(column - WIDTH / 2) / scale, (row - HEIGHT / 2) / scale];
      const x = dx * Math.cos(turn) + dy * Math.sin(turn) + size / 2;
      const y = dy * Math.cos(turn) - dx * Math.sin(turn) + size / 2;
      if (x < 0 || y < 0 || x >= size || y >= size) continue;
      seen[row * WIDTH + column] = dark.has(`${Math.floor(x) - 2} ${Math.floor(y) - 2}`) ? 40 : 225;
    }
  writeFilm(film, seen);
}

function writeFilm(film: string, luma: Buffer): void {
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
  writeFileSync(film, Buffer.concat([head, frame, frame]));
}
