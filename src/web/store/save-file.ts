// Files that leave the phone: into its folder of downloads, or handed to another app where the phone can do that.

export function saveFile(file: File): void {
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
export async function sendFile(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file], title: file.name });
    return true;
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'AbortError') return false;
    throw problem;
  }
}
