import { describe, expect, inject, it } from 'vitest';
import { EXAMPLE, expectResult, field, open, PHONE, result, useBrowser } from './open.ts';
import { button, CHAPTER, code, sentence, status } from './workedExample.ts';

const browser = useBrowser();

describe('the worked example, by keyboard', () => {
  it('leads from a code line of another layer to the page of that layer', async () => {
    const { page, noise, close } = await open(browser(), CHAPTER);
    await code(page).fill('self.fc = nn.Linear(512, 10)');
    await code(page).blur();
    await expect.poll(() => status(page).textContent(), { timeout: 10_000 }).toContain('It shows nn.Conv2d');
    const link = status(page).getByRole('link', { name: 'Linear has its own page' });
    await expect
      .poll(() => link.getAttribute('href'), { timeout: 10_000 })
      .toMatch(/\/en\/layers\/linear\/\?.*in_features=512.*#calculator$/);
    expect(noise).toEqual([]);
    await close();
  });

  it('counts what is typed, and everything follows at once', async () => {
    const { page, noise, close } = await open(browser(), CHAPTER);
    await field(page, 'out_channels').fill('8');
    await expectResult(page, '224');
    expect(await result(page, 'memory')).toBe('896');
    expect(await result(page, 'output_shape')).toBe('1,8,3,3');
    expect(await code(page).inputValue()).toBe('nn.Conv2d(3, 8, 3)');
    expect(await sentence(page, 'out_channels').inputValue()).toBe('8');
    const formula = page.locator(`${EXAMPLE} [data-formula="parameters"] [data-live]`);
    expect(await formula.locator('mn[data-slot="parameters"]').textContent()).toBe('224');
    expect(await formula.locator('.mord[data-slot="out_channels"]').allTextContents()).toEqual(['8', '8']);
    // A picture is an island of its own, and follows from when it is alive.
    const picture = page.locator('.anatomy.wide');
    await expect.poll(() => picture.getAttribute('aria-label')).toContain('224 parameters');
    expect(await page.locator('[data-is="weights + out_channels"]').first().textContent()).toBe('224');
    expect(await page.locator(`${EXAMPLE} .ledger`).textContent()).toContain('weight (8, 3, 3, 3)');
    expect(noise).toEqual([]);
    await close();
  });

  it('steps by arrow keys, ten with Shift, and stops at the ends of the range', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    const input = field(page, 'in_channels');
    await input.focus();
    await page.keyboard.press('ArrowUp');
    await expectResult(page, '259');
    await page.keyboard.press('Shift+ArrowUp');
    await expectResult(page, '889');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowDown');
    expect(await input.inputValue()).toBe('1');
    await page.keyboard.press('ArrowDown');
    await expectResult(page, '70');
    await close();
  });

  it('undoes and redoes by keys and by buttons, and resets', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    expect(await button(page, 'Reset').isDisabled()).toBe(true);
    await field(page, 'out_channels').fill('8');
    await field(page, 'kernel_size').fill('1');
    await expectResult(page, '32');
    await page.keyboard.press('Control+z');
    await expectResult(page, '224');
    expect(await field(page, 'kernel_size').inputValue()).toBe('3');
    await button(page, 'Undo').click();
    await expectResult(page, '196');
    expect(await button(page, 'Undo').isDisabled()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+Shift+Z');
    await button(page, 'Redo').click();
    await expectResult(page, '32');
    expect(await button(page, 'Reset').isDisabled()).toBe(false);
    await button(page, 'Reset').click();
    await expectResult(page, '196');
    expect(await button(page, 'Reset').isDisabled()).toBe(true);
    await close();
  });

  it('takes pairs, words and flags in the folded options', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await page.locator(`${EXAMPLE} summary`).click();
    await field(page, 'kernel_size').fill('3,5');
    await expectResult(page, '322');
    await field(page, 'padding').fill('same');
    await expectResult(page, '1,7,5,5', 'output_shape');
    await field(page, 'bias').uncheck();
    await expectResult(page, '315');
    expect(await code(page).inputValue()).toBe("nn.Conv2d(3, 7, (3, 5), padding='same', bias=False)");
    const formula = page.locator(`${EXAMPLE} [data-formula="parameters"] [data-live] math`);
    expect(await formula.textContent()).not.toContain('+');
    await field(page, 'out_channels').fill('6');
    await field(page, 'groups').fill('3');
    await expectResult(page, '90');
    expect(await formula.locator('mfrac').count()).toBe(1);
    await close();
  });

  it('is operable from the first field to the last button by Tab alone', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await button(page, 'Reset').focus();
    const seen: string[] = [];
    for (let i = 0; i < 11; i++) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate(
          "document.activeElement.name || document.activeElement.tagName.toLowerCase() + '.' + document.activeElement.className",
        ),
      );
    }
    expect(seen).toEqual([
      'button.copy-link',
      'button.copy-as',
      'textarea.',
      'a.',
      'height',
      'width',
      'in_channels',
      'out_channels',
      'kernel_size',
      'summary.',
      seen[10],
    ]);
    await close();
  });
});

