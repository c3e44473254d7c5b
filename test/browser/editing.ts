/** A page of the book, with its policy, styles and keys, into which a source and what edits it are put. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { LineHint } from '#islands/cells/editor/look.ts';
import { sourceHtml } from '#islands/cells/editor/look.ts';
import { WIDE } from './open.ts';

export const SOURCE = `import torch.nn as nn


class Net(nn.Module):
    """Two layers, and what lies between them."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, kernel_size=5)  # 156 parameters
        self.fc = nn.Linear(6 * 24 * 24, 10)

    def forward(self, x):
        x = self.conv1(x)
        x = x.flatten(1)
        return self.fc(x)
`;

export const HINTS: readonly LineHint[] = [
  { line: 13, text: '(1, 6, 24, 24)' },
  { line: 14, text: '(1, 3456)' },
  { line: 15, text: '(1, 10)', stale: true },
];

/** The script of the editor, which a cell loads when it is first edited. */
function editorScript(): string {
  const name = readdirSync('dist/_astro').find((file) => /^editor\..*\.js$/.test(file));
  if (!name) throw new Error('the built site has no script of the editor');
  return name;
}

/** What stands in for a cell: it keeps what the editor tells it. */
const start = (script: string) => `import { mountEditor } from '/_astro/${script}';
window.violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  violations.push(violatedDirective + ' ' + blockedURI));
window.told = [];
const say = (line, hint) => 'Line ' + line + ': ' + (hint ? hint.text : 'no shape');
window.mount = (options) => {
  const pre = document.querySelector('#edited pre');
  window.editor = mountEditor(pre, {
    label: 'Cell 1, Python', describedBy: 'edited-keys', source: pre.textContent, say,
    onChange: (text) => { window.typed = text; }, onRun: (then) => told.push(then), onLeave: () => told.push('left'),
    onLine: (line) => { window.at = line ?? 'nowhere'; },
    ...options,
  });
};
window.ready = true;`;

/** The source as a cell has it, between two buttons and the end of the page. */
const cell = (source: string, hints: readonly LineHint[], failed?: number): string =>
  `<section id="edited"><button id="before">Before</button>
<pre class="source" translate="no" lang="en" tabindex="0" aria-label="Cell 1, Python">${sourceHtml(source, { hints, failed })}</pre>
<p id="edited-keys">Shift+Enter runs. Esc, then Tab leaves.</p><button id="after">After</button></section>
<script type="module" src="/start-editing.js"></script></main>`;

export interface Edited {
  page: Page;
  /** What the console said, and every uncaught error. */
  noise: string[];
  /** Puts the editor in the place of the source, with further options as code. */
  mount: (options?: string) => Promise<void>;
  /** What a page says of an expression. */
  ask: <T>(expression: string) => Promise<T>;
  /** The text in the editor. */
  text: () => Promise<string>;
  cdp: () => Promise<CDPSession>;
  close: () => Promise<void>;
}

interface Given extends BrowserContextOptions {
  /** The page that it is put into. */
  path?: string;
  source?: string;
  hints?: readonly LineHint[];
  failed?: number;
}

/** Opens the page with the source in it, not yet edited. */
export async function openSource(browser: Browser, given: Given = {}): Promise<Edited> {
  const { path = '/en/glossary/', source = SOURCE, hints = HINTS, failed, ...options } = given;
  const context = await browser.newContext({ viewport: WIDE, ...options });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  const site = inject('site');
  const html = readFileSync(`dist${path}index.html`, 'utf8').replace('</main>', () => cell(source, hints, failed));
  await page.route(site + path, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.route(`${site}/start-editing.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: start(editorScript()) }),
  );
  await page.goto(site + path, { waitUntil: 'load' });
  await page.waitForFunction('window.ready && document.fonts.ready.then(() => true)');
  await page.locator('#edited').scrollIntoViewIfNeeded();
  return {
    page,
    noise,
    mount: (more = '{}') => page.evaluate(`mount({ hints: ${JSON.stringify(hints)}, failed: ${failed}, ...${more} })`),
    ask: (expression) => page.evaluate(expression),
    text: () => page.evaluate('editor.text'),
    cdp: () => context.newCDPSession(page),
    close: () => context.close(),
  };
}

/** Opens the source, and the editor in its place with the caret at its end. */
export async function openEditor(browser: Browser, given: Given = {}): Promise<Edited> {
  const edited = await openSource(browser, given);
  await edited.mount();
  await edited.ask('editor.focus()');
  await edited.page.keyboard.press('ControlOrMeta+End');
  return edited;
}

/** The lines of the source, in the page or in the editor. */
export const LINE = '#edited .source :is(.py-line, .cm-line)';

/** The hints as they stand beside the lines: the line, the text, whether it is stale. */
export const hintsOf = (page: Page) =>
  page.evaluate<[number, string, boolean][]>(`[...document.querySelectorAll('${LINE}')].flatMap((line, index) =>
    line.dataset.hint ? [[index + 1, line.dataset.hint, 'stale' in line.dataset]] : [])`);
