// A link to a file of the server. On a phone with a PIN the browser alone is turned away, so the file is asked for with the key.
import { carriesKey, getBytes } from './api.ts';
import { saveFile } from './save-file.ts';

/** For `onclick` of such a link. `failed` says what a person is told when it does not come. */
export function takeWithKey(event: MouseEvent & { readonly currentTarget: HTMLAnchorElement }, failed: () => void): void {
  if (!carriesKey()) return;
  event.preventDefault();
  const { href, download } = event.currentTarget;
  void getBytes(href).then((found) => {
    if (found === null) failed();
    else saveFile(new File([found.bytes], download, { type: found.type }));
  });
}
