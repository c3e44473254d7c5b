/** Timings, reported and never asserted: the kernel, from key press to result, building, and Lighthouse on a phone's setting. */
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { LOCALES } from '../../src/i18n/index.ts';
import { readSlugs } from '../../src/site/schemas/slugs.ts';
import { browserPath, launch } from '../browser/chromium.ts';
import { serveBuilt } from '../browser/serve.ts';
import { UNFOLDED } from '../browser/unfolded.ts';
import { LENGTHS, secondsFor } from './counting.ts';
import { kernelLines } from './kernel.ts';
import { reportNetworks } from './networks.ts';
import type { PhoneFigures } from './phone.ts';
import { openOnPhone } from './phone.ts';
import { pythonLines } from './python.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);
const median = (list: number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** The examples whose answers are timed: where they are, what is typed into, and what changes. */
const TIMED = [
  { chapter: 'parameters', id: 'worked-example', field: 'out_channels', result: 'parameters' },
  { chapter: 'flops', id: 'one-output', field: 'in_channels', result: 'flops' },
  { chapter: 'flops', id: 'feature-map', field: 'out_channels', result: 'flops' },
  { chapter: 'other-layers', id: 'lstm', field: 'hidden_size', result: 'flops' },
  { chapter: 'units', id: 'converter', field: 'value', result: 'flops' },
] as const;

/** A keystroke that has changed nothing by then has no answer: what it types stood there before. */
const LATE_MS = 5000;

/** Milliseconds from the input event of a keystroke to the changed result, for many keystrokes. */
const keyToResult = ({ id, field, result }: (typeof TIMED)[number]) => `(async () => {
  const input = document.querySelector('#${id} [name="${field}"]');
  const output = document.querySelector('#${id} output[name="${result}"]');
  const times = [];
  for (let value = 10; value < 110; value++) {
    const changed = new Promise((resolve) => {
      const observer = new MutationObserver(() => { observer.disconnect(); resolve(performance.now()); });
      observer.observe(output, { attributes: true, attributeFilter: ['data-value'] });
    });
    const late = new Promise((resolve) => setTimeout(resolve, ${LATE_MS}));
    const start = performance.now();
    input.value = String(value);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const end = await Promise.race([changed, late]);
    if (end) times.push(end - start);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return times;
})()`;

async function timed(page: Page, client: CDPSession, script: string, slowdown: number): Promise<string> {
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return `${median(await page.evaluate<number[]>(script)).toFixed(1)} ms`;
}

/** A part of the report in a browser of its own, which is closed whatever happens. */
async function inBrowser(work: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await launch();
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}

/** Goes on where something is not measured, and says so: the rest of the report has nothing to do with it. */
async function attempt(name: string, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    print(`  ${name}: not measured: ${String(error).split('\n')[0]}`);
    process.exitCode = 1;
  }
}

async function reportKeys(browser: Browser, site: string): Promise<void> {
  print('key press to changed result, median of 100; then with the processor slowed 4 times:');
  for (const one of TIMED) {
    const page = await browser.newPage();
    await attempt(`${one.chapter}/${one.id}`, async () => {
      await page.addInitScript(UNFOLDED);
      await page.goto(`${site}/en/${one.chapter}/`);
      await page.locator(`#${one.id}`).scrollIntoViewIfNeeded();
      await page.locator(`#${one.id}[data-alive]`).waitFor();
      const client = await page.context().newCDPSession(page);
      const [full, slow] = [
        await timed(page, client, keyToResult(one), 1),
        await timed(page, client, keyToResult(one), 4),
      ];
      print(`  ${one.chapter}/${one.id}: ${full}; ${slow}`);
    });
    await page.close();
  }
}

const CHAPTERS = 'content/chapters.yaml';

/** How often each chapter is opened on a phone. */
const VISITS = 5;

/** The chapters opened on a phone: in first paints, which are the same on any machine. */
async function reportPhone(browser: Browser, site: string): Promise<void> {
  print(`opened on a phone (processor 4 times slower, 9 Mbit/s, 85 ms), medians of ${VISITS}:`);
  for (const slug of readSlugs(CHAPTERS, readFileSync(CHAPTERS, 'utf8')))
    await attempt(slug, async () => {
      const seen: PhoneFigures[] = [];
      for (let visit = 0; visit < VISITS; visit++) seen.push(await openOnPhone(browser, `${site}/en/${slug}/`));
      const answer = median(seen.map((one) => one.answer / one.paint));
      const said = answer > 0 ? `first field answers within ${answer.toFixed(2)} first paints` : 'no field to answer';
      const blocking = median(seen.map((one) => one.blocking)).toFixed(0);
      const shift = Math.max(...seen.map((one) => one.shift));
      print(`  ${slug}: ${said}; blocking ${blocking} ms; layout shift ${shift}`);
    });
}

