/** The editor of a cell: it takes the place of the source, and hands, keys, voices and input methods find it as they should. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsByAxe } from './axe.ts';
import { HINTS, hintsOf, LINE, openEditor, openSource, SOURCE } from './editing.ts';
import { drawn, useBrowser, WIDE } from './open.ts';

const browser = useBrowser();
const NARROW = { width: 320, height: 900 };

/** Where lines, and what stands below them, are. */
const places = (page: Page) =>
  page.evaluate<string>(`JSON.stringify([...document.querySelectorAll('${LINE}, #after')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height];
  }))`);

/** Letters of both scripts side by side, which a browser sets apart in prose. */
const CHINESE = `x = conv(x)  # 形状（1, 6, 24, 24），即“特征图”：6个
\ty = "中文abc，（）"\n`;

describe('the editor in the place of the source', () => {
  it.each([
    ['wide', { viewport: WIDE }],
    ['wide and dark', { viewport: WIDE, colorScheme: 'dark' as const }],
    ['at 320 px', { viewport: NARROW }],
    ['at 320 px and dark', { viewport: NARROW, colorScheme: 'dark' as const }],
    ['in colours of the system', { viewport: WIDE, forcedColors: 'active' as const }],
    ['in Chinese', { viewport: WIDE, path: '/zh-cn/glossary/', source: CHINESE, hints: [] }],
    ['in Chinese at 320 px', { viewport: NARROW, path: '/zh-cn/glossary/', source: CHINESE, hints: [] }],
  ])('changes no pixel and moves nothing, %s', async (_, options) => {
    const { page, noise, mount, ask, close } = await openSource(browser(), { failed: 14, ...options });
    await ask(`new PerformanceObserver((list) => told.push(...list.getEntries().map(() => 'shift')))
      .observe({ type: 'layout-shift' })`);
    const section = page.locator('#edited');
    const [before, where] = [await section.screenshot(), await places(page)];
    await mount();
    await drawn(page);
    expect(await places(page)).toBe(where);
    expect((await section.screenshot()).equals(before)).toBe(true);
    expect(await page.locator('.cm-content').count()).toBe(1);
    expect(await ask('told')).toEqual([]);
    expect(noise).toEqual([]);
    await close();
  });

  it('keeps to the policy of the page, and has its styles nevertheless', async () => {
    const { page, noise, ask, close } = await openEditor(browser());
    await page.keyboard.type('print(x');
    await page.keyboard.press('F2');
    await page.keyboard.press('Enter');
    expect(await ask('violations')).toEqual([]);
    expect(await ask(`getComputedStyle(document.querySelector('.cm-scroller')).display`)).toBe('flex');
    expect(noise).toEqual([]);
    await close();
  });

  it('sets the caret where the source was pressed', async () => {
    const { page, mount, ask, close } = await openSource(browser());
    const at = await ask<{ x: number; y: number }>(`(() => {
      const line = document.querySelectorAll('.py-line')[13];
      const range = document.createRange();
      range.setStart(line.firstChild, '        x = x.'.length);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 1, y: top + height / 2 };
    })()`);
    await mount(`{ at: ${JSON.stringify(at)} }`);
    await page.keyboard.type('|');
    expect(await ask('editor.text')).toBe(SOURCE.replace('x.flatten', 'x.|flatten'));
    await close();
  });

  it('is named and described, and a voice reads the source alone', async () => {
    const { cdp, close } = await openEditor(browser());
    const tree = await (await cdp()).send('Accessibility.getFullAXTree');
    const box = tree.nodes.find(({ role }) => role?.value === 'textbox');
    expect(box?.name?.value).toBe('Cell 1, Python');
    expect(box?.description?.value).toBe('Shift+Enter runs. Esc, then Tab leaves.');
    // How many breaks stand for an empty line is the browser's own.
    expect(String(box?.value?.value).replace(/\n+/g, '\n')).toBe(SOURCE.replace(/\n+/g, '\n'));
    await close();
  });

  it('gives the source back with what was typed and known', async () => {
    const { page, ask, close } = await openEditor(browser());
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('x = "<b>"');
    await page.keyboard.press('Enter');
    await ask('editor.setHints([{ line: 14, text: "(2, 2)" }])');
    await ask('editor.setError(3)');
    await ask('editor.destroy()');
    expect(await page.locator('#edited pre').textContent()).toBe(`x = "<b>"\n${SOURCE}`);
    expect(await page.locator('#edited b').count()).toBe(0);
    expect(await hintsOf(page)).toEqual([[14, '(2, 2)', false]]);
    expect(await page.locator('.py-line.py-failed').evaluateAll((all) => all.map((line) => line.textContent))).toEqual([
      '\n',
    ]);
    await close();
  });
});

