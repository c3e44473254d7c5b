/** What a phone does not wait for while a page opens (`src/layout/Opening.astro`, `src/site/ahead.ts`). */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { CHAPTERS } from '#site/chapters.ts';
import { sample } from '../sample.ts';
import { drawn, EXAMPLE, PHONE, useBrowser } from './open.ts';
import { UNFOLDED } from './unfolded.ts';

const browser = useBrowser();

/** The sum of what has moved though nobody asked for it. */
const MOVED = `window.moved = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.moved += value;
  }).observe({ type: 'layout-shift', buffered: true });`;

const isOpening = (page: Page) => page.evaluate<boolean>(`'opening' in document.documentElement.dataset`);
const opened = (page: Page) => expect.poll(() => isOpening(page), { timeout: 30_000 }).toBe(false);
const height = (page: Page) => page.evaluate<number>('document.documentElement.scrollHeight');

/** Whether the last part of the chapter is laid out. */
const isLaidOut = (page: Page) =>
  page.evaluate<boolean>(
    `[...document.querySelectorAll('.prose > p *')].at(-1).checkVisibility({ contentVisibilityAuto: true })`,
  );

const IS_SHOWN = `performance.getEntriesByName('first-contentful-paint').length > 0`;

/** A page on a phone, given over and closed. */
async function onPhone(path: string, use: (page: Page) => Promise<void>, before?: (page: Page) => Promise<unknown>) {
  const context = await browser().newContext({ viewport: PHONE, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  await page.addInitScript(MOVED);
  await before?.(page);
  await page.goto(inject('site') + path, { waitUntil: before ? 'commit' : 'load' });
  await use(page);
  await context.close();
}

const { items: SLUGS, taken } = sample('chapters', CHAPTERS, 5, (slug) => slug === 'flops');

describe.each(SLUGS)(`%s, opened on a phone (${taken})`, (slug) => {
  it('is as long once it has opened as where it is laid out at once, and nothing in sight has moved', async () => {
    let whole = 0;
    await onPhone(`/en/${slug}/#main`, async (page) => {
      expect(await isOpening(page)).toBe(false);
      whole = await height(page);
    });
    await onPhone(`/en/${slug}/`, async (page) => {
      await opened(page);
      expect(await page.locator('[data-laid]').count()).toBe(0);
      await expect.poll(() => height(page)).toBe(whole);
      expect(await page.evaluate('window.moved')).toBe(0);
    });
  });
});

describe('a chapter that opens on a phone', () => {
  it('lays out what is further down later, and all of it for a reader who goes there', async () => {
    await onPhone('/en/parameters/', async (page) => {
      expect(await isLaidOut(page)).toBe(false);
      const [id, top] = await page.evaluate<[string, number]>(`(async () => {
        const link = [...document.querySelectorAll('.bar .contents a[href^="#"], .contents a[href^="#"]')].at(-1);
        link.click();
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        const { id } = document.querySelector(link.hash);
        return [id, document.getElementById(id).getBoundingClientRect().top];
      })()`);
      expect(await isOpening(page)).toBe(false);
      expect(await page.evaluate('location.hash')).toBe(`#${id}`);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(PHONE.height / 2);
    });
  });

  it('is laid out at once where the browser goes back to a place in it', async () => {
    await onPhone('/en/parameters/', async (page) => {
      expect(await isOpening(page)).toBe(true);
      await page.reload();
      expect(await isOpening(page)).toBe(false);
    });
  });

  it('is printed whole', async () => {
    await onPhone('/en/parameters/', async (page) => {
      await page.emulateMedia({ media: 'print' });
      await expect.poll(() => isLaidOut(page)).toBe(true);
    });
  });

  it('has the fields of its first example at once, those further down when they come near, and all of them by keyboard', async () => {
    const held = Promise.withResolvers<void>();
    // A chapter opens until it has loaded: a face that does not come keeps it so.
    const hold = async (page: Page) => {
      await page.addInitScript(UNFOLDED);
      await page.route(/source-code-pro/, async (route) => {
        await held.promise;
        await route.continue();
      });
    };
    await onPhone(
      '/en/what-training-costs/',
      async (page) => {
        await expect.poll(() => page.evaluate('document.readyState')).toBe('interactive');
        const shown = (nth: number) =>
          page
            .locator('[data-example] .fields input[name]:not(.whole *)')
            .nth(nth)
            .evaluate((field) => field.checkVisibility());
        expect(await shown(0)).toBe(true);
        expect(await shown(-1)).toBe(false);
        const far = page.locator('[data-example]').nth(1);
        await far.evaluate((example) => example.scrollIntoView());
        await expect.poll(() => far.locator('.fields input[name]').first().isVisible()).toBe(true);
        expect(await isOpening(page)).toBe(true);
        expect(await shown(-1)).toBe(false);
        await page.keyboard.press('Tab');
        expect(await isOpening(page)).toBe(false);
        expect(await shown(-1)).toBe(true);
        held.resolve();
      },
      hold,
    );
  });

  it('frees the formula that a hand is on, for what opens there', async () => {
    await onPhone('/en/parameters/', async (page) => {
      const formula = page.locator(`${EXAMPLE} .live-formula`).first();
      const contained = () => formula.evaluate((one) => getComputedStyle(one).getPropertyValue('content-visibility'));
      expect(await contained()).toBe('auto');
      await formula.scrollIntoViewIfNeeded();
      await formula.hover();
      expect(await contained()).toBe('visible');
    });
  });
});

describe('a page whose style sheet is on its way', () => {
  it('is read to its end, and its first example comes alive', async () => {
    const held = Promise.withResolvers<void>();
    await onPhone(
      '/en/parameters/',
      async (page) => {
        await page.locator('footer.foot').waitFor({ state: 'attached' });
        await page.locator(`${EXAMPLE}[data-alive]`).waitFor({ state: 'attached' });
        expect(await page.evaluate('performance.getEntriesByType("paint").length')).toBe(0);
        held.resolve();
        await page.waitForLoadState('load');
      },
      async (page) => {
        await page.route(/\.css$/, async (route) => {
          await held.promise;
          await route.continue();
        });
      },
    );
  });
});

describe.each(LOCALES)('a page whose fonts are on their way, in %s', (locale) => {
  it.each(['from-layers-to-a-network', 'transformers'])('moves little once they have come: %s', async (slug) => {
    const fontsLate = (page: Page) =>
      page.route(/\.woff2$/, async (route) => {
        await expect.poll(() => page.evaluate(IS_SHOWN), { timeout: 20_000 }).toBe(true);
        await route.continue();
      });
    await onPhone(
      `/${locale}/${slug}/`,
      async (page) => {
        await page.waitForLoadState('load');
        await page.evaluate('document.fonts.ready.then(() => true)');
        await drawn(page);
        expect(await page.evaluate('window.moved')).toBeLessThan(0.01);
      },
      fontsLate,
    );
  });
});

describe('the first field', () => {
  it('answers while what stands further down still sleeps', async () => {
    await onPhone(
      '/en/flops/',
      async (page) => {
        const asleep = () => page.evaluate<number | undefined>('window.asleep');
        await expect.poll(asleep).toBeDefined();
        const islands = await page.locator('astro-island').count();
        expect(await asleep()).toBeGreaterThanOrEqual(islands - 2);
      },
      async (page) => {
        // Types as soon as there is a field, and counts who sleeps when the result follows.
        await page.addInitScript(`document.addEventListener('readystatechange', () => {
          const example = document.querySelector('[data-example]');
          const field = example?.querySelector('[name="in_channels"]');
          if (document.readyState !== 'interactive') return;
          new MutationObserver(() => {
            window.asleep ??= document.querySelectorAll('astro-island[ssr]').length;
          }).observe(example, { attributes: true, attributeFilter: ['data-value'], subtree: true });
          field.value = '2';
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        });`);
      },
    );
  });
});
