// Where we are, in the part of the address behind #: it needs nothing of the server, so every page opens offline and
// from any static host. "#/hop/thu-tien/ID?x=1" → path ['hop','thu-tien','ID'], query x=1.

export interface Place {
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

export function parsePlace(hash: string): Place {
  const text = hash.replace(/^#\/?/, '');
  const mark = text.indexOf('?');
  const path = (mark < 0 ? text : text.slice(0, mark)).split('/').filter((part) => part !== '');
  return { path: path.map(decode), query: new URLSearchParams(mark < 0 ? '' : text.slice(mark + 1)) };
}

let current = $state.raw<Place>(parsePlace(typeof location === 'undefined' ? '' : location.hash));

export function place(): Place {
  return current;
}

/** Opens a page; `instead` leaves no way back to the present one (after saving a form). */
export function go(hash: string, how: 'forward' | 'instead' = 'forward'): void {
  if (how === 'instead') location.replace(hash);
  else location.hash = hash;
}

export function watchPlace(onmove: () => void): () => void {
  const moved = (): void => {
    current = parsePlace(location.hash);
    onmove();
  };
  addEventListener('hashchange', moved);
  return () => removeEventListener('hashchange', moved);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
