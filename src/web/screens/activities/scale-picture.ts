// A file a person chose becomes a small picture: drawn anew on a canvas, so that nothing but the picture is left of it (no
// place, no time, no phone), at most 1280 pixels and 120 kB.
import type { Picture } from '../../../domain/activities/activity-commands.ts';
import { LARGEST_PICTURE_BYTES, LONGEST_PICTURE_SIDE } from '../../../domain/activities/pictures.ts';
import { digestOfBytes } from '../../../kernel/digest.ts';
import { fileSort, keptType } from '../../../protocol/picture-bytes.ts';

const MOST_FILE_BYTES = 20_000_000;
const QUALITIES = [0.8, 0.65, 0.5, 0.35] as const;
const SHRINKING = [1, 0.75, 0.5, 0.35, 0.25] as const;

export type NoPicture = 'too-big' | 'heic' | 'not-a-picture' | 'damaged';
export type Scaled =
  | { readonly ok: true; readonly picture: Picture; readonly bytes: ArrayBuffer }
  | { readonly ok: false; readonly why: NoPicture };

export async function scalePicture(file: File): Promise<Scaled> {
  if (file.size > MOST_FILE_BYTES) return { ok: false, why: 'too-big' };
  const start = await file
    .slice(0, 16)
    .arrayBuffer()
    .catch(() => null);
  if (start === null) return { ok: false, why: 'damaged' };
  const sort = fileSort(new Uint8Array(start));
  // A drawing with a script in it is no photograph, whatever its name says.
  if (sort === 'other') return { ok: false, why: 'not-a-picture' };
  // Some phones open HEIC, most do not.
  const drawn = await createImageBitmap(file).catch(() => null);
  if (drawn === null) return { ok: false, why: sort === 'heic' ? 'heic' : 'damaged' };
  const small = await smallEnough(drawn);
  drawn.close();
  return small ?? { ok: false, why: 'damaged' };
}

async function smallEnough(drawn: ImageBitmap): Promise<Scaled | null> {
  const full = Math.min(1, LONGEST_PICTURE_SIDE / Math.max(drawn.width, drawn.height));
  for (const part of SHRINKING) {
    const canvas = canvasOf(drawn, full * part);
    for (const quality of QUALITIES) {
      const blob = await packed(canvas, quality);
      if (blob === null || blob.size > LARGEST_PICTURE_BYTES) continue;
      const bytes = await blob.arrayBuffer();
      const type = keptType(new Uint8Array(bytes));
      if (type === null) return null;
      const picture = {
        hash: digestOfBytes(new Uint8Array(bytes)),
        type,
        bytes: bytes.byteLength,
        width: canvas.width,
        height: canvas.height,
      };
      return { ok: true, picture, bytes };
    }
  }
  return null;
}

function canvasOf(drawn: ImageBitmap, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(drawn.width * scale));
  canvas.height = Math.max(1, Math.round(drawn.height * scale));
  const brush = canvas.getContext('2d');
  if (brush === null) return canvas;
  // What was see-through becomes white instead of black.
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** WebP where the browser writes it, else JPEG. */
async function packed(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  const webp = await asBlob(canvas, 'image/webp', quality);
  return webp?.type === 'image/webp' ? webp : asBlob(canvas, 'image/jpeg', quality);
}

const asBlob = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => {
    canvas.toBlob(resolve, type, quality);
  });
