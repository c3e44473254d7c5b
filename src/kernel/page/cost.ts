/** What the files of Python weigh. */
import type { PythonFiles } from './files.ts';

/** Bytes of all of them as a host sends them that compresses; none where they are no part of the build. */
export function bytesOfPython(files: PythonFiles | undefined): number {
  const { build: _, ...all } = files ?? { build: '' };
  return Object.values(all).reduce((sum, { zipped }) => sum + zipped, 0);
}
