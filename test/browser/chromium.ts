/**
 * Finds a Chromium to test with: one that is named, else the one packaged for Linux, a shell without windows that opens
 * a page in less than half the time of a whole browser, else one that is installed.
 */
import { existsSync, mkdirSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { CACHE } from '../places.ts';

const INSTALLED: Record<string, string[]> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const NONE =
  'no browser for the browser tests: install Chrome, Edge or Chromium, or name one in CHROME_PATH (on Linux for x64 one comes with npm install)';

/** Flags that keep a headless browser quiet and its requests to the pages under test. */
const FLAGS = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-background-networking', '--no-first-run'];

/**
 * Unpacks the packaged Chromium with its libraries and fonts. It reads TMPDIR when it is imported; and its own
 * font configuration names a folder that is not there, and without a font no text is laid out at all.
 */
async function unpacked(): Promise<string> {
  const home = join(CACHE, 'chromium');
  mkdirSync(home, { recursive: true });
  process.env.TMPDIR = home;
  const packaged = await import('@sparticuz/chromium');
  const path = await packaged.default.executablePath();
  const bin = join(process.cwd(), 'node_modules/@sparticuz/chromium/bin');
  if (existsSync(join(bin, 'al2023.tar.br'))) {
    await packaged.inflate(join(bin, 'al2023.tar.br'));
    packaged.setupLambdaEnvironment(join(home, 'al2023', 'lib'));
  }
  const config = join(home, 'fonts-here.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${home}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${home}/font-cache</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = config;
  return path;
}

/** The path of a browser, or one sentence that says what to do. */
export async function browserPath(): Promise<string> {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  if (process.platform === 'linux' && process.arch === 'x64') return unpacked();
  const installed = INSTALLED[process.platform]?.find((path) => existsSync(path));
  if (!installed) throw new Error(NONE);
  return installed;
}

const SHARED = '/dev/shm';
const ROOM = 2 ** 30;

/**
 * What Playwright asks for and is not needed: that memory of several processes is kept in files, where what is meant for
 * it has room (a container often has 64 MB).
 */
function needless(): string[] {
  if (!existsSync(SHARED)) return [];
  const { bavail, bsize } = statfsSync(SHARED);
  return bavail * bsize >= ROOM ? ['--disable-dev-shm-usage'] : [];
}

/** A headless browser. */
export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: FLAGS, ignoreDefaultArgs: needless() });
}
