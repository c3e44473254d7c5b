import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import type { Heights } from '#islands/teachers/frameCode.ts';
import { COLUMNS, frameCode, HEIGHT_SCRIPT } from '#islands/teachers/frameCode.ts';
import measured from '../../src/components/frameHeights.json' with { type: 'json' };
import { sample } from '../sample.ts';
import { faultsByAxe } from './axe.ts';
import { EXAMPLE, expectResult, field, open, PHONE, result, useBrowser, WIDE } from './open.ts';

const browser = useBrowser();
const BARE = '/en/embed/parameters/worked-example/';
/** One example of each kind, and the longest of the calculators: what holds for them holds for the others. */
const KINDS = [
  'parameters/worked-example',
  'parameters/hands-on',
  'flops/feature-map',
  'units/converter',
  'transformers/kv-cache',
  'convolution/depthwise',
  'other-layers/attention',
  'layers/transformer-decoder-layer/calculator',
];
const { items: EXAMPLES, taken } = sample('frames', KINDS, 3);
/** A figure of each kind, and a question. */
const ALL_PIECES = [
  'parameters/fig-anatomy',
  'flops/fig-kernel-at-work',
  'flops/fig-ticks',
  'convolution/fig-transposed',
  'convolution/predict-pair',
];
const { items: PIECES } = sample('pieces', ALL_PIECES, 2);

/** What the code of a frame says of the heights of a bare page. */
function heightsOf(address: string): Heights {
  const of = /\/embed\/(.*)\/(?:\?.*)?$/.exec(address)?.[1] ?? '';
  const heights = (measured as unknown as Record<string, Heights>)[of];
  if (!heights) throw new Error(`${of} has no heights: npm run heights`);
  return heights;
}

/** A page of a course on a host of its own: it frames the address in its query, as the page for teachers says. */
function coursePage(url: string): string {
  const { searchParams } = new URL(url, 'http://course');
  const script = searchParams.has('script') ? HEIGHT_SCRIPT : '';
  const of = searchParams.get('of') ?? '';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Lesson</title><body style="margin: 0">${frameCode(of, 'Flopbook: "Worked" & <example>', heightsOf(of))}
    ${script}</body></html>`;
}

let course: Server;
let courseAt = '';
beforeAll(async () => {
  course = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(coursePage(request.url ?? '/'));
  });
  await new Promise<void>((resolve) => course.listen(0, '127.0.0.1', resolve));
  courseAt = `http://127.0.0.1:${(course.address() as AddressInfo).port}`;
});
afterAll(() => {
  course.close();
});

interface Framed {
  page: Page;
  frame: FrameLocator;
  errors: string[];
  /** The height that the page around gives the frame. */
  height: () => Promise<number>;
  /** The height that the example takes. */
  own: () => Promise<number>;
  /** What of the example the frame leaves out of sight, downwards and to the right. */
  hidden: () => Promise<[down: number, right: number]>;
  close: () => Promise<void>;
}

