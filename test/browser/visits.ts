/**
 * Pages that tests take and give back: a page that has loaded the book opens the next of its pages in two thirds of the
 * time. It is given on only as a new one would be, with nothing kept, no listener and no hand on it; one to which a test
 * has done what outlasts a visit is closed.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Visit {
  page: Page;
  /** Gives the page back. */
  leave: () => Promise<void>;
}

interface Held {
  page: Page;
  /** What it was made with. */
  key: string;
  /** True once a test has asked it for what lasts. */
  lasts: boolean;
}

/** How many pages wait, of as many kinds. */
const MOST = 4;

const waiting = new Map<Browser, Held[]>();

const waitingIn = (browser: Browser): Held[] => {
  const held = waiting.get(browser) ?? [];
  waiting.set(browser, held);
  return held;
};

/** What outlasts a visit, of a page, of its context or of its clock. */
const LASTING = [
  'route',
  'addInitScript',
  'exposeFunction',
  'emulateMedia',
  'newCDPSession',
  'setOffline',
  'grantPermissions',
  'setExtraHTTPHeaders',
  'install',
];

/** What tests listen to; some of the rest Playwright listens to itself. */
const HEARD = ['console', 'pageerror', 'request', 'requestfailed', 'response', 'dialog', 'download', 'popup', 'page'];

function watchLasting(held: Held): void {
  const { page } = held;
  for (const object of [page, page.context(), page.clock] as unknown as Record<string, unknown>[])
    for (const name of LASTING) {
      const asked = object[name];
      if (typeof asked !== 'function') continue;
      object[name] = (...given: unknown[]) => {
        held.lasts = true;
        return asked.apply(object, given);
      };
    }
}

/** What a page has kept in its browser. */
const FORGET = `Promise.all([
  ...[localStorage, sessionStorage].map((store) => store.clear()),
  caches.keys().then((keys) => Promise.all(keys.map((key) => caches.delete(key)))),
])`;

async function make(browser: Browser, key: string, options: BrowserContextOptions, script: string): Promise<Held> {
  const context = await browser.newContext(options);
  await context.addInitScript(script);
  const held = { page: await context.newPage(), key, lasts: false };
  watchLasting(held);
  return held;
}

/** True where nothing of a visit outlasts it: the page has then forgotten all. */
async function forgets({ page, lasts }: Held, blank: string, { viewport }: BrowserContextOptions): Promise<boolean> {
  if (lasts || page.isClosed() || page.context().pages().length > 1) return false;
  for (const event of HEARD) {
    page.removeAllListeners(event);
    page.context().removeAllListeners(event);
  }
  await page.mouse.move(-1, -1);
  await page.goto(blank);
  await page.evaluate(FORGET);
  if (viewport) await page.setViewportSize(viewport);
  return true;
}

/**
 * A page with these options, and with a script that runs in each document before its own. `blank` is an address of the site
 * where nothing runs.
 */
export async function visit(
  browser: Browser,
  options: BrowserContextOptions,
  script: string,
  blank: string,
): Promise<Visit> {
  const key = JSON.stringify([options, script, blank]);
  const held = waitingIn(browser).find((one) => one.key === key) ?? (await make(browser, key, options, script));
  waiting.set(
    browser,
    waitingIn(browser).filter((one) => one !== held),
  );
  const leave = async (): Promise<void> => {
    if (!(await forgets(held, blank, options))) return held.page.context().close();
    waitingIn(browser).push(held);
    if (waitingIn(browser).length > MOST) await waitingIn(browser).shift()?.page.context().close();
  };
  return { page: held.page, leave };
}

/** Closes all pages but those that wait. */
export async function closeOthers(browser: Browser): Promise<void> {
  const kept = waitingIn(browser).map(({ page }) => page.context());
  const others = browser.contexts().filter((context) => !kept.includes(context));
  await Promise.all(others.map((context) => context.close()));
}
