/** Pictures beside a calculator that follow it: the roofline's diamond, and the wedge on the ruler of orders. */
import { describe, expect, it } from 'vitest';
import { drawn, open, PHONE, useBrowser } from './open.ts';

const browser = useBrowser();

const FOLLOWING = [
  {
    path: '/en/flops-are-not-seconds/',
    field: '#one-layer [name="operations"]',
    mark: '.roofline.yours g',
    said: '.caption.yours',
    // The depthwise layer of the picture; with the values of the full one it moves as many bytes, nearly.
    typed: ['3411968', '3.89 FLOPs/B, 6.98 TFLOPS at most. The memory bounds it.'],
    ends: ['1', '1000000000000000'],
    refused: '9'.repeat(31),
  },
  {
    path: '/en/units/',
    field: '#converter [name="value"]',
    mark: '#fig-orders svg.wide > g[transform]',
    said: '#fig-orders .reach-says',
    typed: ['6804 FLOPs', '6,804 FLOPs in the converter: 2 times “the layer nn.Conv2d(3, 7, 3)”.'],
    ends: ['1 FLOPs', '900000000 EFLOPs'],
    refused: 'x',
  },
] as const;

describe.each(FOLLOWING)('the picture of $path', ({ path, field, mark, said, typed, ends, refused }) => {
  it('moves with what is typed, keeps its height, and stays while a text is refused', async () => {
    const { page, noise, close } = await open(browser(), path);
    const input = page.locator(field);
    const place = () => page.locator(mark).getAttribute('transform');
    const words = () => page.locator(said).textContent();
    const height = () => page.locator(said).evaluate((line) => line.getBoundingClientRect().height);
    await page.locator(said).scrollIntoViewIfNeeded();
    const [first, room] = [await place(), await height()];
    await input.fill(typed[0]);
    await expect.poll(words).toContain(typed[1]);
    const moved = await place();
    expect(moved).not.toBe(first);
    await input.fill(refused);
    await drawn(page);
    expect([await place(), await words()]).toEqual([moved, expect.stringContaining(typed[1])]);
    const seen = new Set([first, moved]);
    for (const end of ends) {
      await input.fill(end);
      await expect.poll(place).not.toBe([...seen].at(-1));
      seen.add(await place());
      expect(await height(), end).toBe(room);
    }
    expect(seen.size).toBe(4);
    await input.press('ArrowUp');
    await page
      .locator(field.split(' ')[0] ?? '')
      .getByRole('button', { name: 'Reset' })
      .click();
    await expect.poll(place).toBe(first);
    expect(noise).toEqual([]);
    await close();
  });

  it('is whole without script, and comes set from an address', async () => {
    const plain = await open(browser(), path, { javaScriptEnabled: false });
    const at = await plain.page.locator(mark).getAttribute('transform');
    await plain.close();
    const [id = '', , name = ''] = field.match(/[\w-]+/g) ?? [];
    expect(at).toMatch(/^translate/);
    const asked = new URLSearchParams({ [`${id}.${name}`]: typed[0] });
    const { page, close } = await open(browser(), `${path}?${asked}`, { viewport: PHONE });
    await expect.poll(() => page.locator(said).textContent(), { timeout: 15_000 }).toContain(typed[1]);
    await close();
  });
});
