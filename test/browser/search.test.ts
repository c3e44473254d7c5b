import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { faultsByAxe } from './axe.ts';
import { open, PHONE, useBrowser } from './open.ts';

const browser = useBrowser();

const focused = (page: Page) => page.evaluate<string>('document.activeElement.outerHTML.slice(0, 80)');

async function search(page: Page, words: string): Promise<string[]> {
  await page.keyboard.press('/');
  // At once: an answer to half of the words would do for an answer.
  await page.keyboard.insertText(words);
  await expect.poll(() => page.locator('#search [role="status"]').textContent(), { timeout: 8000 }).toMatch(/\d|“/);
  return page.locator('#search ol a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

describe('search', () => {
  it('loads nothing before it is wanted', async () => {
    const { page, close } = await open(browser(), '/en/flops/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /search/.test(url))).toEqual([]);
    await search(page, 'stride');
    expect(asked.filter((url) => /search\/en\.[\w-]+\.json$/.test(url))).toHaveLength(1);
    await close();
  });

  it('finds an English word in its section, goes there by keyboard, and closes', async () => {
    const { page, noise, close } = await open(browser(), '/en/introduction/');
    const found = await search(page, 'float16');
    expect(found).toContain('/en/parameters/#memory');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('<a href="/en/');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toContain('<input');
    await page.locator('#search a[href="/en/parameters/#memory"]').click();
    await page.waitForURL('**/en/parameters/#memory');
    expect(noise).toEqual([]);
    await close();
  });

  it.each([
    ['乘加运算', '/zh-cn/units/'],
    ['卷积核', '/zh-cn/parameters/'],
    ['空洞', '/zh-cn/glossary/'],
  ])('finds the Chinese phrase %s in its chapter', async (phrase, path) => {
    const { page, close } = await open(browser(), '/zh-cn/');
    const found = await search(page, phrase);
    expect(found.some((href) => href.startsWith(path))).toBe(true);
    expect(found.every((href) => href.startsWith('/zh-cn/'))).toBe(true);
    await close();
  });

  it.each([
    ['一头大象的故事', '书中没有“一头大象的故事”。'],
    ['987654', '书中没有“987654”。'],
  ])('finds nothing for %s, though its pieces stand everywhere', async (phrase, said) => {
    const { page, close } = await open(browser(), '/zh-cn/flops/');
    expect(await search(page, phrase)).toEqual([]);
    expect(await page.locator('#search [role="status"]').textContent()).toBe(said);
    await close();
  });

  it('finds a number with its commas and without', async () => {
    const { page, close } = await open(browser(), '/en/introduction/');
    const plain = await search(page, '3402');
    expect(plain).toContain('/en/flops/#without-bias');
    expect(plain.some((href) => href.startsWith('/en/units/'))).toBe(false);
    await close();
  });

  it('leads to the entry of the glossary, and goes to the first place by Enter', async () => {
    const { page, close } = await open(browser(), '/en/flops/');
    expect((await search(page, 'utilisation'))[0]).toBe('/en/glossary/#utilisation');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/glossary/#utilisation');
    await close();
  });

  it('empties with its field, even while an answer is on its way', async () => {
    const { page, close } = await open(browser(), '/en/flops/');
    await search(page, 'stride');
    await page.locator('#search input').fill('kernel');
    await page.locator('#search input').fill('');
    await expect.poll(() => page.locator('#search [role="status"]').textContent()).toContain('Type a word');
    expect(await page.locator('#search ol a').count()).toBe(0);
    await close();
  });

  it('says in words when there is no index', async () => {
    const { page, close } = await open(browser(), '/en/flops/');
    await page.route('**/search/*.json', (route) => route.fulfill({ status: 404, body: '' }));
    await page.keyboard.press('/');
    await page.keyboard.type('stride');
    await expect
      .poll(() => page.locator('#search [role="status"]').textContent())
      .toBe('The index could not be loaded. It is made when the book is built.');
    await close();
  });

  it('says when it finds nothing, as text', async () => {
    const { page, close } = await open(browser(), '/en/flops/');
    expect(await search(page, '<b>zzz')).toEqual([]);
    expect(await page.locator('#search [role="status"]').textContent()).toBe('Nothing in the book on “<b>zzz”.');
    await close();
  });

  it('lists what is called so first, then the book and the reference apart', async () => {
    const { page, noise, close } = await open(browser(), '/en/flops/');
    const found = await search(page, 'stride');
    expect(found.slice(0, 2).sort()).toEqual(['/en/convolution/#strides', '/en/glossary/#stride']);
    expect(await page.locator('#search .group').allTextContents()).toEqual(['In the book', 'Layers and tools']);
    const counts = (await page.locator('#search [role="status"]').textContent())?.match(/\d+/g)?.map(Number) ?? [];
    expect(counts[0]).toBe(found.length);
    expect((counts[1] ?? 0) + (counts[2] ?? 0)).toBe(found.length);
    expect(await faultsByAxe(page, '#search')).toEqual([]);
    expect(noise).toEqual([]);
    await close();
  });

  it('asks for nothing while characters are composed, and answers once they are', async () => {
    const { page, close } = await open(browser(), '/zh-cn/flops/');
    await search(page, '步幅');
    const status = page.locator('#search [role="status"]');
    const before = await status.textContent();
    await page.locator('#search input').fill('');
    await expect.poll(() => status.textContent()).not.toBe(before);
    const hint = await status.textContent();
    const input = await page.context().newCDPSession(page);
    for (const text of ['j', 'juan', "juan'ji"])
      await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    expect(await page.locator('#search input').inputValue()).toBe("juan'ji");
    expect(await status.textContent()).toBe(hint);
    await input.send('Input.insertText', { text: '卷积' });
    await expect
      .poll(() => page.locator('#search ol a').first().getAttribute('href'))
      .toBe('/zh-cn/glossary/#convolution');
    await close();
  });

  it('offers what is near a word that is nowhere, and asks for it at a press', async () => {
    const { page, close } = await open(browser(), '/en/flops/');
    expect(await search(page, 'Moodle')).toEqual([]);
    await page.locator('#search [role="status"] button', { hasText: 'module' }).click();
    await expect.poll(() => page.locator('#search ol a').first().getAttribute('href')).toBe('/en/glossary/#module');
    expect(await page.locator('#search input').inputValue()).toBe('module');
    await close();
  });

  it('names the words that are nowhere, and what it shows instead', async () => {
    const { page, close } = await open(browser(), '/zh-cn/flops/');
    expect((await search(page, '斑马 步幅')).length).toBeGreaterThan(0);
    expect(await page.locator('#search [role="status"]').textContent()).toContain('书中没有“斑马”，已略去。');
    await page.locator('#search input').fill('逆卷积');
    await expect.poll(() => page.locator('#search [role="status"]').textContent()).toContain('下面列出“转置卷积”');
    await close();
  });

  it('goes to the first place by an Enter that came before the index', async () => {
    const { page, close } = await open(browser(), '/en/flops/');
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/search/*.json', (route) => held.then(() => route.continue()));
    await page.keyboard.press('/');
    await page.waitForSelector('#search[data-ready]');
    await page.keyboard.insertText('utilisation');
    await page.keyboard.press('Enter');
    release();
    await page.waitForURL('**/en/glossary/#utilisation');
    await close();
  });

  it('opens by tap on a phone, and gives the focus back by Escape', async () => {
    const { page, close } = await open(browser(), '/en/flops/', { viewport: PHONE, hasTouch: true });
    const opener = page.locator('.bar [data-open="search"]');
    await opener.tap();
    expect(await focused(page)).toContain('<input');
    expect(await faultsByAxe(page, '#search')).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('#search').isVisible()).toBe(false);
    expect(await focused(page)).toContain('data-open="search"');
    await close();
  });

  it('works under a sub-path', async () => {
    const { page, close } = await open(browser(), `${inject('subpath')}/en/flops/`);
    const found = await search(page, 'utilisation');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((href) => href.startsWith('/a/book/en/'))).toBe(true);
    await close();
  });
});
