/** Letters of the cut files are as wide as those of the packages' files, in each weight, on a system that hints, too. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { useBrowser } from './open.ts';

const browser = useBrowser();

const TEXT = '2 kinds of operation × 1,701 = 3,402 operations. AVATAR To We fi 0.5 — “one”';

const faceOf = (family: string, file: string): string =>
  `@font-face { font-family: ${family}; font-weight: 200 900; src: url(data:font/woff2;base64,${readFileSync(file, 'base64')}) }`;

it.each(['source-sans-3', 'source-code-pro'])('%s', async (name) => {
  const page = await browser().newPage();
  const faces = [
    faceOf('Whole', `node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`),
    faceOf('Cut', `src/styles/fonts/${name}.woff2`),
  ];
  const line = (weight: number, family: string) =>
    `<div><span style="font: ${weight} 16px ${family}; white-space: nowrap">${TEXT}</span></div>`;
  const lines = [300, 400, 600].flatMap((weight) => ['Whole', 'Cut'].map((family) => line(weight, family)));
  await page.setContent(`<style>${faces.join('')}</style>${lines.join('')}`);
  await page.evaluate('document.fonts.ready.then(() => true)');
  expect(await page.evaluate('[...document.fonts].map(({ status }) => status)')).toEqual(['loaded', 'loaded']);
  const widths = await page
    .locator('span')
    .evaluateAll((spans) => spans.map((span) => span.getBoundingClientRect().width));
  for (const [index, width] of widths.entries())
    if (index % 2 === 1) expect(Math.abs(width - (widths[index - 1] ?? 0)), `line ${index}`).toBeLessThanOrEqual(1);
  await page.close();
});