function reportBuild(): void {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    const { status } = spawnSync('npx', ['--no-install', 'astro', 'build', '--silent'], { stdio: 'ignore' });
    if (status !== 0) throw new Error('the build fails');
    return (performance.now() - start) / 1000;
  });
  print(`build, median of 3: ${median(times).toFixed(1)} s`);
}

/** Lighthouse's four scores for a page, on its phone setting. */
async function reportLighthouse(url: string, executablePath: string): Promise<void> {
  const flags = ['--quiet', '--output=json', '--output-path=stdout', '--chrome-flags=--headless=new --no-sandbox'];
  // Not `spawnSync`: the pages are served from this very process.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['node_modules/lighthouse/cli/index.js', url, ...flags],
    {
      timeout: 300_000,
      // It then ends its browser too.
      killSignal: 'SIGINT',
      maxBuffer: 1 << 28,
      env: { ...process.env, CHROME_PATH: executablePath },
    },
  );
  const { categories, audits } = JSON.parse(stdout);
  const scores = Object.values(categories as Record<string, { title: string; score: number }>);
  const shift = audits['cumulative-layout-shift'].numericValue;
  print(
    `${new URL(url).pathname}: ${scores.map(({ title, score }) => `${title} ${Math.round(score * 100)}`).join(', ')}; layout shift ${shift}`,
  );
}

/** A line of how long networks take, with the growth from each length to the next. */
function reportLengths(where: string, seconds: readonly number[]): void {
  print(`layers counted in ${where}, by all conventions:`);
  for (const [index, layers] of LENGTHS.entries()) {
    const [now = 0, before] = [seconds[index], seconds[index - 1]];
    const growth = before === undefined ? '' : `; ${(now / before).toFixed(1)} times the time for 10 times the layers`;
    print(`  ${layers}: ${Math.round(layers / now)} a second${growth}`);
  }
}

/** Counting of long networks in Node, beside the tools' times for the same that the recorder measured on its machine. */
function reportCounting(): void {
  const seconds = LENGTHS.map(secondsFor);
  reportLengths('Node', seconds);
  const { rows } = JSON.parse(readFileSync('test/fixtures/speed.json', 'utf8'));
  for (const row of rows as { tool: string; layers: number; seconds: number }[]) {
    const own = seconds[LENGTHS.indexOf(row.layers)];
    if (own) print(`  ${row.tool}, ${row.layers} layers: ${(row.seconds / own).toFixed(1)} times this book's time`);
  }
}

/** The same in a browser, bundled as pages are. */
async function reportCountingInBrowser(browser: Browser): Promise<void> {
  const lib = { entry: 'test/bench/counting.ts', formats: ['iife' as const], name: 'counting', fileName: 'counting' };
  const built = await build({ configFile: false, logLevel: 'silent', build: { lib, write: false } });
  const [output] = [built].flat();
  const code = output && 'output' in output ? output.output[0].code : '';
  const page = await browser.newPage();
  await page.addScriptTag({ content: code });
  reportLengths('Chromium', await page.evaluate<number[]>('counting.LENGTHS.map(counting.secondsFor)'));
}

const executablePath = await browserPath();
await attempt('the kernel', async () => {
  for (const line of await kernelLines()) print(line);
});
await attempt('networks', () => reportNetworks(print));
await attempt('counting', reportCounting);
await attempt('counting in Chromium', () => inBrowser(reportCountingInBrowser));
await attempt('build', reportBuild);
const server = await serveBuilt();
await attempt('Python in a page', () =>
  inBrowser(async (browser) => {
    for (const line of await pythonLines(browser)) print(line);
  }),
);
await attempt('keys', () => inBrowser((browser) => reportKeys(browser, server.site)));
await attempt('a phone', () => inBrowser((browser) => reportPhone(browser, server.site)));
for (const locale of LOCALES)
  for (const slug of ['parameters', 'flops'])
    await attempt(`Lighthouse on /${locale}/${slug}/`, () =>
      reportLighthouse(`${server.site}/${locale}/${slug}/`, executablePath),
    );
server.close();
