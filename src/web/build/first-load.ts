// What the first screen cannot do without goes into one file. Cut along every page's own needs it would be seventy small ones,
// which compress worse apart and ask for one request each on a slow line.
interface Module {
  readonly importedIds: readonly string[];
}

interface Modules {
  getModuleInfo(id: string): Module | null;
}

/** A chunk group of the bundler: everything `entry` (a file's whole path) reaches without a dynamic import, but itself. */
export function firstLoadChunk(entry: string) {
  let reached: ReadonlySet<string> | undefined;
  return {
    name(id: string, modules: Modules): string | null {
      reached ??= reachedFrom(entry, modules);
      return id !== entry && reached.has(id) ? 'first' : null;
    },
  };
}

function reachedFrom(entry: string, modules: Modules): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [entry];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
  }
  return reached;
}
