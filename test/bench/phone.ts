/**
 * A chapter opened on a phone: processor four times slower, 9 Mbit/s, 85 ms to every answer. How many milliseconds pass is
 * the machine's; what the book can be held to is how many first paints the first field takes to answer.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';

/** Bytes a second, and milliseconds. */
const LINE = { offline: false, downloadThroughput: 9_000_000 / 8, uploadThroughput: 9_000_000 / 8, latency: 85 };
const SLOWDOWN = 4;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** How long a page may take in all. */
const PATIENCE_MS = 20_000;

/** A task that takes longer keeps a finger waiting. */
const LONG_MS = 50;

export interface PhoneFigures {
  /** Milliseconds to the first paint, and to the result that follows what is typed into the first field; 0 without one. */
  paint: number;
  answer: number;
  /** Milliseconds of the processor beyond 50 in each task until then; on a page without a field, until it rests. */
  blocking: number;
  /** What has moved though nobody asked for it. */
  shift: number;
}

/**
 * Types into the first field that is there to be typed into and holds a number as soon as it is painted, and notes when a result
 * or a refusal has followed. A page that is read and has no such field has nothing to answer: it is waited for until it is idle.
 */
const WATCH = `(() => {
  const seen = { paint: 0, answer: 0, shift: 0 };
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.shift += value; });
  window.answered = new Promise((done) => {
    const end = () => {
      performance.mark('answered');
      done(seen);
    };
    const type = () => {
      const fields = [...document.querySelectorAll('[data-example] .fields input[name]:not(.whole *)')];
      const field = fields.find((one) => /^[0-9]+$/.test(one.value) && one.checkVisibility());
      const example = field?.closest('[data-example]');
      if (!example?.querySelector('output[data-value]'))
        return document.readyState === 'complete' ? requestIdleCallback(end) : requestAnimationFrame(type);
      new MutationObserver(() => {
        seen.answer ||= performance.now();
        end();
      }).observe(example, { attributes: true, attributeFilter: ['data-value', 'aria-invalid'], subtree: true });
      field.focus({ preventScroll: true });
      field.value = String(Number(field.value) + 1);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    watch('paint', ({ name, startTime }) => {
      if (name !== 'first-contentful-paint') return;
      seen.paint = startTime;
      type();
    });
  });
})()`;

/** An event of Chromium's trace: when it began, and how long it kept the processor, in microseconds. */
interface Traced {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  tdur?: number;
}

/**
 * Milliseconds by which tasks of the page's thread were too long on a slow processor, until the field had answered. By
 * the processor's own time, since what else the machine does is not the page's.
 */
function blockingIn(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: Traced[] };
  const answered = traceEvents.find(({ name }) => name === 'answered');
  if (!answered) throw new Error('the trace does not say when the field answered');
  const tasks = traceEvents.filter(
    ({ name, pid, tid, ts }) => name === 'RunTask' && pid === answered.pid && tid === answered.tid && ts < answered.ts,
  );
  return tasks.reduce((sum, { tdur = 0 }) => sum + Math.max(0, (tdur / 1000) * SLOWDOWN - LONG_MS), 0);
}

/** A page that opens with nothing kept from before, over a slow line. */
async function freshPage(browser: Browser): Promise<{ page: Page; client: CDPSession }> {
  const page = await (await browser.newContext(PHONE)).newPage();
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', LINE);
  await page.addInitScript(WATCH);
  return { page, client };
}

/** Opens a page and waits until its first field has answered. */
async function answered(page: Page, url: string): Promise<Omit<PhoneFigures, 'blocking'>> {
  await page.goto(url, { waitUntil: 'load', timeout: PATIENCE_MS });
  const late = new Promise<never>((_, fail) =>
    setTimeout(fail, PATIENCE_MS, new Error(`${url} does not answer`)).unref(),
  );
  return Promise.race([page.evaluate<Omit<PhoneFigures, 'blocking'>>('window.answered'), late]);
}

/** On a slowed processor. */
async function slowed(browser: Browser, url: string): Promise<Omit<PhoneFigures, 'blocking'>> {
  const { page, client } = await freshPage(browser);
  try {
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    return await answered(page, url);
  } finally {
    await page.context().close();
  }
}

/** What keeps the processor, of a page that is not slowed. */
async function traced(browser: Browser, url: string): Promise<number> {
  const { page } = await freshPage(browser);
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] });
  let trace: Buffer | undefined;
  try {
    await answered(page, url);
  } finally {
    trace = await browser.stopTracing();
    await page.context().close();
  }
  return blockingIn(trace);
}

/** Once more where it fails: a line that Chromium slows may come to a halt, with every connection waiting. */
async function twice<T>(visit: () => Promise<T>): Promise<T> {
  return visit().catch(visit);
}

/** The figures of a page, opened twice: once slowed, once traced. */
export async function openOnPhone(browser: Browser, url: string): Promise<PhoneFigures> {
  const seen = await twice(() => slowed(browser, url));
  return { ...seen, blocking: await twice(() => traced(browser, url)) };
}