/** Opens a lesson that frames a bare page, from another origin. */
async function lesson(path: string, options: BrowserContextOptions = {}, script = true): Promise<Framed> {
  const context = await browser().newContext({ viewport: WIDE, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => errors.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${courseAt}/?of=${encodeURIComponent(inject('site') + path)}${script ? '&script' : ''}`);
  const frame = page.frameLocator('iframe');
  // A frame comes alive under a hand.
  await frame.locator('[data-example], figure, [data-question]').first().hover();
  // What is no example says nothing once it is alive.
  const alive = /\/(fig|predict)-/.test(path) ? 'astro-island:not([ssr])' : '[data-alive]';
  await frame.locator(alive).first().waitFor({ state: 'attached' });
  const root = frame.locator('html');
  return {
    page,
    frame,
    errors,
    height: () => page.locator('iframe').evaluate((one: HTMLIFrameElement) => one.clientHeight),
    own: () => root.evaluate((one) => Math.ceil(one.getBoundingClientRect().height)),
    hidden: () =>
      root.evaluate(
        (one) => [one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth] as [number, number],
      ),
    close: () => context.close(),
  };
}

describe(`in a page of another origin: ${taken}`, () => {
  it('is told the height of the example, and follows it', async () => {
    const { frame, errors, height, own, close } = await lesson(BARE);
    await expect.poll(height).toBe(await own());
    const folded = await height();
    await frame.locator(`${EXAMPLE} summary`).first().click();
    await expect.poll(height).toBeGreaterThan(folded);
    expect(await height()).toBe(await own());
    expect(errors).toEqual([]);
    await close();
  });

  it.each(EXAMPLES)('shows %s whole at 360 pixels, without a scrollbar of its own', async (of) => {
    const { hidden, height, own, close } = await lesson(`/zh-cn/embed/${of}/`, { viewport: PHONE });
    await expect.poll(height).toBe(await own());
    expect(await hidden()).toEqual([0, 0]);
    await close();
  });

  it.each([...EXAMPLES, ...PIECES])(
    'shows %s whole, and little below it, in any column of a page that runs no script',
    async (of) => {
      const { page, hidden, height, own, close } = await lesson(`/en/embed/${of}/`, {}, false);
      const seen: object[] = [];
      // A picture is as tall as it is wide: what is enough for the widest column leaves some room in the narrowest.
      const most = PIECES.includes(of) ? 800 : 60;
      for (const width of [...COLUMNS, 360, 640, 739, 960, 1400]) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(() => page.locator('iframe').evaluate((one) => one.clientWidth)).toBe(width);
        const left = (await height()) - (await own());
        seen.push({
          width,
          hidden: await hidden(),
          blank: left > (COLUMNS.some((one) => one === width) ? most : Math.max(most, 300)),
        });
      }
      expect(seen).toEqual(seen.map((one) => ({ ...one, hidden: [0, 0], blank: false })));
      await close();
    },
  );

  it.each(EXAMPLES)('shows %s whole in a column of 640 pixels of a page that takes no styles either', async (of) => {
    const { page, hidden, close } = await lesson(`/en/embed/${of}/`, { viewport: { width: 640, height: 800 } }, false);
    await page.locator('iframe').evaluate((one) => one.removeAttribute('style'));
    await expect.poll(hidden).toEqual([0, 0]);
    await close();
  });

  it('judges an answer to a question that stands alone, and leads on to where it stands', async () => {
    const { frame, close } = await lesson('/en/embed/flops/predict-flops/');
    await frame.locator('[data-question] input').fill('3402');
    await frame.locator('[data-question] input').press('Enter');
    await expect.poll(() => frame.locator('.verdict').textContent()).toContain('3,402');
    expect(await frame.locator('[data-home]').getAttribute('href')).toBe('/en/flops/#predict-flops');
    await close();
  });

  it('counts what is typed in it, and opens in the state of its address', async () => {
    const { page, frame, close } = await lesson(`${BARE}?worked-example.out_channels=8`);
    const figure = frame.locator(`${EXAMPLE} output[name="parameters"]`);
    await expect.poll(() => figure.getAttribute('data-value')).toBe('224');
    await frame.locator(`${EXAMPLE} input[name="out_channels"]`).fill('9');
    await expect.poll(() => figure.getAttribute('data-value')).toBe('252');
    // The page around stays where it is.
    expect(page.url()).not.toContain('out_channels=9');
    await close();
  });

  it('leads home with what is set, in a tab of its own', async () => {
    const { page, frame, close } = await lesson(BARE);
    await frame.locator(`${EXAMPLE} input[name="out_channels"]`).fill('8');
    const [home] = await Promise.all([page.context().waitForEvent('page'), frame.locator('[data-home]').click()]);
    await home.waitForLoadState();
    const { pathname, search, hash } = new URL(home.url());
    expect([pathname, search, hash]).toEqual(['/en/parameters/', '?worked-example.out_channels=8', EXAMPLE]);
    await expectResult(home, '224');
    await close();
  });
});

describe('the bare page by itself', () => {
  it.each(
    [...EXAMPLES, ...PIECES].flatMap((of, index) => [
      { path: `/${LOCALES[index % 2]}/embed/${of}/`, colorScheme: 'light' as const, viewport: WIDE },
      { path: `/${LOCALES[(index + 1) % 2]}/embed/${of}/`, colorScheme: 'dark' as const, viewport: PHONE },
    ]),
  )('is quiet and accessible: $path, $colorScheme, $viewport.width', async ({ path, ...options }) => {
    const { page, noise, close } = await open(browser(), path, options);
    expect(await faultsByAxe(page)).toEqual([]);
    expect(noise).toEqual([]);
    await close();
  });

  it('opens in the state of its address and names what it cannot use', async () => {
    const { page, close } = await open(browser(), `${BARE}?worked-example.out_channels=8&worked-example.colour=3`);
    await expectResult(page, '224');
    expect(await field(page, 'out_channels').inputValue()).toBe('8');
    expect(await page.locator(`${EXAMPLE} .status`).textContent()).toContain('colour');
    await close();
  });

  it.each(LOCALES)('keeps values and way home without JavaScript, in %s', async (locale) => {
    const path = `/${locale}/embed/parameters/worked-example/`;
    const { page, close } = await open(browser(), path, { javaScriptEnabled: false });
    expect(await result(page)).toBe('196');
    expect(await field(page, 'out_channels').inputValue()).toBe('7');
    expect(await page.locator(`${EXAMPLE} .hero`).first().textContent()).toBe('196');
    expect(await page.locator('[data-home]').getAttribute('href')).toBe(`/${locale}/parameters/${EXAMPLE}`);
    expect(await page.locator('.rail, .bar').count()).toBe(0);
    await close();
  });
});
