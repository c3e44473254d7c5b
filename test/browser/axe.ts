/** What axe has to say of a page as it stands. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * Every fault that axe finds on the page, or in a part of it: the rule, the element, what would mend it. Only faults are
 * reported, and in one piece: to hand over the thousands of elements that pass takes most of the time otherwise.
 */
export async function faultsByAxe(page: Page, part?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}
