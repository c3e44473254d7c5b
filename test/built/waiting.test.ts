/** What no page waits for before its style sheet has come. */
import { expect, it } from 'vitest';
import { pages } from './weight.ts';

/** A script in the page: it is not run before the style sheet in front of it has come, nor is what follows it read. */
const INLINE = /<script>/g;

it('no script of a page stands behind its style sheet', () => {
  const waiting = pages().filter(({ html }) => {
    const sheet = html.indexOf('<link rel="stylesheet"');
    return sheet >= 0 && [...html.matchAll(INLINE)].some(({ index }) => index > sheet);
  });
  expect(waiting.map(({ path }) => path)).toEqual([]);
});
