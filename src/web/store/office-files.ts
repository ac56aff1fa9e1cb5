// Files the office's server draws on demand: asked for with what was typed, saved under the name the server gives.
import { saveFile } from './save-file.ts';
import { speak } from './transport.ts';

/** A month of writing on a slow line; drawing itself takes a second. */
const longestWaitMilliseconds = 60_000;

/** Null when it was saved; else what went wrong. */
export async function saveDrawn(path: string, body: unknown): Promise<'no-network' | 'turned-away' | null> {
  try {
    const response = await speak(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(longestWaitMilliseconds),
    });
    if (!response.ok) return 'turned-away';
    const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'van-ban';
    saveFile(new File([await response.blob()], name, { type: response.headers.get('content-type') ?? '' }));
    return null;
  } catch {
    return 'no-network';
  }
}

/** The bytes of a chosen file as base64. */
export async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const PIECE = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