describe('the code line', () => {
  it('applies what people paste once it parses', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await code(page).fill('self.c = nn.Conv2d(64, 128, kernel_size=3, bias=False),  # …');
    await expectResult(page, '73728');
    expect(await field(page, 'out_channels').inputValue()).toBe('128');
    expect(await code(page).inputValue()).toContain('self.c');
    await code(page).blur();
    expect(await code(page).inputValue()).toBe('nn.Conv2d(64, 128, 3, bias=False)');
    await close();
  });

  it('complains only at blur, keeps the text, and can be mended', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await code(page).fill('nn.Conv2d(3, 7');
    expect(await status(page).getAttribute('data-kind')).toBe('fits');
    await code(page).blur();
    await expect.poll(() => status(page).textContent()).toContain('nn.Conv2d(3, 7, 3)');
    expect(await code(page).getAttribute('aria-invalid')).toBe('true');
    expect(await code(page).inputValue()).toBe('nn.Conv2d(3, 7');
    await page.locator(`${EXAMPLE} .cures button`).click();
    expect(await code(page).inputValue()).toBe('nn.Conv2d(3, 7, 3)');
    expect(await status(page).getAttribute('data-kind')).toBe('fits');
    await close();
  });

  it('steps the number at the caret', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await code(page).focus();
    await page.evaluate(`document.querySelector('${EXAMPLE} textarea').setSelectionRange(13, 13)`);
    await page.keyboard.press('ArrowUp');
    await expectResult(page, '224');
    await page.keyboard.press('Shift+ArrowUp');
    await expectResult(page, '504');
    await close();
  });
});

describe('the keyboard in an example', () => {
  it('undoes in the sentence as in the fields', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await sentence(page, 'out_channels').focus();
    await page.keyboard.press('ArrowUp');
    await expectResult(page, '224');
    await page.keyboard.press('Control+z');
    await expectResult(page, '196');
    await close();
  });

  it('takes back an unread code line without touching what was set before', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    await field(page, 'out_channels').fill('8');
    await code(page).fill('nn.Conv2d(3, 8, 3)xyz');
    await page.keyboard.press('Control+z');
    expect(await code(page).inputValue()).toBe('nn.Conv2d(3, 8, 3)');
    expect(await result(page)).toBe('224');
    await close();
  });

  it('keeps its place when a cure is pressed and when undo has reached the end', async () => {
    const { page, close } = await open(browser(), CHAPTER);
    const focused = () => page.evaluate('document.activeElement.name || document.activeElement.textContent');
    await field(page, 'kernel_size').fill('7');
    await button(page, 'kernel_size 5').press('Enter');
    expect(await focused()).toBe('kernel_size');
    for (let i = 0; i < 3; i++) await button(page, 'Undo').press('Enter');
    expect(await focused()).toBe('Undo');
    expect(await result(page)).toBe('196');
    await close();
  });

  it('sees the part of a long code line that it types in', async () => {
    const { page, close } = await open(browser(), CHAPTER, { viewport: PHONE });
    await code(page).fill(`nn.Conv2d(3, 7, 3, ${'# a long remark that wraps and wraps '.repeat(6)}`);
    const tops = () =>
      page.evaluate<number[]>(
        `['.copy', 'textarea'].map((one) => document.querySelector('${EXAMPLE} ' + one).scrollTop)`,
      );
    await expect.poll(async () => (await tops())[1]).toBeGreaterThan(20);
    await expect.poll(async () => ((await tops())[0] ?? 0) - ((await tops())[1] ?? 0)).toBe(0);
    await close();
  });
});

describe('the link of an example', () => {
  it('follows at rest, restores the state in the other language, and leaves Back alone', async () => {
    const { page, close } = await open(browser(), '/en/');
    await page.goto(new URL(CHAPTER, page.url()).href);
    await page.locator('[data-alive]').waitFor();
    await field(page, 'kernel_size').fill('3,5');
    await field(page, 'out_channels').fill('8');
    await page.getByRole('link', { name: '中文' }).first().click();
    await page.waitForURL('**/zh-cn/parameters/**');
    await expectResult(page, '368');
    expect(page.url()).toContain('worked-example.kernel_size=3,5');
    await page.goBack();
    expect(page.url()).toContain('/en/parameters/');
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/en/');
    await close();
  });

  it('is copied with the state and the place', async () => {
    const { page, close } = await open(browser(), CHAPTER, { permissions: ['clipboard-read', 'clipboard-write'] });
    await field(page, 'out_channels').fill('8');
    await button(page, 'Copy link').click();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toMatch(/\/en\/parameters\/\?worked-example\.out_channels=8#worked-example$/);
    await close();
  });

  it('is drawn as it is counted, however late the picture comes alive', async () => {
    const context = await browser().newContext();
    const page = await context.newPage();
    const counted = Promise.withResolvers<void>();
    await page.route('**/Anatomy*.js', (route) => counted.promise.then(() => route.continue()));
    await page.goto(`${inject('site')}${CHAPTER}?worked-example.out_channels=5&worked-example.kernel_size=2`);
    await expectResult(page, '65');
    counted.resolve();
    const discs = () => page.locator('.anatomy.wide .disc').count();
    const picture = () => page.locator('.anatomy.wide').innerHTML();
    await expect.poll(discs, { timeout: 5000 }).toBe(5);
    const late = await picture();
    await field(page, 'out_channels').fill('6');
    await expect.poll(discs).toBe(6);
    await field(page, 'out_channels').fill('5');
    await expect.poll(picture).toBe(late);
    await context.close();
  });

  it('stays text when it is hostile, and says what it could not use', async () => {
    const hostile = encodeURIComponent('<img src=x onerror="document.title=1"><script>document.title=2</script>');
    const path = `${CHAPTER}?worked-example.out_channels=${hostile}&worked-example.${hostile}=1&worked-example.__proto__=1&worked-example.height=9#${hostile}`;
    const { page, noise, close } = await open(browser(), path);
    await expectResult(page, '1,7,7,3', 'output_shape');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toContain('Parameters');
    expect(await status(page).textContent()).toContain('out_channels=<img');
    expect(noise).toEqual([]);
    await close();
  });
});
