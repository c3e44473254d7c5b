/** Whether a run would download Python, where that is not there: asked of the page's storage, and again whenever it ends. */
import type { Signal } from '@preact/signals-core';
import type { PythonState } from '#kernel/client.ts';
import { kernelClient } from '#kernel/client.ts';
import { lazy } from '../example/lazy.ts';

/** Follows how Python stands, and what its next start costs; answers what ends that. */
export function watchPython(python: Signal<PythonState>, downloads: Signal<boolean | undefined>): () => void {
  return kernelClient().watch((state) => {
    python.value = state;
    if (state.is !== 'absent') return;
    void lazy(() => kernelClient().cost()).then((bytes) => {
      if (bytes !== undefined) downloads.value = bytes > 0;
    });
  });
}
