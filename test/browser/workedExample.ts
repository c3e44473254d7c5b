/** The worked example of *Parameters*, and its parts, for the tests that use it. */
import type { Page } from 'playwright-core';
import { EXAMPLE } from './open.ts';

export const CHAPTER = '/en/parameters/';

export const status = (page: Page) => page.locator(`${EXAMPLE} .status`);

export const code = (page: Page) => page.locator(`${EXAMPLE} textarea`);

/** A number of the sentence above it. */
export const sentence = (page: Page, name: string) =>
  page.locator(`input[data-follows="worked-example"][data-field="${name}"]`).last();

export const button = (page: Page, name: string) => page.locator(EXAMPLE).getByRole('button', { name, exact: true });
