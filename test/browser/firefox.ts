/**
 * Finds the Firefox of this machine and opens pages of the built site in it. Playwright drives only a Firefox of its own
 * build; this is the one that readers have, over WebDriver BiDi.
 */
import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { afterAll, expect, inject } from 'vitest';
import { CACHE } from '../places.ts';

const NAMES = process.platform === 'win32' ? ['firefox.exe'] : ['firefox', 'firefox-esr'];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first Firefox on the PATH, or the one named in `FIREFOX_PATH`. */
function firefoxPath(): string | undefined {
  if (process.env.FIREFOX_PATH) return process.env.FIREFOX_PATH;
  const folders = process.env.PATH?.split(delimiter) ?? [];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** Starts it with some preferences; a packaged one may not read a profile outside of the tree it is started in. */
async function start(executablePath: string, preferences: Record<string, unknown>): Promise<Browser> {
  mkdirSync(CACHE, { recursive: true });
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir: mkdtempSync(join(CACHE, 'firefox-')),
    extraPrefsFirefox: preferences,
  });
}

/** A Firefox, or in one sentence why there is none. */
type Firefox = { browser: Browser } | { none: string };

/** The Firefox of this machine. One that does not start is none: that is no fault of the book. */
async function startFirefox(preferences: Record<string, unknown> = {}): Promise<Firefox> {
  const path = firefoxPath();
  if (!path) return { none: 'no Firefox on the PATH, and none named in FIREFOX_PATH' };
  let browser: Browser | undefined;
  try {
    browser = await start(path, preferences);
    const page = await browser.newPage();
    // An older one does not know all that the tests ask of it.
    await page.setViewport({ width: 1280, height: 800 });
    await page.setOfflineMode(false);
    await page.close();
    return { browser };
  } catch (error) {
    await browser?.close();
    return { none: `${path} does not start, or is too old: ${String(error).split('\n')[0]}` };
  }
}

/** The Firefox for the tests of a file, closed behind them; and the remark on their names where they are not run. */
export async function useFirefox(preferences?: Record<string, unknown>) {
  const firefox = await startFirefox(preferences);
  afterAll(async () => {
    if ('browser' in firefox) await firefox.browser.close();
  });
  const browser = () => {
    if ('none' in firefox) throw new Error(firefox.none);
    return firefox.browser;
  };
  return { browser, why: 'none' in firefox ? ` (not run: ${firefox.none})` : '' };
}

export interface Watched {
  page: Page;
  /** Everything the console said, and every uncaught error. */
  noise: string[];
  close: () => Promise<void>;
}

/** Opens a path of the site, and waits until what comes alive at once is alive. */
export async function openIn(browser: Browser, path: string, width = 1280): Promise<Watched> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => {
    // Said of a formula that is laid out while it is being exchanged; what it comes to is looked at by the tests.
    if (!/Invalid markup: Incorrect number of children/.test(message.text()))
      noise.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    if (!/Invalid markup: Incorrect number of children/.test(String(error))) noise.push(`error: ${error}`);
  });
  await page.setViewport({ width, height: 800 });
  await page.goto(inject('site') + path);
  // Asked again and again from here: what waits in the page itself is text that its policy does not run.
  const isAlive = `!document.querySelector('astro-island[opts*=\\'"now"\\'] > [data-example]:not([data-alive])')`;
  await expect.poll(() => page.evaluate<[], () => boolean>(isAlive), { timeout: 30_000 }).toBe(true);
  return { page, noise, close: () => context.close() };
}