describe('hints beside the lines', () => {
  it('go with their lines, and are stale from the changed one on', async () => {
    const { page, ask, close } = await openEditor(browser());
    await ask(`editor.setHints(${JSON.stringify(HINTS.map(({ line, text }) => ({ line, text })))})`);
    for (let line = 0; line < 2; line++) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    expect(await hintsOf(page)).toEqual([
      [13, '(1, 6, 24, 24)', false],
      [14, '(1, 3456)', true],
      [16, '(1, 10)', true],
    ]);
    await close();
  });

  it('move nothing when they change, and are no part of what is copied', async () => {
    for (const viewport of [WIDE, NARROW]) {
      const { page, ask, close } = await openEditor(browser(), { viewport });
      const where = await places(page);
      const long = '(1024, 1024, 1024, 1024, 1024)';
      await ask(`editor.setHints([13, 14, 15].map((line) => ({ line, text: '${long}', stale: true })))`);
      expect(await hintsOf(page)).toEqual([13, 14, 15].map((line) => [line, long, true]));
      expect(await places(page)).toBe(where);
      await page.keyboard.press('ControlOrMeta+a');
      expect(await ask('getSelection().toString()')).not.toContain('1024');
      await close();
    }
  });

  it('stand beside lines that are there', async () => {
    const { page, ask, close } = await openEditor(browser(), { source: 'a\nb', hints: [] });
    await ask(`editor.setHints([{ line: 3, text: '(3)' }, { line: 2, text: '(2)' }, { line: 1, text: '(1)' }])`);
    expect(await hintsOf(page)).toEqual([
      [1, '(1)', false],
      [2, '(2)', false],
    ]);
    await ask('editor.setError(3)');
    await ask('editor.setHints([])');
    expect(await hintsOf(page)).toEqual([]);
    expect(await page.locator('.py-failed').count()).toBe(0);
    await close();
  });
});

describe('a line of the editor', () => {
  it('is told when the caret goes there or the pointer is over it', async () => {
    const { page, ask, close } = await openEditor(browser());
    await page.keyboard.press('ArrowUp');
    expect(await ask('at')).toBe(15);
    await page.locator('.cm-line').nth(12).hover();
    expect(await ask('at')).toBe(13);
    await page.locator('#after').hover();
    expect(await ask('at')).toBe('nowhere');
    await close();
  });

  it('is lit, goes with its text, and moves nothing', async () => {
    const { page, ask, close } = await openEditor(browser());
    const lit = () => page.locator('.py-lit').allTextContents();
    const where = await places(page);
    await ask('editor.setLit([14, 13, 99])');
    expect(await places(page)).toBe(where);
    expect(await lit()).toEqual(['        x = self.conv1(x)', '        x = x.flatten(1)']);
    await ask('editor.setLit([14])');
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('Enter');
    expect(await lit()).toEqual(['        x = x.flatten(1)']);
    await ask('editor.setLit([])');
    expect(await lit()).toEqual([]);
    await close();
  });
});

describe('the text of the editor', () => {
  it('is set as one change, told, and undone at once', async () => {
    const { page, text, ask, close } = await openEditor(browser());
    const other = SOURCE.replace('6, kernel_size=5', '12, kernel_size=3').replace('10)', '100)');
    await page.keyboard.type('# typed');
    await ask(`editor.setText(${JSON.stringify(other.replaceAll('\n', '\r\n'))})`);
    expect(await text()).toBe(other);
    expect(await ask('typed')).toBe(other);
    await page.keyboard.press('ControlOrMeta+z');
    expect(await text()).toBe(`${SOURCE}# typed`);
    await close();
  });
});

describe('the editor for everyone', () => {
  it.each([
    ['wide', { viewport: WIDE }],
    ['wide and dark', { viewport: WIDE, colorScheme: 'dark' as const }],
    ['at 320 px', { viewport: NARROW }],
  ])('has no fault by axe, %s', async (_, options) => {
    const { page, close } = await openEditor(browser(), { failed: 14, ...options });
    expect(await faultsByAxe(page, '#edited')).toEqual([]);
    await close();
  });

  it('wraps at 320 px, and the page does not scroll sideways', async () => {
    const { page, ask, close } = await openEditor(browser(), { viewport: NARROW });
    await page.keyboard.type(`x = "${'a'.repeat(120)}"`);
    expect(await ask('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(
      await ask(
        `(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)(document.querySelector('.cm-scroller'))`,
      ),
    ).toBe(true);
    await close();
  });

  it('shows the focus, and the line that failed, by a line where the system sets the colours', async () => {
    const { ask, close } = await openEditor(browser(), { failed: 14, forcedColors: 'active' });
    for (const element of ['.cm-editor', '.py-failed'])
      expect(await ask(`getComputedStyle(document.querySelector('${element}')).outlineStyle`), element).toBe('solid');
    await close();
  });

  it('is printed whole', async () => {
    const source = `${'x = x + 1\n'.repeat(400)}# last`;
    const { page, ask, close } = await openEditor(browser(), { source, hints: [] });
    expect(await page.locator(LINE).count()).toBeLessThan(401);
    await page.emulateMedia({ media: 'print' });
    await ask(`dispatchEvent(new Event('beforeprint'))`);
    await expect.poll(() => page.locator(LINE).count()).toBe(401);
    await close();
  });
});
