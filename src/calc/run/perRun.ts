import type { Run } from './call.ts';

/** What follows from a run, which never changes, and from one thing more: found once, and kept as long as the run is. */
export function perRun<Key, Found>(find: (run: Run, key: Key) => Found): (run: Run, key: Key) => Found {
  const kept = new WeakMap<Run, Map<Key, Found>>();
  return (run, key) => {
    const found = kept.get(run) ?? new Map<Key, Found>();
    kept.set(run, found);
    if (!found.has(key)) found.set(key, find(run, key));
    return found.get(key) as Found;
  };
}
