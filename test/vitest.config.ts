import { defineConfig } from 'vitest/config';

/** Rooms that need no browser, the built site read as files, and the built site in a real browser. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // The longest take some ten seconds alone; others may be using the machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          maxWorkers: 2,
          // Importing a module does nothing (test/house/modules.test.ts), so files may share what they have imported.
          isolate: false,
          include: [
            'test/{calc,cli,code,kernel,formula,islands,components,search,site,content,house}/**/*.test.{ts,tsx}',
          ],
        },
      },
      { extends: true, test: { name: 'built', maxWorkers: 2, include: ['test/built/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          // So do these, and the browser with it.
          isolate: false,
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/serve.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Two cores and one more: tests wait, for frames and for what follows a rest.
          maxWorkers: 3,
          // Once more where the browser itself has come to a stop, and for no other reason.
          retry: { count: 1, condition: /the browser draws no more frames/ },
        },
      },
    ],
  },
});
