// Files that leave the phone: into its folder of downloads, or handed to another app where the phone can do that. A file made while practising says so in its name.
import { isPractice } from './drawer-name.ts';

const named = (file: File): File => (isPractice ? new File([file], `TAP-DUNG-${file.name}`, { type: file.type }) : file);

export function saveFile(made: File): void {
  const file = named(made);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Whether this phone hands files of that kind to other apps. */
export function maySendFiles(like: File): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [like] });
}

/** True when it was handed on; false when the person thought better of it. */
export async function sendFile(made: File): Promise<boolean> {
  const file = named(made);
  try {
    await navigator.share({ files: [file], title: file.name });
    return true;
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'AbortError') return false;
    throw problem;
  }
}
