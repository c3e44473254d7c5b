/** Keys in the editor of a cell, and an input method: what they write, what they do, and how one gets out again. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hintsOf, openEditor, SOURCE } from './editing.ts';
import { drawn, useBrowser } from './open.ts';

const browser = useBrowser();

const focused = (page: Page) => page.evaluate<string>('document.activeElement.id || document.activeElement.className');

describe('keys in the editor', () => {
  it('write Python: a block is indented, and so is what stands in brackets', async () => {
    const { page, text, close } = await openEditor(browser(), { source: '', hints: [] });
    for (const line of ['def f(x):', 'if x:', 'return g(']) {
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type('x');
    expect(await text()).toBe('def f(x):\n    if x:\n        return g(\n            x');
    await close();
  });

  it('indent, comment, undo and redo', async () => {
    const { page, text, close } = await openEditor(browser(), { source: 'a = 1', hints: [] });
    const steps: [string, string][] = [
      ['Tab', '    a = 1'],
      ['Shift+Tab', 'a = 1'],
      ['ControlOrMeta+/', '# a = 1'],
      ['ControlOrMeta+z', 'a = 1'],
      ['ControlOrMeta+Shift+Z', '# a = 1'],
      ['ControlOrMeta+z', 'a = 1'],
      ['ControlOrMeta+y', '# a = 1'],
    ];
    for (const [key, becomes] of steps) {
      await page.keyboard.press(key);
      expect(await text(), key).toBe(becomes);
    }
    await close();
  });

  it('run the cell, and change nothing in it', async () => {
    const { page, text, ask, close } = await openEditor(browser());
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.keyboard.press('Shift+Enter');
    expect(await ask('told')).toEqual(['stay', 'next']);
    expect(await text()).toBe(SOURCE);
    await close();
  });

  it('leave it by Escape and Tab, either way and after any time, and by Tab alone once something else is pressed', async () => {
    const { page, text, ask, close } = await openEditor(browser());
    await page.keyboard.press('Escape');
    // CodeMirror itself lets Tab leave for two seconds.
    await page.waitForTimeout(2200);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('after');
    expect(await ask('told')).toEqual(['left']);
    await ask('editor.focus()');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('before');
    expect(await text()).toBe(SOURCE);
    await ask('editor.focus()');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toContain('cm-content');
    expect(await text()).not.toBe(SOURCE);
    await close();
  });

  it('are letters where they are single keys of the book elsewhere', async () => {
    const { page, text, close } = await openEditor(browser(), { source: '', hints: [] });
    const address = page.url();
    await page.keyboard.type('/?[]');
    await drawn(page);
    expect(await text()).toBe('/?[]');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(page.url()).toBe(address);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.keyboard.press('/');
    await page.locator('dialog#search[open]').waitFor();
    await close();
  });

  it('say on F2 what is known of the line, as often as it is pressed', async () => {
    const { page, ask, close } = await openEditor(browser());
    const said = () => ask<string>(`document.querySelector('.cm-announced').textContent`);
    expect(await page.locator('.cm-announced').getAttribute('aria-live')).toBe('polite');
    for (const [up, words] of [
      [0, 'Line 16: no shape'],
      [2, 'Line 14: (1, 3456)'],
    ] as const) {
      for (let line = 0; line < up; line++) await page.keyboard.press('ArrowUp');
      await page.keyboard.press('F2');
      expect(await said()).toBe(words);
    }
    await ask(`editor.announce('Ran.')`);
    expect(await said()).toBe('Ran.');
    await close();
  });

  it('show the bracket that belongs to the one at the caret', async () => {
    const { page, close } = await openEditor(browser(), { source: 'f(g(x))', hints: [] });
    expect(await page.locator('.cm-matchingBracket').allTextContents()).toEqual(['(', ')']);
    await close();
  });
});

describe('a Chinese input method', () => {
  it('composes in a line with a hint while hints come, and leaves one text that is undone at once', async () => {
    const { page, text, ask, cdp, close } = await openEditor(browser());
    for (let line = 0; line < 2; line++) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    const session = await cdp();
    for (const [at, part] of ['n', 'ni', 'ni h', 'ni hao'].entries()) {
      await session.send('Input.imeSetComposition', {
        text: part,
        selectionStart: part.length,
        selectionEnd: part.length,
      });
      await ask(`editor.setHints([{ line: 14, text: '(${at}, 3456)' }])`);
    }
    await session.send('Input.insertText', { text: '你好' });
    await drawn(page);
    expect(await text()).toBe(SOURCE.replace('flatten(1)', 'flatten(1)你好'));
    expect(await hintsOf(page)).toEqual([[14, '(3, 3456)', true]]);
    await page.keyboard.press('ControlOrMeta+z');
    expect(await text()).toBe(SOURCE);
    await close();
  });
});
