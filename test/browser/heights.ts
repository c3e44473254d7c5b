/**
 * How tall the pages for frames of the built site are in each column, in the language that takes more. Run by
 * `npm run heights` it writes them where the code of a frame has its height from; `npm run heights -- /fig-` measures
 * only those whose address holds that, and `-- --new` those that have no heights yet.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { LOCALES } from '../../src/i18n/index.ts';
import { COLUMNS } from '../../src/islands/teachers/frameCode.ts';
import { launch } from './chromium.ts';
import { serveBuilt } from './serve.ts';

const HEIGHTS = 'src/components/frameHeights.json';

/** Heights are rounded up to this, so that a letter more does not make a measurement old. */
const STEP = 20;

/**
 * A line more may be broken in a wider column than in a narrower one, and a picture is tallest where it is widest: each
 * is measured at several widths.
 */
const WIDTHS: readonly (readonly number[])[] = COLUMNS.map((width, index) => {
  const next = COLUMNS[index - 1] ?? width + 161;
  return [width, width + 40, width + 80, width + 160, next - 1].filter((one) => one < next);
});

/** The pages for frames of the built site, by chapter and id. */
export const framePages = (): string[] =>
  readdirSync('dist/en/embed', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => dirname(file))
    .sort();

/** How many pages are measured at a time. */
const AT_ONCE = 3;

/** How tall a page is in each of these columns. */
async function measure(page: Page, address: string): Promise<number[]> {
  await page.goto(address);
  await page.evaluate('document.fonts.ready.then(() => true)');
  const heights: number[] = [];
  for (const widths of WIDTHS) {
    const seen: number[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 600 });
      seen.push(await page.evaluate<number>('document.documentElement.getBoundingClientRect().height'));
    }
    heights.push(Math.max(...seen));
  }
  return heights;
}

if (process.argv[1]?.endsWith('heights.ts')) {
  const { site, close } = await serveBuilt();
  const browser = await launch();
  const old: Record<string, number[]> = JSON.parse(readFileSync(HEIGHTS, 'utf8'));
  const [part = ''] = process.argv.slice(2);
  const asked = (of: string) => (part === '--new' ? !old[of] : of.includes(part));
  const pages = framePages();
  const all = new Map(Object.entries(old).filter(([of]) => pages.includes(of)));
  const waiting = pages.filter(asked);
  const measureInTurn = async () => {
    const page = await browser.newPage();
    for (let of = waiting.shift(); of !== undefined; of = waiting.shift()) {
      const inEach: number[][] = [];
      for (const locale of LOCALES) inEach.push(await measure(page, `${site}/${locale}/embed/${of}/`));
      const tallest = COLUMNS.map((_, column) => Math.max(...inEach.map((heights) => heights[column] ?? 0)));
      all.set(
        of,
        tallest.map((height) => Math.ceil(height / STEP) * STEP),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, measureInTurn));
  await browser.close();
  close();
  const lines = [...all].sort().map(([of, heights]) => `  "${of}": ${JSON.stringify(heights).replaceAll(',', ', ')}`);
  writeFileSync(HEIGHTS, `{\n${lines.join(',\n')}\n}\n`);
}
