/** A guess is drawn on a ruler among the counts that its question knows. */
import { describe, expect, it } from 'vitest';
import { faultsByAxe } from './axe.ts';
import { guess, visitFolded } from './foldedPage.ts';
import { useBrowser, WIDE } from './open.ts';

const browser = useBrowser();
const FIRST = 'predict-parameters';

describe('a guess on the ruler', () => {
  it.each([
    ['en', WIDE, 'light'],
    ['zh-cn', { width: 320, height: 780 }, 'dark'],
  ] as const)(
    'in %s stands between what is known, each of which says what it counts',
    async (locale, viewport, colorScheme) => {
      const { page, noise, close } = await visitFolded(browser(), `/${locale}/parameters/`, { viewport, colorScheme });
      await guess(page, FIRST, '600');
      const ruler = page.locator(`#${FIRST} .ruler`);
      await ruler.waitFor();
      expect(await ruler.textContent()).toContain('600');
      expect(await ruler.getByRole('button', { name: '196', exact: true }).isVisible()).toBe(true);
      const slip = ruler.getByRole('button', { name: '189', exact: true });
      await slip.click();
      expect(await slip.getAttribute('aria-pressed')).toBe('true');
      expect(await ruler.locator('p').textContent()).toContain(locale === 'en' ? 'biases are missing' : '漏了偏置');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
      expect(await faultsByAxe(page)).toEqual([]);
      // Zero has a place, and no factor.
      await guess(page, FIRST, '0');
      expect(await ruler.textContent()).not.toMatch(/NaN|undefined|Infinity/);
      expect(noise).toEqual([]);
      await close();
    },
  );
});
